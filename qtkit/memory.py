"""What a program remembers of its hall over a restart: ``hall.json`` in its state folder, and which key opens.

Knows files. Must not know how a hall is found.
"""

import logging
import os
from pathlib import Path
from typing import Final

import msgspec

from qtkit.pairing.device import DeviceFile

FILE: Final = "hall.json"

logger = logging.getLogger(__name__)


class KnownHall(msgspec.Struct, frozen=True, kw_only=True):
    """The hall that was taken, its name, and where its server was the last time."""

    hall: str
    name: str
    url: str


class HallMemory:
    """Remembers one hall in *folder*. A file that cannot be read or written is logged; the program goes on."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def load(self) -> KnownHall | None:
        """The hall of the last time, or None."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=KnownHall)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError) as error:
            logger.warning("%s cannot be read: %s", self._file, error)
            return None

    def save(self, known: KnownHall) -> None:
        """Remember *known*, whole or not at all, whenever the power goes."""
        if known == self.load():
            return
        draft = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as out:
                out.write(msgspec.json.encode(known))
                out.flush()
                os.fsync(out.fileno())
            draft.replace(self._file)
        except OSError as error:
            logger.warning("%s cannot be written: %s", self._file, error)


class HallKey:
    """The key in *file*, which the server writes and which may come, or change, while the program runs; without one, the *device*'s own."""

    def __init__(self, file: Path | None, *, device: DeviceFile | None = None) -> None:
        self._file = file
        self._device = device
        self._complained = False

    def read(self) -> str | None:
        """The key; empty where no file was named and the device was not let in; None while the file is missing."""
        try:
            key = self._own() if self._file is None else self._file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            if not self._complained:
                logger.warning("no key yet: %s", error)
            self._complained = True
            return None
        self._complained = False
        return key

    def _own(self) -> str:
        kept = self._device.read().device if self._device else None
        return kept.key if kept else ""
