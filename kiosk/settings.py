"""The kiosk's settings, as ``config/kiosk.toml`` has them."""

from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk.printing.settings import NoPrinter, PrinterSettings
from wire.settings import ServerLink

Seconds = Annotated[int, Meta(ge=5, le=600)]


class KioskSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*agencies* are the ids this kiosk offers; none means all. *size* counts where *fullscreen* is false."""

    id: Annotated[str, Meta(min_length=1, max_length=80)] = "kiosk-1"
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")] = "id"
    theme: Annotated[str, Meta(pattern=r"^[\w-]+\Z")] = "itiak-pulang-patang"
    fullscreen: bool = True
    size: Annotated[str, Meta(pattern=r"^[1-9]\d{2,3}x[1-9]\d{2,3}\Z")] = "1080x1920"
    agencies: tuple[str, ...] = ()
    idle_seconds: Seconds = 45
    ticket_seconds: Seconds = 25
    question_seconds: Seconds = 15
    server: ServerLink = ServerLink()
    printer: PrinterSettings = NoPrinter()

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of *size*."""
        width, height = self.size.split("x")
        return int(width), int(height)
