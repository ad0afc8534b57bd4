"""Any command or event of the hall, made from its own annotations."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

_WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12)
_NUMBERS = st.floats(0, 1e9)
_NOTHING = (MISSING, msgspec.NODEFAULT)
_ANY: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    time: st.times(),
    NoneType: st.none(),
}
_STRICT = _ANY | {str: _WORDS, int: st.integers(1, 1000), float: _NUMBERS}
"""For what the contract bounds on the stream too: profiles, arrangements of kiosks."""
_OF_A_DISPLAY = _STRICT | {float: st.floats(0, 1)}
"""Its arrangement and troubles are bounded as well; a volume is at most 1."""


def made(hint: Any, *, known: Mapping[object, st.SearchStrategy[Any]] = _ANY) -> st.SearchStrategy[Any]:
    """Any value of an annotation of the domain."""
    if hint in known:
        return known[hint]
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return st.one_of([made(each, known=known) for each in args])
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(made(args[0], known=known), max_size=3).map(tuple)
    if origin is not None and issubclass(origin, Mapping):
        return st.dictionaries(made(args[0], known=known), made(args[1], known=known), max_size=3)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    if hint.__module__ in {"server.domain.profile", "server.domain.kiosks"}:
        known = _STRICT
    if hint.__module__ == "server.domain.displays":
        known = _OF_A_DISPLAY
    return st.builds(hint, **{name: made(each, known=known) for name, each in get_type_hints(hint).items()})


def shape(hint: Any) -> object:
    """What a field holds, said the same way for a dataclass of the hall and for its twin of the contract."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return shape(args[0])
    if origin is Literal:
        return "str"
    if origin in {Union, UnionType}:
        return frozenset(shape(each) for each in args)
    if origin is tuple:
        return "tuple", shape(args[0])
    if origin is not None and issubclass(origin, Mapping):
        return "mapping", shape(args[0]), shape(args[1])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint.__name__, *(member.value for member in hint)
    return hint.__name__


def form(kind: type) -> dict[str, tuple[object, object]]:
    """The fields of a dataclass or a struct in order: what each holds, and what it is when it is not said."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return {field.name: (shape(hints[field.name]), _default(field)) for field in fields(kind)}
    return {field.name: (shape(field.type), _default(field)) for field in msgspec.structs.fields(kind)}


def _default(field: Any) -> object:
    if all(field.default_factory is not nothing for nothing in _NOTHING):
        return _plain(field.default_factory())
    return "required" if any(field.default is nothing for nothing in _NOTHING) else _plain(field.default)


def _plain(value: object) -> object:
    return msgspec.json.decode(msgspec.json.encode(value))
