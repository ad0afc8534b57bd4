"""On which screen the visitor's window stands, and when on none. Pure: it knows screens by name, not Qt.

It never covers the officer's own screen: the one where the console's window is.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """The *screen* to stand on, or None and the reason *why* not."""

    screen: str | None
    why: str = ""


def seat(wanted: int | str, *, screens: Sequence[str], main: str, console: str) -> Seat:
    """Among the *screens* that are there: *wanted* counts those beside the *main* one from 1, or is a name. *console* is the name of
    the one where the officer works.
    """
    beside = [name for name in screens if name != main]
    if isinstance(wanted, int):
        if wanted > len(beside):
            return Seat(screen=None, why=f"there are {len(beside)} screens beside the main one, not {wanted}")
        found = beside[wanted - 1]
    elif wanted in screens:
        found = wanted
    else:
        return Seat(screen=None, why=f"there is no screen {wanted!r} among {', '.join(screens)}")
    if found == console:
        return Seat(screen=None, why=f"the officer works on {found}")
    return Seat(screen=found)


def told_apart(names: Sequence[str]) -> tuple[str, ...]:
    """The same names, the second of two alike with a number: two screens of one make are called the same on Windows."""
    return tuple(
        name if (times := names[:at].count(name)) == 0 else f"{name} #{times + 1}"
        for at, name in enumerate(names)
    )
