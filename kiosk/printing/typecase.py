"""The letters of one printer: those on its code pages, and those that a pen can draw for it.

Must not know which pen, slips or connections.
"""

from typing import Protocol

from kiosk.paperwork.paper import LETTER_DOTS, Drawing, RowLine, TextLine
from kiosk.printing.pages import Page, page_for, pages_of
from kiosk.printing.settings import PrinterSettings


class Pen(Protocol):
    """Draws letters that a printer lacks."""

    def has(self, text: str) -> bool:
        """Whether a font of this machine has every letter of *text*."""
        ...

    def width(self, text: str) -> int:
        """In dots, at normal size."""
        ...

    def draw(self, line: TextLine | RowLine, dots: int) -> Drawing:
        """*line* as black and white dots, at most *dots* wide; a row takes all of them."""
        ...


class NoPen:
    """Where nothing is drawn; letters that no page has are spelled out."""

    def has(self, _text: str) -> bool:
        """As Pen."""
        return False

    def width(self, text: str) -> int:
        """As Pen."""
        return len(text) * LETTER_DOTS

    def draw(self, _line: TextLine | RowLine, _dots: int) -> Drawing:
        """As Pen."""
        return Drawing(dots=0, rows=0, data=b"")


class PrinterCase:
    """``kiosk.paperwork.letters.Typecase`` of the printer in *settings*."""

    def __init__(self, settings: PrinterSettings, pen: Pen) -> None:
        self.pages: tuple[Page, ...] = pages_of(settings)
        self.pen = pen

    def knows(self, character: str) -> bool:
        """As Typecase."""
        return page_for(character, self.pages) is not None or self.pen.has(character)

    def width(self, text: str) -> int:
        """As Typecase."""
        return -(-self.pen.width(text) // LETTER_DOTS) if self.drawn(text) else len(text)

    def drawn(self, text: str) -> bool:
        """Whether *text* is drawn: no single page has it, but the pen has."""
        return page_for(text, self.pages) is None and self.pen.has(text)

    def runs(self, text: str) -> tuple[tuple[Page, str], ...]:
        """*text* in pieces of one page each. A letter that none has is a question mark."""
        whole = page_for(text, self.pages)
        if whole is not None:
            return ((whole, text),)
        runs: list[tuple[Page, str]] = []
        for letter in text:
            page = page_for(letter, self.pages)
            if runs and (page is None or runs[-1][0].has(letter)):
                runs[-1] = (runs[-1][0], runs[-1][1] + (letter if page else "?"))
            else:
                runs.append((page or self.pages[0], letter if page else "?"))
        return tuple(runs)
