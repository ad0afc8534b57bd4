"""What a broken cable means, before a slip's first byte and after it.

Must not know printers or slips.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.printing.cables import CableBroken
from kiosk.printing.port import PrinterTrouble


@contextmanager
def offline() -> Iterator[None]:
    """Before a slip's first byte a broken cable means: nothing was printed."""
    try:
        yield
    except CableBroken as error:
        raise PrinterTrouble("offline", str(error)) from error


@contextmanager
def half_printed() -> Iterator[None]:
    """From a slip's first byte on nobody knows how much of it is on paper, unless the cable took nothing at all."""
    try:
        yield
    except CableBroken as error:
        if not error.begun:
            raise
        raise PrinterTrouble("half_printed", str(error), cause="offline") from error
    except PrinterTrouble as trouble:
        raise PrinterTrouble("half_printed", trouble.detail, cause=trouble.kind) from trouble
