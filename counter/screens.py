"""The console's screens for pictures: each can be set up at once, without a server.

Knows the view-models and the contract. Must not know how a picture is taken, nor which mall it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow

from counter.app import Room, World, furnish, show
from counter.memory import Memory
from counter.settings import CounterSettings
from qtkit.ports import Inquiry, Pending
from qtkit.stage import ASSETS, Stage
from wire import PROTOCOL
from wire.commands import Command
from wire.events import HelpAsked, KioskArranged, PrinterReported, PrintFailed, Record
from wire.kiosks import Arrangement
from wire.languages import Languages
from wire.mall import Counter, Mall
from wire.problem import Problem
from wire.snapshot import CounterState, Hello, LiveTicket, Snapshot, TicketPhase

SIZES: Final = ((360, 640), (1024, 768), (1920, 1080))
OFFICER: Final = "Rina Marlina, S.Sos."
_NOW: Final = datetime(2025, 3, 4, 2, 41, 5, tzinfo=UTC)
_MEMORY: Final = Path("/nonexistent/giliran-pictures")
"""Nothing is remembered for a picture; nothing is written either, because no picture opens a counter."""


class QuietLink(QObject):
    """A link that says what a picture needs, and keeps the last command unanswered."""

    greeted = Signal(object)
    stateGiven = Signal(object)  # noqa: N815  the real link's names
    happened = Signal(object, bool)
    mallGiven = Signal(object)  # noqa: N815
    onlineChanged = Signal(bool)  # noqa: N815
    incompatible = Signal(int)
    online = True
    mall: Mall | None = None
    baseUrl = ""  # noqa: N815  the real link's name
    pending: Pending

    def send(self, command: Command) -> Pending:
        """On its way for ever, or until the picture refuses it."""
        self.pending = Pending(command)
        return self.pending

    def ask(self, path: str, kind: type[msgspec.Struct]) -> Inquiry:
        """A console asks for nothing but by command."""
        raise NotImplementedError(path)


@dataclass
class Rehearsal:
    """A console whose hall and clocks are moved by hand."""

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
            languages=Languages.load(ASSETS / "languages"),
            language=self.language,
            memory=Memory(_MEMORY),
            world=World(clock=lambda: self.at, steady=lambda: self.steady, new_id=lambda: "r" * 20),
            mark=lambda what, **fields: None,  # noqa: ARG005  nobody measures a picture
        )
        return show(stage, self.room, size=size)

    def begin(
        self,
        phase: TicketPhase | None = None,
        *,
        waiting: int = 9,
        sits: bool = True,
        paused: str | None = None,
    ) -> None:
        """The hall in the middle of its morning; *phase* is that of the ticket at the counter, or None."""
        self.link.greeted.emit(Hello(protocol=PROTOCOL, hall=self.mall.id, journal="j", seq=1, at=self.at))
        self.link.mallGiven.emit(self.mall)
        self.link.stateGiven.emit(self._snapshot(phase, waiting=waiting, sits=sits, paused=paused))

    def fail_a_slip(self) -> None:
        """The second who waits got no paper."""
        ticket = self._waiting(9)[1]
        failed = PrintFailed(ticket=ticket.ticket, label=ticket.label, kiosk="kios-1", trouble="paper_out")
        self.link.happened.emit(Record(seq=1001, at=self.at, event=failed), True)

    def happens_at_a_kiosk(self, event: HelpAsked | PrinterReported) -> None:
        """A visitor there wants a person, or its printer has another state. It stands near the counter."""
        near = Arrangement(zone=self.counter.zone)
        arranged = KioskArranged(kiosk=event.kiosk, arrangement=near, by="")
        self.link.happened.emit(Record(seq=1001, at=self.at, event=arranged), True)
        self.link.happened.emit(Record(seq=1002, at=self.at, event=event), True)

    def lose_the_server(self, *, seconds: float) -> None:
        """The line broke so long ago."""
        self.at -= timedelta(seconds=seconds)
        self.link.onlineChanged.emit(False)
        self.at += timedelta(seconds=seconds)
        self.steady += seconds
        self.room.desk.refresh()
        self.room.console.lineChanged.emit()

    def _snapshot(
        self, phase: TicketPhase | None, *, waiting: int, sits: bool, paused: str | None
    ) -> Snapshot:
        here = [] if phase is None else [self._at_counter(phase)]
        others = [each for each in self.mall.counters if each.id != self.counter.id]
        states = [
            CounterState(counter=each.id, officer="Budi Santoso" if place % 3 == 0 else None, ticket=None)
            for place, each in enumerate(others)
        ]
        ours = CounterState(
            counter=self.counter.id,
            officer=OFFICER if sits else None,
            ticket=here[0].ticket if here else None,
            paused=paused,
        )
        return Snapshot(
            seq=1000,
            day=self.at.date(),
            tickets=(*here, *self._waiting(waiting)),
            counters=(ours, *states),
            calls=(),
        )

    def _waiting(self, count: int) -> list[LiveTicket]:
        return [
            self._ticket(
                place,
                minutes_ago=38 - 4 * place,
                priority=self.mall.priority_classes[place % len(self.mall.priority_classes)].id
                if place % 4 == 1 and self.mall.priority_classes
                else None,
            )
            for place in range(count)
        ]

    def _at_counter(self, phase: TicketPhase) -> LiveTicket:
        waited = self._ticket(99, minutes_ago=54, priority=self.mall.priority_classes[0].id)
        called_at = self.at - timedelta(seconds=42 if phase == "called" else 600)
        started_at = None if phase == "called" else self.at - timedelta(seconds=560)
        return msgspec.structs.replace(
            waited,
            phase=phase,
            called_at=called_at,
            started_at=started_at,
            counter=self.counter.id,
            recalls=1,
            language="en",
        )

    def _ticket(self, place: int, *, minutes_ago: float, priority: str | None) -> LiveTicket:
        ours = [service for service in self.mall.services if service.line in self.counter.lines]
        service = max(ours, key=lambda each: len(each.name.id)) if place == 99 else ours[place % len(ours)]
        line = next(line for line in self.mall.lines if line.id == service.line)
        number = 12 + 3 * place if place < 99 else 11
        return LiveTicket(
            ticket=f"{line.id}-{number}",
            letters=line.letters,
            number=number,
            label=f"{line.letters}-{number:0{self.mall.numbers.digits}}",
            service=service.id,
            line=line.id,
            agency=line.agency,
            priority=priority,
            language="id",
            phase="waiting",
            arrived_at=self.at - timedelta(minutes=minutes_ago),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One picture: its *name*, and what happens for it once the window is open."""

    name: str
    play: Callable[[Rehearsal], None]
    fixed: bool = True


