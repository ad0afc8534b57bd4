"""A display whose hall is moved by hand: everything it needs, without a server and without sound.

Knows the composition root and the contract. Must not know how a picture is taken, nor which mall it is given.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Final
from weakref import finalize

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from display.app import furnish, make_clock, show
from display.board.call import Call
from display.media.programme import Programme
from display.media.scenery import picture
from display.screens.morning import absent, busy_morning, services_of, ticket
from display.settings import DisplaySettings, Media, Screen
from qtkit.ports import Inquiry, Pending
from qtkit.stage import Stage
from wire.commands import Command
from wire.displays import Direction
from wire.events import AnyEvent, CallReason, NoticePosted, Record, TicketCalled, TicketRecalled
from wire.mall import Counter, Mall
from wire.offers import Services
from wire.snapshot import Snapshot
from wire.text import Language, Text

NOW: Final = datetime(2025, 3, 4, 2, 41, 5, tzinfo=UTC)
_PATIENCE_MILLISECONDS: Final = 3000
_REASON = CallReason(
    rule="arrival",
    turn="ordinary",
    waited_seconds=600.0,
    ordinary_since_priority=0,
    priority_waiting=0,
    ordinary_waiting=1,
)


class QuietLink(QObject):
    """A link that says what a picture needs, and answers nothing but *services*."""

    greeted = Signal(object)
    stateGiven = Signal(object)  # noqa: N815  the real link's names
    happened = Signal(object, bool)
    mallGiven = Signal(object)  # noqa: N815  the real link's names
    onlineChanged = Signal(bool)  # noqa: N815  the real link's names
    incompatible = Signal(int)
    online = True
    mall: Mall | None = None
    baseUrl = ""  # noqa: N815  the real link's name
    pagesUrl = ""  # noqa: N815  the real link's name

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Inquiry] = []

    def send(self, command: Command) -> Pending:
        """What a display tells of its troubles; nobody answers."""
        return Pending(command)

    def ask(self, path: str, kind: type[msgspec.Struct]) -> Inquiry:  # noqa: ARG002  the port's
        """Answered by ``Rehearsal.offer``."""
        self.asked.append(Inquiry(path))
        return self.asked[-1]

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

    def leave_to_others(self, zones: frozenset[str]) -> None:
        """Nobody speaks here."""


@dataclass
class Rehearsal:
    """One display and its hall. *at* is the time it shows, *metres* from how far it is read; with *media* it has a picture to show."""

    mall: Mall
    languages: tuple[Language, ...] = ("id", "en")
    zone: str = ""
    counter: str = ""
    layout: str = "hall"
    metres: float = 15.0
    media: bool = False
    at: datetime = NOW
    link: QuietLink = field(default_factory=QuietLink)
    seq: int = 0

    def open(self, stage: Stage, size: tuple[int, int]) -> QQuickWindow:
        """The window, with nothing known yet."""
        languages = stage.languages
        settings = DisplaySettings(
            zone=self.zone,
            layout=self.layout,
            counter=self.counter,
            languages=self.languages,
            name="rehearsal",
            screen=Screen(read_from_metres=self.metres),
            directions=self._ways(),
            media=Media(playlist="all" if self.media else ""),
        )
        self.clock = make_clock(settings, self.link, languages, lambda: self.at)
        self.announcements = QuietAnnouncements()
        self.room = furnish(
            settings=settings,
            link=self.link,
            languages=languages,
            clock=self.clock,
            announcements=self.announcements,
            media_folder=self._paint() if self.media else None,
        )
        return show(stage, self.room, size=size)

    def _ways(self) -> dict[str, Direction]:
        """Those of the mall's own display of the whole hall; a zone's display has its counters before it."""
        hall = next((each.arrangement for each in self.mall.displays if each.arrangement.zone == ""), None)
        return {} if hall is None or self.zone else dict(hall.directions or {})

    def _paint(self) -> Path:
        """A media folder with one picture, as long as this rehearsal."""
        folder = Path(mkdtemp(prefix="media"))
        finalize(self, rmtree, folder, ignore_errors=True)
        picture(1280, 720).save(str(folder / "pond.png"))
        return folder

    def show_media(self) -> None:
        """Once its picture has been read, or after a while without it."""
        programme: Programme = self.room.parts.programme  # type: ignore[assignment]  # the stubs know a Property only, not its value
        loop = QEventLoop()
        programme.showingChanged.connect(loop.quit)
        QTimer.singleShot(_PATIENCE_MILLISECONDS, loop, loop.quit)
        if not programme.property("showing"):
            loop.exec()

    def begin(self, *, minutes_ago: int = 0, state: Snapshot | None = None) -> None:
        """The hall in the middle of its morning, the last call *minutes_ago*; or in another *state*."""
        busy = state or busy_morning(self.mall, self.at - timedelta(minutes=minutes_ago))
        self.seq = busy.seq
        self.link.mallGiven.emit(self.mall)
        self.link.stateGiven.emit(busy)
        self.offer(services_of(self.mall, busy, self.at))

    def offer(self, services: Services) -> None:
        """The server answers what it is asked about its *services*."""
        self.room.offers.ask()
        self.link.asked[-1].answer(services)

    def happen(self, event: AnyEvent) -> None:
        """The next record, now."""
        self.seq += 1
        self.link.happened.emit(Record(seq=self.seq, at=self.at, event=event), True)

    def call(self, counter: Counter, number: int, *, recalls: int = 0) -> None:
        """A visitor of *counter*'s first line is called, and called again."""
        visitor = ticket(self.mall, counter.lines[0], number, phase="waiting", at=self.at)
        self.happen(
            TicketCalled(
                ticket=visitor.ticket,
                letters=visitor.letters,
                number=number,
                label=visitor.label,
                counter=counter.id,
                service=visitor.service,
                line=visitor.line,
                agency=visitor.agency,
                language="id",
                reason=_REASON,
            )
        )
        for times in range(1, recalls + 1):
            self.happen(
                TicketRecalled(ticket=visitor.ticket, label=visitor.label, counter=counter.id, times=times)
            )

    def fall_silent(self) -> None:
        """The last call has been announced."""
        self.announcements.idle.emit()

    def post(self, notice: Text, *, urgent: bool = False, zone: str = "") -> None:
        """A *notice* for the next hour."""
        self.happen(
            NoticePosted(
                notice=f"notice-{self.seq}",
                text=notice,
                until=self.at + timedelta(hours=1),
                zone=zone,
                urgent=urgent,
                by="",
            )
        )

    def miss(self, counters: list[Counter]) -> None:
        """The busy morning in which visitors of these *counters* did not come: the first was called two minutes ago and is awaited."""
        busy = busy_morning(self.mall, self.at)
        late = self.at - timedelta(minutes=2)
        awaited, *gone = (
            ticket(self.mall, each.lines[0], 31 + place, phase="called", at=late, counter=each.id)
            for place, each in enumerate(counters)
        )
        others = tuple(each for each in busy.tickets if each.counter != awaited.counter)
        absences = tuple(
            absent(each, self.at - timedelta(minutes=4 * place)) for place, each in enumerate(gone, start=1)
        )
        self.begin(state=replace(busy, tickets=(*others, awaited), absent=absences))

    def lose_the_server(self, *, minutes_ago: int) -> None:
        """The line broke *minutes_ago*."""
        self.at -= timedelta(minutes=minutes_ago)
        self.link.onlineChanged.emit(False)
        self.at += timedelta(minutes=minutes_ago)
        self.clock.tick()
