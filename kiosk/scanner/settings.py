"""How a kiosk hears its scanner: the table ``[scanner]`` of its settings.

Knows the choices and their limits. Opens nothing.
"""

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from qtkit.scanner.wedge import Suffix


class _Scanner(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="connection"):
    """What all scanners share."""

    suffix: Suffix = "line"


class KeyboardScanner(_Scanner, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="keyboard"):
    """A scanner that types (a "keyboard wedge"): most with a USB plug, as they come.

    Letters that follow each other within *gap_seconds* come from a scanner; no finger is so fast.
    """

    gap_seconds: Annotated[float, Meta(ge=0.01, le=0.2)] = 0.05


class SerialScanner(_Scanner, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="serial"):
    """A scanner on a serial port, ``/dev/ttyACM0`` or ``COM3``; USB ones are so where they are set to "USB COM"."""

    device: Annotated[str, Meta(min_length=1)]
    baud: Annotated[int, Meta(ge=1200, le=921600)] = 9600


class NoScanner(_Scanner, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="none"):
    """Codes are typed on the screen."""


ScannerSettings: TypeAlias = KeyboardScanner | SerialScanner | NoScanner
