"""The print head: a buffer of letters, the style of the moment, and the paper that has left it.

Knows dots and code pages. Must not know commands.
"""

from dataclasses import dataclass, field

from demo.escpos_paper import LINE_DOTS, OnPaper, QrOnPaper, RasterOnPaper, Style, TextOnPaper

FIRST_PAGE = "cp437"


@dataclass(kw_only=True)
class PrintHead:
    """The printer's own state. *page* is None for a code page that Python lacks."""

    dots: int
    on_paper: list[OnPaper] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    cuts: int = 0
    pulses: int = 0
    style: Style = field(default_factory=Style)
    page: str | None = FIRST_PAGE
    spacing: int = LINE_DOTS
    _runs: list[tuple[str, Style]] = field(default_factory=list)
    symbol: QrOnPaper = field(default_factory=lambda: QrOnPaper(content=b"", module=3, level="L", align=0))
    graphics: RasterOnPaper | None = None

    def finish(self) -> None:
        """No more commands come."""
        if self._runs:
            self.errors.append("letters without a line feed stay in the printer's buffer")

    @property
    def buffered(self) -> bool:
        """Whether letters wait for their line feed."""
        return bool(self._runs)

    def place(self, part: RasterOnPaper | QrOnPaper) -> None:
        """Put an image or a code on a line of its own."""
        self.print_buffer()
        self.on_paper.append(part)
        width = _raster_dots(part) if isinstance(part, RasterOnPaper) else 0
        if width > self.dots:
            self.errors.append(f"an image of {width} dots is wider than the paper's {self.dots}")

    def print(self, letters: bytes) -> None:
        """Put letters into the buffer; past the paper's edge the printer starts a line by itself."""
        for letter in self._decoded(letters):
            if self._used() + self.style.cell[0] > self.dots:
                self.errors.append(f"text runs past the paper's edge before {letter!r}")
                self.line_feed()
            self._runs.append((letter, self.style))

    def _decoded(self, letters: bytes) -> str:
        if self.page is None:
            return letters.decode("ascii", errors="replace")
        return letters.decode(self.page, errors="replace")

    def _used(self) -> int:
        return sum(len(letters) * style.cell[0] for letters, style in self._runs)

    def line_feed(self) -> None:
        """Print what is in the buffer and move on by a line."""
        self.on_paper.append(TextOnPaper(runs=_joined(self._runs), spacing=self.spacing))
        self._runs = []

    def print_buffer(self) -> None:
        """Print what is in the buffer, if anything: images and feeds begin on a line of their own."""
        if self._runs:
            self.line_feed()


def _raster_dots(image: RasterOnPaper) -> int:
    return image.row_bytes * 8 * image.times_wide


def _joined(runs: list[tuple[str, Style]]) -> tuple[tuple[str, Style], ...]:
    joined: list[tuple[str, Style]] = []
    for letters, style in runs:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + letters, style)
        else:
            joined.append((letters, style))
    return tuple(joined)
