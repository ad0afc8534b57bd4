"""A form read key by key, so that every mistake in it is named and not only the first.

Knows msgspec's structs. Must not know what the keys mean.
"""

from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from server.malls.forms.kinds import IN_WORDS, MAY_BE_EMPTY
from server.malls.mistakes import Mistake
from wire.settings import SettingsError, convert


def mistakes_in(raw: object, form: type[msgspec.Struct], *, file: Path, within: str = "") -> list[Mistake]:
    """Every mistake in parsed TOML that should be a *form*. *within* is its own key. Empty: it converts."""
    if not isinstance(raw, dict):
        return _unlike(raw, form, file, within)
    fields = {field.encode_name: field for field in msgspec.structs.fields(form)}
    mistakes = [
        Mistake(file=file, key=_key(within, name), reason="is not a key that is known here")
        for name in raw
        if name not in fields
    ]
    for name, field in fields.items():
        if name in raw:
            mistakes += _value(raw[name], field.type, file, _key(within, name))
        elif field.required:
            mistakes.append(Mistake(file=file, key=_key(within, name), reason="is missing"))
    return mistakes


def _value(value: object, kind: Any, file: Path, key: str) -> Iterator[Mistake]:
    kind = _given(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield from mistakes_in(value, kind, file=file, within=key)
    elif isinstance(value, list) and get_origin(kind) is tuple:
        for place, item in enumerate(value):
            yield from _value(item, get_args(kind)[0], file, f"{key}[{place}]")
    elif isinstance(value, dict) and get_origin(kind) is dict:
        of_key, of_value = get_args(kind)
        for name, item in value.items():
            yield from _unlike(name, of_key, file, _key(key, name))
            yield from _value(item, of_value, file, _key(key, name))
    else:
        yield from _unlike(value, kind, file, key) or (
            [] if _may_be_empty(kind) else _blanks(value, file, key)
        )


def _given(kind: Any) -> Any:
    """What stands there if the key is given: TOML has no None."""
    if get_origin(kind) in {Union, UnionType}:
        (kind,) = (each for each in get_args(kind) if each is not NoneType)
    return kind


def _may_be_empty(kind: Any) -> bool:
    return any(getattr(each, "pattern", None) in MAY_BE_EMPTY for each in get_args(kind))


def _unlike(value: object, kind: Any, file: Path, key: str) -> list[Mistake]:
    try:
        convert(value, kind, file=file, within=key, forms=IN_WORDS)
    except SettingsError as error:
        return [Mistake(file=file, key=error.key, reason=error.reason)]
    return []


def _blanks(value: object, file: Path, key: str) -> Iterator[Mistake]:
    """Nothing in a mall is named or explained by an empty text."""
    if isinstance(value, str) and not value.strip():
        yield Mistake(file=file, key=key, reason="is empty")
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _blanks(item, file, f"{key}[{place}]")


def _key(within: str, name: str) -> str:
    return f"{within}.{name}" if within else name
