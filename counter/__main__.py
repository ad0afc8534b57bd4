"""``python -m counter``: the console an officer works with."""

import secrets
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from counter.app import World, furnish, show
from counter.memory import Memory
from counter.settings import CounterSettings, pixels
from qtkit.application import make_application, run
from qtkit.connection import join_hall
from qtkit.milestones import Milestones
from qtkit.options import Options, parse_options, start_logging
from qtkit.pilot import Pilot
from qtkit.stage import ASSETS, Stage
from qtkit.themes import BrokenTheme, Look, load_look
from wire.languages import Languages
from wire.settings import SettingsError, load


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, or 2 with one line on stderr for settings that cannot be used."""
    options = parse_options("counter", "The counter console of a public service mall", arguments)
    start_logging()
    try:
        settings = load(options.config, CounterSettings)
        look = _look(options, settings)
    except (SettingsError, BrokenTheme) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    return _work(options, settings, look)


def _look(options: Options, settings: CounterSettings) -> Look:
    try:
        return load_look(ASSETS / "themes" / settings.theme)
    except FileNotFoundError as error:
        reason = f"there is no theme {settings.theme!r}"
        raise SettingsError(file=options.config, key="theme", reason=reason) from error


def _work(options: Options, settings: CounterSettings, look: Look) -> int:
    make_application("giliran-counter")
    languages = Languages.load(ASSETS / "languages")
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
    window = show(
        stage,
        room,
        size=options.size or pixels(settings.size),
        on_top=settings.stay_on_top,
        connection=connection,
    )
    milestones.mark_shown(window, "ready")
    pilot = Pilot.opened(options.pilot, window) if options.pilot else None
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
