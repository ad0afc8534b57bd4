"""The server's own secrets: files in its data folder, made on the first start, readable by its user only. Never in the database."""

import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from server.wholefiles import write_whole

AUDIT: Final = "audit.key"
_SHARED: Final = ("hall.key", "particulars.key", "staff.key", AUDIT, "authority.key")
"""What all servers that may lead one hall must have alike. The last one is made by ``tls.authority``, where the hall has one of its own."""


def hall_key(data: Path) -> str:
    """The hall's key, which programs need to speak to the server."""
    return _kept_secret(data / "hall.key", secret_bytes=24)


def particulars_secret(data: Path) -> bytes:
    """What seals visitors' answers. Beside the database, never in it: who has one alone learns nothing."""
    return _kept_secret(data / "particulars.key", secret_bytes=32).encode()


def staff_secret(data: Path) -> bytes:
    """What seals officers' secrets and cards, and signs that they have signed in."""
    return _kept_secret(data / "staff.key", secret_bytes=32).encode()


def audit_secret(data: Path) -> bytes:
    """What the chain of the audit is made with. Beside the database, never in it: who has that alone can make no chain that fits."""
    return _kept_secret(data / AUDIT, secret_bytes=32).encode()


def known_audit_secret(data: Path) -> bytes | None:
    """The same, or None where none was made yet: who only looks must not make one."""
    return audit_secret(data) if (data / AUDIT).is_file() else None


def fingerprints(data: Path) -> Mapping[str, str]:
    """What tells whether two servers have the same secrets, and nothing more: each is long and random."""
    there = {name: _present_secret(data / name) for name in _SHARED}
    return {name: hashlib.sha256(key.encode()).hexdigest()[:16] for name, key in there.items() if key}


def made_fingerprints(data: Path) -> Mapping[str, str]:
    """The same after making the secrets that were missing."""
    for make in (hall_key, particulars_secret, staff_secret, audit_secret):
        make(data)
    return fingerprints(data)


def _present_secret(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def _kept_secret(path: Path, *, secret_bytes: int) -> str:
    key = _present_secret(path)
    if not key:  # a full disk may have left an empty file, and an empty key is a key that everybody knows
        key = secrets.token_urlsafe(secret_bytes)
        write_whole(
            path, f"{key}\n".encode(), mode=0o600
        )  # a power cut must not lock out every program that has it
    return key
