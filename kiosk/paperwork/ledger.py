"""What the kiosk remembers of its printing over a restart: the last ticket, a slip that broke, how far the roll is used.

Knows one file in the state folder. Must not know printers or screens. A slip carries no personal data, nor does this file.
"""

import logging
from pathlib import Path
from typing import Final

import msgspec

from kiosk.paperwork.slip import Slip

logger = logging.getLogger(__name__)

FILE: Final = "printing.json"


class Remembered(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """*slip* is the last ticket that was to be printed, as *job_id*; *whole*: it came out whole. *spoiled*: a slip that broke in
    the middle hangs from the printer. *used_mm* of the roll are printed on.
    """

    job_id: str = ""
    slip: Slip | None = None
    whole: bool = False
    spoiled: bool = False
    used_mm: float = 0.0


class Ledger:
    """Reads once, writes at every change. Without a *folder* it forgets with the process."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = None if folder is None else folder / FILE
        self._now = self._read()

    @property
    def now(self) -> Remembered:
        """All of it."""
        return self._now

    def change(self, **changes: object) -> None:
        """Remember *changes*. A disk that is full or gone must not keep a slip from being printed."""
        changed = msgspec.structs.replace(self._now, **changes)
        if changed == self._now:
            return
        self._now = changed
        if self._file is None:
            return
        try:
            self._write(self._file)
        except OSError as error:
            logger.warning("%s: %s", self._file, error)

    def _write(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_bytes(msgspec.json.encode(self._now))
        new.replace(file)

    def _read(self) -> Remembered:
        if self._file is None:
            return Remembered()
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Remembered)
        except FileNotFoundError:
            return Remembered()
        except (OSError, msgspec.DecodeError) as error:
            logger.warning("%s is not used: %s", self._file, error)
            return Remembered()
