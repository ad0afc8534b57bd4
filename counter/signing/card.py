"""An officer's card at a scanner that types: heard while somebody is to come in, and never seen in a field.

At the desk nobody wants one; but there the Enter at its end would press the large button, so it is heard and goes nowhere.
Knows the window's keys. Must not know what a card means.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtQuick import QQuickWindow

from counter.signing.viewmodel import Signing
from qtkit.scanner.keyboard import KeyboardEar, types_into_field

LEAST: Final = 8
"""Letters of the shortest card. A PIN has fewer: where a busy PC hands on its digits all at once, it is a PIN still."""


def hear_cards(
    window: QQuickWindow, signing: Signing, *, wanted: Callable[[], bool], barred: Callable[[], bool]
) -> None:
    """From now on, and as long as *window* is there. *wanted*: a card means somebody. *barred*: it must do nothing at all."""

    def listens() -> bool:
        return wanted() or (barred() and not types_into_field(window))

    def scanned(code: str) -> None:
        if wanted():
            signing.scanned(code)

    ear = KeyboardEar(window, least=LEAST, listens=listens, parent=window)
    ear.scanned.connect(scanned)
