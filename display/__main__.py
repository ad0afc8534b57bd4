"""The hall display: ``python -m display``."""

import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace
from PySide6.QtCore import Qt

from display.app import furnish, load_theme, make_clock, make_sound, mark, show
from display.settings import DisplaySettings, load_settings
from qtkit.application import make_application, run
from qtkit.connection import join_hall
from qtkit.milestones import Milestones
from qtkit.options import Options, parse_options, start_logging
from qtkit.pilot import Pilot
from qtkit.stage import ASSETS, Stage
from qtkit.themes import BrokenTheme
from wire.languages import Languages
from wire.settings import SettingsError


def main() -> int:
    """The exit status: 2 for settings that cannot be used."""
    options = parse_options("display", "The display of a hall or a zone: calls, queues, voice.")
    start_logging()
    with TemporaryDirectory(prefix="giliran-display-") as sounds:
        try:
            return play(options, Path(sounds))
        except (SettingsError, BrokenTheme) as mistake:
            print(mistake, file=sys.stderr)
            return 2


def play(options: Options, sounds: Path) -> int:
    """Show the hall until the window closes. Raises SettingsError or BrokenTheme."""
    settings = spoken_first(load_settings(options.config), options.language).named(platform.node())
    look = load_theme(settings, options.config)
    application = make_application("giliran-display")
    languages = Languages.load(ASSETS / "languages")
    stage = Stage(look=look, languages=languages, language=settings.languages[0])
    if settings.reduced_motion:
        stage.theme.setProperty("reducedMotion", True)
    link, connection = join_hall(
        settings.server, settings_file=options.config, state=options.state, said=settings.said()
    )
    clock = make_clock(settings, link, languages, lambda: datetime.now(UTC))
    sounding = make_sound(settings, options.config, languages=languages, work_folder=sounds, clock=clock)
    room = furnish(
        settings=settings,
        link=link,
        languages=languages,
        clock=clock,
        announcements=sounding.announcements,
    )
    link.unauthorised.connect(clock.refused)
    milestones = Milestones(options.milestones)
    size = options.size or (None if settings.fullscreen else settings.width_and_height())
    if size is None:
        application.setOverrideCursor(Qt.CursorShape.BlankCursor)
    window = show(stage, room, connection=connection, size=size)
    mark(room, window, milestones)
    pilot = Pilot.opened(options.pilot, window) if options.pilot else None
    connection.start()
    status = run(stage)
    connection.close()
    if pilot is not None:
        pilot.close()
    sounding.close()
    milestones.close()
    return status


def spoken_first(settings: DisplaySettings, language: str | None) -> DisplaySettings:
    """With the *language* of the command line as the large one, if this display shows it."""
    if language not in settings.languages:
        return settings
    return replace(settings, languages=tuple(sorted(settings.languages, key=lambda code: code != language)))


if __name__ == "__main__":
    raise SystemExit(main())
