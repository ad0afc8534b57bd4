"""The server's own secrets: files in its data folder, made on the first start, readable by its user only. Never in the database."""

import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_SHARED: Final = ("hall.key", "particulars.key", "staff.key")
"""What all servers that may lead one hall must have alike."""


def hall_key(data: Path) -> str:
    """The hall's key, which programs need to speak to the server."""
    return _kept_secret(data / "hall.key", secret_bytes=24)


def particulars_secret(data: Path) -> bytes:
    """What seals visitors' answers. Beside the database, never in it: who has one alone learns nothing."""
    return _kept_secret(data / "particulars.key", secret_bytes=32).encode()


def staff_secret(data: Path) -> bytes:
    """What seals officers' secrets and cards, and signs that they have signed in."""
    return _kept_secret(data / "staff.key", secret_bytes=32).encode()


def fingerprints(data: Path) -> Mapping[str, str]:
    """What tells whether two servers have the same secrets, and nothing more: each is long and random."""
    there = {name: _present_secret(data / name) for name in _SHARED}
    return {name: hashlib.sha256(key.encode()).hexdigest()[:16] for name, key in there.items() if key}


def made_fingerprints(data: Path) -> Mapping[str, str]:
    """The same after making the secrets that were missing."""
    for make in (hall_key, particulars_secret, staff_secret):
        make(data)
    return fingerprints(data)


def _present_secret(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def _kept_secret(path: Path, *, secret_bytes: int) -> str:
    key = _present_secret(path)
    if not key:  # a full disk may have left an empty file, and an empty key is a key that everybody knows
        key = secrets.token_urlsafe(secret_bytes)
        path.touch(mode=0o600)
        path.write_text(key + "\n", encoding="utf-8")
    return key
