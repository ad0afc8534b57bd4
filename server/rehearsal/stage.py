"""A day in the making: the real hall, a clock that jumps from moment to moment, and the journal of what happened.

Knows the hall. Must not know who acts in it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from heapq import heappop, heappush

from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.plan import Plan

Observer = Callable[[Hall, tuple[Recorded, ...]], None]
"""Is shown the hall and what has just happened in it."""
Act = Callable[[], None]


class Stage:
    """*records* is the journal so far, *now* the present moment."""

    def __init__(self, plan: Plan, observe: Observer | None = None) -> None:
        # Nobody here goes away without a word, and nobody would come back from a pause that they did not make.
        self.hall = Hall(replace(plan, silence_seconds=None))
        self.records: list[Recorded] = []
        self.now = datetime.min.replace(tzinfo=UTC)
        self._observe = observe
        self._moments: list[tuple[datetime, int, Act]] = []
        self._planned = 0
        self._requests = 0

    def request(self) -> str:
        """A request id nobody used before."""
        self._requests += 1
        return f"r{self._requests:07d}"

    def at(self, moment: datetime, act: Act) -> None:
        """Do *act* at *moment*; of several at one moment, those planned earlier come first."""
        self._planned += 1
        heappush(self._moments, (moment, self._planned, act))

    def tell(self, command: Command) -> tuple[Recorded, ...]:
        """What *command* brings now, after what time alone has brought. Raises Refusal."""
        self.pass_time()
        records = self.hall.record(command, self.now)
        self._keep(records)
        return records

    def pass_time(self) -> None:
        """Let happen what is due by now, as the clerk does before each command."""
        passed = self.hall.pass_time(self.now)
        if passed:
            self._keep(passed)

    def run(self, until: datetime) -> None:
        """Moment after moment, until *until*; what is planned for later does not happen any more."""
        while self._moments and self._moments[0][0] < until:
            self.now, _, act = heappop(self._moments)
            act()
        self.now = until
        self.pass_time()

    def _keep(self, records: tuple[Recorded, ...]) -> None:
        self.records += records
        if self._observe is not None:
            self._observe(self.hall, records)
