"""Where in parsed TOML a mistake is, and what it is, in the words of whoever wrote it.

Knows msgspec's kinds and what it says of them. Must not know files.
"""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

_ABOUT_A_KEY = {
    r"Object contains unknown field `(.*)`": "is not a key that is known here",
    r"Object missing required field `(.*)`": "is missing",
}
"""What msgspec says of the table, and what it means for the key itself."""
_ABOUT_A_VALUE = {
    r"Expected `str`, got `(?:int|float|bool)`": "is a text: write it in quotes",
    r"Expected `str` of length >= 1": "is empty",
    r"Expected `str` of length >= (\d+)": "has fewer than {} letters",
    r"Expected `str` of length <= (\d+)": "has more than {} letters",
    r"Expected `(?:array|object)` of length >= 1": "is empty: it needs one entry at least",
    r"Expected `(?:array|object)` of length >= (\d+)": "has fewer than {} entries",
    r"Expected `(?:array|object)` of length <= (\d+)": "has more than {} entries",
    r"Expected `(?:array|object)` of length (\d+)(?:, got \d+)?": "does not have {} entries",
    r"Expected `(?:array|object)` of length (\d+) to (\d+)(?:, got \d+)?": "does not have {} to {} entries",
    r"Expected `(?:int|float)` >= (\S+)": "is less than {}",
    r"Expected `(?:int|float)` <= (\S+)": "is more than {}",
    r"Expected `(?:int|float)` > (\S+)": "is not more than {}",
    r"Expected `(?:int|float)` < (\S+)": "is not less than {}",
    r"Expected `str` matching regex (.*)": "is not of the form {}",
}
"""What msgspec says of a value, in words for whoever wrote it."""


class Found(NamedTuple):
    """A mistake: *key* says where, ``a.b[2].c``, empty for the topmost table."""

    key: str
    reason: str


def found_in(
    raw: object, kind: Any, forms: Mapping[str, str], *, complaint: msgspec.ValidationError
) -> Found:
    """The mistake because of which *raw* is no *kind*, as msgspec's *complaint* says. *forms* are what patterns ask for, in words."""
    place, value, kind, complaint = _narrowed("", raw, kind, complaint)
    # msgspec says: "Expected `int`, got `str` - at `$.printer.port`"; without a place for the topmost table
    parted = re.fullmatch(r"(.*) - at `(?:key in )?\$(.*)`", str(complaint), flags=re.DOTALL)
    reason, rest = (parted[1], parted[2]) if parted is not None else (str(complaint), "")
    for said, meant in _ABOUT_A_KEY.items():
        if (named := re.fullmatch(said, reason)) is not None:
            return Found(f"{place}{rest}.{named[1]}".lstrip("."), meant)
    choices = _none_of(value, kind) if reason.startswith("Invalid enum value") and not rest else None
    return Found(f"{place}{rest}".lstrip("."), choices or _in_words(reason, forms))


def _narrowed(
    place: str, value: object, kind: Any, complaint: msgspec.ValidationError
) -> tuple[str, object, Any, msgspec.ValidationError]:
    """The smallest part that is mistaken: msgspec hides the keys of tables that have no fields, and choices."""
    for at, part, part_kind in _parts(value, _given(kind)):
        try:
            msgspec.convert(part, part_kind)
        except msgspec.ValidationError as error:
            return _narrowed(f"{place}{at}", part, part_kind, error)
    return place, value, _given(kind), complaint


def _parts(value: object, kind: Any) -> Iterator[tuple[str, object, Any]]:
    """Each part with its place and what it should be, in the order in which msgspec reads them."""
    inner = get_args(kind)
    if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        fields = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        yield from ((f".{name}", each, fields[name]) for name, each in value.items() if name in fields)
    elif isinstance(value, dict) and get_origin(kind) is dict:
        for name, each in value.items():
            yield f".{name}", name, inner[0]
            yield f".{name}", each, inner[1]
    elif isinstance(value, list) and (get_origin(kind) is list or inner[1:] == (...,)):
        yield from ((f"[{number}]", each, inner[0]) for number, each in enumerate(value))


def _given(kind: Any) -> Any:
    """What stands there if it is given, without its bounds: TOML has no None."""
    if get_origin(kind) is Annotated:
        return _given(get_args(kind)[0])
    if get_origin(kind) in {Union, UnionType}:
        others = [each for each in get_args(kind) if each is not NoneType]
        return _given(others[0]) if len(others) == 1 else kind
    return kind


def _none_of(value: object, kind: Any) -> str | None:
    if get_origin(kind) is Literal:
        choices = get_args(kind)
    elif isinstance(kind, type) and issubclass(kind, Enum):
        choices = tuple(each.value for each in kind)
    else:
        return None
    return f"{value!r} is none of: {', '.join(map(str, choices))}"


def _in_words(reason: str, forms: Mapping[str, str]) -> str:
    for pattern, meant in forms.items():
        if reason.endswith(f"regex {pattern!r}"):
            return meant
    for said, meant in _ABOUT_A_VALUE.items():
        if (bounds := re.fullmatch(said, reason, flags=re.DOTALL)) is not None:
            return meant.format(*(bound.removesuffix(".0") for bound in bounds.groups()))
    return reason.replace("`", "'")
