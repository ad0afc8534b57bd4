"""Whether a pack of recorded words can be used: what is missing for a hall, and what is wrong with each recording.

Must not know how recordings are made.
"""

import wave
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from display.packs.cover import covered, key
from display.packs.pack import INDEX, Pack
from display.packs.script import Line
from qtkit.speech import sound
from qtkit.speech.sound import Sound

QUIET = 0.02
"""Loudness below which the room is heard when the word is made as loud as the others."""
LONGEST_SECONDS = 10.0
_FULL = 0.999
_CLIPPED_IN_A_ROW = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Findings:
    """*missing* is what the hall says and the pack does not name; *wrong* is a sentence about each recording that needs care: one
    that is named, and whose file is missing, is here alone.
    """

    missing: tuple[str, ...]
    wrong: tuple[str, ...]


def findings(pack: Pack, wanted: Iterable[Line]) -> Findings:
    """All recordings are read: some seconds for a large pack."""
    named = {key(said) for said, _ in pack.index.said()} - {""}
    longest = max((len(each.split()) for each in named), default=0)
    missing = (
        line.said
        for line in wanted
        if any(not part.phrase for part in covered(line.said, named, longest=longest))
    )
    heard = (
        f"{said!r}: {flaw}"
        for said, name in pack.index.said()
        if (pack.folder / name) in pack.files.values()
        for flaw in _flaws(pack.folder / name, pack.index.rate)
    )
    unknown = (f"{path.name}: stands in no table of {INDEX}" for path in _unlisted(pack))
    return Findings(missing=tuple(missing), wrong=(*pack.flaws, *heard, *unknown))


def _flaws(path: Path, rate: int) -> Iterator[str]:
    try:
        with wave.open(str(path), "rb") as file:
            channels, promised = file.getnchannels(), file.getnframes()
        heard = sound.read(path)
    except (OSError, EOFError, wave.Error, sound.UnusableSound) as error:
        yield str(error)
        return
    if len(heard.samples) < promised:
        there, whole = heard.seconds, promised / heard.rate
        yield f"{path.name}: cut short, {there:.2f} s of {whole:.2f} s are there"
    if channels != 1:
        yield f"{path.name}: {channels} channels, one is enough"
    if heard.rate != rate:
        yield f"{path.name}: {heard.rate} samples a second, not {rate} as {INDEX} says"
    if not heard.trimmed().samples:
        yield f"{path.name}: silent"
    elif heard.loudness < QUIET:
        yield f"{path.name}: too quiet ({heard.loudness:.3f} of full scale, {QUIET} at least)"
    if _is_clipped(heard):
        yield f"{path.name}: clipped, record it with less gain"
    if heard.seconds > LONGEST_SECONDS:
        yield f"{path.name}: {heard.seconds:.0f} s long"


def _is_clipped(heard: Sound) -> bool:
    full = int(32_768 * _FULL)
    return any(
        at_the_top and sum(1 for _ in run) >= _CLIPPED_IN_A_ROW
        for at_the_top, run in groupby(abs(x) >= full for x in heard.samples)
    )


def _unlisted(pack: Pack) -> list[Path]:
    listed = {pack.folder / name for _, name in pack.index.said()}
    return sorted(path for path in pack.folder.glob("*.wav") if path not in listed)
