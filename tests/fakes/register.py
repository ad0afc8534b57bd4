"""The register of officers in memory: keeps every promise of the real one."""

from collections.abc import Callable
from dataclasses import dataclass, field

from server.service.ports import StorageTrouble
from server.staff.officers import (
    CardTaken,
    LastAdministrator,
    NameTaken,
    Officer,
    is_last_administrator,
    same_name,
)


def nothing_more() -> None:
    """The change stands for itself."""


@dataclass
class FakeRegister:
    """Implements ``staff.officers.Register``, and can be told to fail. *also* is a part of each change."""

    kept: dict[str, Officer] = field(default_factory=dict)
    trouble: StorageTrouble | None = None
    also: Callable[[], object] = nothing_more

    def everybody(self) -> tuple[Officer, ...]:
        """By id."""
        self._work()
        return tuple(self.kept[name] for name in sorted(self.kept))

    def officer(self, officer: str) -> Officer | None:
        """The one of that id."""
        self._work()
        return self.kept.get(officer)

    def with_card(self, card: str) -> Officer | None:
        """The one with that card."""
        self._work()
        return next((officer for officer in self.kept.values() if officer.card == card), None)

    def put(self, officer: Officer) -> None:
        """In place of the one before."""
        self._work()
        self._keep_an_administrator(officer.id, officer)
        for other in self.kept.values():
            if other.id != officer.id and same_name(other.name, officer.name):
                raise NameTaken(other.id)
            if other.id != officer.id and officer.card is not None and other.card == officer.card:
                raise CardTaken(other.id)
        self.also()
        self.kept[officer.id] = officer

    def strike(self, officer: str) -> bool:
        """Forget."""
        self._work()
        self._keep_an_administrator(officer, None)
        self.also()
        return self.kept.pop(officer, None) is not None

    def _keep_an_administrator(self, officer: str, after: Officer | None) -> None:
        others = [other for other in self.kept.values() if other.id != officer]
        if is_last_administrator(self.kept.get(officer), after, others):
            raise LastAdministrator(officer)

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
