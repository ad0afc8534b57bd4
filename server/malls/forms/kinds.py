"""The kinds of value in a mall's files, and what each should look like in words."""

from typing import Annotated, Literal

from msgspec import Meta

_SLUG = r"[a-z0-9][a-z0-9-]{0,38}"
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"

CLOCK = rf"^{_CLOCK}\Z"
SPAN = rf"^{_CLOCK}-({_CLOCK}|24:00)\Z"
SERVICE = rf"^{_SLUG}/{_SLUG}\Z"
KEYWORD = r"^[^\W_]+([ '-][^\W_]+)*\Z"
NEED = rf"^({_SLUG}/)?{_SLUG}\Z"

IN_WORDS = {
    CLOCK: "is not a time of day, such as 08:00",
    SPAN: "is not a stretch of a day, such as 08:00-12:00",
    SERVICE: "is not a service with its agency, such as dukcapil/kk-baru",
    KEYWORD: "is not a word or two, such as ktp or pajak motor",
    NEED: "is not a service, such as kk-baru or dukcapil/kk-baru",
}
"""What a pattern asks for."""

Slug = Annotated[str, Meta(pattern=rf"^{_SLUG}\Z")]
Letters = Annotated[str, Meta(pattern=r"^[A-Z]{1,2}\Z")]
Clock = Annotated[str, Meta(pattern=CLOCK)]
Span = Annotated[str, Meta(pattern=SPAN)]
ServiceName = Annotated[str, Meta(pattern=SERVICE)]
Keyword = Annotated[str, Meta(max_length=40, pattern=KEYWORD)]
NeedName = Annotated[str, Meta(pattern=NEED)]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
UpToADay = Annotated[int, Meta(ge=0, le=1440)]
"""Minutes."""