def _pick(rehearsal: Rehearsal) -> None:
    rehearsal.begin(sits=False)
    rehearsal.room.pick.choose(rehearsal.counter.id)


def _no_show_asked_again(rehearsal: Rehearsal) -> None:
    rehearsal.begin("called")
    rehearsal.room.desk.press("no-show")


def _refused(rehearsal: Rehearsal) -> None:
    rehearsal.begin(None)
    rehearsal.room.desk.press("large")
    rehearsal.link.pending.refuse(
        Problem(title="Nobody waiting", status=409, detail="Nobody is waiting.", code="nobody-waiting")
    )


def _lost_server(rehearsal: Rehearsal) -> None:
    rehearsal.begin("serving")
    rehearsal.room.desk.press("large")
    rehearsal.lose_the_server(seconds=75)


def _slip_failed(rehearsal: Rehearsal) -> None:
    rehearsal.begin("serving")
    rehearsal.fail_a_slip()


def _help_asked(rehearsal: Rehearsal) -> None:
    rehearsal.begin("serving")
    rehearsal.happens_at_a_kiosk(HelpAsked(kiosk=_kiosk(rehearsal.mall), zone="", language="en"))


def _printer_trouble(rehearsal: Rehearsal) -> None:
    rehearsal.begin(None)
    kiosk = _kiosk(rehearsal.mall)
    rehearsal.happens_at_a_kiosk(PrinterReported(kiosk=kiosk, trouble="paper_out", paper="out"))


def _kiosk(mall: Mall) -> str:
    """The one with the longest name."""
    return max(mall.kiosks, key=lambda kiosk: len(kiosk.name.id)).id if mall.kiosks else "kiosk-1"


def _paused(rehearsal: Rehearsal) -> None:
    rehearsal.begin(None, paused="Istirahat")
    rehearsal.room.desk.press("large")


SCENES: Final = (
    Scene(name="waiting", play=lambda rehearsal: None),  # noqa: ARG005  nothing happens: that is the picture
    Scene(name="pick", play=_pick, fixed=False),
    Scene(name="pick-fixed", play=lambda rehearsal: rehearsal.begin(sits=False)),
    Scene(name="free", play=lambda rehearsal: rehearsal.begin(None)),
    Scene(name="paused", play=_paused),
    Scene(name="nobody", play=lambda rehearsal: rehearsal.begin(None, waiting=0)),
    Scene(name="called", play=lambda rehearsal: rehearsal.begin("called")),
    Scene(name="no-show-asked-again", play=_no_show_asked_again),
    Scene(name="serving", play=lambda rehearsal: rehearsal.begin("serving")),
    Scene(name="slip-failed", play=_slip_failed),
    Scene(name="help-asked", play=_help_asked),
    Scene(name="printer-trouble", play=_printer_trouble),
    Scene(name="refused", play=_refused),
    Scene(name="lost-server", play=_lost_server),
)


def longest(mall: Mall) -> Counter:
    """The counter whose agency has the longest name: where it fits, all fit."""
    names = {agency.id: len(agency.name.id) for agency in mall.agencies}
    return max(mall.counters, key=lambda counter: (names[counter.agency], len(counter.id)))


def open_scene(
    scene: Scene, stage: Stage, mall: Mall, *, language: str, size: tuple[int, int]
) -> tuple[Rehearsal, QQuickWindow]:
    """The window with *scene* on it. Keep the Rehearsal as long as the window."""
    rehearsal = Rehearsal(mall=mall, counter=longest(mall), language=language, fixed=scene.fixed)
    window = rehearsal.open(stage, size)
    scene.play(rehearsal)
    return rehearsal, window
