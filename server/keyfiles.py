"""The server's own secrets: files in its data folder, made on the first start, readable by its user only. Never in the database."""

import os
import secrets
import sys
from pathlib import Path


def hall_key(data: Path) -> str:
    """The hall's key, which programs need to speak to the server."""
    return _kept_secret(data / "hall.key", secret_bytes=24)


def particulars_secret(data: Path) -> bytes:
    """What seals visitors' answers. Beside the database, never in it: who has one alone learns nothing."""
    return _kept_secret(data / "particulars.key", secret_bytes=32).encode()


def staff_secret(data: Path) -> bytes:
    """What seals officers' secrets and cards, and signs that they have signed in."""
    return _kept_secret(data / "staff.key", secret_bytes=32).encode()


def _kept_secret(path: Path, *, secret_bytes: int) -> str:
    key = path.read_text(encoding="utf-8").strip() if path.exists() else ""
    if not key:  # a full disk may have left an empty file, and an empty key is a key that everybody knows
        key = secrets.token_urlsafe(secret_bytes)
        _keep(path, key + "\n")
    return key


def _keep(path: Path, text: str) -> None:
    """On the disk when this returns, whole or not at all: a power cut must not lock out every program that has the key."""
    beside = path.with_name(path.name + ".new")
    beside.unlink(missing_ok=True)  # of a cut in the middle, whoever may read it
    file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(file, text.encode())
        os.fsync(file)
    finally:
        os.close(file)
    beside.replace(path)
    if sys.platform != "win32":  # where a folder is no file
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
