"""``python -m kiosk``: the touchscreen that hands out numbers. Ids, the clock and the process's own things come in here."""

import secrets
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from kiosk.app import follow, load_languages, load_settings, load_theme, make_kiosk, mark, show
from kiosk.printing.printer import make_printer
from kiosk.settings import KioskSettings
from kiosk.spooler import Spooler
from qtkit.application import make_application, run
from qtkit.connection import join_hall
from qtkit.milestones import Milestones
from qtkit.options import Options, parse_options, start_logging
from qtkit.pilot import Pilot
from qtkit.stage import Stage
from qtkit.themes import BrokenTheme, Look
from wire.languages import Languages
from wire.settings import SettingsError


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 2, with one line on stderr, for settings that cannot be used."""
    options = parse_options("kiosk", "The kiosk where a visitor takes a number", arguments)
    start_logging()
    try:
        settings = load_settings(options.config, language=options.language)
        look = load_theme(settings, options.config)
        languages = load_languages(settings, options.config)
    except (SettingsError, BrokenTheme) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return serve(options, settings, look, languages)


def serve(options: Options, settings: KioskSettings, look: Look, languages: Languages) -> int:
    """Hand out numbers until the window closes."""
    make_application("giliran-kiosk")
    stage = Stage(look=look, languages=languages, language=settings.language)
    spooler = Spooler(make_printer(settings.printer), languages)
    link, connection = join_hall(settings.server, settings_file=options.config, state=options.state)
    kiosk = make_kiosk(
        settings=settings,
        link=link,
        printer=spooler,
        languages=languages,
        look=look,
        new_id=lambda: secrets.token_urlsafe(16),
        now=lambda: datetime.now(UTC),
    )
    follow(connection, kiosk)
    size = options.size or (None if settings.fullscreen else settings.pixels)
    window = show(stage, kiosk, size=size)
    milestones = Milestones(options.milestones)
    mark(kiosk, milestones, window)
    pilot = Pilot.opened(options.pilot, window) if options.pilot else None
    connection.start()
    try:
        return run(stage)
    finally:
        connection.close()
        spooler.close()
        if pilot is not None:
            pilot.close()
        milestones.close()


if __name__ == "__main__":
    sys.exit(main())
