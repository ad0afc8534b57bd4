"""A printed slip as its reader has it in hand: lines, how large each is, what a phone sees in its code."""

from dataclasses import dataclass
from typing import Self

from demo.escpos_decoder import decode
from demo.escpos_paper import DecodedSlip, TextOnPaper
from demo.escpos_picture import draw
from demo.qr_reader import read_qr
from demo.virtual_device import PrintedSlip

NORMAL = (1, 1)


@dataclass(frozen=True, kw_only=True)
class ReadSlip:
    """*whole*: it was cut once, at its end, and nothing on it could not be followed."""

    lines: tuple[str, ...]
    sizes: dict[str, tuple[int, int]]
    codes: tuple[str, ...]
    whole: bool

    @classmethod
    def of(cls, slip: PrintedSlip) -> Self:
        """Read *slip*."""
        decoded = decode(slip.data)
        return cls(
            lines=tuple(decoded.text.splitlines()),
            sizes=_sizes(decoded),
            codes=read_qr(draw(decoded)),
            whole=slip.complete and decoded.cuts == 1 and not decoded.errors,
        )

    @property
    def text(self) -> str:
        """All of it, as one goes on reading over the ends of lines."""
        return " ".join(" ".join(self.lines).split())

    def is_of(self, *, label: str, follow: str) -> None:
        """It is the slip of *label*, whose code leads to *follow*: whole, and its number is the largest thing on it."""
        assert self.whole, self
        assert self.lines[0] == "Mal Kecil"
        assert self.codes == (follow,)
        assert label in self.lines
        assert self.sizes[label] == max(self.sizes.values())
        assert min(self.sizes[label]) >= 4, "it is read from a distance"


def _sizes(decoded: DecodedSlip) -> dict[str, tuple[int, int]]:
    """Width and height of each line's letters, in times."""
    return {
        line.text.strip(): max(((style.width, style.height) for _, style in line.runs), default=NORMAL)
        for line in decoded.on_paper
        if isinstance(line, TextOnPaper)
    }
