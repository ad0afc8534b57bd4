"""What this kiosk offers: the mall's agencies, or some of them, with their services and the packages made of them.

Knows the mall's structure. Must not know screens, words or the state of the lines. Pure.
"""

from collections.abc import Sequence

from kiosk.visiting.visit import Wish
from wire.mall import Agency, Mall, Package, PriorityClass, Service, Zone


class Catalogue:
    """Agencies in the mall's order, those of the *zone* the kiosk stands in first; an agency's popular services first. An agency
    without services is left out.

    *agencies* are ids; empty means all. Ids the mall does not have are passed over: ``unknown`` names them.
    """

    def __init__(self, mall: Mall, agencies: Sequence[str] = (), zone: str = "") -> None:
        self.mall, self.zone = mall, zone
        self.unknown = tuple(sorted(set(agencies) - {agency.id for agency in mall.agencies}))
        offered = [agency for agency in mall.agencies if not agencies or agency.id in agencies]
        offered.sort(key=lambda agency: bool(zone) and agency.zone != zone)
        services = {agency.id: _services_of(mall, agency) for agency in offered}
        self._services = {agency: found for agency, found in services.items() if found}
        self._agencies = {agency.id: agency for agency in offered if agency.id in self._services}
        self._everybody = {agency.id: agency for agency in mall.agencies}
        self._everything = {service.id: service for service in mall.services}
        self._packages = {each.id: each for each in mall.packages if self._has_all_of(each)}
        self._zones = {each.id: each for each in mall.zones}

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """All that are offered."""
        return tuple(self._agencies.values())

    @property
    def popular(self) -> tuple[Service, ...]:
        """What most people come for, of all offered agencies, in the mall's order."""
        return tuple(each for each in self.mall.services if each.popular and each.agency in self._agencies)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """Every offered service and whose it is, agency by agency."""
        return tuple(
            Wish(service=service, agency=agency)
            for agency in self._agencies.values()
            for service in self._services[agency.id]
        )

    @property
    def packages(self) -> tuple[Package, ...]:
        """Those whose services are all offered here."""
        return tuple(self._packages.values())

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
        found = self._everything.get(service)
        return found if found is not None and found.agency in self._agencies else None

    def wish(self, service: str) -> Wish | None:
        """The service with this id and whose it is, if the kiosk offers it."""
        return self.known(service) if self.service(service) is not None else None

    def known(self, service: str) -> Wish | None:
        """The same for any service of the mall: a ticket or an appointment may be for one that is not offered here."""
        found = self._everything.get(service)
        agency = self._everybody.get(found.agency) if found is not None else None
        return Wish(service=found, agency=agency) if found is not None and agency is not None else None

    def package(self, package: str) -> Package | None:
        """The package with this id, if all of it is offered."""
        return self._packages.get(package)

    def zone_of(self, agency: Agency) -> Zone | None:
        """Where the agency's counters are."""
        return self._zones.get(agency.zone)

    def _has_all_of(self, package: Package) -> bool:
        return all(self.service(step.service) is not None for step in package.steps)


def _services_of(mall: Mall, agency: Agency) -> tuple[Service, ...]:
    found = [service for service in mall.services if service.agency == agency.id]
    return tuple(sorted(found, key=lambda service: not service.popular))
