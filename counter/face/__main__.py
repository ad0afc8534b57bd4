"""``python -m counter.face --counter 7``: the visitor's screen on a tablet or a PC of its own.

It reads the console's settings, so that one file serves both.
"""

import argparse
import secrets
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow

from counter.face.app import FaceWorld, make_face, show_face
from counter.floor.watch import Watch
from counter.settings import FORMS, CounterSettings
from qtkit.application import make_application, run
from qtkit.connection import join_hall
from qtkit.heartbeat import beat
from qtkit.milestones import Milestones
from qtkit.options import Options, parse_options, start_logging
from qtkit.pairing.joining import admit
from qtkit.pilot import Pilot
from qtkit.stage import ASSETS, Stage
from qtkit.themes import BrokenTheme, Look, load_look
from wire.languages import Languages
from wire.settings import SettingsError, load


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, or 2 with one line on stderr for settings that cannot be used."""
    own = argparse.ArgumentParser(add_help=False)
    own.add_argument(
        "--counter", default="", metavar="NUMBER", help="the counter it stands at (default: the settings')"
    )
    counter: str = own.parse_known_args(arguments)[0].counter
    options = parse_options(
        "counter.face",
        "The screen of a counter that faces the visitor",
        arguments,
        settings="counter",
        own=[own],
    )
    start_logging()
    try:
        settings = load(options.config, CounterSettings, forms=FORMS)
        look = _look(settings.theme, options.config)
        if settings.server.key_file:  # nobody is asked to let it in, who could name the counter
            _check(counter or settings.counter, options.config)
        return _face(options, settings, look, counter)
    except (SettingsError, BrokenTheme) as mistake:
        print(mistake, file=sys.stderr)
        return 2


def _check(counter: str, file: Path) -> None:
    if not counter:
        reason = "is empty; say --counter with its number, or name it when the screen is let in"
        raise SettingsError(file=file, key="counter", reason=reason)


def _look(theme: str, file: Path) -> Look:
    try:
        return load_look(ASSETS / "themes" / theme)
    except FileNotFoundError as error:
        raise SettingsError(file=file, key="theme", reason=f"there is no theme {theme!r}") from error


def _face(options: Options, settings: CounterSettings, look: Look, said: str) -> int:
    application = make_application("giliran-counter-face", software=not settings.window.graphics)
    languages = Languages.load(ASSETS / "languages")
    language = options.language or settings.language
    admission = admit(
        "counter",
        options,
        settings.server,
        look=look,
        languages=languages,
        language=language,
        size=options.size,
    )
    if admission.left:
        return 0
    given = admission.device.counter if admission.device else ""
    counter = given or said or settings.counter
    if not counter:
        admission.close()
    _check(counter, options.config)
    milestones = Milestones(options.milestones)
    link, connection = join_hall(settings.server, settings_file=options.config, state=options.state)
    stage = Stage(look=look, languages=languages, language=language)
    face = make_face(
        link=link,
        watch=Watch(link, clock=lambda: datetime.now(UTC), parent=stage.engine),
        languages=languages,
        language=language,
        world=FaceWorld(steady=time.monotonic, new_id=lambda: secrets.token_urlsafe(18), state=options.state),
        parent=stage.engine,
    )
    face.sit(counter)
    size = options.size
    window = show_face(
        stage,
        face,
        settings=settings.visitor_screen,
        size=size or (1280, 800),
        connection=connection,
    )
    if size is None:
        application.setOverrideCursor(Qt.CursorShape.BlankCursor)
        window.setVisibility(QWindow.Visibility.FullScreen)
    admission.close()
    milestones.mark_shown(window, "ready")
    face.asked.connect(lambda ticket: milestones.mark_shown(window, "rating_asked", ticket=ticket))
    face.rated.connect(lambda request: milestones.mark("rating_sent", request=request))
    pilot = Pilot.opened(options.pilot, window) if options.pilot else None
    beat(face)
    connection.start()
    try:
        return run(stage)
    finally:
        connection.close()
        if pilot is not None:
            pilot.close()
        milestones.close()


if __name__ == "__main__":
    sys.exit(main())
