"""How far the verifying of a long journal is. Must not know how a bar is drawn."""

from typing import Final

from server.bars import Bar

_EVERY: Final = 2_000
"""Entries between two looks at the bar."""


class Progress(Bar):
    """Counts entries, of which it is not known at first how many there are."""

    def moved(self, done: int, count: int) -> None:
        """So many are done, of so many."""
        if done % _EVERY == 0:
            self.show(done, max(done, count))
