"""A console for pictures: its hall, its server and its clocks are moved by hand.

Knows the view-models and the link's port. Must not know which scenes there are, nor how a picture is taken.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from counter.app import Room, World, furnish, show
from counter.screens.rehearsed import OFFICER, Visits
from counter.settings import CounterSettings
from counter.signing.memory import Memory, Remembered
from qtkit.ports import Inquiry, Pending
from qtkit.stage import Stage
from wire import PROTOCOL
from wire.calls import Explanation
from wire.commands import Command
from wire.events import AnyEvent, HelpAsked, KioskArranged, PrinterReported, ProfileChanged, Record
from wire.kiosks import Arrangement
from wire.mall import Counter, Mall
from wire.profile import Profile
from wire.snapshot import Hello, TicketPhase
from wire.staff import Staff

_NOW: Final = datetime(2025, 3, 4, 2, 41, 5, tzinfo=UTC)


class Forgetful(Memory):
    """Nothing is remembered for a picture, and nothing is written."""

    def __init__(self) -> None:
        super().__init__(Path())

    def recall(self) -> Remembered:
        """As on the first day."""
        return Remembered()

    def remember(self, remembered: Remembered) -> None:
        """Only until the window closes."""
        self._now = remembered


class QuietLink(QObject):
    """A link that says what a picture needs, and keeps what is sent and asked until the picture answers it."""

    greeted = Signal(object)
    stateGiven = Signal(object)  # noqa: N815  the real link's names
    happened = Signal(object, bool)
    mallGiven = Signal(object)  # noqa: N815
    onlineChanged = Signal(bool)  # noqa: N815
    incompatible = Signal(int)
    online = True
    mall: Mall | None = None
    baseUrl = ""  # noqa: N815  the real link's name
    pagesUrl = ""  # noqa: N815  the real link's name
    pending: Pending

    def __init__(self) -> None:
        super().__init__()
        self.inquiries: list[Inquiry] = []

    def send(self, command: Command) -> Pending:
        """On its way for ever, or until the picture answers or refuses it."""
        self.pending = Pending(command)
        return self.pending

    def ask(self, path: str, kind: type[msgspec.Struct]) -> Inquiry:  # noqa: ARG002  the port's name
        """As above."""
        inquiry = Inquiry(path)
        self.inquiries.append(inquiry)
        return inquiry

    def submit(self, path: str, message: msgspec.Struct, kind: type[msgspec.Struct]) -> Inquiry:  # noqa: ARG002
        """As above."""
        return self.ask(path, kind)


@dataclass
class Rehearsal:
    """*fixed*: the settings name the counter."""

    mall: Mall
    counter: Counter
    language: str
    fixed: bool = True
    at: datetime = _NOW
    steady: float = 100.0
    link: QuietLink = field(default_factory=QuietLink)

    def open(self, stage: Stage, size: tuple[int, int]) -> QQuickWindow:
        """The window, with nothing known yet."""
        self.room: Room = furnish(
            settings=CounterSettings(officer=OFFICER, counter=self.counter.id if self.fixed else ""),
            link=self.link,
            languages=stage.languages,
            language=self.language,
            memory=Forgetful(),
            world=World(clock=lambda: self.at, steady=lambda: self.steady, new_id=lambda: "r" * 20),
            mark=lambda what, **fields: None,  # noqa: ARG005  nobody measures a picture
        )
        self.visits = Visits(mall=self.mall, counter=self.counter, at=self.at)
        return show(stage, self.room, size=size)

    def begin(
        self,
        phase: TicketPhase | None = None,
        *,
        waiting: int = 9,
        sits: bool = True,
        paused: str | None = None,
        errands: int = 1,
        minutes: float | None = None,
        aside: int = 0,
        beside: int = 0,
        parallel: int = 1,
    ) -> None:
        """The hall in the middle of its morning; *phase* is that of the ticket at the counter, or None. It has been in it for so
        many *minutes*; *aside*: so many were set aside, and as many did not come.
        The counter takes so many in *parallel*, and as many as *beside* were there before.
        """
        self.staff(Staff(sign_in="name", officers=()))
        self.link.greeted.emit(Hello(protocol=PROTOCOL, hall=self.mall.id, journal="j", seq=1, at=self.at))
        self.link.mallGiven.emit(self.mall)
        here = None if phase is None else self.visits.at_counter(phase, errands=errands, minutes=minutes)
        snapshot = self.visits.snapshot(
            here, waiting=waiting, sits=sits, paused=paused, aside=aside, beside=beside
        )
        self.link.stateGiven.emit(snapshot)
        if parallel > 1:
            profile = Profile(lines=self.counter.lines, parallel=parallel)
            self.happens(ProfileChanged(counter=self.counter.id, profile=profile, by=""))
        if waiting and sits and not paused:
            self.tell_next()

    def staff(self, staff: Staff) -> None:
        """Who may work here."""
        for inquiry in self.link.inquiries:
            if inquiry.path.endswith("/staff"):
                inquiry.answer(staff)

    def tell_next(self) -> None:
        """The hall says whose turn it is, as soon as it would be asked."""
        for timer in self.room.console.findChildren(QTimer):
            if timer.isSingleShot() and timer.isActive():
                timer.stop()
                timer.timeout.emit()
        answer: Explanation = self.visits.explanation()
        for inquiry in self.link.inquiries:
            if inquiry.path.endswith("/next"):
                inquiry.answer(answer)

    def answer(self, event: AnyEvent) -> None:
        """The press counts: the server answers it with *event*, and the stream brings the same."""
        record = Record(seq=1001, at=self.at, event=event)
        self.link.pending.answer(record)
        self.link.happened.emit(record, True)

    def happens(self, *events: AnyEvent) -> None:
        """The stream brings *events*."""
        for place, event in enumerate(events):
            self.link.happened.emit(Record(seq=1001 + place, at=self.at, event=event), True)

    def happens_at_a_kiosk(self, *events: HelpAsked | PrinterReported) -> None:
        """A visitor there wants a person, or its printer has another state. It stands near the counter."""
        near = Arrangement(zone=self.counter.zone)
        self.happens(KioskArranged(kiosk=events[0].kiosk, arrangement=near, by=""), *events)

    def passes(self, seconds: float) -> None:
        """Time goes by on every clock."""
        self.at += timedelta(seconds=seconds)
        self.steady += seconds
        self.room.desk.refresh()
        self.room.insight.refresh()
        self.room.console.lineChanged.emit()

    def lose_the_server(self, *, seconds: float) -> None:
        """The line broke so long ago."""
        self.at -= timedelta(seconds=seconds)
        self.link.online = False
        self.link.onlineChanged.emit(False)
        self.at += timedelta(seconds=seconds)
        self.passes(0)
        self.steady += seconds
        self.passes(0)
