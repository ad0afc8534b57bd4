"""``python -m display pack script|make|check``: recorded words for a hall. Part of the composition root.

Must not know the screen.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from display.packs.check import findings
from display.packs.making import NotMade, index, make
from display.packs.pack import BrokenPack, Pack
from display.packs.script import Line, Vocabulary, script
from display.saying.hall import NoHall, mall_of
from display.saying.options import beside_the_display, spoken_languages
from display.settings import load_settings
from display.speaking.planning import machine_voice, sound_plan
from qtkit.stage import ASSETS
from wire.languages import Languages
from wire.mall import Mall
from wire.settings import SettingsError


def pack(arguments: Sequence[str]) -> int:
    """The exit status: 0 when all is well, 1 when a pack has flaws or could not be made, 2 for what cannot be understood."""
    options = _parsed(arguments)
    try:
        match options.what:
            case "script":
                print(index(_lines(options, options.language, _mall(options)), options.language), end="")
                return 0
            case "make":
                return _make(options)
            case _:
                return _check(options)
    except (SettingsError, BrokenPack) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    except NotMade as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except OSError as error:
        print(": ".join(filter(None, (str(error.filename or ""), error.strerror))) or error, file=sys.stderr)
        return 1


def _make(options: argparse.Namespace) -> int:
    mall = _mall(options)
    lines = _lines(options, options.language, mall)
    plan = sound_plan(load_settings(options.config), options.config)
    application = QCoreApplication.instance() or QCoreApplication(["giliran-pack"])
    with TemporaryDirectory(prefix="giliran-pack-") as folder:
        voice = machine_voice(plan, Path(folder))
        try:
            pronunciation = plan.pronunciation.over(mall.voice.pronunciations if mall else {})
            make(options.out, lines, options.language, voice=voice, pronunciation=pronunciation)
        finally:
            voice.close()
    application.processEvents()
    print(f"{options.out}: {len(lines)} recordings")
    return 0


def _check(options: argparse.Namespace) -> int:
    found = Pack.read(options.folder)
    result = findings(found, _lines(options, found.index.language, _mall(options)))
    for said in result.missing:
        print(f"missing: {said}")
    for flaw in result.wrong:
        print(f"wrong: {flaw}")
    print(f"{len(found.files)} recordings, {len(result.missing)} missing, {len(result.wrong)} wrong")
    return 1 if result.missing or result.wrong else 0


def _lines(options: argparse.Namespace, language: str, mall: Mall | None) -> tuple[Line, ...]:
    settings = load_settings(options.config)
    styles = {str(code): style for code, style in settings.reading.items()}
    words = Vocabulary.of(mall, language)
    return script(Languages.load(ASSETS / "languages"), language, words, style=styles.get(language))


def _mall(options: argparse.Namespace) -> Mall | None:
    server = load_settings(options.config).server
    try:
        return mall_of(server, settings_file=options.config, state=options.state)
    except NoHall as reason:
        print(f"for any hall, without names of agencies: {reason}", file=sys.stderr)
        return None


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    common = beside_the_display()
    parser = argparse.ArgumentParser(
        prog="python -m display pack", description="Recorded words for the hall's voice."
    )
    commands = parser.add_subparsers(dest="what", required=True)
    listed = commands.add_parser("script", parents=[common], help="print what must be recorded, as pack.toml")
    made = commands.add_parser("make", parents=[common], help="make a whole pack in the machine's voice")
    checked = commands.add_parser("check", parents=[common], help="say what is missing or wrong in a pack")
    for each in (listed, made):
        each.add_argument("--language", required=True, choices=spoken_languages())
    made.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    checked.add_argument("folder", type=Path, metavar="FOLDER")
    return parser.parse_args(arguments)
