"""What this PC remembers of the window: which size, and where the officer put each of them.

Knows one small JSON file in the state folder, of its own: what `counter.memory` remembers changes at other moments. Must
not know screens. A file that cannot be read is forgotten with a line in the log.
"""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Protocol

import msgspec
from msgspec import Meta

from counter.shell.placing import Box, Size

FILE: Final = "window.json"

_Place = Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
_Length = Annotated[int, Meta(ge=1, le=1_000_000)]

logger = logging.getLogger(__name__)


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A Box as the file has it."""

    x: _Place
    y: _Place
    width: _Length
    height: _Length


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """*size* is None where none was chosen yet. *spots* are by size; a size that was never moved has none."""

    size: Size | None = None
    spots: Mapping[Size, Spot] = {}

    def box(self, size: Size) -> Box | None:
        """Where the window was put in *size*."""
        spot = self.spots.get(size)
        return None if spot is None else Box(x=spot.x, y=spot.y, width=spot.width, height=spot.height)

    def put(self, size: Size, box: Box) -> "Places":
        """In *size* it is at *box* now."""
        spot = Spot(x=box.x, y=box.y, width=box.width, height=box.height)
        return Places(size=size, spots={**self.spots, size: spot})

    def chosen(self, size: Size) -> "Places":
        """*size* is the one to begin with."""
        return Places(size=size, spots=self.spots)


class PlacesMemory(Protocol):
    """Keeps the places between two starts."""

    def recall(self) -> Places:
        """What was remembered last."""

    def remember(self, places: Places) -> None:
        """From now on it is *places*."""


class NoPlaces:
    """Remembers nothing: a window whose size was ordered stands where it was told."""

    def recall(self) -> Places:
        """Nothing."""
        return Places()

    def remember(self, places: Places) -> None:
        """Nothing happens."""


class PlacesFile:
    """Remembers in *folder*, which is made when first needed."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def recall(self) -> Places:
        """What was remembered last."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Places)
        except FileNotFoundError:
            return Places()
        except (OSError, msgspec.MsgspecError, ValueError) as error:
            logger.warning("%s is forgotten: %s", self._file, error)
            return Places()

    def remember(self, places: Places) -> None:
        """Write *places* whole or not at all; a PC that may not write works on and says so in the log."""
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.json.encode(places))
            beside.replace(self._file)
        except OSError as error:
            logger.warning("%s cannot be remembered: %s", self._file, error)
