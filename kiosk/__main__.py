"""``python -m kiosk``: the touchscreen that hands out numbers. Ids, the clock and the process's own things come in here."""

import secrets
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime

from kiosk.alone.standin import StandIn
from kiosk.alone.store import Store
from kiosk.app import (
    dress,
    follow,
    hear,
    lead,
    load_common_words,
    load_languages,
    load_settings,
    load_slips,
    load_theme,
    make_kiosk,
    mark,
    show,
    stand_in_for,
)
from kiosk.paperwork.forms import Forms
from kiosk.paperwork.ledger import Ledger
from kiosk.paperwork.lettering import Lettering
from kiosk.paperwork.press import make_press
from kiosk.paperwork.spooler import Spooler
from kiosk.settings import KioskSettings
from kiosk.staff.joining import adjusted_settings, make_staff, printing_of
from kiosk.visiting.commonwords import CommonWords
from qtkit.application import make_application, run
from qtkit.connection import join_hall
from qtkit.heartbeat import beat
from qtkit.milestones import Milestones
from qtkit.options import Options, parse_options, start_logging
from qtkit.pairing.joining import admit
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
        words = load_common_words()
        forms = load_slips(settings, options.config, languages)
        return serve(options, settings, look, languages, words=words, forms=forms)
    except (SettingsError, BrokenTheme) as mistake:
        print(mistake, file=sys.stderr)
        return 2


def serve(
    options: Options,
    settings: KioskSettings,
    look: Look,
    languages: Languages,
    *,
    words: CommonWords,
    forms: Forms,
) -> int:
    """Hand out numbers until the window closes. What is made last is closed first. Raises SettingsError."""
    make_application("giliran-kiosk")
    size = options.size or (None if settings.fullscreen else settings.pixels)
    admission = admit(
        "kiosk",
        options,
        settings.server,
        look=look,
        languages=languages,
        language=settings.language,
        size=size,
    )
    if admission.left:
        return 0
    settings = settings.placed(admission.device)
    with ExitStack() as closing:
        milestones = Milestones(options.milestones)
        closing.callback(milestones.close)
        stage = Stage(look=look, languages=languages, language=settings.language)
        own, settings = settings, adjusted_settings(settings, options.config, options.state)
        pen = Lettering()
        spooler = Spooler(make_press(settings.printer, forms, pen), Ledger(options.state))
        closing.callback(spooler.close)
        spooler.begun.connect(lambda job: milestones.mark("slip_begun", ticket=job))
        link, connection = join_hall(settings.server, settings_file=options.config, state=options.state)
        stand_in = StandIn(
            link=link,
            store=Store(options.state),
            kiosk=settings.id,
            settings=settings.alone,
            new_id=_new_id,
            say=languages.text,
        )
        closing.callback(stand_in.close)
        kiosk = make_kiosk(
            settings=settings,
            link=link,
            printer=spooler,
            languages=languages,
            look=look,
            new_id=_new_id,
            now=_now,
            stand_in=stand_in,
            words=words,
        )
        stand_in_for(kiosk, stand_in, named=settings.server.hall)
        follow(connection, kiosk)
        staff = make_staff(
            kiosk,
            link=link,
            printing=printing_of(
                spooler, kiosk.course, settings, own=own, file=options.config, forms=forms, pen=pen
            ),
            stand_in=stand_in,
            guide=lambda: leading.guide,
            languages=languages,
            state=options.state,
            now=_now,
        )
        window = show(stage, kiosk, staff, size=size)
        admission.close()
        dress(stage, kiosk, theme=settings.theme)
        mark(kiosk, milestones, window)
        leading = lead(kiosk, window, settings, options.config, languages)
        closing.callback(leading.close)
        scanner = hear(kiosk, window, settings)
        if scanner is not None:
            closing.callback(scanner.close)
        beat(kiosk)
        if options.pilot:
            closing.callback(Pilot.opened(options.pilot, window).close)
        closing.callback(connection.close)
        connection.start()
        return run(stage)


def _new_id() -> str:
    return secrets.token_urlsafe(16)


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
