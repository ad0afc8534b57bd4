"""A console at counter 1 over a line that the test makes slow or deaf, and behind it the real hall with all its rules.

What is sent, heard, answered and told by the stream are four moments, as they are between programs.
"""

from collections import deque

from msgspec.structs import replace

from counter.desk.desk import Action
from qtkit.ports import Pending
from server.domain.hall import Hall
from server.domain.refusals import Refusal
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.web.translate import command_of, record_of
from tests.fakes.console_desk import ConsoleDesk
from tests.fakes.rich_plans import always_open
from tests.fakes.server_process import SMALL_MALL
from wire.commands import Command, OpenCounter
from wire.events import AnyEvent, Record
from wire.mall import Mall
from wire.problem import Problem
from wire.profile import Profile

MALL = load_mall(SMALL_MALL)


def with_parallel(mall: Mall, parallel: int) -> Mall:
    """*mall*, where counter 1 takes so many visitors at once."""
    counters = (
        replace(each, profile=replace(each.profile or Profile(lines=each.lines), parallel=parallel))
        if each.id == "1"
        else each
        for each in mall.counters
    )
    return replace(mall, counters=tuple(counters))


class ConsoleHall:
    """Counter 1 takes so many visitors in *parallel*. *told* are the records that the console's stream has brought, *refusals* the hall's noes to the console, by their codes."""

    def __init__(self, *, parallel: int = 1) -> None:
        mall = MALL if parallel == 1 else with_parallel(MALL, parallel)
        self.hall = Hall(always_open(plan_of(mall)))
        self.desk = ConsoleDesk(mall=mall, opened=False)
        self.told: list[Record] = []
        self.refusals: list[str] = []
        self._stream: deque[Record] = deque()
        self._heard: dict[str, Record | str] = {}
        self._requests = 0
        self.does(OpenCounter(request_id=self.request(), counter="1", officer="Rina"))
        self.streams()

    def request(self) -> str:
        self._requests += 1
        return f"hall-{self._requests:012d}"

    def does(self, command: Command) -> Record | str:
        """The hall hears *command*: the answer, or the code of its no."""
        self._note(*self.hall.pass_time(self.desk.day.now))
        asked = command_of(command)
        try:
            known = self.hall.answer(asked)
            if known is not None:
                return record_of(known)
            records = self.hall.record(asked, self.desk.day.now)
        except Refusal as refusal:
            return refusal.code
        self._note(*records)
        return record_of(records[-1])

    def _note(self, *records: object) -> None:
        self._stream.extend(record_of(record) for record in records)  # type: ignore[arg-type]  # the hall's own

    @property
    def waiting(self) -> list[Pending]:
        """What the console still waits for."""
        return self.desk.link.waiting()

    @property
    def quiet(self) -> bool:
        """Whether everything that was sent is answered and everything that happened is told."""
        return not self.waiting and not self._stream

    def hears(self) -> None:
        """What was sent and not withdrawn comes to the hall, again and again."""
        for pending in self.waiting:
            self._heard[pending.command.request_id] = self.does(pending.command)

    def answers(self) -> None:
        """The hall's answer comes through, if it has heard."""
        for pending in self.waiting:
            answer = self._heard.get(pending.command.request_id)
            if isinstance(answer, Record):
                pending.answer(answer)
            elif answer is not None:
                self.refusals.append(answer)
                pending.refuse(Problem(title=answer, status=409, detail=answer, code=answer))

    def streams(self, records: int = 1000) -> list[AnyEvent]:
        """The next *records* of the stream come."""
        events: list[AnyEvent] = []
        while self._stream and len(events) < records:
            record = self._stream.popleft()
            self.told.append(record)
            events.append(record.event)
            self.desk.hears(record)
        return events

    def settles(self) -> None:
        """The line is good for a moment."""
        while not self.quiet:
            self.hears()
            self.answers()
            self.streams()

    def press(self, action: Action | str) -> None:
        self.desk.press(str(action))
