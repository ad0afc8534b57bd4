"""In which languages a call is spoken, and in which order. Pure: rules of the hall over those of the display.

Must not know sentences, voices or where the rules come from.
"""

from typing import Literal, TypeAlias, assert_never

from wire.mall import HallVoice

Order: TypeAlias = Literal["visitor", "visitor-first", "all"]
"""The visitor's own and then the hall's first; the visitor's own and then all others; all in the hall's order."""


def tongues(visitor: str, *, hall: HallVoice, shown: tuple[str, ...], order: Order) -> tuple[str, ...]:
    """The languages of a call to a visitor who chose *visitor* (empty: none), the first one first; never none.

    *shown* and *order* are the display's own, for a hall that says nothing of it. A language that is not spoken here
    is left out: who chose Minang hears what everybody hears.
    """
    spoken = hall.languages or shown
    own = (visitor,) if visitor in spoken else ()
    match hall.order or order:
        case "visitor":
            chosen = (*own, *spoken[:1])
        case "visitor-first":
            chosen = (*own, *spoken)
        case "all":
            chosen = spoken
        case unknown:
            assert_never(unknown)
    return tuple(dict.fromkeys(chosen))
