"""A whole pack in the machine's own voice: to begin with, until a person has recorded each word.

Knows the voice and ``pack.toml``. Must not know halls.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from display.packs.clips import Spelled
from display.packs.pack import INDEX
from display.packs.script import Line
from display.saying.rendering import render
from display.speaking.pronunciation import Pronunciation
from qtkit.speech import sound
from qtkit.speech.voice import Voice

_HEAD = """\
# A pack of recorded words: what is said, and the file in this folder that says it. Each file: WAV, 16 bits, one channel, {rate} samples a
# second, one word or phrase, calmly and at an even distance. "python -m display pack check FOLDER" says what is missing or wrong.

name = {name}
language = {language}
rate = {rate}
speaker = {speaker}
licence = {licence}
"""
_TABLES = {
    "phrases": "What stands in every call",
    "numbers": "Numbers and the words between them",
    "letters": "Letters of tickets and counters",
    "names": "Agencies",
}


class NotMade(Exception):
    """There is a pack already, or the voice could not say a line; ``str()`` says which and why."""


def index(lines: Sequence[Line], language: str, *, speaker: str = "", licence: str = "") -> str:
    """``pack.toml`` for *lines*."""
    head = _HEAD.format(
        name=_quoted(f"{language}: {speaker}" if speaker else language),
        language=_quoted(language),
        rate=sound.RATE,
        speaker=_quoted(speaker),
        licence=_quoted(licence),
    )
    tables = (
        f"\n# {says}\n[{table}]\n" + "".join(_entry(line) for line in lines if line.table == table)
        for table, says in _TABLES.items()
    )
    return head + "".join(tables)


def make(
    folder: Path,
    lines: Sequence[Line],
    language: str,
    *,
    voice: Voice,
    pronunciation: Pronunciation,
    told: Callable[[Line], None] = lambda _: None,
) -> None:
    """Write every line and ``pack.toml`` into *folder*, which is made. Raises NotMade, OSError.

    A pack that is there already is left alone: it may be somebody's voice.
    """
    if (folder / INDEX).exists():
        raise NotMade(f"{folder} has a pack already: choose another folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise NotMade(f"{folder} is a file: choose a folder") from None
    for line in lines:
        spelled = pronunciation.spoken(language, line.said)
        said = render(voice, Spelled(id=line.file, language=language, text=spelled, short=False))
        if isinstance(said, str):
            raise NotMade(f"{line.said!r}: {said}")
        sound.write(folder / line.file, sound.read(said))
        told(line)
    text = index(lines, language, speaker="the machine's voice")
    (folder / INDEX).write_text(text, encoding="utf-8")


def _entry(line: Line) -> str:
    hint = f"  # {line.hint}" if line.hint else ""
    return f"{_quoted(line.said)} = {_quoted(line.file)}{hint}\n"


def _quoted(text: str) -> str:
    # A basic string of TOML is one of JSON.
    return json.dumps(text, ensure_ascii=False)
