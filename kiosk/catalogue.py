"""What this kiosk offers: the mall's agencies, or some of them, with their services.

Knows the mall's structure. Must not know screens, words or the state of the lines. Pure.
"""

from collections.abc import Sequence

from wire.mall import Agency, Mall, PriorityClass, Service, Zone


class Catalogue:
    """Agencies in the mall's order; popular services first. An agency without services is left out.

    *agencies* are ids; empty means all. Ids the mall does not have are passed over: ``unknown`` names them.
    """

    def __init__(self, mall: Mall, agencies: Sequence[str] = ()) -> None:
        self.mall = mall
        self.unknown = tuple(sorted(set(agencies) - {agency.id for agency in mall.agencies}))
        offered = (agency for agency in mall.agencies if not agencies or agency.id in agencies)
        services = {agency.id: _services_of(mall, agency) for agency in offered}
        self._services = {agency: found for agency, found in services.items() if found}
        self._agencies = {agency.id: agency for agency in mall.agencies if agency.id in self._services}
        self._service = {each.id: each for found in self._services.values() for each in found}
        self._zones = {zone.id: zone for zone in mall.zones}

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """What the first screen shows."""
        return tuple(self._agencies.values())

    @property
    def priority_classes(self) -> tuple[PriorityClass, ...]:
        """Who comes first in this mall."""
        return self.mall.priority_classes

    def agency(self, agency: str) -> Agency | None:
        """The agency with this id, if the kiosk offers it."""
        return self._agencies.get(agency)

    def services(self, agency: str) -> tuple[Service, ...]:
        """The agency's services; none for an agency that is not offered."""
        return self._services.get(agency, ())

    def service(self, service: str) -> Service | None:
        """The service with this id, if the kiosk offers it."""
        return self._service.get(service)

    def zone_of(self, agency: Agency) -> Zone | None:
        """Where the agency's counters are."""
        return self._zones.get(agency.zone)


def _services_of(mall: Mall, agency: Agency) -> tuple[Service, ...]:
    found = [service for service in mall.services if service.agency == agency.id]
    return tuple(sorted(found, key=lambda service: not service.popular))
