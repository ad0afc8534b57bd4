"""Puts the kiosk together: the one place where its parts meet.

Knows every part. Must not know the command line.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.alone.standin import StandIn as LoneStandIn
from kiosk.course import Course
from kiosk.guide.leading import Leading
from kiosk.guide.visit_side import VisitSide
from kiosk.hallkeeper import HallKeeper
from kiosk.hands import Hands, NoStandIn, SlipPrinter, StandIn
from kiosk.head import Head
from kiosk.paperwork.forms import Forms, load_forms
from kiosk.paperwork.logos import Logos
from kiosk.printing.settings import has_paper, may_be_asked
from kiosk.scanner import Scanner, open_scanner
from kiosk.settings import KioskSettings, read_settings
from kiosk.silence import Rests, Silence
from kiosk.staff.viewmodel import Staff
from kiosk.viewmodel import Kiosk
from kiosk.visiting.commonwords import CommonWords, load_words
from kiosk.visiting.flow import Post
from kiosk.wardrobe import Wardrobe
from kiosk.watch import PrinterWatch
from qtkit.connection import Connection
from qtkit.milestones import Milestones
from qtkit.ports import LinkPort
from qtkit.reactions import watch_reactions
from qtkit.stage import ASSETS, Stage
from qtkit.themes import Look, load_look
from wire.discovery import is_named
from wire.kiosks import Arrangement
from wire.languages import Languages
from wire.settings import SettingsError

RECALL_MILLISECONDS: Final = 1000
"""A server that is there has mostly answered by then, and nobody sees the hall as it was. Who stands before a kiosk that has just been
switched on waits no longer where it is gone.
"""
QML: Final = Path(__file__).parent / "qml" / "Main.qml"


def load_settings(file: Path, *, language: str | None) -> KioskSettings:
    """The settings in *file*; *language* was asked for on the command line. Raises SettingsError."""
    settings = read_settings(file)
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
    read = languages.codes_with("kiosk-choose-service")
    if settings.language not in read:
        known = ", ".join(read)
        raise SettingsError(
            file=file, key="language", reason=f"there is no language {settings.language!r}, only {known}"
        )
    return languages


def load_slips(settings: KioskSettings, file: Path, languages: Languages) -> Forms:
    """The templates of slips that *settings*, read from *file*, name. Raises SettingsError."""
    return load_forms(languages, settings.slip, settings_file=file, draw_logo=Logos().draw)


def icon_names(assets: Path = ASSETS) -> frozenset[str]:
    """The drawings there are."""
    return frozenset(icon.stem for icon in (assets / "icons").glob("*.svg"))


def load_common_words() -> CommonWords:
    """What people type when they search. Raises SettingsError."""
    return load_words(ASSETS)


def make_kiosk(
    *,
    settings: KioskSettings,
    link: LinkPort,
    printer: SlipPrinter,
    languages: Languages,
    look: Look,
    new_id: Callable[[], str],
    now: Callable[[], datetime],
    stand_in: StandIn | None = None,
    words: CommonWords | None = None,
) -> Kiosk:
    """The view-model with all that it stands on. Without a *stand_in* there is no number when the server is gone."""
    post = Post(
        kiosk=settings.id,
        language=settings.language,
        prints=has_paper(settings.printer),
        asks=may_be_asked(settings.printer),
    )
    stand_in = stand_in or NoStandIn()
    silence = Silence(
        Rests(idle=settings.idle_seconds, ticket=settings.ticket_seconds, question=settings.question_seconds)
    )
    hands = Hands(link=link, printer=printer, stand_in=stand_in, new_id=new_id, now=now)
    keeper = HallKeeper(
        link=link,
        stand_in=stand_in,
        kiosk=settings.id,
        own=Arrangement(agencies=settings.agencies, zone=settings.zone),
        words=words or CommonWords(),
        now=now,
    )
    course = Course(link=link, keeper=keeper, hands=hands, silence=silence, post=post)
    head = Head(course=course, languages=languages, greeting=look.greeting, now=now)
    kiosk = Kiosk(
        course=course,
        silence=silence,
        head=head,
        languages=languages,
        icons=icon_names(),
        new_id=new_id,
        now=now,
    )
    PrinterWatch(printer=printer, course=course, head=head, link=link, new_id=new_id, parent=kiosk)
    return kiosk


def stand_in_for(kiosk: Kiosk, stand_in: LoneStandIn, *, named: str = "") -> None:
    """The kiosk goes on alone (rule 7): *stand_in* hears what is worth keeping. Where no server is there soon after the start, the
    kiosk opens as before.
    """
    keeper = kiosk.course.keeper
    keeper.linesOffered.connect(stand_in.liaison.offer)
    keeper.learnt.connect(stand_in.liaison.remember)
    kiosk.hallChosen.connect(stand_in.liaison.move)
    stand_in.unsentChanged.connect(keeper.look)
    moment = QTimer(kiosk, singleShot=True, interval=RECALL_MILLISECONDS)
    moment.timeout.connect(lambda: open_as_before(kiosk, stand_in, named=named))
    moment.start()


def open_as_before(kiosk: Kiosk, stand_in: LoneStandIn, *, named: str) -> None:
    """The hall as it was when its server was there last, unless it has been there since, or settings have *named* another one."""
    known = stand_in.contact()
    if known is not None and is_named(named, hall=known.hall, name=known.mall.name.id):
        kiosk.course.keeper.recall(known.mall, known.services, known.arrangement, known.base_url)


def show(stage: Stage, kiosk: Kiosk, staff: Staff, *, size: tuple[int, int] | None) -> QQuickWindow:
    """The kiosk's window. Where *size* is None it is the whole screen, and locked: only *staff* can leave it. Raises BrokenScreen."""
    kiosk.languageChanged.connect(stage.speak)

    def serve() -> None:
        kiosk.served = staff.property("page") == ""

    staff.changed.connect(serve)
    width, height = size or (1080, 1920)
    properties = {"kiosk": kiosk, "staff": staff, "locked": size is None, "width": width, "height": height}
    visibility = QWindow.Visibility.Windowed if size else QWindow.Visibility.FullScreen
    return stage.show(QML, {**properties, "visibility": visibility})


