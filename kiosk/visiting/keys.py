"""The keys on the screen: what each letter and digit does to what was typed. Pure.

Knows the screens on which something is typed. Must not know what it is for.
"""

from dataclasses import replace
from typing import TypeAlias, assert_never

from kiosk.visiting.checking_in import CODE_ALPHABET, CODE_LENGTH
from kiosk.visiting.details import most_digits
from kiosk.visiting.dialogue import Erase, TypeLetter
from kiosk.visiting.visit import Details, EnterCode, Screen, Search

MOST_LETTERS = 40
"""Of what is searched for: more would find no more."""
_DIGITS = "0123456789"

Typed: TypeAlias = Search | EnterCode | Details


def press(screen: Screen, happened: TypeLetter | Erase) -> Screen:
    """The screen after one key; the same one where nothing is typed, or not that."""
    if not isinstance(screen, Search | EnterCode | Details):
        return screen
    before = screen.text if isinstance(screen, Search) else screen.typed
    match happened:
        case TypeLetter(letter=letter):
            after = _added(screen, before, letter)
        case Erase(all=everything):
            after = "" if everything else before[:-1]
        case _:
            assert_never(happened)
    return screen if after == before else _now(screen, after)


def _added(screen: Typed, before: str, letter: str) -> str:
    if len(letter) != 1:
        return before
    match screen:
        case Search():
            fits = letter.isalnum() or (letter in " -'" and bool(before))
            return (before + letter)[:MOST_LETTERS] if fits else before
        case EnterCode():
            fits = letter.upper() in CODE_ALPHABET
            return (before + letter.upper())[:CODE_LENGTH] if fits else before
        case Details():
            return (before + letter)[: most_digits(screen.want.asked)] if letter in _DIGITS else before
        case _:
            assert_never(screen)


def _now(screen: Typed, text: str) -> Typed:
    """What was said of the text before holds no longer."""
    match screen:
        case Search():
            return Search(text=text)
        case EnterCode():
            return EnterCode(typed=text)
        case Details():
            return replace(screen, typed=text, wrong=False)
        case _:
            assert_never(screen)
