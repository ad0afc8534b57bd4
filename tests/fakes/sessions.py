"""The book of sessions in memory: keeps every promise of the real one."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from server.service.ports import StorageTrouble
from server.staff.sessions import Session
from tests.fakes.register import nothing_more


@dataclass
class FakeSessions:
    """Implements ``staff.sessions.SessionBook``, can be told to fail, and counts what was written. *also* is a part of each call that ends sessions."""

    kept: dict[str, Session] = field(default_factory=dict)
    trouble: StorageTrouble | None = None
    touched: list[dict[str, datetime]] = field(default_factory=list)
    also: Callable[[], object] = nothing_more

    def everybody(self) -> tuple[Session, ...]:
        """The oldest first."""
        self._work()
        return tuple(sorted(self.kept.values(), key=lambda each: (each.started, each.hash)))

    def session(self, of: str) -> Session | None:
        """The one of that hash."""
        self._work()
        return self.kept.get(of)

    def put(self, session: Session) -> None:
        """Keep it."""
        self._work()
        self.kept[session.hash] = session

    def touch(self, used: dict[str, datetime]) -> None:
        """When they were used."""
        self._work()
        if used:
            self.touched.append(used)
        for each in used.keys() & self.kept.keys():
            self.kept[each] = replace(self.kept[each], used=used[each])

    def end(self, hashes: tuple[str, ...]) -> int:
        """Forget those."""
        self._work()
        self.also()
        return sum(self.kept.pop(each, None) is not None for each in set(hashes))

    def end_all(self, person: str) -> int:
        """Forget somebody's."""
        return self.end(tuple(each.hash for each in self.kept.values() if each.person == person))

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
