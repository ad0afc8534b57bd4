"""A pack of recorded words in one language: a folder of WAV files with ``pack.toml``, which says what each one says.

A word whose file is missing or no sound is as if it were not in the pack; ``flaws`` names it. Must not know sentences, or how
sounds are joined.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from display.packs.cover import key
from qtkit.speech import sound

INDEX = "pack.toml"


class BrokenPack(ValueError):
    """The folder is no pack; the message says why."""


class PackIndex(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``pack.toml``. *rate*: samples a second of the files, and of the sentences made of them. *speaker* and *licence* say whose voice it is and
    who may use it. The four tables mean the same, what is said and its file; they are for those who read them.
    """

    name: str
    language: str
    rate: Annotated[int, Meta(ge=8_000, le=48_000)]
    speaker: str = ""
    licence: str = ""
    phrases: dict[str, str] = {}
    numbers: dict[str, str] = {}
    letters: dict[str, str] = {}
    names: dict[str, str] = {}

    def said(self) -> Iterator[tuple[str, str]]:
        """Everything that is said, with its file."""
        for table in (self.phrases, self.numbers, self.letters, self.names):
            yield from table.items()


@dataclass(frozen=True, kw_only=True)
class Pack:
    """*files* by the key of what they say. *flaws* are sentences for staff."""

    index: PackIndex
    folder: Path
    files: Mapping[str, Path]
    flaws: tuple[str, ...] = ()
    longest: int = field(init=False)

    def __post_init__(self) -> None:
        words = max((len(each.split()) for each in self.files), default=0)
        object.__setattr__(self, "longest", words)

    @classmethod
    def read(cls, folder: Path) -> "Pack":
        """The pack in *folder*, its files looked at and not read. Raises BrokenPack."""
        try:
            index = msgspec.toml.decode((folder / INDEX).read_bytes(), type=PackIndex)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise BrokenPack(f"{folder / INDEX}: {_reason(error)}{_advice(folder)}") from error
        files, flaws = {}, []
        for said, name in index.said():
            flaw = _flaw(folder, name)
            if flaw:
                flaws.append(f"{folder.name}: {said!r}: {flaw}")
            else:
                files[key(said)] = folder / name
        files.pop("", None)
        return cls(index=index, folder=folder, files=files, flaws=tuple(flaws))


def packs_in(folder: Path) -> tuple[dict[str, Pack], tuple[str, ...]]:
    """The packs in *folder*, one folder for each language, by language; and what is wrong with them."""
    packs: dict[str, Pack] = {}
    flaws: list[str] = []
    places = sorted(path.parent for path in folder.glob(f"*/{INDEX}"))
    if not places:
        flaws.append(f"{folder}: {_no_packs(folder)}")
    for place in places:
        try:
            pack = Pack.read(place)
        except BrokenPack as error:
            flaws.append(str(error))
            continue
        flaws.extend(pack.flaws)
        if pack.index.language in packs:
            flaws.append(f"{place.name}: a second pack for {pack.index.language!r} is not used")
        packs.setdefault(pack.index.language, pack)
    return packs, tuple(flaws)


def _advice(folder: Path) -> str:
    """Which folder to name instead, where it is seen what was meant."""
    if (folder / INDEX).is_file():
        return ""
    within = sorted(path.parent.name for path in folder.glob(f"*/{INDEX}"))
    if within:
        return f" (there are packs in it: name one of them, {' or '.join(str(folder / each) for each in within)})"
    return " (name the language's folder, e.g. clips/id)"


def _no_packs(folder: Path) -> str:
    if (folder / INDEX).is_file():
        return f"is the pack of one language: name the folder above it, {folder.parent}"
    return f"no folder with a {INDEX}"


def _flaw(folder: Path, name: str) -> str:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        return f"{name} lies outside of the pack"
    if not path.is_file():
        return f"{name} is missing"
    if sound.seconds_of(path) <= 0.0:
        return f"{name} is no sound"
    return ""


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
