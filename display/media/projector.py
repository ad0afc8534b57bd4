"""The two panes and what is in them: one plays, the other is made ready, and they change places.

Knows how each kind of item is opened. Must not know playlists' order, hours or the hall.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from display.media.pane import Content, Pane, Tally
from display.media.picture import Picture
from display.media.playlist import Item
from display.media.quiet import quieten_qt

if TYPE_CHECKING:
    from display.media.outlet import Outlet

OPEN_SECONDS: Final = 5.0
"""A file that has nothing to show after that is left out."""


class Projector(QObject):
    """Shows files of *folder*; *now* is in monotonic seconds. While *seen* is false, nothing plays. Videos sound from the *outlet*, or from the
    system's loudspeaker.

    Signal: ``over()``, when a video has come to its end, once it may be let go.
    """

    over = Signal()

    def __init__(
        self, folder: Path | None, *, outlet: "Outlet | None" = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        tally = Tally()
        self.panes = (Pane(tally, self), Pane(tally, self))
        self.front = 0
        self.seen = False
        self._folder = folder or Path()
        self._outlet = outlet
        self._on: Item | None = None
        self._coming: Item | None = None
        self._asked_at = 0.0

    @property
    def _front(self) -> Pane:
        return self.panes[self.front]

    @property
    def _back(self) -> Pane:
        return self.panes[1 - self.front]

    @property
    def on(self) -> Content | None:
        """What plays."""
        return self._front.content if self._on is not None else None

    def prepare(self, item: Item, now: float) -> None:
        """Load *item* behind what is on; ``ready`` and ``trouble`` tell how that goes."""
        self._asked_at, self._coming = now, item
        self._back.fill(None)
        self._back.fill(self._open(item, self._back), item.fit)

    def ready(self, now: float) -> bool:
        """Whether what is prepared can be shown."""
        content = self._prepared()
        if content is not None:
            content.look(now)
        return content is not None and content.ready and not content.trouble

    def trouble(self, now: float) -> str:
        """Why what is prepared cannot be shown; then it is dropped."""
        content = self._prepared()
        if content is None:
            return ""
        content.look(now)
        late = not content.ready and now - self._asked_at > OPEN_SECONDS
        trouble = content.trouble or (f"nothing to show after {OPEN_SECONDS:.0f} s" if late else "")
        if trouble:
            self._coming = None
            self._back.fill(None)
        return trouble

    def turn(self, now: float) -> None:
        """What was prepared is on; what was on lets go of all but its last image, which is still seen for a moment."""
        gone = self._front.content
        self.front = 1 - self.front
        self._on, self._coming = self._coming, None
        if gone is not None:
            gone.close()
        self._front.refresh()
        self.play(now)

    def play(self, now: float) -> None:
        """From now on, or for another turn."""
        if self.seen and self.on is not None:
            self.on.play(now)

    def pause(self) -> None:
        """Nobody looks."""
        if self.on is not None:
            self.on.pause()

    def clear(self) -> None:
        """Nothing is on, nothing is prepared."""
        self._on = self._coming = None
        for pane in self.panes:
            pane.fill(None)

    def _prepared(self) -> Content | None:
        return self._back.content if self._coming is not None else None

    def _open(self, item: Item, pane: Pane) -> Content:
        file = self._folder / item.file
        if item.kind == "picture":
            return Picture(file, size=pane.size, fit=item.fit, seconds=item.seconds)
        quieten_qt()
        # Only here: QtMultimedia takes a fifth of a second and thirty megabytes, which a hall without videos needs not.
        from display.media.outlet import loudspeaker  # noqa: PLC0415
        from display.media.video import Video  # noqa: PLC0415

        outlet = (self._outlet or loudspeaker) if item.volume > 0.0 else None
        return Video(file, outlet=outlet, framed=pane.refresh, over=self._end, parent=self)

    def _end(self) -> None:
        # Not from within the player's own signal: who hears of it lets the player go.
        QTimer.singleShot(0, self, self.over.emit)
