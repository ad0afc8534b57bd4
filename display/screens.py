"""The display's screens for pictures: each can be set up at once, without a server and without sound.

Knows the view-models and the contract. Must not know how a picture is taken, nor which mall it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from display.app import MAIN
from display.call import Call
from display.clock_viewmodel import HallClock
from display.lines_viewmodel import LineBand
from display.settings import DisplaySettings
from display.viewmodel import HallDisplay
from display.words import Words
from qtkit.ports import Inquiry, Pending
from qtkit.stage import ASSETS, Stage
from wire.commands import Command
from wire.events import CallReason, Record, TicketCalled, TicketRecalled
from wire.languages import Languages
from wire.mall import Counter, Mall
from wire.snapshot import CounterState, LiveTicket, PastCall, Snapshot
from wire.text import Language

SIZES: Final = ((1920, 1080), (3840, 2160), (1080, 1920))
_NOW: Final = datetime(2025, 3, 4, 2, 41, 5, tzinfo=UTC)
_SEVERAL: Final = (0, 7, 15, 23, 30, 38)
"""Counters spread over the hall, so that each call is another agency's."""


class QuietLink(QObject):
    """A link that says what a picture needs."""

    greeted = Signal(object)
    stateGiven = Signal(object)  # noqa: N815  the real link's names
    happened = Signal(object, bool)
    mallGiven = Signal(object)  # noqa: N815  the real link's names
    onlineChanged = Signal(bool)  # noqa: N815  the real link's names
    incompatible = Signal(int)
    online = True
    mall: Mall | None = None
    baseUrl = ""  # noqa: N815  the real link's name

    def send(self, command: Command) -> Pending:
        """A display asks for nothing."""
        raise NotImplementedError(type(command).__name__)

    def ask(self, path: str, kind: type[msgspec.Struct]) -> Inquiry:
        """A display asks for nothing."""
        raise NotImplementedError(path)

    def submit(self, path: str, message: msgspec.Struct, kind: type[msgspec.Struct]) -> Inquiry:
        """A display says nothing."""
        raise NotImplementedError(path)


class QuietAnnouncements(QObject):
    """Shows each call at once and says nothing."""

    shown = Signal(object)
    idle = Signal()

    def called(self, call: Call) -> None:
        """Large, from now on."""
        self.shown.emit(call)


