"""What a computer keeps of its being let in: ``device.json`` in its state folder, written whole or not at all, whenever the power goes.

Knows files. Must not know how a key is made, nor what is said to a server.
"""

import logging
import os
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from wire.pairing import DeviceKind, PairingOffer

FILE: Final = "device.json"
_OWN_EYES: Final = 0o600

logger = logging.getLogger(__name__)


Key = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_-]{43}\Z")]
"""32 bytes that nobody could foresee, in URL-safe base64."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """An asking that may be under way. The *key* is there before anybody is asked, and stays the same until it is approved; *nonce* and *offer*
    are of the last asking, at *url*.
    """

    key: Key
    nonce: str = ""
    url: str = ""
    offer: PairingOffer | None = None


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """A device that was let in: its *key*, the PEM of the *authority* that speaks for the hall (empty: without TLS), and what the
    administrator said it is. *hall* and *hall_name* are empty where the server was named by its address and did not say.
    """

    kind: DeviceKind
    key: Key
    authority: str = ""
    hall: str = ""
    hall_name: str = ""
    name: str = ""
    zone: str = ""
    counter: str = ""
    agency: str = ""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """All of the file. Where both are there, the device works and is to be replaced: an asking was begun and not yet approved."""

    device: Device | None = None
    asked: Asked | None = None


class DeviceFile:
    """The file in the state *folder*, readable by its user alone (on Windows: by whom the folder's rights let in)."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def read(self) -> Kept:
        """What is kept; nothing of a file that was spoilt. Raises OSError for one that is there and cannot be read."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Kept)
        except FileNotFoundError:
            return Kept()
        except msgspec.MsgspecError as error:
            logger.warning("%s is spoilt, and this computer must be let in anew: %s", self._file, error)
            return Kept()

    def keep(self, kept: Kept) -> None:
        """It is on the disk when this returns. Raises OSError; then what was kept before is still there."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_suffix(".new")
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWN_EYES), "wb") as out:
            out.write(msgspec.json.encode(kept))
            out.flush()
            os.fsync(out.fileno())
        draft.replace(self._file)
        _sync_folder(self._file.parent)


def _sync_folder(folder: Path) -> None:
    """The new name is on the disk, too. Windows opens no folders; its file systems write names in order."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
