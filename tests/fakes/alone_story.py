"""A kiosk that can be alone, and a real hall behind a line that the story cuts, mends and loses answers on.

The hall decides with its own rules; only the line and the clock are the story's.
"""

import secrets
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from kiosk.alone.settings import AloneSettings
from kiosk.alone.standin import StandIn
from kiosk.alone.store import Store
from kiosk.visiting.ticket import Ticket
from qtkit.ports import Pending
from server.domain.events import Recorded
from server.domain.refusals import Refusal
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.web.translate import command_of, record_of
from tests.fakes.link import FakeLink
from tests.fakes.messages import hello
from tests.fakes.server_process import SMALL_MALL
from tests.fakes.told import Told
from wire.commands import IssueTicket
from wire.events import Record, TicketIssued
from wire.mall import Mall, Numbering
from wire.problem import Problem
from wire.snapshot import Snapshot

LINES = ("reg/a", "reg/b", "pol/k")
HALL = "small-1a2b3c4d"


def few_numbers(last: int = 60) -> Mall:
    """The small mall, whose numbers come to their end in a story."""
    return replace(load_mall(SMALL_MALL), numbers=Numbering(last=last))


class AloneStory:
    """One hall, one kiosk in *folder*. *slips* is every number anybody got, with its day in the kiosk's or the hall's words."""

    def __init__(
        self, folder: Path, *, mall: Mall | None = None, settings: AloneSettings | None = None
    ) -> None:
        self.mall = mall or few_numbers()
        self.told = Told(plan_of(self.mall, always_open=True))
        self.told.pass_time()
        self.settings = settings or AloneSettings(reserve=6, low=3)
        self.slips: list[tuple[str, str]] = []
        self.alone: list[Ticket] = []
        self.skew = timedelta()
        self._folder = folder
        self._heard = 0
        self._told_state = False
        self._begin()

    def _begin(self) -> None:
        self.link = FakeLink()
        self.store = Store(self._folder)
        self.stand_in = StandIn(
            link=self.link,
            store=self.store,
            kiosk="kiosk-1",
            settings=self.settings,
            new_id=request_id,
            say=lambda language, words: f"{language}: {words}",
        )
        self._told_state = False

    @property
    def now(self) -> datetime:
        """What the kiosk's clock says."""
        return self.told.now + self.skew

    def restart_kiosk(self) -> None:
        """Killed at any moment, started again; the line is down."""
        self.store.close()
        self._begin()

    def close(self) -> None:
        """The story is over."""
        self.store.close()

    def connect(self) -> None:
        """The server is there again, and tells what was missed."""
        self.told.pass_time()
        self.link.greet(hello(seq=self.told.hall.seq, hall=HALL))
        self.link.set_online(True)
        if not self._told_state:
            day = self.told.hall.day
            self.link.give_state(Snapshot(seq=self.told.hall.seq, day=day, tickets=(), counters=(), calls=()))
            self._told_state, self._heard = True, len(self.told.journal)
        self._stream()
        self.link.give_mall(self.mall)
        self.stand_in.liaison.offer(LINES)

    def cut(self) -> None:
        """The line is down."""
        self.link.set_online(False)

    def pass_time(self, **passed: float) -> None:
        """The clocks go on; the hall looks at its own."""
        self.told.wait(**passed)
        self.told.pass_time()
        self._stream()

    def serve(self, *, answered: bool = True) -> bool:
        """The server does the oldest thing that waits; its answer comes, or is lost. False where nothing waits."""
        waiting = self.link.waiting()
        if not waiting or not self.link.online:
            return False
        pending = waiting[0]
        answer = self._do(pending)
        self._stream()
        if not answered:
            self.cut()
        elif isinstance(answer, Problem):
            pending.refuse(answer)
        else:
            pending.answer(answer)
        return answered

    def serve_all(self) -> None:
        """Everything that waits, and what follows of it."""
        while self.serve():
            pass

    def _do(self, pending: Pending) -> Record | Problem:
        try:
            self.told.tell(command_of(pending.command))
        except Refusal as refusal:
            return Problem(title="No", status=409, detail="…", code=refusal.code)
        known = self.told.hall.answer(command_of(pending.command))
        assert known is not None
        return record_of(known)

    def issue(self, service: str = "reg/card", *, heard: bool = True) -> str:
        """The server gives a number, to the kiosk's visitor if the answer was *heard*; the ticket."""
        command = ask(service)
        self.told.tell(command_of(command))
        record = self.told.journal[-1]
        event = record_of(record).event
        assert isinstance(event, TicketIssued)
        if heard:
            self.slips.append((str(self.told.hall.day), event.label))
        self._stream()
        return command.request_id

    def give(self, service: str = "reg/card", *also: str) -> Ticket | Problem:
        """The kiosk gives a number by itself."""
        command = IssueTicket(
            request_id=request_id(), service=service, also=also, kiosk="kiosk-1", priority="elderly"
        )
        given = self.stand_in.give(command, self.now)
        if isinstance(given, Ticket):
            self.alone.append(given)
            day = self.now.astimezone(self.told.plan.time_zone).date()
            self.slips.append((str(day), given.label))
        return given

    def issued(self) -> list[TicketIssued]:
        """Every ticket in the hall's journal."""
        return [
            event
            for record in self.told.journal
            if isinstance(event := record_of(record).event, TicketIssued)
        ]

    def _stream(self) -> None:
        if self.link.online and self._told_state:
            records: list[Recorded] = self.told.journal[self._heard :]
            self._heard = len(self.told.journal)
            for record in records:
                self.link.happen(record_of(record))


def request_id() -> str:
    """As the kiosk makes them."""
    return secrets.token_urlsafe(16)


def ask(service: str) -> IssueTicket:
    """A visitor's wish."""
    return IssueTicket(request_id=request_id(), service=service, kiosk="kiosk-1")
