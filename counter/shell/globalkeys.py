"""Keys that reach the console while another program has the focus: what every way of getting them is like.

Knows the way's form. Must not know a system, nor what a key does.
"""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import SignalInstance

from counter.shell.chords import Chord


class GlobalKeys(Protocol):
    """The system is asked for single keys; nothing else that is typed is ever heard.

    ``counter.shell.xkeys`` asks X11, ``winkeys`` Windows, ``nokeys`` nobody.
    """

    @property
    def pressed(self) -> SignalInstance:
        """Signal (name: str), in the thread of the one who listens: the key of *name* went down; held down it says so once."""

    @property
    def taken(self) -> SignalInstance:
        """Signal (names: tuple of str): another program has had these keys first. At most once."""

    def listen(self, chords: Mapping[str, Chord]) -> None:
        """Ask for *chords*, each under its name. Once."""

    def close(self) -> None:
        """Give every key back."""
