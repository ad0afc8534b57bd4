"""Code pages: which ones a printer has, by what number, and which one a text needs.

Knows the profiles of python-escpos and Python's codecs. Must not know fonts, slips or connections.
"""

from dataclasses import dataclass
from typing import Final

from escpos.capabilities import CAPABILITIES

from kiosk.paperwork.letters import on_page
from kiosk.printing.settings import PrinterSettings

# Names as python-escpos has them, tried in this order. Only pages of letters that stand alone, from left to right: a printer
# joins no Arabic letters and stacks no Thai ones, whatever pages it has.
_CODECS: Final = {
    "CP437": "cp437",
    "CP850": "cp850",
    "CP858": "cp858",
    "CP1252": "cp1252",
    "ISO_8859-15": "iso8859_15",
    "CP852": "cp852",
    "CP775": "cp775",
    "CP1257": "cp1257",
    "CP1250": "cp1250",
    "ISO_8859-2": "iso8859_2",
    "CP857": "cp857",
    "CP1254": "cp1254",
    "CP865": "cp865",
    "CP863": "cp863",
    "CP860": "cp860",
    "CP861": "cp861",
}


@dataclass(frozen=True, kw_only=True)
class Page:
    """A code page: its *name* in python-escpos, Python's *codec*, and the *number* by which the printer knows it (``ESC t``)."""

    name: str
    codec: str
    number: int

    def has(self, text: str) -> bool:
        """Whether every letter of *text* is on this page."""
        return on_page(text, self.codec)


def pages_of(settings: PrinterSettings) -> tuple[Page, ...]:
    """The pages of the printer's profile that its settings do not leave out, in the order to try them. The first is cp437."""
    numbers: dict[str, int] = {}
    for number, name in CAPABILITIES["profiles"][settings.profile]["codePages"].items():
        numbers[name] = min(int(number), numbers.get(name, 255))
    wanted = {name.upper() for name in settings.code_pages} or set(numbers)
    return tuple(
        Page(name=name, codec=codec, number=numbers[name])
        for name, codec in _CODECS.items()
        if name in numbers and (name in wanted or name == "CP437")
    )


def page_for(text: str, pages: tuple[Page, ...]) -> Page | None:
    """The first page that has all of *text*; None if no single one has."""
    return next((page for page in pages if page.has(text)), None)
