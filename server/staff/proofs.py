"""What an officer who has signed in is given, to show where they sit down: signed by the server and kept nowhere.

``<id>.<end, seconds since 1970>.<signature>``. The signature is of what the officer could sign in with, too: with another PIN or card,
or without them, an earlier proof is worth nothing.
"""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from typing import Final

from server.staff.officers import Officer, Register

LASTS: Final = timedelta(hours=16)
"""Longer than any working day, shorter than the night and the day after."""


class Proofs:
    """*key* is the server's own."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, officer: Officer, now: datetime) -> tuple[str, datetime]:
        """A proof for *officer*, and until when it holds. *now* is aware."""
        until = (now + LASTS).astimezone(UTC).replace(microsecond=0)
        ends = int(until.timestamp())
        return f"{officer.id}.{ends}.{self._signature(officer, ends)}", until

    def officer(self, proof: str, register: Register, now: datetime) -> Officer | None:
        """Who has signed in and may still work; None for anything else. Raises StorageTrouble."""
        name, ends, signature = (*proof.split("."), "", "", "")[:3]
        if proof.count(".") != 2 or not (ends.isascii() and ends.isdigit()) or len(ends) > 12:
            return None
        officer = register.officer(name)
        if officer is None or not officer.active or now.timestamp() >= int(ends):
            return None
        return officer if hmac.compare_digest(signature, self._signature(officer, int(ends))) else None

    def _signature(self, officer: Officer, ends: int) -> str:
        said = "\0".join(("proof", officer.id, str(ends), officer.secret or "", officer.card or ""))
        digest = hmac.new(self._key, said.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")
