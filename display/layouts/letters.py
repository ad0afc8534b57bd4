"""How wide the hall's widest words are in the font of the screen.

Knows the font and what is seen of the mall. Must not know panels or pixels of a window.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from display.board.sight import Sight
from display.layouts.demands import Ems
from display.panels.words import Words

_DRAWN: Final = 500
"""Pixels at which letters are measured: large enough that rounding does not count."""
_WIDEST_FIGURE: Final = "8"
_LABELS: Final = ("display-counter",)


def ems_of(family: str, sight: Sight | None, words: Words) -> Ems:
    """Measured in *family*, for all that *sight* can see; the usual number and counter where nothing is known yet."""
    measure = _measure(family)
    labels = [words.first(label) for label in _LABELS]
    if sight is None:
        numbers, counters, agencies = ["A-888"], ["88"], ["Agency"]
    else:
        seen = [each for each in sight.mall.counters if sight.sees(each.id)]
        served = {line for each in seen for line in each.lines}
        figures = _WIDEST_FIGURE * sight.mall.numbers.digits
        numbers = [f"{each.letters}-{figures}" for each in sight.mall.lines if each.id in served]
        counters = [each.id for each in seen]
        theirs = {each.agency for each in seen}
        agencies = [words.pair(each.short)[0] for each in sight.mall.agencies if each.id in theirs]
        places = {sight.place(each.id) for each in seen}
        labels += [word for place in places if place for word in words.pair(place)[0].split()]
    return Ems(
        capital=measure.capHeight() / _DRAWN,
        number=_widest(measure, numbers),
        counter=_widest(measure, counters),
        agency=_widest(_measure(family, bold=False), agencies),
        label=_widest(measure, labels),
    )


def _measure(family: str, *, bold: bool = True) -> QFontMetricsF:
    font = QFont(family)
    font.setPixelSize(_DRAWN)
    font.setBold(bold)
    return QFontMetricsF(font)


def _widest(measure: QFontMetricsF, texts: Iterable[str]) -> float:
    return max((measure.horizontalAdvance(text) for text in texts), default=0.0) / _DRAWN
