"""What all views do alike: hold one picture, replace it as a whole, and say so only where it is another one.

Must not know which picture.
"""

from typing import Generic, TypeVar

from PySide6.QtCore import SignalInstance

Picture = TypeVar("Picture")


class Showing(Generic[Picture]):
    """For a QObject with a signal ``changed``, which must be its own: Qt looks properties' signals up in their class."""

    changed: SignalInstance
    _picture: Picture

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._picture

    def show(self, picture: Picture) -> None:
        """Replace what is shown."""
        if picture != self._picture:
            self._picture = picture
            self._arrange()
            self.changed.emit()

    def _arrange(self) -> None:
        """Put what QML wants in another form into it; called before ``changed``."""
