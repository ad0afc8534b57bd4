"""An agency's colour on the screen, and the ink that can be read on it. Pure.

Knows the mall's agencies and contrast. Must not know themes: where an agency has no colour, the screen keeps its own.
"""

import re
from typing import Final

from qtkit.contrast import contrast_ratio
from wire.mall import Agency

INKS: Final = ("#FFFFFF", "#000000")
"""White first: it wins where both read equally well. On any colour one of them reaches 4.58:1 (WCAG 2.2 asks 4.5:1 of text)."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def marked(agency: Agency | None) -> dict[str, str]:
    """*agency*'s ``colour`` and the ink ``onColour``; both empty where it has none."""
    colour = agency.colour if agency and _COLOUR.fullmatch(agency.colour) else ""
    return {"colour": colour, "onColour": ink_on(colour) if colour else ""}


def ink_on(colour: str) -> str:
    """White or black, whichever reads better on *colour* (``#rrggbb``)."""
    return max(INKS, key=lambda ink: contrast_ratio(ink, colour))
