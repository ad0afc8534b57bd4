"""The console's settings, as ``config/counter.toml`` has them."""

from typing import Annotated, Final

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from counter.face.settings import VisitorScreen
from counter.shell.placing import Size
from counter.shell.settings import GlobalKeySettings, TraySettings, WindowSettings
from qtkit.pairing.device import Device
from wire.settings import ServerLink
from wire.text import Language

_SIZE: Final = r"^(strip|panel|full|[1-9]\d{2,4}x[1-9]\d{2,4})$"
FORMS: Final = {_SIZE: 'is not a size: write "strip", "panel", "full", or width x height such as "1024x768"'}
"""What the patterns of these settings ask for, in words."""
WindowSize = Annotated[
    str,
    Meta(
        pattern=_SIZE,
        description="One of the three sizes, or width x height in pixels",
    ),
]


class CounterSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*counter* and *officer* are fixed where they are not empty; otherwise the officer says and the PC remembers."""

    server: ServerLink = ServerLink()
    language: Language = "id"
    theme: str = "itiak-pulang-patang"
    counter: str = ""
    officer: Annotated[str, Meta(max_length=120)] = ""
    size: WindowSize = "panel"
    stay_on_top: bool = False
    window: WindowSettings = WindowSettings()
    tray: TraySettings = TraySettings()
    global_keys: GlobalKeySettings = GlobalKeySettings()
    visitor_screen: VisitorScreen = VisitorScreen()

    def placed(self, device: Device | None) -> "CounterSettings":
        """As the administrator who let the *device* in said: its counter, where one was said, goes before the file's."""
        return replace(self, counter=device.counter) if device is not None and device.counter else self


def size_of(written: str) -> Size | tuple[int, int]:
    """What a WindowSize means: one of the three sizes, or width and height."""
    if written in set(Size):
        return Size(written)
    width, height = written.split("x")
    return int(width), int(height)