def dress(stage: Stage, kiosk: Kiosk, *, theme: str) -> None:
    """The theme that the hall arranges for this kiosk is worn at once, and its own, *theme*, where it arranges none."""
    wardrobe = Wardrobe(stage=stage, head=kiosk.heading, own=theme, themes=ASSETS / "themes", parent=kiosk)
    keeper = kiosk.course.keeper
    keeper.themeWanted.connect(wardrobe.wear)
    if keeper.theme:
        wardrobe.wear(keeper.theme)


def lead(
    kiosk: Kiosk, window: QQuickWindow, settings: KioskSettings, file: Path, languages: Languages
) -> Leading:
    """Spoken guidance and its keypad in *window*, as *settings*, read from *file*, have them. Close it at the end."""
    return Leading(
        window,
        VisitSide(kiosk, languages),
        speech=settings.speech,
        keypad=settings.keypad,
        settings_file=file,
    )


def hear(kiosk: Kiosk, window: QQuickWindow, settings: KioskSettings) -> Scanner | None:
    """The scanner, whose codes go to *kiosk*. After *lead*: what it types must not reach the keypad. Close it at the end."""
    scanner = open_scanner(settings.scanner, window)
    if scanner is not None:
        scanner.scanned.connect(kiosk.scanned)
    return scanner


def follow(connection: Connection, kiosk: Kiosk) -> None:
    """The kiosk shows how the connection is, gives nothing alone while the server does not accept it, and a finger chooses the hall where
    there are several.
    """

    def tell() -> None:
        state = connection.property("state")
        kiosk.heading.set_connection(state, connection.property("halls"))
        if state != "stranger":  # who is not the hall's server cannot have accepted it
            kiosk.course.keeper.refuse(refused=state == "refused")

    connection.stateChanged.connect(tell)
    connection.hallsChanged.connect(tell)
    kiosk.hallChosen.connect(connection.choose)
    tell()


def mark(kiosk: Kiosk, milestones: Milestones, window: QQuickWindow) -> None:
    """Write down what is measured: the tap, the number on the screen, the slip's first byte and its end, when the kiosk was ready."""

    def shown(ticket: str, label: str) -> None:
        milestones.mark_shown(window, "number_shown", ticket=ticket, label=label)

    def ready() -> None:
        if kiosk.shown() == "start":
            kiosk.screenChanged.disconnect(ready)
            milestones.mark_shown(window, "ready")

    watch_reactions(window, milestones)
    course = kiosk.course
    course.tapped.connect(lambda ticket: milestones.mark("tap_issue", ticket=ticket))
    course.numberGiven.connect(shown)
    course.slipBegun.connect(lambda ticket: milestones.mark("slip_begun", ticket=ticket))
    course.slipOut.connect(lambda ticket: milestones.mark("slip_printed", ticket=ticket))
    course.slipFailed.connect(
        lambda ticket, trouble: milestones.mark("slip_failed", ticket=ticket, trouble=trouble)
    )
    kiosk.screenChanged.connect(ready)