@dataclass
class Rehearsal:
    """A display whose hall is moved by hand. *at* is the time it shows."""

    mall: Mall
    languages: tuple[Language, ...] = ("id", "en")
    zone: str = ""
    at: datetime = _NOW
    link: QuietLink = field(default_factory=QuietLink)

    def open(self, stage: Stage, size: tuple[int, int]) -> QQuickWindow:
        """The window, with nothing known yet."""
        words = Words(Languages.load(ASSETS / "languages"), self.languages)
        settings = DisplaySettings(zone=self.zone, languages=self.languages)
        self.announcements = QuietAnnouncements()
        self.clock = HallClock(link=self.link, words=words, now=lambda: self.at)
        self.band = LineBand(page_seconds=settings.page_seconds)
        self.display = HallDisplay(
            link=self.link,
            announcements=self.announcements,
            clock=self.clock,
            band=self.band,
            settings=settings,
            words=words,
        )
        width, height = size
        parts = {"display": self.display, "clock": self.clock, "band": self.band}
        windowed = QWindow.Visibility.Windowed
        return stage.show(MAIN, {**parts, "width": width, "height": height, "visibility": windowed})

    def begin(self, *, minutes_ago: int = 0) -> None:
        """The hall in the middle of its morning, the last call *minutes_ago*."""
        self.link.mallGiven.emit(self.mall)
        self.link.stateGiven.emit(_busy_morning(self.mall, self.at - timedelta(minutes=minutes_ago)))

    def call(self, counter: Counter, number: int, *, recall: bool = False) -> None:
        """A visitor of *counter*'s first line is called, or called again."""
        line = next(line for line in self.mall.lines if line.id == counter.lines[0])
        ticket = _ticket(self.mall, counter.lines[0], number, phase="waiting", at=self.at)
        state = _busy_morning(self.mall, self.at)
        self.link.stateGiven.emit(
            Snapshot(
                seq=state.seq,
                day=state.day,
                tickets=(*state.tickets, ticket),
                counters=state.counters,
                calls=state.calls,
            )
        )
        called = TicketCalled(
            ticket=ticket.ticket,
            letters=line.letters,
            number=number,
            label=ticket.label,
            counter=counter.id,
            service=line.id,
            line=line.id,
            agency=line.agency,
            language="id",
            reason=_REASON,
        )
        self.link.happened.emit(Record(seq=state.seq + 1, at=self.at, event=called), True)
        if recall:
            again = TicketRecalled(ticket=ticket.ticket, label=ticket.label, counter=counter.id, times=1)
            self.link.happened.emit(Record(seq=state.seq + 2, at=self.at, event=again), True)

    def lose_the_server(self, *, minutes_ago: int) -> None:
        """The line broke *minutes_ago*."""
        self.at -= timedelta(minutes=minutes_ago)
        self.link.onlineChanged.emit(False)
        self.at += timedelta(minutes=minutes_ago)
        self.clock.tick()


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One picture: its *name*, and what happens in the hall for it once the window is open."""

    name: str
    play: Callable[[Rehearsal], None]
    zone: bool = False
    languages: tuple[Language, ...] | None = None


def _longest(mall: Mall) -> Counter:
    names = {agency.id: len(agency.name.id) for agency in mall.agencies}
    return max(mall.counters, key=lambda counter: (names[counter.agency], len(counter.id)))


def _call(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.call(rehearsal.mall.counters[0], 12)


def _long_names(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.call(_longest(rehearsal.mall), 888, recall=True)


def _lost(rehearsal: Rehearsal) -> None:
    rehearsal.begin(minutes_ago=3)
    rehearsal.lose_the_server(minutes_ago=3)


SCENES: Final = (
    Scene(name="waiting", play=lambda rehearsal: None),  # noqa: ARG005  nothing happens: that is the picture
    Scene(name="call", play=_call),
    Scene(name="recall-long-names", play=_long_names),
    Scene(name="rest", play=lambda rehearsal: rehearsal.begin(minutes_ago=4)),
    Scene(name="zone", play=_call, zone=True),
    Scene(name="one-language", play=_call, languages=("id",)),
    Scene(name="lost-server", play=_lost),
)


def open_scene(
    scene: Scene, stage: Stage, mall: Mall, *, size: tuple[int, int], language: Language
) -> tuple[Rehearsal, QQuickWindow]:
    """The window of *size* with *scene* on it, *language* the large one. Keep the Rehearsal as long as the window."""
    both: tuple[Language, ...] = ("id", "en") if language == "id" else ("en", "id")
    rehearsal = Rehearsal(
        mall=mall,
        languages=scene.languages or both,
        zone=mall.counters[0].zone if scene.zone else "",
    )
    window = rehearsal.open(stage, size)
    scene.play(rehearsal)
    return rehearsal, window


_REASON = CallReason(
    rule="arrival",
    turn="ordinary",
    waited_seconds=600.0,
    ordinary_since_priority=0,
    priority_waiting=0,
    ordinary_waiting=1,
)


def _ticket(
    mall: Mall, line_id: str, number: int, *, phase: str, at: datetime, counter: str | None = None
) -> LiveTicket:
    line = next(line for line in mall.lines if line.id == line_id)
    serving = phase == "serving"
    return LiveTicket(
        ticket=f"{line_id}-{number}",
        letters=line.letters,
        number=number,
        label=f"{line.letters}-{number:0{mall.numbers.digits}}",
        service=line_id,
        line=line_id,
        agency=line.agency,
        priority=None,
        language="id",
        phase="serving" if serving else "called" if counter else "waiting",
        arrived_at=at,
        called_at=at if counter else None,
        started_at=at if serving else None,
        counter=counter,
    )


def _busy_morning(mall: Mall, at: datetime) -> Snapshot:
    """Six calls over the hall, one a minute: the oldest visit is over, the newest visitor is still walking."""
    counters = [mall.counters[place % len(mall.counters)] for place in _SEVERAL]
    calls, tickets = [], []
    for place, counter in enumerate(counters):
        phase = "called" if place == len(counters) - 1 else "serving"
        called_at = at - timedelta(minutes=len(counters) - 1 - place)
        ticket = _ticket(
            mall, counter.lines[0], 7 + 13 * place, phase=phase, at=called_at, counter=counter.id
        )
        if place:
            tickets.append(ticket)
        calls.append(
            PastCall(
                ticket=ticket.ticket,
                letters=ticket.letters,
                number=ticket.number,
                label=ticket.label,
                counter=counter.id,
                agency=ticket.agency,
                language="id",
                at=called_at,
            )
        )
    for place, line in enumerate(mall.lines):
        tickets += [_ticket(mall, line.id, 500 + n, phase="waiting", at=at) for n in range(place * 7 % 15)]
    return Snapshot(
        seq=1000,
        day=at.date(),
        tickets=tuple(tickets),
        counters=tuple(CounterState(counter=each.id, officer="Upik", ticket=None) for each in mall.counters),
        calls=tuple(calls),
    )
