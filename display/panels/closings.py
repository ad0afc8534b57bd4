"""Which agencies people closed for the rest of today, against their usual hours. Pure.

Knows the server's answer about its services: it says so after a restart of either, too. Must not know words or screens.
"""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from wire.mall import Mall
from wire.offers import Services, ServiceState


def closed_today(mall: Mall, services: Services, now: datetime) -> Mapping[str, str]:
    """By agency, the reason that was given, where all of its services are closed so and none opens again today."""
    agency_of = {service.id: service.agency for service in mall.services}
    there = now.astimezone(ZoneInfo(mall.time_zone))
    reasons: dict[str, str] = {}
    others: set[str] = set()
    for state in services.services:
        agency = agency_of.get(state.service)
        if agency is None:
            continue
        if _closed_by_people(state, there):
            reasons.setdefault(agency, state.said)
        else:
            others.add(agency)
    return {agency: said for agency, said in reasons.items() if agency not in others}


def _closed_by_people(state: ServiceState, there: datetime) -> bool:
    if state.open or state.why != "override":
        return False
    return state.opens is None or state.opens.astimezone(there.tzinfo).date() != there.date()
