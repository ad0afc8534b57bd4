"""Where devices can stand and whom they can serve: the zones, counters and agencies of the mall. Must not know devices' keys."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from server.access.devices import ROLES, Device
from server.access.principal import Principal
from server.domain.refusals import CounterElsewhere, OtherAgency, UnknownAgency, UnknownCounter, UnknownZone


@dataclass(frozen=True, kw_only=True, slots=True)
class Stand:
    """Whose a counter is, and where."""

    agency: str
    zone: str


class Places:
    """*counters* by id."""

    def __init__(
        self, *, zones: Collection[str], agencies: Collection[str], counters: Mapping[str, Stand]
    ) -> None:
        self._zones = zones
        self._agencies = agencies
        self._counters = counters

    def check(self, *, zone: str, counter: str, agency: str) -> None:
        """Raises UnknownZone, UnknownAgency, UnknownCounter, CounterElsewhere, OtherAgency for what is not so in the mall."""
        if zone and zone not in self._zones:
            raise UnknownZone(zone=zone)
        if agency and agency not in self._agencies:
            raise UnknownAgency(agency=agency)
        if not counter:
            return
        stand = self._counters.get(counter)
        if stand is None:
            raise UnknownCounter(counter=counter)
        if zone and stand.zone != zone:
            raise CounterElsewhere(counter=counter, stands=stand.zone, zone=zone)
        if agency and stand.agency != agency:
            raise OtherAgency(counter=counter, label="")

    def principal(self, device: Device) -> Principal:
        """As whom *device* comes in. A counter's is the counter's agency."""
        stand = self._counters.get(device.counter)
        agency = device.agency or (stand.agency if stand is not None else "")
        return Principal(role=ROLES[device.kind], device=device.id, agency=agency, counter=device.counter)
