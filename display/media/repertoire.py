"""The media folder, looked at again and again without waiting for it. Knows errands and the shelf. Must not know what plays."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from display.media.errand import Errand
from display.media.playlist import Playlist
from display.media.shelf import Shelf, look

LOOK_SECONDS: Final = 30.0


class Repertoire:
    """What *folder* had when it was looked at last. *changed* is called when that is other than before."""

    def __init__(
        self, folder: Path, *, changed: Callable[[], None], every_seconds: float = LOOK_SECONDS
    ) -> None:
        self.folder = folder
        self.shelf: Shelf | None = None
        self._changed = changed
        self._every_seconds = every_seconds
        self._looking: Errand[Shelf] | None = None
        self._next_look = float("-inf")

    def look(self, now: float) -> None:
        """Time has passed: look at the folder if it is time, or hear what was seen. *now* in monotonic seconds."""
        if self._looking is None and now >= self._next_look:
            self._looking = Errand(lambda: look(self.folder), place=self.folder)
            self._next_look = now + self._every_seconds
        elif self._looking is not None and self._looking.done:
            seen, self._looking = self._looking.result(), None
            if seen is not None and seen != self.shelf:
                self.shelf = self._with_last_playlists(seen)
                self._changed()

    def playlist(self, name: str) -> Playlist | None:
        """The playlist called *name*, if there is one."""
        return self.shelf.playlists.get(name) if self.shelf and name else None

    def trouble(self, name: str) -> str:
        """What is wrong with the playlist called *name*, or empty."""
        if self.shelf is None or not name:
            return ""
        return self.shelf.mistake or ("" if name in self.shelf.playlists else self.shelf.without(name))

    def _with_last_playlists(self, seen: Shelf) -> Shelf:
        # A slip in the file must not darken a hall that runs. Where the folder has gone there is nothing to show.
        if not seen.mistake or not seen.there or self.shelf is None:
            return seen
        return Shelf(files=seen.files, playlists=self.shelf.playlists, mistake=seen.mistake)
