"""What this PC remembers between two starts: the counter, the officer's name, the language.

Knows one small JSON file in the state folder. Must not know what it is used for. A file that cannot be read is
forgotten with a line in the log: an officer types a name again sooner than calls somebody.
"""

import logging
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = "counter.json"

logger = logging.getLogger(__name__)


class Remembered(msgspec.Struct, frozen=True, kw_only=True):
    """Empty where nothing was remembered."""

    counter: str = ""
    officer: str = ""
    language: str = ""


class Memory:
    """Remembers in *folder*, which is made when first needed."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def recall(self) -> Remembered:
        """What was remembered last."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Remembered)
        except FileNotFoundError:
            return Remembered()
        except (OSError, msgspec.MsgspecError) as error:
            logger.warning("%s is forgotten: %s", self._file, error)
            return Remembered()

    def remember(self, remembered: Remembered) -> None:
        """Write *remembered* whole or not at all; a PC that may not write works on and says so in the log."""
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.json.encode(remembered))
            beside.replace(self._file)
        except OSError as error:
            logger.warning("%s cannot be remembered: %s", self._file, error)
