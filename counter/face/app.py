"""The one place where the visitor's screen is joined: beside a console, or as a program of its own.

Knows every part. Must not know the command line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQuick import QQuickWindow

from counter.face.outbox import Outbox
from counter.face.secondscreen import SecondScreen
from counter.face.sending import AGAIN_MILLISECONDS, RatingPost
from counter.face.settings import VisitorScreen
from counter.face.viewmodel import VisitorFace
from counter.floor.watch import Watch
from qtkit.connection import Connection
from qtkit.ports import LinkPort
from qtkit.stage import Stage
from qtkit.themes import Look
from qtkit.translator import uninstall
from wire.languages import Languages

MAIN_QML: Final = Path(__file__).parent.parent / "qml" / "face" / "FaceWindow.qml"


@dataclass(frozen=True, kw_only=True, slots=True)
class FaceWorld:
    """What comes from outside: a steady clock in seconds, new request ids, the folder where unsent ratings are kept (None: nowhere), and
    how long until a server in trouble is asked again.
    """

    steady: Callable[[], float]
    new_id: Callable[[], str]
    state: Path | None
    again_milliseconds: int = AGAIN_MILLISECONDS


def make_face(
    *,
    link: LinkPort,
    watch: Watch,
    languages: Languages,
    language: str,
    world: FaceWorld,
    parent: QObject | None = None,
) -> VisitorFace:
    """The screen's view-model over *link*, whose floor *watch* keeps. *language* is the mall's own, for when nobody is there."""
    post = RatingPost(link=link, outbox=Outbox(world.state), again_milliseconds=world.again_milliseconds)
    face = VisitorFace(
        link=link,
        watch=watch,
        post=post,
        languages=languages,
        language=language,
        steady=world.steady,
        new_id=world.new_id,
        parent=parent,
    )
    post.setParent(face)
    return face


def show_face(
    stage: Stage,
    face: VisitorFace,
    *,
    settings: VisitorScreen,
    size: tuple[int, int],
    shown: bool = True,
    beside: bool = False,
    connection: Connection | None = None,
) -> QQuickWindow:
    """The window. *beside* a console it takes no keys and cannot be closed; *connection* lets staff choose among several halls."""
    stage.theme.setProperty("largeText", settings.large_text)
    stage.theme.setProperty("highContrast", settings.high_contrast)
    properties: dict[str, object] = {
        "face": face,
        "beside": beside,
        "width": size[0],
        "height": size[1],
        "visible": shown,
    }
    if connection is not None:
        properties["connection"] = connection
    return stage.show(MAIN_QML, properties)


class OpenFace:
    """The visitor's window beside a console. Keep it as long as the console, then *close* it."""

    def __init__(
        self, stage: Stage, face: VisitorFace, window: QQuickWindow, *, second: SecondScreen
    ) -> None:
        self._stage = stage
        self._face = face
        self.window = window
        self.second = second

    def sit(self, counter: str) -> None:
        """The console works at *counter* now. At none (empty): the screen stays where it stands, and the hall says that it is closed."""
        if counter:
            self._face.sit(counter)

    def close(self) -> None:
        """Take it down."""
        self._stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_face(
    *,
    look: Look,
    languages: Languages,
    language: str,
    settings: VisitorScreen,
    link: LinkPort,
    watch: Watch,
    console: QQuickWindow,
    world: FaceWorld,
) -> OpenFace:
    """The visitor's window on the second screen, as *settings* say, over the console's own *link*, from before its first record on. *watch* may
    be the console's or one of its own. Let it sit where the officer does: ``console.seated.connect(face.sit)``.

    It has a stage of its own: sizes and letters are those of its screen, its language is the visitor's.
    """
    stage = Stage(look=look, languages=languages, language=language)
    # Its texts come painted. A second translator would speak for the console's screens, too.
    uninstall(stage.translator)
    face = make_face(
        link=link,
        watch=watch,
        languages=languages,
        language=language,
        world=world,
        parent=stage.engine,
    )
    window = show_face(stage, face, settings=settings, size=(1024, 600), shown=False, beside=True)
    second = SecondScreen(window, settings=settings, console=console, parent=face)
    second.look()
    return OpenFace(stage, face, window, second=second)
