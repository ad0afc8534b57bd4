"""What a program remembers of its hall over a restart: ``hall.json`` in its state folder, the hall's key, and its authority.

Knows files. Must not know how a hall is found.
"""

import logging
import os
from pathlib import Path
from typing import Final

import msgspec

from qtkit.credentials import Credentials
from qtkit.pairing.device import DeviceFile
from wire.settings import ServerLink

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
    """The key in *file* and the authority in *authority_file*, which the server writes and which may come, or change, while the program runs. Without a key's
    file, the *device*'s own key; without an authority's file then, the one it was told when it was let in.
    """

    def __init__(
        self, file: Path | None, authority_file: Path | None = None, *, device: DeviceFile | None = None
    ) -> None:
        self._file, self._authority_file, self._device = file, authority_file, device
        self._complaint = ""

    def read(self) -> Credentials | None:
        """Both, each empty where nothing is known; None while a file that was named is missing: who waits for an authority speaks to nobody meanwhile."""
        try:
            own = self._own() if self._file is None else Credentials(key=_text_of(self._file))
            told = own.authority if self._authority_file is None else _text_of(self._authority_file)
            found = Credentials(key=own.key, authority=told)
        except (OSError, UnicodeDecodeError) as error:
            if self._complaint != str(error):
                logger.warning("no key yet: %s", error)
            self._complaint = str(error)
            return None
        self._complaint = ""
        return found

    def _own(self) -> Credentials:
        device = self._device.read().device if self._device else None
        return Credentials(key=device.key, authority=device.authority) if device else Credentials(key="")


def hall_key(server: ServerLink, *, settings_file: Path, state: Path | None = None) -> HallKey:
    """The files that the table *server* of *settings_file* names, whose relative paths start at that file's folder; without them, what is kept in the
    *state* folder of the device that was let in.
    """
    folder = settings_file.parent
    return HallKey(
        folder / server.key_file if server.key_file else None,
        folder / server.authority_file if server.authority_file else None,
        device=DeviceFile(state) if state else None,
    )


def _text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8").strip()
