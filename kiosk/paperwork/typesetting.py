"""A template and a document's words, as lines for paper of any width.

Knows columns and blocks. Pure: logos come ready drawn. Must not know printers or bytes.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, assert_never

from kiosk.paperwork.letters import Typecase, harmless
from kiosk.paperwork.paper import (
    LETTER_DOTS,
    Align,
    Cut,
    Drawing,
    Feed,
    QrCode,
    RowLine,
    Rule,
    SlipLine,
    TextLine,
    wrap,
)
from kiosk.paperwork.slipphrases import Texts
from kiosk.paperwork.template import (
    Block,
    End,
    Field,
    Items,
    Line,
    Literally,
    Logo,
    Number,
    Qr,
    Ruler,
    Template,
    White,
    Words,
    filled,
)
from kiosk.paperwork.wording import Facts, Item

LARGEST_LETTERS: Final = 8
WIDE_COLUMNS: Final = 40
"""From here on the paper is 80 mm wide, below 58."""
DOTS_A_MM: Final = 8

DrawLogo = Callable[[Path, int], Drawing | None]
"""A picture, so many dots wide; None where it cannot be drawn."""


def no_logo(_file: Path, _dots: int) -> None:
    """Where nobody draws."""


class Typesetter:
    """Sets one document for paper of *columns* (48 on 80 mm, 32 on 58 mm, at least 16). No line is wider."""

    def __init__(
        self,
        *,
        facts: Facts,
        language: str,
        texts: Texts,
        columns: int,
        case: Typecase,
        draw_logo: DrawLogo = no_logo,
    ) -> None:
        self._facts = facts
        self._language = language
        self._texts = texts
        self._columns = columns
        self._case = case
        self._draw_logo = draw_logo

    def lines(self, template: Template) -> tuple[SlipLine, ...]:
        """All lines, ending with one cut."""
        set_ = [
            line for block in template.blocks if self._wanted(block) for line in self._set(block, template)
        ]
        return (*set_, *(() if set_ and isinstance(set_[-1], Cut) else (Cut(),)))

    def _wanted(self, block: Block) -> bool:
        paper = 80 if self._columns >= WIDE_COLUMNS else 58
        return block.only in {None, paper} and (not block.when or self._facts.has(block.when))

    def _set(self, block: Block, template: Template) -> Iterator[SlipLine]:
        match block:
            case Words():
                yield from self._text(self._words(block), block.align, block.size, bold=block.bold)
            case Number():
                yield from self._text(self._facts.words["number"], block.align, block.size, bold=block.bold)
            case Field():
                yield from self._row(block)
            case Items():
                yield from self._list(block)
            case Logo():
                yield from self._logo(block, template.folder)
            case Qr():
                yield from self._qr(block)
            case Line():
                yield Rule()
            case Ruler():
                yield from self._ruler()
            case White(dots=dots):
                yield Feed(dots=dots)
            case End():
                yield Cut()
            case _:
                assert_never(block)

    def _text(self, text: str, align: Align, size: str, *, bold: bool) -> Iterator[SlipLine]:
        plain = harmless(text, self._case.knows)
        width, height = self._size(size, plain)
        for line in wrap(plain, self._columns // width, self._case.width):
            yield TextLine(text=line, align=align, width=width, height=height, bold=bold)

    def _size(self, size: str, text: str) -> tuple[int, int]:
        if size == "largest":
            scale = max(1, min(LARGEST_LETTERS, self._columns // max(1, self._case.width(text))))
            return scale, scale
        width, height = size.split("x")
        return int(width), int(height)

    def _row(self, block: Field) -> Iterator[SlipLine]:
        value = harmless(self._facts.words.get(block.field, ""), self._case.knows)
        if not value:
            return
        label = harmless(self._words(block), self._case.knows)
        width, height = self._size(block.size, label)
        columns = self._columns // width
        if label and self._case.width(label) + 2 + self._case.width(value) <= columns:
            yield RowLine(text=label, end=value, width=width, height=height, bold=block.bold)
            return
        yield from self._text(label, "left", block.size, bold=block.bold)
        yield from self._text(value, "right", block.size, bold=block.bold)

    def _list(self, block: Items) -> Iterator[SlipLine]:
        for place, item in enumerate(self._facts.lists.get(block.of, ()), start=1):
            mark = {"number": f"{place}. ", "box": "[ ] ", "dash": "- ", "none": ""}[block.mark]
            yield from self._item(item, mark, bold=block.bold)

    def _item(self, item: Item, mark: str, *, bold: bool) -> Iterator[SlipLine]:
        room = self._columns - len(mark)
        for place, line in enumerate(wrap(harmless(item.text, self._case.knows), room, self._case.width)):
            yield TextLine(text=(" " * len(mark) if place else mark) + line, bold=bold)
        for line in wrap(harmless(item.note, self._case.knows), room, self._case.width):
            yield TextLine(text=" " * len(mark) + line)

    def _logo(self, block: Logo, folder: Path) -> Iterator[SlipLine]:
        drawn = self._draw_logo(
            folder / block.file, min(self._columns * LETTER_DOTS, block.width_mm * DOTS_A_MM)
        )
        if drawn is not None:
            yield Drawing(dots=drawn.dots, rows=drawn.rows, data=drawn.data, align=block.align)

    def _qr(self, block: Qr) -> Iterator[SlipLine]:
        content = filled(block.content, dict(self._facts.words))
        if content:
            yield QrCode(content=content, align=block.align)

    def _ruler(self) -> Iterator[SlipLine]:
        tens = "".join(f"{ten * 10:>10}" for ten in range(1, self._columns // 10 + 1))
        yield TextLine(text=tens)
        yield TextLine(text=("1234567890" * 7)[: self._columns])

    def _words(self, block: Words | Field) -> str:
        if block.say:
            return self._texts.text(self._language, block.say, **self._facts.words)
        return filled(_in_language(block.text, self._language), dict(self._facts.words))


def _in_language(text: Literally, language: str) -> str:
    if isinstance(text, str):
        return text
    return text.get(language) or text.get("id") or next(iter(text.values()), "")
