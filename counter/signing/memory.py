"""What this PC remembers between two starts: the counter, the officer, the language, the last press.

Knows one small JSON file in the state folder. Must not know what it is used for. A file that cannot be read is
forgotten with a line in the log: an officer types a name again sooner than calls somebody.
"""

import logging
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = "counter.json"

logger = logging.getLogger(__name__)


class Remembered(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Empty where nothing was remembered. *officer* is a name, *officer_id* who signed in last, *secret* whether they had to.

    *opened*: the counter was opened from here and not left. *pressed_at* is about the last press, *awaiting* that press in words
    while its answer is awaited. *languages* are the officers', by name.
    """

    counter: str = ""
    officer: str = ""
    language: str = ""
    officer_id: str = ""
    secret: bool = False
    opened: bool = False
    pressed_at: datetime | None = None
    awaiting: str = ""
    languages: dict[str, str] = {}


class Memory:
    """Remembers in *folder*, which is made when first needed."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._now: Remembered | None = None

    @property
    def now(self) -> Remembered:
        """What is remembered; read from the disk once."""
        if self._now is None:
            self._now = self.recall()
        return self._now

    def change(self, **changes: object) -> None:
        """Remember this beside the rest. What is known already writes nothing."""
        changed = msgspec.structs.replace(self.now, **changes)
        if changed != self._now:
            self.remember(changed)

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
        self._now = remembered
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.json.encode(remembered))
            beside.replace(self._file)
        except OSError as error:
            logger.warning("%s cannot be remembered: %s", self._file, error)
