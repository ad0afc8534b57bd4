"""Short codes by which people name a booking: made without chance, read however they are typed."""

import hashlib
from collections.abc import Container

CODE_LENGTH = 6
_ALPHABET = "34679CDFGHJKMNPQRTVWXY"
"""Nothing that is taken for something else (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowels: a code spells no word."""


def code_of(booking_id: str, taken: Container[str]) -> str:
    """A short code for people, always the same for a booking; the next candidate where one is *taken*."""
    digest = booking_id.encode()
    while True:
        digest = hashlib.sha256(digest).digest()
        number = int.from_bytes(digest[:8])
        code = ""
        for _ in range(CODE_LENGTH):
            number, letter = divmod(number, len(_ALPHABET))
            code += _ALPHABET[letter]
        if code not in taken:
            return code


def as_code(typed: str) -> str:
    """A code as people type it, in any case, with spaces or dashes."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())
