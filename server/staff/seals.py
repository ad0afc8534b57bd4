"""How secrets and cards are kept: a secret by Argon2id (RFC 9106), slow to guess; a card by a keyed hash, so that it can be looked up.

Both are mixed with the server's own key, which is in no database: four digits alone could be guessed from a copy of it in minutes.
What was said is in no error, repr or log line.
"""

import hashlib
import hmac
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_USUAL: Final = PasswordHasher(time_cost=3, memory_cost=48 * 1024, parallelism=1)
"""Within RFC 9106's bounds, for a small server: 48 MiB and some 0.1 s for a try."""


class Seals:
    """*key* is the server's own. *hasher* sets what a guess costs."""

    def __init__(self, key: bytes, *, hasher: PasswordHasher = _USUAL) -> None:
        self._key = key
        self._hasher = hasher
        self._nobodys = ""

    def secret(self, said: str) -> str:
        """How *said* is kept. Costs as much as a try."""
        return self._hasher.hash(self._mixed("secret", said))

    def is_secret(self, kept: str | None, said: str) -> bool:
        """Whether *said* is what is *kept*. Costs the same where nothing is, so that nobody learns who there is."""
        if kept is None and not self._nobodys:
            self._nobodys = self.secret("nobody has this one")
        try:
            self._hasher.verify(kept or self._nobodys, self._mixed("secret", said))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def card(self, read: str) -> str:
        """How a card is kept that *read* so; the same for the same card."""
        return self._mixed("card", read.strip())

    def _mixed(self, what: str, said: str) -> str:
        return hmac.new(self._key, f"{what}\0{said}".encode(), hashlib.sha256).hexdigest()
