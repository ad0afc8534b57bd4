"""What staff set at the kiosk itself: kept in its state folder, stronger than its settings file.

Knows one file. Must not know screens or printers.
"""

import logging
import os
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

FILE: Final = "adjusted.json"
LOWEST_REACH: Final = 0.35
HIGHEST_REACH: Final = 0.75

logger = logging.getLogger(__name__)


class Adjusted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """*reach*: in the low layout all that is touched stands below this share of the screen's height, from its top. *volume* of the
    voice, 0 to 1 (None: the settings'). *printer*: a ``[printer]`` table (None: the settings').
    """

    reach: Annotated[float, Meta(ge=LOWEST_REACH, le=HIGHEST_REACH)] = 0.5
    volume: Annotated[float, Meta(ge=0, le=1)] | None = None
    printer: dict[str, Any] | None = None


class Adjustments:
    """The file in *folder*. One that cannot be read counts as empty and is logged."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def load(self) -> Adjusted:
        """What was set the last time."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Adjusted)
        except FileNotFoundError:
            return Adjusted()
        except (OSError, msgspec.MsgspecError) as error:
            logger.warning("what staff had set cannot be read: %s", error)
            return Adjusted()

    def save(self, adjusted: Adjusted) -> None:
        """Keep it, whole or not at all; a folder that cannot be written is logged."""
        draft = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as out:
                out.write(msgspec.json.encode(adjusted))
                out.flush()
                os.fsync(out.fileno())
            draft.replace(self._file)
        except OSError as error:
            logger.warning("what staff set cannot be kept: %s", error)
