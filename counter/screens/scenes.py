"""The console's screens for pictures: each can be set up at once, without a server.

Knows the scenes that there are. Must not know how a picture is taken, nor which mall it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtQuick import QQuickWindow

from counter.screens.rehearsal import Rehearsal
from counter.signing import scenes as signing
from qtkit.stage import Stage
from wire.events import HelpAsked, NoShowMarked, PrinterReported, PrintFailed, ServiceFinished
from wire.mall import Counter, Mall
from wire.problem import Problem

SIZES: Final = ((360, 640), (512, 384), (1024, 768), (1920, 1080))
"""The strip; a screen of 1024×768 at 200 %; the panel; a screen of its own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One picture: its *name*, and what happens for it once the window is open."""

    name: str
    play: Callable[[Rehearsal], None]
    fixed: bool = True


def _pick(rehearsal: Rehearsal) -> None:
    rehearsal.begin(sits=False)
    rehearsal.room.pick.choose(rehearsal.counter.id)


def _asks(
    action: str, phase: str | None = None, *, typed: str = "", aside: int = 0
) -> Callable[[Rehearsal], None]:
    """The sheet of *action*, with something *typed*."""

    def play(rehearsal: Rehearsal) -> None:
        rehearsal.begin(phase, errands=3, aside=aside)  # type: ignore[arg-type]  # a phase of the contract
        rehearsal.room.desk.press(action)
        if typed:
            rehearsal.room.ask.setProperty("text", typed)

    return play


def _cancel_asked_again(rehearsal: Rehearsal) -> None:
    rehearsal.begin("called")
    rehearsal.room.desk.press("cancel")


def _finished(rehearsal: Rehearsal) -> None:
    rehearsal.begin("serving")
    rehearsal.room.desk.press("large")
    here = rehearsal.visits.at_counter("serving", errands=1, minutes=None)
    rehearsal.answer(
        ServiceFinished(
            ticket=here.ticket,
            label=here.label,
            counter=rehearsal.counter.id,
            outcome="served",
            served_seconds=558,
        )
    )
    rehearsal.passes(2)


def _not_come(rehearsal: Rehearsal) -> None:
    rehearsal.begin("called", minutes=4)
    rehearsal.room.desk.press("no-show")
    here = rehearsal.visits.at_counter("called", errands=1, minutes=4)
    rehearsal.answer(NoShowMarked(ticket=here.ticket, label=here.label, counter=rehearsal.counter.id))
    rehearsal.passes(3)


def _refused(rehearsal: Rehearsal) -> None:
    rehearsal.begin(None)
    rehearsal.room.desk.press("large")
    rehearsal.link.pending.refuse(
        Problem(title="Nobody waiting", status=409, detail="Nobody is waiting.", code="nobody-waiting")
    )


def _kept(rehearsal: Rehearsal) -> None:
    rehearsal.begin("serving", errands=3)
    rehearsal.room.desk.press("large")
    rehearsal.passes(4)


def _lost_server(rehearsal: Rehearsal) -> None:
    rehearsal.begin("serving")
    rehearsal.room.desk.press("large")
    rehearsal.lose_the_server(seconds=75)


def _shut_out(rehearsal: Rehearsal) -> None:
    rehearsal.room.console.follow("refused")


def _slip_failed(rehearsal: Rehearsal) -> None:
    """The second who waits got no paper."""
    rehearsal.begin("serving")
    ticket = rehearsal.visits.waiting(9)[1]
    rehearsal.happens(
        PrintFailed(ticket=ticket.ticket, label=ticket.label, kiosk="kios-1", trouble="paper_out")
    )


def _help_asked(rehearsal: Rehearsal) -> None:
    rehearsal.begin("serving")
    rehearsal.happens_at_a_kiosk(HelpAsked(kiosk=_kiosk(rehearsal.mall), zone="", language="en"))


def _printer_trouble(rehearsal: Rehearsal) -> None:
    rehearsal.begin(None)
    kiosk = _kiosk(rehearsal.mall)
    rehearsal.happens_at_a_kiosk(PrinterReported(kiosk=kiosk, trouble="paper_out", paper="out"))


def _much_news(rehearsal: Rehearsal) -> None:
    """A visitor needs help, a printer has no paper, a line is over its limit, somebody has no slip."""
    rehearsal.begin("serving", errands=4)
    kiosk = _kiosk(rehearsal.mall)
    rehearsal.happens_at_a_kiosk(
        HelpAsked(kiosk=kiosk, zone="", language="en"),
        PrinterReported(kiosk=kiosk, trouble="paper_out", paper="out"),
    )
    ticket = rehearsal.visits.waiting(9)[1]
    rehearsal.happens(
        PrintFailed(ticket=ticket.ticket, label=ticket.label, kiosk="kios-1", trouble="paper_out")
    )
    rehearsal.passes(30 * 60)
    rehearsal.tell_next()


def _beside_full(rehearsal: Rehearsal) -> None:
    """Three visitors at one counter, and a fourth who needs help at a kiosk."""
    rehearsal.begin("serving", beside=2, parallel=3)
    rehearsal.happens_at_a_kiosk(HelpAsked(kiosk=_kiosk(rehearsal.mall), zone="", language="en"))


def _kiosk(mall: Mall) -> str:
    """The one with the longest name."""
    return max(mall.kiosks, key=lambda kiosk: len(kiosk.name.id)).id if mall.kiosks else "kiosk-1"


SCENES: Final = (
    Scene(name="waiting", play=lambda rehearsal: None),  # noqa: ARG005  nothing happens: that is the picture
    Scene(name="pick", play=_pick, fixed=False),
    *(Scene(name=name, play=play, fixed=False) for name, play in signing.SCENES),
    Scene(name="pick-fixed", play=lambda rehearsal: rehearsal.begin(sits=False)),
    Scene(name="free", play=lambda rehearsal: rehearsal.begin(None)),
    Scene(name="paused", play=lambda rehearsal: rehearsal.begin(None, paused="Istirahat")),
    Scene(name="silence", play=lambda rehearsal: rehearsal.begin(None, paused="silence")),
    Scene(name="nobody", play=lambda rehearsal: rehearsal.begin(None, waiting=0)),
    Scene(name="called", play=lambda rehearsal: rehearsal.begin("called")),
    Scene(name="called-long", play=lambda rehearsal: rehearsal.begin("called", minutes=6, errands=3)),
    Scene(name="cancel-asked-again", play=_cancel_asked_again),
    Scene(name="serving", play=lambda rehearsal: rehearsal.begin("serving")),
    Scene(name="serving-long", play=lambda rehearsal: rehearsal.begin("serving", minutes=75)),
    Scene(name="errands", play=lambda rehearsal: rehearsal.begin("serving", errands=4, aside=2)),
    Scene(name="room-for-another", play=lambda rehearsal: rehearsal.begin("serving", parallel=2)),
    Scene(name="beside", play=lambda rehearsal: rehearsal.begin("called", beside=1, parallel=3, errands=3)),
    Scene(name="beside-full", play=_beside_full),
    Scene(name="finished", play=_finished),
    Scene(name="not-come", play=_not_come),
    Scene(name="outcome", play=_asks("outcome", "serving")),
    Scene(name="transfer", play=_asks("transfer", "serving")),
    Scene(name="transfer-search", play=_asks("transfer", "serving", typed="a")),
    Scene(name="hold", play=_asks("hold", "called")),
    Scene(name="add-errand", play=_asks("add-errand", "serving")),
    Scene(name="note", play=_asks("note", "serving", typed="Berkas menyusul besok pagi")),
    Scene(name="call-chosen", play=_asks("call-chosen")),
    Scene(name="walk-in", play=_asks("walk-in")),
    Scene(name="resume-held", play=_asks("resume-held", aside=2)),
    Scene(name="bring-back", play=_asks("bring-back", aside=2)),
    Scene(name="pause", play=_asks("pause")),
    Scene(name="menu", play=_asks("menu", "serving")),
    Scene(name="slip-failed", play=_slip_failed),
    Scene(name="help-asked", play=_help_asked),
    Scene(name="printer-trouble", play=_printer_trouble),
    Scene(name="much-news", play=_much_news),
    Scene(name="refused", play=_refused),
    Scene(name="kept", play=_kept),
    Scene(name="lost-server", play=_lost_server),
    Scene(name="shut-out", play=_shut_out),
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
