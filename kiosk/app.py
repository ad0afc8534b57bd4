"""Puts the kiosk together: the one place where its parts meet.

Knows every part. Must not know the command line.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.course import Course
from kiosk.flow import Post
from kiosk.hands import Hands, SlipPrinter
from kiosk.head import Head
from kiosk.printing.settings import NoPrinter, WindowsPrinter
from kiosk.settings import KioskSettings
from kiosk.silence import Rests, Silence
from kiosk.viewmodel import Kiosk
from kiosk.watch import PrinterWatch
from qtkit.connection import Connection
from qtkit.milestones import Milestones
from qtkit.ports import LinkPort
from qtkit.stage import ASSETS, Stage
from qtkit.themes import Look, load_look
from wire.languages import Languages
from wire.settings import SettingsError, load

QML: Final = Path(__file__).parent / "qml" / "Main.qml"


def load_settings(file: Path, *, language: str | None) -> KioskSettings:
    """The settings in *file*; *language* was asked for on the command line. Raises SettingsError."""
    settings = load(file, KioskSettings)
    return replace(settings, language=language) if language else settings


def load_theme(settings: KioskSettings, file: Path) -> Look:
    """The theme that *settings*, read from *file*, name. Raises SettingsError, or BrokenTheme."""
    try:
        return load_look(ASSETS / "themes" / settings.theme)
    except FileNotFoundError as error:
        raise SettingsError(file=file, key="theme", reason=f"there is no theme {settings.theme!r}") from error


def load_languages(settings: KioskSettings, file: Path) -> Languages:
    """All languages. Raises SettingsError where *settings*, read from *file*, begin in one that is not there."""
    languages = Languages.load(ASSETS / "languages")
    if settings.language not in languages.codes:
        known = ", ".join(languages.codes)
        raise SettingsError(
            file=file, key="language", reason=f"there is no language {settings.language!r}, only {known}"
        )
    return languages


def icon_names(assets: Path = ASSETS) -> frozenset[str]:
    """The drawings there are."""
    return frozenset(icon.stem for icon in (assets / "icons").glob("*.svg"))


def make_kiosk(
    *,
    settings: KioskSettings,
    link: LinkPort,
    printer: SlipPrinter,
    languages: Languages,
    look: Look,
    new_id: Callable[[], str],
    now: Callable[[], datetime],
) -> Kiosk:
    """The view-model with all that it stands on."""
    post = Post(
        kiosk=settings.id, language=settings.language, prints=not isinstance(settings.printer, NoPrinter)
    )
    silence = Silence(
        Rests(idle=settings.idle_seconds, ticket=settings.ticket_seconds, question=settings.question_seconds)
    )
    hands = Hands(link=link, printer=printer, new_id=new_id)
    course = Course(link=link, hands=hands, silence=silence, post=post, agencies=settings.agencies)
    head = Head(course=course, languages=languages, greeting=look.greeting, now=now)
    kiosk = Kiosk(
        course=course,
        silence=silence,
        head=head,
        languages=languages,
        icons=icon_names(),
        new_id=new_id,
    )
    if post.prints:
        # The Windows spooler cannot be asked without a print job, an empty one each time.
        asks = not isinstance(settings.printer, WindowsPrinter)
        PrinterWatch(printer=printer, course=course, head=head, asks=asks, parent=kiosk)
    return kiosk


def show(stage: Stage, kiosk: Kiosk, *, size: tuple[int, int] | None) -> QQuickWindow:
    """The kiosk's window; the whole screen where *size* is None. Raises BrokenScreen."""
    kiosk.languageChanged.connect(stage.speak)
    width, height = size or (1080, 1920)
    visibility = QWindow.Visibility.Windowed if size else QWindow.Visibility.FullScreen
    return stage.show(QML, {"kiosk": kiosk, "width": width, "height": height, "visibility": visibility})


def follow(connection: Connection, kiosk: Kiosk) -> None:
    """The kiosk shows how the connection is, and a finger chooses the hall where there are several."""

    def tell() -> None:
        kiosk.heading.set_connection(connection.property("state"), connection.property("halls"))

    connection.stateChanged.connect(tell)
    connection.hallsChanged.connect(tell)
    kiosk.hallChosen.connect(connection.choose)
    tell()


def mark(kiosk: Kiosk, milestones: Milestones, window: QQuickWindow) -> None:
    """Write down what is measured: the tap, the number on the screen, the slip, and when the kiosk was ready."""

    def shown(ticket: str, label: str) -> None:
        milestones.mark_shown(window, "number_shown", ticket=ticket, label=label)

    def ready() -> None:
        if kiosk.shown() == "agencies":
            kiosk.screenChanged.disconnect(ready)
            milestones.mark_shown(window, "ready")

    course = kiosk.course
    course.tapped.connect(lambda ticket: milestones.mark("tap_issue", ticket=ticket))
    course.numberGiven.connect(shown)
    course.slipOut.connect(lambda ticket: milestones.mark("slip_printed", ticket=ticket))
    course.slipFailed.connect(
        lambda ticket, trouble: milestones.mark("slip_failed", ticket=ticket, trouble=trouble)
    )
    kiosk.screenChanged.connect(ready)
