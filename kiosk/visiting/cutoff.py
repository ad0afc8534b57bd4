"""What can be had of the hall's offers while the server is gone. Pure.

Must not know who gives numbers then, nor how what was told is kept.
"""

from collections.abc import Callable, Iterable

from msgspec.structs import replace as with_fields

from kiosk.visiting.offers import Offers
from wire.mall import Service
from wire.offers import ServiceState

ALONE = "alone"
"""Why a service is closed that has no number of the kiosk's own."""


def cut_off(offers: Offers, services: Iterable[Service], can_give: Callable[[str], bool]) -> Offers:
    """The *offers* of *services* as far as *can_give* has a number for them; a line has the same for all of its services."""
    lines: dict[str, bool] = {}
    states = dict(offers.states)
    for service in services:
        if service.line not in lines:
            lines[service.line] = can_give(service.id)
        if not lines[service.line] and offers.closed(service.id) is None:
            states[service.id] = _closed(service.id, states.get(service.id))
    return Offers(states=states, at=offers.at)


def nothing_left(offers: Offers, services: Iterable[Service]) -> bool:
    """Whether none of *services* can be had, and one of them for this reason alone."""
    states = [offers.closed(each.id) for each in services]
    return all(states) and any(state is not None and state.why == ALONE for state in states)


def lasting(offers: Offers) -> dict[str, ServiceState]:
    """All but who waits and how long, which nobody needs to know later."""
    return {
        service: with_fields(state, waiting=0, wait_low_seconds=None, wait_high_seconds=None)
        for service, state in offers.states.items()
    }


def _closed(service: str, known: ServiceState | None) -> ServiceState:
    if known is not None:
        return with_fields(known, open=False, why=ALONE, said="", opens=None)
    return ServiceState(
        service=service,
        open=False,
        why=ALONE,
        said="",
        closes_at=None,
        opens=None,
        waiting=0,
        wait_low_seconds=None,
        wait_high_seconds=None,
        quota=None,
        places_left=None,
    )
