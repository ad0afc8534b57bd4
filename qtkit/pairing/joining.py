"""Before a program begins: has its computer been let in, and if not, the door and its window until it is.

Knows the command line's options, the door, and Qt's event loop. Must not know what the program does.
"""

import logging
import platform
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from qtkit.finder import Finder
from qtkit.heartbeat import beat
from qtkit.options import Options
from qtkit.pairing.device import Device, DeviceFile
from qtkit.pairing.door import Door, Newcomer, show
from qtkit.pairing.viewmodel import PairingView, first_language
from qtkit.pilot import Pilot
from qtkit.stage import Stage
from qtkit.stopping import StopSignals
from qtkit.sweeping import Sweeper
from qtkit.themes import Look
from wire.languages import Languages
from wire.pairing import DeviceKind
from wire.settings import ServerLink, SettingsError

SEEN_MILLISECONDS: Final = 200
"""The good news is painted before the program is put together, which takes a moment in which nothing is."""
_LET_IN: Final = 1
_NAME_LENGTH: Final = 80
"""Letters that the server takes."""

logger = logging.getLogger(__name__)


def _nothing() -> None:
    pass


@dataclass(frozen=True, kw_only=True)
class Admission:
    """Whether the program may begin. *device* says who it is, where the hall let it in; None where its settings name a key.

    *left*: somebody closed the door's window, and the program ends. Call *close* once the program's own window is there: until then the
    door's is, and nobody sees an empty desktop.
    """

    device: Device | None = None
    left: bool = False
    close: Callable[[], None] = _nothing


def admit(
    kind: DeviceKind,
    options: Options,
    server: ServerLink,
    *,
    look: Look,
    languages: Languages,
    language: str,
    size: tuple[int, int] | None,
    reduced_motion: bool = False,
) -> Admission:
    """Let in already, let in by the key that the settings name, or asking in a window until it is. After ``make_application``.

    Raises SettingsError where the settings name a key and the command line wants it anew.
    """
    if server.key_file:
        if options.pair:
            reason = "names a key; take the line out, and --pair asks for one of this computer's own"
            raise SettingsError(file=options.config, key="server.key_file", reason=reason)
        return Admission()
    device = _kept(options)
    if device is not None and not options.pair:
        return Admission(device=device)
    return _wait(
        kind,
        options,
        server,
        look=look,
        languages=languages,
        language=language,
        size=size,
        reduced_motion=reduced_motion,
    )


def _kept(options: Options) -> Device | None:
    try:
        return DeviceFile(options.state).read().device
    except OSError as error:
        raise SettingsError(file=options.state, key="", reason=f"cannot be read: {error}") from error


def _wait(
    kind: DeviceKind,
    options: Options,
    server: ServerLink,
    *,
    look: Look,
    languages: Languages,
    language: str,
    size: tuple[int, int] | None,
    reduced_motion: bool,
) -> Admission:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("make_application comes first")
    machine = machine_name(platform.node(), kind)
    stage = Stage(look=look, languages=languages, language=first_language(language))
    view = PairingView(
        kind=kind, machine=machine, languages=languages, language=language, parent=stage.engine
    )
    if reduced_motion:
        stage.theme.setProperty("reducedMotion", True)
    window = show(stage, view, size=size)
    door = Door(
        Newcomer(kind=kind, machine=machine, state=options.state),
        server=server,
        finder=Finder(interfaces=server.interfaces),
        view=view,
        parent=view,
    )
    admitted: list[Device] = []
    door.admitted.connect(admitted.append)
    door.admitted.connect(
        lambda _: QTimer.singleShot(SEEN_MILLISECONDS, view, lambda: application.exit(_LET_IN))
    )
    pilot = Pilot.opened(options.pilot, window) if options.pilot else None
    beating, sweeper = beat(view), Sweeper(application)
    door.open()
    with StopSignals(lambda: application.exit(0)):
        application.exec()
    door.close()
    sweeper.deleteLater()
    if beating is not None:
        beating.stop()
    if pilot is not None:
        pilot.close()

    def close() -> None:
        stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    if not admitted:
        close()
        return Admission(left=True)
    logger.info("let in as %r", admitted[0].name)
    return Admission(device=admitted[0], close=close)


def machine_name(node: str, kind: DeviceKind) -> str:
    """What a computer calls itself where its system calls it *node*; the *kind* of device where it has no name."""
    letters = "".join(letter for letter in node if letter.isprintable()).strip()
    return letters[:_NAME_LENGTH] or kind
