"""What the kiosk asks of a printer, and what can be wrong with one.

Knows no connection and no library.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from kiosk.paperwork.paper import SlipLine

TroubleKind = Literal["not_configured", "offline", "cover_open", "paper_out", "device_error", "half_printed"]
PaperLevel = Literal["enough", "low", "out", "unknown"]
Begun = Callable[[], None]


def unheard() -> None:
    """For whom the first byte is no news."""


class PrinterTrouble(Exception):
    """A slip that did not come out, or not whole. *kind* is for people's sentences, *detail* for the log.

    ``half_printed`` means paper may have moved; *cause* is then the trouble behind it where it is known.
    """

    def __init__(self, kind: TroubleKind, detail: str, *, cause: TroubleKind | None = None) -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind = kind
        self.detail = detail
        self.cause = cause


@dataclass(frozen=True, kw_only=True)
class PrinterStatus:
    """What the printer says of itself. *trouble* is what keeps it from printing; None if nothing is known to."""

    trouble: TroubleKind | None = None
    paper: PaperLevel = "unknown"
    detail: str = ""


class Printer(Protocol):
    """A ticket printer. Both calls may take the settings' seconds: never on the GUI thread."""

    @property
    def columns(self) -> int:
        """Letters of normal width a line."""
        ...

    def print(self, lines: Sequence[SlipLine], begun: Begun, /) -> PrinterStatus | None:
        """Print one slip; *begun* is called when its first byte is handed over.

        The printer's state after it, None from one that tells nothing. Raises PrinterTrouble; nothing is printed unless its
        kind is ``half_printed``.
        """
        ...

    def status(self) -> PrinterStatus:
        """The printer's state now. Never raises: a printer out of reach is an offline one."""
        ...
