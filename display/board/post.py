"""A display's post: where it hangs and what it is for. Pure.

Three say so, the later ones over the earlier: the display's own settings, the mall's ``[[displays]]``, and whoever arranges the hall while it
runs. Must not know where any of them comes from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wire.displays import Direction, DisplayArrangement


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """What one display shows now. An empty *zone* is the whole hall, an empty *counter* all of the zone, an empty *playlist* no media.

    *layout* and *theme* are names of data in ``assets``. *directions*: where an arrow points, by counter or zone. *volume* is
    0 to 1, on top of the hall's own by time of day.
    """

    layout: str = "hall"
    zone: str = ""
    counter: str = ""
    playlist: str = ""
    theme: str = "itiak-pulang-patang"
    directions: Mapping[str, Direction] = field(default_factory=dict)
    volume: float = 1.0

    def arranged(self, arrangement: DisplayArrangement | None) -> "Post":
        """As *arrangement* has it, and otherwise as before."""
        if arrangement is None:
            return self
        return Post(
            layout=self.layout if arrangement.layout is None else arrangement.layout,
            zone=self.zone if arrangement.zone is None else arrangement.zone,
            counter=self.counter if arrangement.counter is None else arrangement.counter,
            playlist=self.playlist if arrangement.playlist is None else arrangement.playlist,
            theme=self.theme if arrangement.theme is None else arrangement.theme,
            directions=self.directions if arrangement.directions is None else arrangement.directions,
            volume=self.volume if arrangement.volume is None else arrangement.volume,
        )
