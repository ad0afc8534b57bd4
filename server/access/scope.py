"""What of the hall belongs to an agency, for its own people and consoles: nobody of an agency sees another one's tickets, staff or figures.

Pure. Judges by ids of the mall as it is set up: what it does not know is nobody's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from server.access.principal import Principal, Role
from wire.mall import Mall

_OF_AN_AGENCY: Final = frozenset({Role.MANAGER, Role.OFFICER})
_IN_FRONT: Final = frozenset({Role.KIOSK, Role.DISPLAY})


@dataclass(frozen=True, kw_only=True, slots=True)
class Owners:
    """The agency of each line, counter and service."""

    lines: Mapping[str, str]
    counters: Mapping[str, str]
    services: Mapping[str, str]


def owners_of(mall: Mall) -> Owners:
    """As *mall* is set up."""
    return Owners(
        lines={line.id: line.agency for line in mall.lines},
        counters={counter.id: counter.agency for counter in mall.counters},
        services={service.id: service.agency for service in mall.services},
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """What is *agency*'s. An empty agency has nothing."""

    agency: str
    owners: Owners

    def line(self, line: str) -> bool:
        """Whether it is theirs."""
        return self.officer(self.owners.lines.get(line, ""))

    def counter(self, counter: str) -> bool:
        """Whether it is theirs."""
        return self.officer(self.owners.counters.get(counter, ""))

    def service(self, service: str) -> bool:
        """Whether it is theirs."""
        return self.officer(self.owners.services.get(service, ""))

    def officer(self, agency: str) -> bool:
        """Whether somebody of *agency* is one of theirs."""
        return bool(self.agency) and agency == self.agency


def scope_of(who: Principal | None, owners: Owners) -> Scope | None:
    """What *who* may see; None: everything. A console sees what an officer of its agency does, whoever sits at it. Kiosks and displays show what
    visitors of the whole hall need, and are not cut short.
    """
    if who is None or who.role in _IN_FRONT:
        return None
    return Scope(agency=who.agency, owners=owners) if who.agency or who.role in _OF_AN_AGENCY else None


def is_in_front(who: Principal | None) -> bool:
    """Whether *who* is a kiosk or a display, whose screen anybody reads."""
    return who is not None and who.role in _IN_FRONT
