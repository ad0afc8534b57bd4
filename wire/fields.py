"""What a field of a command may hold: its length, its range, its letters. Knows msgspec alone."""

import re
from datetime import datetime, time
from typing import Annotated

from msgspec import Meta

# "$" alone would let a line break pass at the end; "\Z" means something else to readers of the OpenAPI document.
_REQUEST_ID = r"^[A-Za-z0-9_-]{16,64}(?!\n)$"
# No control characters: PostgreSQL keeps no NUL, and nothing that is shown or printed needs the others.
_PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f]+(?!\n)$"
_PRINTABLE_OR_EMPTY = r"^[^\x00-\x1f\x7f-\x9f]*(?!\n)$"

RequestId = Annotated[str, Meta(pattern=_REQUEST_ID, description="Made by the client, random")]
Id = Annotated[str, Meta(min_length=1, max_length=80, pattern=_PRINTABLE)]
IdOrEmpty = Annotated[str, Meta(max_length=80, pattern=_PRINTABLE_OR_EMPTY)]
ShortText = Annotated[str, Meta(min_length=1, max_length=120, pattern=_PRINTABLE)]
ShortTextOrEmpty = Annotated[str, Meta(max_length=120, pattern=_PRINTABLE_OR_EMPTY)]
TypedValue = Annotated[str, Meta(min_length=1, max_length=40, pattern=_PRINTABLE)]
Proof = Annotated[
    str, Meta(max_length=400, pattern=r"^[A-Za-z0-9_.=-]*(?!\n)$", description="Opaque, made by the server")
]
Score = Annotated[int, Meta(ge=1, le=4, description="1 (not good) to 4 (very good)")]
NoteText = Annotated[str, Meta(min_length=1, max_length=500, pattern=_PRINTABLE)]
LanguageCode = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(?!\n)$")]
ErrandNumber = Annotated[int, Meta(ge=1, le=99, description="Counts a ticket's errands from 1")]
Minutes = Annotated[int, Meta(ge=0, le=1440)]
Moment = Annotated[datetime, Meta(tz=True, description="With its offset from UTC")]
LocalTime = Annotated[time, Meta(tz=False, description="In the hall's own time, without an offset")]


def is_request_id(text: str) -> bool:
    """Whether a client could have made *text* as a request's, and so a ticket's, identity."""
    return re.search(_REQUEST_ID, text) is not None
