"""A form read key by key, so that every mistake in it is named and not only the first.

Knows msgspec's structs. Must not know what the keys mean.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_origin

import msgspec
from msgspec.structs import FieldInfo

from server.malls.mistakes import Mistake
from wire.settings import SettingsError, convert


def mistakes_in(raw: object, form: type[msgspec.Struct], *, file: Path, within: str = "") -> list[Mistake]:
    """Every mistake in parsed TOML that should be a *form*. *within* is its own key. Empty: it converts."""
    if not isinstance(raw, dict):
        return _unlike(raw, form, file, within)
    fields = {field.name: field for field in msgspec.structs.fields(form)}
    unknown = [
        Mistake(file=file, key=_key(within, name), reason="is not a key that is known here")
        for name in raw
        if name not in fields
    ]
    return unknown + [
        mistake for field in fields.values() for mistake in _field(raw, field, file, _key(within, field.name))
    ]


def _field(raw: dict[str, object], field: FieldInfo, file: Path, key: str) -> Iterator[Mistake]:
    if field.name not in raw:
        if field.required:
            yield Mistake(file=file, key=key, reason="is missing")
        return
    value, items = raw[field.name], _items(field.type)
    if items is not None and isinstance(value, list):
        for place, item in enumerate(value):
            yield from mistakes_in(item, items, file=file, within=f"{key}[{place}]")
    elif _is_form(field.type):
        yield from mistakes_in(value, field.type, file=file, within=key)
    else:
        yield from _unlike(value, field.type, file, key) or _blanks(value, file, key)


def _items(kind: object) -> type[msgspec.Struct] | None:
    """The form of each item, if *kind* is a tuple of forms."""
    found = get_args(kind)[0] if get_origin(kind) is tuple else None
    return found if _is_form(found) else None


def _is_form(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _unlike(value: object, kind: type, file: Path, key: str) -> list[Mistake]:
    try:
        convert(value, kind, file=file, within=key)
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
