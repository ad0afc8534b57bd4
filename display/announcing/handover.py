"""Who spoke here is gone: from when on did it hear of no call any more? (rule 29). Pure: records in, a moment out.

The hall lets a display leave when its stream has been over for some seconds. What was called within them cannot have reached it,
and what it had begun before it may have spoken: that is not said twice. A display whose loudspeaker has failed is silent since as long
before it tells. One that is only moved to another zone leaves and joins in one breath: it was there all the time. Who speaks instead is
another question: a display of the whole hall takes over from the last one of a zone. Must not know announcements or timers.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from wire.events import DisplayJoined, DisplayLeft, DisplayReported, Record

UNHEARD: Final = timedelta(seconds=3)
"""The server's time between a stream's end and the word that its display has left, which never comes sooner."""


@dataclass(kw_only=True)
class Handover:
    """Watches for the display called *name*. ``due`` is to be asked when the breath of a move is over."""

    name: str
    _gone: dict[str, datetime] = field(default_factory=dict, init=False)

    def happened(self, record: Record) -> bool:
        """A live record; whether somebody may have handed over to us by it, which only our own queue can tell."""
        match record.event:
            case DisplayLeft(display=display) if display != self.name:
                self._gone[display] = record.at
                return True
            case DisplayReported(display=display, troubles=troubles) if display != self.name:
                if any(each.kind == "loudspeaker" for each in troubles):
                    self._gone[display] = record.at
                    return True
            case DisplayJoined(display=display):
                self._gone.pop(display, None)
        return False

    def due(self) -> datetime | None:
        """The moment since which nobody spoke; None where whoever left is there again."""
        since = min(self._gone.values(), default=None)
        self._gone.clear()
        return since - UNHEARD if since else None
