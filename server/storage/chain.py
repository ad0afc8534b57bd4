"""The chain of the audit: every row of a list carries a keyed hash over itself and over that of the row before it.

So nobody can change, take out, put in or rearrange a row with the database alone: the key is a file of the server's. Knows bytes. Must not
know tables. What is hashed, and how, must stay for ever as it is here: old chains are verified by it.
"""

import hmac
from typing import Final

import msgspec

JOURNAL: Final = "journal"
ACTS: Final = "acts"
"""What stands before the first row, in place of a hash: no row of one list fits into the other."""

_canonical: Final = msgspec.json.Encoder().encode


class Chain:
    """*key* is the server's own. With an empty one the chain shows mishaps alone: everybody could make it."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def digest(self, body: str) -> str:
        """What stands for a *body* in its link: so that words can be taken out of it later, and the link still fits."""
        return hmac.digest(self._key, b"body\0" + body.encode(), "sha256").hex()

    def link(self, previous: str, *said: object) -> str:
        """The hash of a row that says *said*, after the row whose hash is *previous*: 64 hexadecimal digits.

        What is hashed is a JSON array without spaces: no two lists of values give the same bytes.
        """
        return hmac.digest(self._key, _canonical((previous, *said)), "sha256").hex()

    def erasure(self, digest: str, body: str) -> str:
        """Says that *body* is what was left of the one with *digest* when words were taken out of it, by who has the key."""
        seal = hmac.digest(self._key, f"left\0{digest}\0{body}".encode(), "sha256").hex()
        return f"{digest}:{seal}"

    def original(self, erasure: str, body: str) -> str | None:
        """The digest of the body as it was, if *body* is what was left of it; else None."""
        digest, _, _ = erasure.partition(":")
        return digest if hmac.compare_digest(self.erasure(digest, body).encode(), erasure.encode()) else None
