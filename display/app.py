"""The one place where a display's parts are joined.

Knows every part. Must not know the command line.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from display.announcements import Announcements, Clocks
from display.call import Call
from display.clock_viewmodel import HallClock
from display.lines_viewmodel import LineBand
from display.settings import DisplaySettings
from display.sounding import Sounding, SoundPlan
from display.viewmodel import HallDisplay
from display.words import Words
from qtkit.connection import Connection
from qtkit.milestones import Milestones
from qtkit.ports import LinkPort
from qtkit.stage import ASSETS, Stage
from qtkit.themes import Look, load_look
from wire.languages import Languages
from wire.settings import SettingsError

MAIN: Final = Path(__file__).parent / "qml" / "Main.qml"


def load_theme(settings: DisplaySettings, file: Path) -> Look:
    """The theme that *settings*, read from *file*, name. Raises SettingsError, or BrokenTheme."""
    try:
        return load_look(ASSETS / "themes" / settings.theme)
    except FileNotFoundError as error:
        raise SettingsError(file=file, key="theme", reason=f"there is no theme {settings.theme!r}") from error


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """The joined display: what is seen, and the announcements that are heard."""

    display: HallDisplay
    clock: HallClock
    band: LineBand
    announcements: Announcements


def make_clock(
    settings: DisplaySettings, link: LinkPort, languages: Languages, now: Callable[[], datetime]
) -> HallClock:
    """The hall's clock, which the sound needs before there is anything to see."""
    return HallClock(link=link, words=Words(languages, settings.languages), now=now)


def make_sound(
    settings: DisplaySettings, file: Path, *, languages: Languages, work_folder: Path, clock: HallClock
) -> Sounding:
    """The display's sound; close it at the end. Raises SettingsError where a recording cannot be kept."""
    sound = settings.sound
    plan = SoundPlan(
        speaks=sound.voice,
        volume=sound.volume,
        record_folder=file.parent / sound.record_folder if sound.record_folder else None,
        record_speed=sound.record_speed,
        pace=settings.pace(),
        styles={str(code): style for code, style in settings.reading.items()},
    )
    clocks = Clocks(monotonic=time.monotonic, wall=clock.server_now)
    try:
        return Sounding(plan, languages=languages, work_folder=work_folder, clocks=clocks)
    except OSError as error:
        raise SettingsError(
            file=file, key="sound.record_folder", reason=f"cannot be written: {error}"
        ) from error


def furnish(
    *,
    settings: DisplaySettings,
    link: LinkPort,
    languages: Languages,
    clock: HallClock,
    announcements: Announcements,
) -> Room:
    """The display over *link*."""
    band = LineBand(page_seconds=settings.page_seconds)
    display = HallDisplay(
        link=link,
        announcements=announcements,
        clock=clock,
        band=band,
        settings=settings,
        words=Words(languages, settings.languages),
    )
    display.othersSpeak.connect(announcements.leave_to_others)
    return Room(display=display, clock=clock, band=band, announcements=announcements)


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
        "display": room.display,
        "clock": room.clock,
        "band": room.band,
        "width": width,
        "height": height,
        "visibility": QWindow.Visibility.Windowed if size else QWindow.Visibility.FullScreen,
    }
    if connection is not None:
        properties["connection"] = connection
    return stage.show(MAIN, properties)


def mark(room: Room, window: QQuickWindow, milestones: Milestones) -> None:
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
    room.announcements.chimeStarted.connect(sounded("chime_started"))
    room.announcements.spoken.connect(sounded("spoken"))
    milestones.mark_shown(window, "ready")
