"""The one place where a display's parts are joined.

Knows every part. Must not know the command line.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import Final

from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from display.announcing.announcements import Announcements, Clocks
from display.board.call import Call
from display.board.troubles import Troubles
from display.board.watch import Watch
from display.layouts.plan_viewmodel import LayoutPlan
from display.layouts.wardrobe import Wardrobe
from display.media.programme import Programme
from display.panels.calls_viewmodel import AnnouncementsPort, HallDisplay
from display.panels.clock_viewmodel import HallClock
from display.panels.counters_viewmodel import CounterBoard
from display.panels.lines_viewmodel import LineBand
from display.panels.missed_viewmodel import MissedCalls
from display.panels.notices_viewmodel import NoticeBoard
from display.panels.offerwatch import OfferWatch
from display.panels.parts import Parts
from display.panels.words import Words
from display.settings import DisplaySettings
from display.speaking.planning import sound_plan
from display.speaking.recording import open_folder
from display.speaking.sounding import Sounding, SoundPlan
from qtkit.connection import Connection
from qtkit.milestones import Milestones
from qtkit.ports import LinkPort
from qtkit.stage import ASSETS, Stage
from qtkit.themes import Look, load_look
from wire.displays import TroubleKind
from wire.languages import Languages
from wire.settings import SettingsError

MAIN: Final = Path(__file__).parent / "qml" / "Main.qml"
_PLACES: Final[tuple[TroubleKind, ...]] = ("zone", "counter")


def load_theme(settings: DisplaySettings, file: Path) -> Look:
    """The theme that *settings*, read from *file*, name. Raises SettingsError, or BrokenTheme."""
    try:
        return load_look(ASSETS / "themes" / settings.theme)
    except FileNotFoundError as error:
        raise SettingsError(file=file, key="theme", reason=f"there is no theme {settings.theme!r}") from error


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """The joined display: what is seen, and the announcements that are heard."""

    watch: Watch
    troubles: Troubles
    display: HallDisplay
    clock: HallClock
    parts: Parts
    offers: OfferWatch
    announcements: AnnouncementsPort


def make_clock(
    settings: DisplaySettings, link: LinkPort, languages: Languages, now: Callable[[], datetime]
) -> HallClock:
    """The hall's clock, which the sound needs before there is anything to see."""
    return HallClock(link=link, words=Words(languages, settings.languages), now=now)


def plan_sound(settings: DisplaySettings, file: Path) -> SoundPlan:
    """What *settings*, read from *file*, want to be heard. Raises SettingsError where a recording cannot be kept."""
    plan = sound_plan(settings, file)
    if plan.record_folder is not None:
        try:
            open_folder(plan.record_folder)
        except OSError as error:
            reason = f"cannot be written: {error}"
            raise SettingsError(file=file, key="sound.record_folder", reason=reason) from error
    return plan


def make_sound(plan: SoundPlan, *, languages: Languages, work_folder: Path, clock: HallClock) -> Sounding:
    """The display's sound; close it at the end."""
    clocks = Clocks(monotonic=time.monotonic, wall=clock.server_now)
    return Sounding(plan, languages=languages, work_folder=work_folder, clocks=clocks)


def furnish(
    *,
    settings: DisplaySettings,
    link: LinkPort,
    languages: Languages,
    clock: HallClock,
    announcements: AnnouncementsPort,
    media_folder: Path | None = None,
) -> Room:
    """The display over *link*; without a *media_folder* it shows no media."""
    words = Words(languages, settings.languages)
    watch = Watch(
        link=link,
        name=settings.name,
        own=settings.post(),
        languages=settings.languages,
        spoken=settings.sound.languages,
    )
    troubles = Troubles(link=link, name=settings.name)
    for kind in _PLACES:
        watch.changed.connect(partial(_tell_astray, troubles, watch, kind))
    display = HallDisplay(
        watch=watch, announcements=announcements, clock=clock, settings=settings, words=words
    )
    display.othersSpeak.connect(announcements.leave_to_others)
    offers = OfferWatch(link=link, now=clock.server_now, jitter=SystemRandom().random)
    pages = settings.page_seconds
    notices = NoticeBoard(watch=watch, clock=clock, offers=offers, words=words, page_seconds=pages)
    programme = Programme(
        watch=watch,
        clock=clock,
        settings=settings.media,
        folder=media_folder,
        troubles=troubles,
        announcements=announcements,
    )
    plan = LayoutPlan(
        watch=watch, troubles=troubles, words=words, screen=settings.screen, folder=ASSETS / "layouts"
    )
    vacate = partial(_vacate, plan, display, notices, programme)
    for changed in (display.panelChanged, notices.changed, programme.showingChanged):
        changed.connect(vacate)
    vacate()
    parts = Parts(
        calls=display,
        clock=clock,
        lines=LineBand(watch=watch, words=words, page_seconds=pages, offers=offers),
        counters=CounterBoard(watch=watch, clock=clock, offers=offers, words=words, page_seconds=pages),
        missed=MissedCalls(watch=watch, clock=clock, words=words, page_seconds=pages),
        notices=notices,
        programme=programme,
        plan=plan,
    )
    return Room(
        watch=watch,
        troubles=troubles,
        display=display,
        clock=clock,
        parts=parts,
        offers=offers,
        announcements=announcements,
    )


def _vacate(plan: LayoutPlan, calls: HallDisplay, notices: NoticeBoard, programme: Programme) -> None:
    """Tell the plan what needs no place now; an urgent notice has the call's until somebody is called."""
    plan.vacate(
        silent=not notices.property("notices"),
        pressing=notices.property("urgent") and not calls.property("calling"),
        dark=not programme.property("showing"),
    )


def _tell_astray(troubles: Troubles, watch: Watch, kind: TroubleKind) -> None:
    troubles.tell(kind, filter(None, [watch.astray.get(kind)]))


def show(
    stage: Stage,
    room: Room,
    *,
    connection: Connection | None = None,
    size: tuple[int, int] | None,
) -> QQuickWindow:
    """The display's window; the whole screen where *size* is None. Raises BrokenScreen."""
    width, height = size or (1920, 1080)
    properties: dict[str, object] = {
        "parts": room.parts,
        "width": width,
        "height": height,
        "visibility": QWindow.Visibility.Windowed if size else QWindow.Visibility.FullScreen,
        "locked": size is None,
    }
    if connection is not None:
        properties["connection"] = connection
    return stage.show(MAIN, properties)


def dress(stage: Stage, room: Room, *, reduced_motion: bool) -> None:
    """The theme that the hall arranges for this display is worn as soon as it is known."""
    Wardrobe(
        stage=stage,
        watch=room.watch,
        troubles=room.troubles,
        themes=ASSETS / "themes",
        reduced_motion=reduced_motion,
        parent=room.watch,
    )


def mark(room: Room, announcements: Announcements, window: QQuickWindow, milestones: Milestones) -> None:
    """Note when the program is ready and when each call is on the screen, chimes and has been spoken."""

    def call_shown(call: Call, panel: bool) -> None:
        milestones.mark_shown(
            window,
            "call_shown",
            ticket=call.ticket_id,
            label=call.text,
            counter=call.counter,
            call=call.call_id,
            panel=panel,
        )

    def sounded(what: str) -> Callable[[Call], None]:
        return lambda call: milestones.mark(what, ticket=call.ticket_id, label=call.text, call=call.call_id)

    room.display.appeared.connect(call_shown)
    announcements.chimeStarted.connect(sounded("chime_started"))
    announcements.spoken.connect(sounded("spoken"))
    milestones.mark_shown(window, "ready")
