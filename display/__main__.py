"""The hall display: ``python -m display``."""

import platform
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from msgspec.structs import replace

from display.announcing.hearing import Hearing
from display.app import dress, furnish, load_theme, make_clock, make_sound, mark, plan_sound, show
from display.packs.command import pack
from display.saying.say import say
from display.settings import DisplaySettings, load_settings
from display.unattended.joining import Unattended, hide_pointer
from qtkit.application import make_application, run
from qtkit.connection import join_hall
from qtkit.milestones import Milestones
from qtkit.options import Options, parse_options, start_logging
from qtkit.pairing.joining import admit
from qtkit.pilot import Pilot
from qtkit.stage import ASSETS, Stage
from qtkit.themes import BrokenTheme
from wire.languages import Languages
from wire.settings import SettingsError

_ABOUT: Final = (
    "The display of a hall or a zone: calls, queues, voice. Besides: say TICKET lets you hear a call, pack makes and checks recorded words; "
    "each has --help."
)


def main() -> int:
    """The exit status: 2 for settings that cannot be used."""
    besides = {"say": say, "pack": pack}.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if besides is not None:
        start_logging()
        return besides(sys.argv[2:])
    options = parse_options("display", _ABOUT)
    start_logging()
    with TemporaryDirectory(prefix="giliran-display-") as sounds:
        try:
            return play(options, Path(sounds))
        except (SettingsError, BrokenTheme) as mistake:
            print(mistake, file=sys.stderr)
            return 2


def play(options: Options, sounds: Path) -> int:
    """Show the hall until the window closes. Raises SettingsError or BrokenTheme."""
    settings = spoken_first(load_settings(options.config), options.language)
    look = load_theme(settings, options.config)
    plan = plan_sound(settings, options.config)
    application = make_application("giliran-display")
    languages = Languages.load(ASSETS / "languages")
    size = options.size or (None if settings.fullscreen else settings.width_and_height())
    admission = admit(
        "display",
        options,
        settings.server,
        look=look,
        languages=languages,
        language=settings.languages[0],
        size=size,
        reduced_motion=settings.reduced_motion,
    )
    if admission.left:
        return 0
    settings = settings.placed(admission.device).named(platform.node())
    stage = Stage(look=look, languages=languages, language=settings.languages[0])
    if settings.reduced_motion:
        stage.theme.setProperty("reducedMotion", True)
    link, connection = join_hall(
        settings.server, settings_file=options.config, state=options.state, said=settings.said()
    )
    clock = make_clock(settings, link, languages, steady(datetime.now(UTC), time.monotonic))
    sounding = make_sound(plan, languages=languages, work_folder=sounds, clock=clock)
    room = furnish(
        settings=settings,
        link=link,
        languages=languages,
        clock=clock,
        announcements=sounding.announcements,
        media_folder=options.config.parent / settings.media.folder,
    )
    Hearing(
        watch=room.watch,
        link=link,
        troubles=room.troubles,
        sounding=sounding,
        volume=settings.sound.volume,
        now=clock.server_now,
        parent=application,
    )
    link.unauthorised.connect(clock.refused)
    link.stranger.connect(clock.met_stranger)
    milestones = Milestones(options.milestones)
    if size is None:
        hide_pointer(application)
    window = show(stage, room, connection=connection, size=size)
    admission.close()
    dress(stage, room, reduced_motion=settings.reduced_motion)
    mark(room, sounding.announcements, window, milestones)
    pilot = Pilot.opened(options.pilot, window) if options.pilot else None
    unattended = Unattended(
        room=room,
        link=link,
        settings=settings,
        state=options.state,
        application=application,
        window=window,
        whole=size is None,
    )
    connection.start()
    status = run(stage)
    unattended.close()
    connection.close()
    if pilot is not None:
        pilot.close()
    sounding.close()
    milestones.close()
    return status


def steady(start: datetime, monotonic: Callable[[], float]) -> Callable[[], datetime]:
    """The time from *start* on by the *monotonic* clock: it goes on evenly when somebody, or the network, sets this computer's clock."""
    began = monotonic()
    return lambda: start + timedelta(seconds=monotonic() - began)


def spoken_first(settings: DisplaySettings, language: str | None) -> DisplaySettings:
    """With the *language* of the command line as the large one, if this display shows it."""
    if language not in settings.languages:
        return settings
    return replace(settings, languages=tuple(sorted(settings.languages, key=lambda code: code != language)))


if __name__ == "__main__":
    raise SystemExit(main())
