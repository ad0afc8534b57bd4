"""The kinds of value in a mall's files, and what each should look like in words."""

from typing import Annotated, Literal

from msgspec import Meta

_SLUG = r"[a-z0-9][a-z0-9-]{0,38}"
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"

SLUG = rf"^{_SLUG}\Z"
LETTERS = r"^[A-Z]{1,2}\Z"
CLOCK = rf"^{_CLOCK}\Z"
SPAN = rf"^{_CLOCK}-({_CLOCK}|24:00)\Z"
SERVICE = rf"^{_SLUG}/{_SLUG}\Z"
KEYWORD = r"^[^\W_]+([ '-][^\W_]+)*\Z"
COLOUR = r"^#[0-9a-fA-F]{6}\Z"
SLUG_OR_NONE = rf"^({_SLUG})?\Z"
NAMED = r"^[^\x00-\x1f\x7f-\x9f]+\Z"
PLACE = r"^[A-Za-z0-9][A-Za-z0-9-]{0,38}\Z"
PLACE_OR_NONE = r"^([A-Za-z0-9][A-Za-z0-9-]{0,38})?\Z"
NEED = rf"^({_SLUG}/)?{_SLUG}\Z"

_A_SLUG = "is not a short name of small letters, digits and -, such as kk-baru"
IN_WORDS = {
    SLUG: _A_SLUG,
    SLUG_OR_NONE: _A_SLUG,
    LETTERS: "is not one or two capital letters, such as B",
    CLOCK: "is not a time of day, such as 08:00",
    SPAN: "is not a stretch of a day, such as 08:00-12:00",
    SERVICE: "is not a service with its agency, such as dukcapil/kk-baru",
    KEYWORD: "is not a word or two, such as ktp or pajak motor",
    COLOUR: "is not a colour, such as #1f5fa8",
    NAMED: "is empty, or has signs that cannot be shown",
    PLACE: "is not a counter or zone, such as 12 or a",
    PLACE_OR_NONE: "is not a counter, such as 12",
    NEED: "is not a service, such as kk-baru or dukcapil/kk-baru",
}
"""What a pattern asks for."""
MAY_BE_EMPTY = frozenset({SLUG_OR_NONE, PLACE_OR_NONE})
"""Patterns of values where an empty text says something: the whole hall, no media."""

Slug = Annotated[str, Meta(pattern=SLUG)]
Letters = Annotated[str, Meta(pattern=LETTERS)]
Clock = Annotated[str, Meta(pattern=CLOCK)]
Span = Annotated[str, Meta(pattern=SPAN)]
ServiceName = Annotated[str, Meta(pattern=SERVICE)]
Keyword = Annotated[str, Meta(max_length=40, pattern=KEYWORD)]
Colour = Annotated[str, Meta(pattern=COLOUR)]
SlugOrNone = Annotated[str, Meta(pattern=SLUG_OR_NONE)]
Named = Annotated[str, Meta(max_length=80, pattern=NAMED)]
"""By which a program's own settings call it."""
Place = Annotated[str, Meta(pattern=PLACE)]
"""A counter or a zone."""
PlaceOrNone = Annotated[str, Meta(pattern=PLACE_OR_NONE)]
NeedName = Annotated[str, Meta(pattern=NEED)]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
UpToADay = Annotated[int, Meta(ge=0, le=1440)]
"""Minutes."""
