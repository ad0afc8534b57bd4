"""The one place where a display's parts are joined.

Knows every part. Must not know the command line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from display.call import Call
from display.clock_viewmodel import HallClock
from display.lines_viewmodel import LineBand
from display.settings import DisplaySettings
from display.sounding import Sounding
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
    """The joined display: what is seen and what is heard."""

    display: HallDisplay
    clock: HallClock
    band: LineBand
    sounding: Sounding


def furnish(
    *,
    settings: DisplaySettings,
    file: Path,
    link: LinkPort,
    languages: Languages,
    sounds: Path,
    now: Callable[[], datetime],
) -> Room:
    """The display over *link*, with *settings* from *file*; *sounds* is a folder to work in. Raises SettingsError."""
    words = Words(languages, settings.languages)
    clock = HallClock(link=link, words=words, now=now)
    wanted = settings.sound.record_folder
    try:
        sounding = Sounding.made(
            settings,
            languages,
            folder=sounds,
            record_folder=file.parent / wanted if wanted else None,
            server_now=clock.server_now,
        )
    except OSError as error:
        raise SettingsError(
            file=file, key="sound.record_folder", reason=f"cannot be written: {error}"
        ) from error
    band = LineBand(page_seconds=settings.page_seconds)
    display = HallDisplay(
        link=link,
        announcements=sounding.announcements,
        clock=clock,
        band=band,
        settings=settings,
        words=words,
    )
    return Room(display=display, clock=clock, band=band, sounding=sounding)


def show(
    stage: Stage,
    room: Room,
    *,
    connection: Connection | None = None,
    size: tuple[int, int] | None,
) -> QQuickWindow:
    """The display's window; the whole screen where *size* is None. Raises BrokenScreen."""
    width, height = size or (1920, 1080)
    return stage.show(
        MAIN,
        {
            "display": room.display,
            "clock": room.clock,
            "band": room.band,
            "connection": connection,
            "width": width,
            "height": height,
            "visibility": QWindow.Visibility.Windowed if size else QWindow.Visibility.FullScreen,
        },
    )


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
    room.sounding.announcements.chimeStarted.connect(sounded("chime_started"))
    room.sounding.announcements.spoken.connect(sounded("spoken"))
    milestones.mark_shown(window, "ready")
