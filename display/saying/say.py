"""``python -m display say A-012 --counter 3``: hear a call before anybody is called. Part of the composition root.

The same phrases, pronunciations, recorded words, chime and volume as in the hall. Must not know the screen.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEventLoop

from display.announcing.announcer import Sentence
from display.announcing.pace import BETWEEN_LANGUAGES_SECONDS, Form
from display.board.call import Call
from display.packs.clips import ClipVoice
from display.saying.call import Asked, NoSuchCall, call_of
from display.saying.hall import NoHall, mall_of
from display.saying.options import beside_the_display, known_languages, spoken_languages
from display.saying.quiet import quiet_engines
from display.saying.rendering import render
from display.settings import DisplaySettings, load_settings
from display.speaking.chime import chime
from display.speaking.loudspeaker import Loudspeaker
from display.speaking.phrases import Phrases
from display.speaking.planning import clip_voice, sound_plan
from display.speaking.speaker import Clip
from display.speaking.volume import Loudness
from qtkit.speech import sound
from qtkit.stage import ASSETS
from wire.languages import Languages
from wire.mall import Mall
from wire.settings import SettingsError


class NotHeard(Exception):
    """There is nothing to hear; ``str()`` says why."""


def say(arguments: Sequence[str]) -> int:
    """The exit status: 0 when it was heard or written, 1 when there was no voice, 2 when it cannot be said."""
    options = _parsed(arguments)
    try:
        _look_at_place(options.out)
        with quiet_engines():
            _say(options, load_settings(options.config))
    except (SettingsError, NoSuchCall) as mistake:
        print(mistake, file=sys.stderr)
        return 2
    except (NotHeard, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _say(options: argparse.Namespace, settings: DisplaySettings) -> None:
    now = datetime.now(UTC)
    mall = _mall(options, settings)
    asked = Asked(
        ticket=options.ticket,
        counter=options.counter,
        agency=options.agency,
        agency_name=options.agency_name,
        languages=tuple(options.language),
        visitor=options.visitor,
        recall=options.recall,
        short=options.short,
    )
    call = call_of(asked, mall, shown=settings.languages, order=settings.sound.languages, at=now)
    application = QCoreApplication.instance() or QCoreApplication(["giliran-say"])
    with TemporaryDirectory(prefix="giliran-say-") as folder:
        heard = _heard(call, settings, options, mall, Path(folder))
        hours = mall.voice.volumes if mall else ()
        loudness = Loudness(
            hours=hours, clock=ZoneInfo(mall.time_zone) if mall else UTC, own=settings.sound.volume
        )
        _give(heard.at_volume(loudness.of(call.zone, now)), call, options.out, Path(folder))
    application.processEvents()


def _mall(options: argparse.Namespace, settings: DisplaySettings) -> Mall | None:
    try:
        return mall_of(settings.server, settings_file=options.config, state=options.state)
    except NoHall as reason:
        print(f"without the hall's names, pronunciations and volumes: {reason}", file=sys.stderr)
        return None


def _heard(
    call: Call, settings: DisplaySettings, options: argparse.Namespace, mall: Mall | None, folder: Path
) -> sound.Sound:
    plan = sound_plan(settings, options.config)
    phrases = Phrases(Languages.load(ASSETS / "languages"), styles=plan.styles)
    voice = clip_voice(plan, folder)
    if mall is not None:
        voice.pronounce(mall.voice.pronunciations)
    sounds = [chime(Form.SHORT if options.short else Form.FULL)]
    try:
        for i, language in enumerate(call.languages):
            if i > 0:
                sounds.append(sound.silence(BETWEEN_LANGUAGES_SECONDS))
            text = phrases.sentence(call, language, short=options.short)
            sounds.append(_said(voice, call, language, text, short=options.short))
    finally:
        voice.close()
    return sound.join(sounds)


def _said(voice: ClipVoice, call: Call, language: str, text: str, *, short: bool) -> sound.Sound:
    print(f"{language}: {text}")
    spelled = voice.spelled(language, text)
    if spelled != text:
        print(f"    for the voice: {spelled}")
    said = render(
        voice, Sentence(id=language, call_id=call.call_id, language=language, text=text, short=short)
    )
    if isinstance(said, str):
        raise NotHeard(f"it cannot be said in {language!r}: {said}")
    return sound.read(said)


def _look_at_place(out: Path | None) -> None:
    """Before anybody waits for a voice."""
    if out is not None and not out.parent.is_dir():
        raise _unwritable(out, f"there is no folder {out.parent}")
    if out is not None and out.is_dir():
        raise _unwritable(out, f"{out} is a folder")


def _unwritable(out: Path, reason: str) -> NotHeard:
    return NotHeard(f"{out.name} cannot be written: {reason}")


def _give(heard: sound.Sound, call: Call, out: Path | None, folder: Path) -> None:
    if out is not None:
        try:
            sound.write(out, heard)
        except OSError as error:
            raise _unwritable(out, error.strerror or str(error)) from error
        print(f"{out}: {heard.seconds:.1f} s")
        return
    path = folder / "said.wav"
    sound.write(path, heard)
    speaker = Loudspeaker()
    troubles: list[str] = []
    loop = QEventLoop()
    speaker.troubled.connect(troubles.extend)
    speaker.troubled.connect(loop.quit)
    speaker.finished.connect(loop.quit)
    speaker.play(Clip(id="said", call=call, path=path))
    loop.exec()
    speaker.close()
    if troubles:
        raise NotHeard(f"{troubles[-1]} (--out FILE.wav writes it down instead)")


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m display say",
        description="Hear a call as the hall would: the sentences in writing, and their sound.",
        parents=[beside_the_display()],
    )
    parser.add_argument("ticket", metavar="TICKET", help="for example A-012")
    parser.add_argument("--counter", required=True, metavar="LABEL", help='for example 3, or "12A"')
    parser.add_argument("--agency", default="", metavar="ID", help="of the mall (default: the counter's)")
    parser.add_argument(
        "--agency-name", default="", metavar="NAME", help="as it is to be said; needs no server"
    )
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        choices=spoken_languages(),
        help="may be given again (default: as the hall speaks)",
    )
    parser.add_argument(
        "--visitor", default="", choices=known_languages(), help="the language that the visitor chose"
    )
    parser.add_argument("--short", action="store_true", help="the form for a backlog")
    parser.add_argument("--recall", action="store_true", help="called once more")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write a WAV file instead of playing it")
    return parser.parse_args(arguments)
