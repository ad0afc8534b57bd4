"""Which secrets are good enough: a PIN of digits, or a password. Knows no officer and keeps nothing."""

from typing import Final

LEAST_DIGITS: Final = 4
LEAST_CHARACTERS: Final = 8
LONGEST: Final = 128
_ROWS: Final = ("0123456789" * 13, "9876543210" * 13)
"""Runs go round: 8901. As long as any secret may be."""


def objection(secret: str, *, also_known: tuple[str, ...] = (), least: int = LEAST_DIGITS) -> str | None:
    """Why *secret* cannot be used, without a word of it; None when it can. *also_known* is what everybody knows of the officer; with more than
    LEAST_DIGITS as the *least* characters a PIN is not enough.
    """
    if secret != secret.strip() or not secret.isprintable() or len(secret) > LONGEST:
        return f"it has at most {LONGEST} characters that can be printed, and no spaces around it"
    if _bare(secret) in map(_bare, also_known):
        return "everybody knows the officer's name"
    if len(secret) < least and least > LEAST_DIGITS:
        return f"it has at least {least} characters: a short PIN is for those who work in the hall"
    if secret.isascii() and secret.isdigit():
        return _against_digits(secret)
    if len(secret) < LEAST_CHARACTERS:
        return f"a PIN has at least {LEAST_DIGITS} digits, a password at least {LEAST_CHARACTERS} characters"
    return "it says the same over and over" if _repeats(secret) else None


def _bare(said: str) -> str:
    return "".join(said.casefold().split())


def _against_digits(pin: str) -> str | None:
    if len(pin) < LEAST_DIGITS:
        return f"a PIN has at least {LEAST_DIGITS} digits"
    if _repeats(pin):
        return "it says the same over and over"
    return "its digits stand in a row" if any(pin in row for row in _ROWS) else None


def _repeats(secret: str) -> bool:
    """Whether a shorter piece makes the whole: 0000, 1212."""
    return secret in (secret + secret)[1:-1]
