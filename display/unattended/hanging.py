"""On which of a machine's screens the display hangs, whatever cable was pulled.

Pure: the screens that are there come in, one of them comes out. Must not know Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Hung:
    """One screen, by the system's *name* of its output ("HDMI-1"), with its corner and lengths in logical pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int
    main: bool = False

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Corner, width and height."""
        return self.x, self.y, self.width, self.height


def choose(screens: Sequence[Hung], wished: str = "") -> Hung | None:
    """The *wished* screen while it is there, else the main one, else the first; None while there is none to be seen.

    A screen without any length is what a system puts in the place of the last one that was pulled out.
    """
    seen = [each for each in screens if each.width > 0 and each.height > 0]
    named = [each for each in seen if wished and each.name == wished]
    main = [each for each in seen if each.main]
    return next(iter((*named, *main, *seen)), None)
