"""The screens with keys: the search, the code of an appointment."""

from typing import Final

from kiosk.painting.painter import Painter
from kiosk.pictures import Typing
from kiosk.visiting.checking_in import CODE_LENGTH
from kiosk.visiting.visit import EnterCode, Search

SEARCH_ROWS: Final = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
CODE_ROWS: Final = ("34679", "CDFGHJKM", "NPQRTVWXY")
"""Codes have only what is not taken for something else: no 0 and O, no 1 and I, and no vowels."""


def search(painter: Painter, screen: Search) -> Typing:
    """What is searched for."""
    nothing = bool(screen.text.strip()) and not painter.hall.found(screen.text)
    return Typing(
        title=painter.say("search-title"),
        text=screen.text,
        hint=painter.say("search-nothing" if nothing else "search-hint"),
        wrong=nothing,
        ready=bool(screen.text),
        rows=SEARCH_ROWS,
    )


def code(painter: Painter, screen: EnterCode) -> Typing:
    """The code of an appointment, as far as it is typed."""
    return Typing(
        title=painter.say("checkin-title"),
        text=screen.typed,
        hint=painter.say(_code_hint(painter, screen)),
        wrong=screen.unknown,
        busy=screen.looking,
        ready=len(screen.typed) == CODE_LENGTH and not screen.looking,
        rows=CODE_ROWS,
    )


def _code_hint(painter: Painter, screen: EnterCode) -> str:
    if not painter.hall.online:
        return "checkin-offline"
    if screen.unknown:
        return "checkin-unknown"
    return "checkin-looking" if screen.looking else "checkin-hint"
