"""The visitor's screens for pictures: each can be set up at once, without a server.

Knows the view-model and the contract. Must not know how a picture is taken, nor which mall it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

import msgspec
from PySide6.QtQuick import QQuickWindow

from counter.face.app import FaceWorld, make_face, show_face
from counter.face.settings import VisitorScreen
from counter.floor.watch import Watch
from counter.screens.rehearsal import QuietLink
from counter.screens.scenes import longest
from qtkit.stage import Stage
from wire import PROTOCOL
from wire.events import AnyEvent, Record, ServiceFinished, VisitRated
from wire.mall import Counter, Mall
from wire.problem import Problem
from wire.snapshot import CounterState, Hello, LiveTicket, Snapshot, TicketPhase

SIZES: Final = ((1024, 600), (1280, 800), (800, 480), (800, 1280))
_NOW: Final = datetime(2025, 3, 4, 2, 41, 5, tzinfo=UTC)


@dataclass
class FaceRehearsal:
    """A visitor's screen whose hall and clocks are moved by hand."""

    mall: Mall
    counter: Counter
    language: str
    rating: Literal["smile", "skm"] = "smile"
    at: datetime = _NOW
    steady: float = 100.0
    seq: int = 1000
    link: QuietLink = field(default_factory=QuietLink)

    def open(self, stage: Stage, size: tuple[int, int]) -> QQuickWindow:
        """The window, with nothing known yet."""
        self.watch = Watch(self.link, clock=lambda: self.at)
        self.face = make_face(
            link=self.link,
            watch=self.watch,
            languages=stage.languages,
            language=self.language,
            world=FaceWorld(steady=lambda: self.steady, new_id=lambda: "r" * 20, state=None),
        )
        self.face.sit(self.counter.id)
        return show_face(stage, self.face, settings=VisitorScreen(), size=size)

    def begin(
        self, phase: TicketPhase | None = None, *, sits: bool = True, paused: str | None = None
    ) -> None:
        """The hall in the middle of its morning; *phase* is that of the ticket at the counter, or None."""
        here = [] if phase is None else [self.ticket(phase)]
        state = CounterState(
            counter=self.counter.id,
            officer="Rina Marlina" if sits else None,
            ticket=here[0].ticket if here else None,
            paused=paused,
        )
        self.link.greeted.emit(Hello(protocol=PROTOCOL, hall=self.mall.id, journal="j", seq=1, at=self.at))
        self.link.mallGiven.emit(msgspec.structs.replace(self.mall, rating=self.rating))
        self.link.stateGiven.emit(
            Snapshot(seq=self.seq, day=self.at.date(), tickets=tuple(here), counters=(state,), calls=())
        )

    def finish(self) -> None:
        """The visitor has been served."""
        self.begin("serving")
        ticket = self.ticket("serving")
        self.happen(
            ServiceFinished(
                ticket=ticket.ticket,
                label=ticket.label,
                counter=self.counter.id,
                outcome="served",
                served_seconds=560,
            )
        )

    def answer(self, *scores: int) -> None:
        """The visitor touches these faces, one after the other."""
        for score in scores:
            self.steady += 2
            self.face.answer(score)

    def happen(self, event: AnyEvent) -> None:
        """The stream brings *event*."""
        self.seq += 1
        self.link.happened.emit(Record(seq=self.seq, at=self.at, event=event), True)

    def lose_the_server(self) -> None:
        """The line breaks."""
        self.link.online = False
        self.link.onlineChanged.emit(False)

    def ticket(self, phase: TicketPhase) -> LiveTicket:
        """The visitor at the counter, who came for the service with the longest name."""
        ours = [service for service in self.mall.services if service.line in self.counter.lines]
        service = max(ours, key=lambda each: len(each.name.get(self.language)))
        line = next(line for line in self.mall.lines if line.id == service.line)
        called_at = self.at - timedelta(seconds=600)
        return LiveTicket(
            ticket=f"{line.id}-128",
            letters=line.letters,
            number=128,
            label=f"{line.letters}-{128:0{self.mall.numbers.digits}}",
            service=service.id,
            line=line.id,
            agency=line.agency,
            priority=None,
            language=self.language,
            phase=phase,
            arrived_at=self.at - timedelta(minutes=54),
            called_at=called_at,
            started_at=None if phase == "called" else called_at + timedelta(seconds=40),
            counter=self.counter.id,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class FaceScene:
    """One picture: its *name*, and what happens for it once the window is open."""

    name: str
    play: Callable[[FaceRehearsal], None]
    rating: Literal["smile", "skm"] = "smile"


def _lost(rehearsal: FaceRehearsal) -> None:
    rehearsal.begin("serving")
    rehearsal.lose_the_server()


def _unknown(rehearsal: FaceRehearsal) -> None:
    rehearsal.begin()
    rehearsal.face.sit("99")


def _resting(rehearsal: FaceRehearsal) -> None:
    rehearsal.begin()
    rehearsal.face.sit("")


def _hurry(rehearsal: FaceRehearsal) -> None:
    rehearsal.finish()
    rehearsal.steady += 35
    rehearsal.face.refresh()


def _answered(*scores: int) -> Callable[[FaceRehearsal], None]:
    def play(rehearsal: FaceRehearsal) -> None:
        rehearsal.finish()
        rehearsal.answer(*scores)

    return play


def _changed(rehearsal: FaceRehearsal) -> None:
    rehearsal.finish()
    rehearsal.answer(4, 3)
    rehearsal.face.back()


def _thanked(rehearsal: FaceRehearsal) -> None:
    rehearsal.finish()
    rehearsal.answer(4)
    ticket = rehearsal.ticket("serving")
    rated = VisitRated(
        ticket=ticket.ticket,
        label=ticket.label,
        counter=rehearsal.counter.id,
        officer=None,
        errand=1,
        service=ticket.service,
        agency=ticket.agency,
        kind="smile",
        scores=(4,),
    )
    rehearsal.link.pending.answer(Record(seq=rehearsal.seq + 1, at=rehearsal.at, event=rated))


def _kept(rehearsal: FaceRehearsal) -> None:
    rehearsal.finish()
    rehearsal.lose_the_server()
    rehearsal.answer(4)


def _refused(rehearsal: FaceRehearsal) -> None:
    rehearsal.finish()
    rehearsal.answer(1)
    rehearsal.link.pending.refuse(Problem(title="Too late", status=409, detail="Too late.", code="refused"))


SCENES: Final = (
    FaceScene(name="connecting", play=lambda rehearsal: None),  # noqa: ARG005  nothing happens: that is the picture
    FaceScene(name="resting", play=_resting),
    FaceScene(name="unknown", play=_unknown),
    FaceScene(name="closed", play=lambda rehearsal: rehearsal.begin(sits=False)),
    FaceScene(name="idle", play=lambda rehearsal: rehearsal.begin()),
    FaceScene(name="paused", play=lambda rehearsal: rehearsal.begin(paused="Istirahat")),
    FaceScene(name="called", play=lambda rehearsal: rehearsal.begin("called")),
    FaceScene(name="serving", play=lambda rehearsal: rehearsal.begin("serving")),
    FaceScene(name="lost", play=_lost),
    FaceScene(name="smile", play=lambda rehearsal: rehearsal.finish()),
    FaceScene(name="smile-hurry", play=_hurry),
    FaceScene(name="skm-first", play=lambda rehearsal: rehearsal.finish(), rating="skm"),
    FaceScene(name="skm-changed", play=_changed, rating="skm"),
    *(
        FaceScene(name=f"skm-u{place}", play=_answered(*(3,) * (place - 1)), rating="skm")
        for place in range(2, 10)
    ),
    FaceScene(name="thanks-sending", play=_answered(4)),
    FaceScene(name="thanks", play=_thanked),
    FaceScene(name="kept", play=_kept),
    FaceScene(name="sorry", play=_refused),
)


def open_scene(
    scene: FaceScene, stage: Stage, mall: Mall, *, language: str, size: tuple[int, int]
) -> tuple[FaceRehearsal, QQuickWindow]:
    """The window with *scene* on it. Keep the FaceRehearsal as long as the window."""
    rehearsal = FaceRehearsal(mall=mall, counter=longest(mall), language=language, rating=scene.rating)
    window = rehearsal.open(stage, size)
    scene.play(rehearsal)
    return rehearsal, window
