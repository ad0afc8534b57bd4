"""Whether what an officer typed is meant: words of a name, or a ticket's number however it is written.

Pure. Must not know what is looked for.
"""

import re
import unicodedata
from typing import Final

from wire.snapshot import LiveTicket

_WORDS: Final = re.compile(r"[^\W_]+")
THE_VERY_ONE: Final = 2
"""How surely a whole number means its ticket."""
_NUMBER: Final = re.compile(r"([a-z]*)0*(\d*)")


def plain(text: str) -> str:
    """*text* in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def fits(typed: str, *names: str) -> bool:
    """Whether each word *typed* begins a word of *names*, or stands within a longer one. Nothing typed fits all."""
    known = [word for name in names for word in _WORDS.findall(plain(name))]
    return all(
        any(word.startswith(wanted) or (len(wanted) > 2 and wanted in word) for word in known)
        for wanted in _WORDS.findall(plain(typed))
    )


def number_likeness(typed: str, ticket: LiveTicket) -> int:
    """How surely *typed* is the ticket's number: ``THE_VERY_ONE``, 1 for its beginning, 0 for another. A-012 is found by
    ``A12``, ``a-012`` and ``12``.
    """
    match = _NUMBER.fullmatch("".join(_WORDS.findall(plain(typed))))
    if match is None:
        return 0
    letters, number = match.groups()
    own = plain(ticket.letters)
    if not number:
        return int(bool(letters) and own.startswith(letters))
    if letters and letters != own:
        return 0
    if str(ticket.number) == number:
        return THE_VERY_ONE
    return int(str(ticket.number).startswith(number))
