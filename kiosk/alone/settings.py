"""The table ``[alone]`` of the kiosk's settings."""

from typing import Annotated

import msgspec
from msgspec import Meta


class AloneSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether the kiosk goes on without the server (*enabled*), how many numbers a line it asks for at a time (*reserve*), and
    below how many it asks again (*low*).
    """

    enabled: bool = True
    reserve: Annotated[int, Meta(ge=1, le=1000)] = 30
    low: Annotated[int, Meta(ge=1, le=1000)] = 15

    def __post_init__(self) -> None:
        if self.low > self.reserve:
            raise ValueError("low must not be above reserve")
