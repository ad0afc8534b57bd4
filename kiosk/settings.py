"""The kiosk's settings, as ``config/kiosk.toml`` has them."""

from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from kiosk.alone.settings import AloneSettings
from kiosk.guide.settings import KeypadSettings, SpeechSettings
from kiosk.paperwork.forms import SlipSettings
from kiosk.printing.models import with_model
from kiosk.printing.settings import NoPrinter, PrinterSettings
from kiosk.scanner.settings import KeyboardScanner, ScannerSettings
from qtkit.pairing.device import Device
from wire.fields import Id, IdOrEmpty
from wire.settings import ServerLink, convert, load

Seconds = Annotated[int, Meta(ge=5, le=600)]


class KioskSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """*agencies* are the ids this kiosk offers; none means all. *zone* is where it stands: what is near comes first. The hall may
    arrange all of this, and the theme, otherwise. *size* counts where *fullscreen* is false.
    """

    id: Id = "kiosk-1"
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")] = "id"
    theme: Annotated[str, Meta(pattern=r"^[\w-]+\Z")] = "itiak-pulang-patang"
    fullscreen: bool = True
    size: Annotated[str, Meta(pattern=r"^[1-9]\d{2,3}x[1-9]\d{2,3}\Z")] = "1080x1920"
    agencies: tuple[Id, ...] = ()
    zone: IdOrEmpty = ""
    idle_seconds: Seconds = 45
    ticket_seconds: Seconds = 25
    question_seconds: Seconds = 15
    server: ServerLink = ServerLink()
    alone: AloneSettings = AloneSettings()
    printer: PrinterSettings = NoPrinter()
    slip: SlipSettings = SlipSettings()
    speech: SpeechSettings = SpeechSettings()
    keypad: KeypadSettings = KeypadSettings()
    scanner: ScannerSettings = KeyboardScanner()

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of *size*."""
        width, height = self.size.split("x")
        return int(width), int(height)

    def placed(self, device: Device | None) -> "KioskSettings":
        """As the administrator who let the *device* in said: name and zone, where they were said, go before the file's."""
        if device is None:
            return self
        return replace(self, id=device.name or self.id, zone=device.zone or self.zone)


def read_settings(file: Path) -> KioskSettings:
    """The settings in *file*, the printer's completed by what is known of its model. Raises SettingsError."""
    raw = load(file, dict[str, Any])
    printer = raw.get("printer")
    if isinstance(printer, dict):
        raw = {**raw, "printer": with_model(printer, file=file)}
    return convert(raw, KioskSettings, file=file)
