"""The table ``[visitor_screen]`` of ``config/counter.toml``. Must not know windows."""

from typing import Annotated

import msgspec
from msgspec import Meta

Place = Annotated[int, Meta(ge=1, le=16, description="Counts the screens beside the main one from 1")]
ScreenName = Annotated[str, Meta(min_length=1, max_length=120, description="As the system calls the screen")]


class VisitorScreen(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*show*: the console opens a second window for the visitor. *screen* says where: which of the screens beside the main one
    (1 is the first of them), or a screen's name. *large_text* and *high_contrast* are for every visitor.
    """

    show: bool = False
    screen: Place | ScreenName = 1
    large_text: bool = False
    high_contrast: bool = False
