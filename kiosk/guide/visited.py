"""What the guide knows of the kiosk and may do there. Knows names and types alone."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.guide.keypad import Entry
from kiosk.guide.pronouncing import Say
from kiosk.guide.script import Told


class Visited(Protocol):
    """The kiosk, as the guide sees it; ``kiosk.guide.visit_side.VisitSide``."""

    @property
    def changed(self) -> SignalInstance:
        """Signal: perhaps something is another than before."""
        ...

    @property
    def spoken(self) -> bool:
        """Whether the visitor wants to be spoken to."""
        ...

    @property
    def fresh(self) -> bool:
        """Whether the visitor before is gone, and nothing of the next one is there yet."""
        ...

    @property
    def asking(self) -> bool:
        """Whether the visitor is asked if they are still there."""
        ...

    @property
    def language(self) -> str:
        """What is spoken."""
        ...

    @property
    def say(self) -> Say:
        """A text in the visitor's language."""
        ...

    @property
    def scene(self) -> str:
        """Unlike that of any other screen or sheet."""
        ...

    def told(self) -> Told:
        """What is to be said of what is seen."""
        ...

    def entry(self) -> Entry:
        """What the screen takes from keys."""
        ...

    def speak(self, *, wanted: bool) -> None:
        """Spoken guidance on or off."""
        ...

    def touch(self) -> None:
        """The visitor is still there."""
        ...

    def type_letter(self, letter: str) -> None:
        """Type *letter* where something is typed."""
        ...

    def erase(self) -> None:
        """Take the last letter back."""
        ...

    def back(self) -> None:
        """Put the sheet away, or go one screen back."""
        ...

    def help(self) -> None:
        """Show the way to a person; the second time, call one."""
        ...
