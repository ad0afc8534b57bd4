"""The staff PIN: kept as a salted scrypt hash (RFC 7914) in the kiosk's state folder, never as it is typed.

Knows one file. Must not know screens. There is no PIN until somebody sets one: no default that everybody knows.
"""

import hashlib
import hmac
import logging
import os
import re
import secrets
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

import msgspec

FILE: Final = "staff-pin.json"
SHORTEST: Final = 4
LONGEST: Final = 8
_COST: Final = 16384

logger = logging.getLogger(__name__)


class PoorPin(ValueError):
    """A PIN that must not be taken; the text says why, for the person who chose it."""


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    salt: str
    cost: Literal[16384]
    hash: str


class StaffPin:
    """The PIN in *folder*."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def is_set(self) -> bool:
        """Whether there is one that can be read."""
        return self._load() is not None

    def set(self, pin: str) -> None:
        """Take *pin*, four to eight digits. Raises PoorPin, or OSError where it cannot be written."""
        if not re.fullmatch(rf"[0-9]{{{SHORTEST},{LONGEST}}}", pin):
            raise PoorPin(f"a PIN has {SHORTEST} to {LONGEST} digits")
        if _is_easy(pin):
            raise PoorPin("this PIN is the first one that anybody would try")
        salt = secrets.token_bytes(16)
        kept = _Kept(salt=salt.hex(), cost=_COST, hash=_hash(pin, salt, _COST))
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_suffix(".new")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(msgspec.json.encode(kept))
            out.flush()
            os.fsync(out.fileno())
        draft.replace(self._file)

    def check(self, pin: str) -> bool:
        """Whether *pin* is the one. False while none is set."""
        kept = self._load()
        if kept is None:
            return False
        return hmac.compare_digest(kept.hash, _hash(pin, bytes.fromhex(kept.salt), kept.cost))

    def _load(self) -> _Kept | None:
        try:
            kept = msgspec.json.decode(self._file.read_bytes(), type=_Kept)
            bytes.fromhex(kept.salt)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError, ValueError) as error:
            logger.warning("the staff PIN cannot be read: %s", error)
            return None
        return kept


def _is_easy(pin: str) -> bool:
    """One digit only, or digits in a row, up or down."""
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps in ({0}, {1}, {-1})


def _hash(pin: str, salt: bytes, cost: int) -> str:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=8, p=1).hex()
