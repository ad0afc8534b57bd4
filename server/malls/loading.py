"""From a folder of TOML files to a mall, or to the list of everything that is wrong with it."""

import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from server.malls.assembling import assemble
from server.malls.checks import check
from server.malls.forms import AgencyForm, MallForm
from server.malls.mistakes import MallMistakes, Mistake
from server.malls.reading import mistakes_in
from wire.mall import Mall
from wire.settings import convert

FormT = TypeVar("FormT", bound=msgspec.Struct)


def load_mall(folder: Path) -> Mall:
    """The mall that *folder* describes. Raises MallMistakes with every mistake found."""
    mistakes: list[Mistake] = []
    mall = _read(folder / "mall.toml", MallForm, mistakes)
    if mall is None:
        for path in sorted((folder / "agencies").glob("*.toml")):
            _read(path, AgencyForm, mistakes)
        raise MallMistakes(mistakes)
    agencies: dict[Path, AgencyForm] = {}
    for name in mall.agencies:
        path = folder / "agencies" / f"{name}.toml"
        if (agency := _read(path, AgencyForm, mistakes)) is not None:
            agencies[path] = agency
    mistakes += check(folder / "mall.toml", mall, agencies)
    if mistakes:
        raise MallMistakes(mistakes)
    return assemble(mall, agencies.values())


def _read(path: Path, into: type[FormT], mistakes: list[Mistake]) -> FormT | None:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(Mistake(file=path, key="", reason=f"cannot be read: {error}"))
        return None
    except tomllib.TOMLDecodeError as error:
        mistakes.append(Mistake(file=path, key="", reason=f"not TOML: {error}"))
        return None
    found = mistakes_in(raw, into, file=path)
    mistakes += found
    return None if found else convert(raw, into, file=path)
