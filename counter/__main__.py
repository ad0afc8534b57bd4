"""``python -m counter``: the console an officer works with."""

import secrets
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from counter.app import Room, World, attend, furnish, mark, show
from counter.face.app import FaceWorld, OpenFace, open_face
from counter.settings import FORMS, CounterSettings, size_of
from counter.shell.attending import Attending
from counter.shell.chords import Chord
from counter.shell.places import PlacesFile
from counter.shell.placing import Size
from counter.shell.settings import chords_of
from counter.shell.system import keys_of, tray_of
from counter.shell.trayicon import draw_icon
from counter.signing.memory import Memory
from qtkit.application import make_application, run
from qtkit.connection import join_hall
from qtkit.milestones import Milestones
from qtkit.options import Options, parse_options, start_logging
from qtkit.pairing.joining import admit
from qtkit.pilot import Pilot
from qtkit.ports import LinkPort
from qtkit.stage import ASSETS, Stage
from qtkit.themes import BrokenTheme, Look, load_look
from wire.languages import Languages
from wire.settings import SettingsError, load

PAIRING_SIZE: Final = (1024, 768)
"""Of the window in which a new PC shows its code: digits that are read out want more room than a strip."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, or 2 with one line on stderr for settings that cannot be used."""
    options = parse_options("counter", "The counter console of a public service mall", arguments)
    start_logging()
    try:
        settings = load(options.config, CounterSettings, forms=FORMS)
        look = _look(options, settings)
        chords = chords_of(settings.global_keys, file=options.config)
        return _work(options, settings, look, chords)
    except (SettingsError, BrokenTheme) as mistake:
        print(mistake, file=sys.stderr)
        return 2


def _look(options: Options, settings: CounterSettings) -> Look:
    try:
        return load_look(ASSETS / "themes" / settings.theme)
    except FileNotFoundError as error:
        reason = f"there is no theme {settings.theme!r}"
        raise SettingsError(file=options.config, key="theme", reason=reason) from error


def _work(options: Options, settings: CounterSettings, look: Look, chords: Mapping[str, Chord]) -> int:
    application = make_application(
        "giliran-counter", widgets=settings.tray.show, software=not settings.window.graphics
    )
    languages = Languages.load(ASSETS / "languages")
    admission = admit(
        "counter",
        options,
        settings.server,
        look=look,
        languages=languages,
        language=options.language or settings.language,
        size=options.size or PAIRING_SIZE,
    )
    if admission.left:
        return 0
    settings = settings.placed(admission.device)
    milestones = Milestones(options.milestones)
    link, connection = join_hall(settings.server, settings_file=options.config, state=options.state)
    room = furnish(
        settings=settings,
        link=link,
        languages=languages,
        language=options.language,
        memory=Memory(options.state),
        world=World(
            clock=lambda: datetime.now(UTC), steady=time.monotonic, new_id=lambda: secrets.token_urlsafe(18)
        ),
        mark=milestones.mark,
    )
    stage = Stage(look=look, languages=languages, language=room.console.words().language)
    _begin_shell(options, settings, room)
    window = show(stage, room, connection=connection)
    admission.close()
    mark(room, window, milestones)
    pilot = Pilot.opened(options.pilot, window) if options.pilot else None
    attending = _attend(options, settings, look, room, application)
    attending.begin(chords)
    face = (
        _face(options, settings, look, languages=languages, link=link, room=room, window=window)
        if settings.visitor_screen.show
        else None
    )
    connection.start()
    try:
        return run(stage)
    finally:
        if face is not None:
            face.close()
        attending.close()
        connection.close()
        if pilot is not None:
            pilot.close()
        milestones.close()


def _face(
    options: Options,
    settings: CounterSettings,
    look: Look,
    *,
    languages: Languages,
    link: LinkPort,
    room: Room,
    window: QQuickWindow,
) -> OpenFace:
    """The visitor's window, on the second screen as soon as there is one."""
    face = open_face(
        look=look,
        languages=languages,
        language=settings.language,
        settings=settings.visitor_screen,
        link=link,
        watch=room.watch,
        console=window,
        world=FaceWorld(steady=time.monotonic, new_id=lambda: secrets.token_urlsafe(18), state=options.state),
    )
    room.console.seated.connect(face.sit)
    return face


def _begin_shell(options: Options, settings: CounterSettings, room: Room) -> None:
    """A size that was ordered is taken as it is; of the three sizes the last one chosen is remembered."""
    size = options.size or size_of(settings.size)
    room.shell.begin(
        size,
        memory=PlacesFile(options.state) if isinstance(size, Size) else None,
        stay_on_top=settings.stay_on_top,
        exact=options.size is not None,
    )


def _attend(
    options: Options, settings: CounterSettings, look: Look, room: Room, application: QGuiApplication
) -> Attending:
    platform, icons = application.platformName(), ASSETS / "icons"
    application.setWindowIcon(draw_icon("free", 0, roles=look.roles, icons=icons))
    attending = attend(
        room,
        settings=settings,
        tray=tray_of(platform, show=settings.tray.show, roles=look.roles, icons=icons),
        keys=keys_of(platform),
        steady=time.monotonic,
        hide=options.pilot is None,  # a pilot that ends the program closes its window
    )
    # The last window may go to the tray, and a visitor's window must not keep the program alive.
    application.setQuitOnLastWindowClosed(False)
    attending.left.connect(lambda: application.exit(0))
    return attending


if __name__ == "__main__":
    sys.exit(main())
