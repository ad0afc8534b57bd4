"""Who sits at which counter, by the id they signed in with: a console shows its own key alone, and the audit asks who worked there.

Follows the hall's records, so that an order costs a look into memory. Belongs to the event loop; must not know sessions, HTTP or SQL.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from server.access.principal import Principal, Role
from server.domain.events import CounterClosed, CounterOpened, DayOpened, Recorded
from wire import commands as c

_CONSOLES: Final = frozenset({Role.COUNTER, Role.CONSOLE})
_NOT_THEIRS: Final = (c.OpenCounter, c.ChangeProfile, c.RateVisit)
"""Asked at a counter by somebody else than whoever sits there: who sits down, who is named, the visitor."""


class Seats:
    """*id_of* answers the id of whoever is registered by a name; empty: nobody."""

    def __init__(self, id_of: Callable[[str], str]) -> None:
        self._id_of = id_of
        self._seats: dict[str, str] = {}
        self._coming: dict[str, str] = {}

    def recall(self, sitting: Mapping[str, str]) -> None:
        """Who sat where before the server started: names by counters."""
        self._seats = {counter: self._id_of(name) for counter, name in sitting.items()}

    @contextmanager
    def coming(self, request_id: str, person: str) -> Iterator[None]:
        """While the hall is asked, whoever sits down by that request is *person*; empty: somebody of whom there is a name alone."""
        self._coming[request_id] = person
        try:
            yield
        finally:
            self._coming.pop(request_id, None)

    def follow(self, records: Iterable[Recorded]) -> None:
        """These have happened."""
        for record in records:
            match record.event:
                case CounterOpened(counter=counter, officer=name):
                    person = self._coming.get(record.request_id)
                    # What was kept while the journal's answer was lost comes later than who asked for it.
                    self._seats[counter] = self._id_of(name) if person is None else person
                case CounterClosed(counter=counter):
                    self._seats.pop(counter, None)
                case DayOpened():
                    self._seats.clear()
                case _:
                    pass

    def person(self, who: Principal, command: c.Command) -> str:
        """Who has *command* done where a console sends it: whoever sits at the counter that it names, or that the console is for. Empty:
        it is not known, or somebody speaks for themselves.
        """
        if who.person or who.role not in _CONSOLES or isinstance(command, _NOT_THEIRS):
            return ""
        return self._seats.get(getattr(command, "counter", None) or who.counter, "")
