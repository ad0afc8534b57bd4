"""A tray that a test looks at and clicks."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from counter.shell.badge import Badge


class FakeTray(QObject):
    """*badges* are what it has shown, *told* the notifications (title, text, mood). The same signal as the real one."""

    asked = Signal(str)
    shows: Final = True

    def __init__(self, *, available: bool = True) -> None:
        super().__init__()
        self.available = available
        self.badges: list[Badge] = []
        self.told: list[tuple[str, str, str]] = []
        self.closed = False

    def show(self, badge: Badge) -> None:
        self.badges.append(badge)

    def tell(self, title: str, text: str, mood: str) -> None:
        self.told.append((title, text, mood))

    def close(self) -> None:
        self.closed = True

    def click(self, item: str) -> None:
        """A line of the menu, or the icon itself (``up``)."""
        shown = {each.id: each for each in self.badges[-1].items}
        assert item == "up" or shown[item].enabled
        self.asked.emit(item)

    @property
    def items(self) -> dict[str, str]:
        """What the menu says, by id."""
        return {item.id: item.text for item in self.badges[-1].items}
