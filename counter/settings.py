"""The console's settings, as ``config/counter.toml`` has them."""

from typing import Annotated

import msgspec
from msgspec import Meta

from wire.settings import ServerLink
from wire.text import Language

WindowSize = Annotated[
    str, Meta(pattern=r"^[1-9]\d{2,4}x[1-9]\d{2,4}$", description="Width x height in pixels")
]


class CounterSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*counter* and *officer* are fixed where they are not empty; otherwise the officer says and the PC remembers."""

    server: ServerLink = ServerLink()
    language: Language = "id"
    theme: str = "itiak-pulang-patang"
    counter: str = ""
    officer: Annotated[str, Meta(max_length=120)] = ""
    size: WindowSize = "1024x768"
    stay_on_top: bool = False


def pixels(size: str) -> tuple[int, int]:
    """Width and height of a WindowSize."""
    width, height = size.split("x")
    return int(width), int(height)
