"""What the hall knows of this kiosk: who was called to it, and how it is arranged. The stream, folded. Pure.

Must not know what is made of it.
"""

from wire.events import AnyEvent, DayOpened, HelpAnswered, HelpAsked, HelpEnded, KioskArranged
from wire.kiosks import Arrangement
from wire.snapshot import Snapshot


class OwnState:
    """Begins with nothing known; a snapshot replaces everything, an event continues it.

    *helper* is None where nobody was called, empty while somebody waits, else who is on the way. *arrangement* is the one made
    while the hall runs; None: as it was set up.
    """

    def __init__(self, kiosk: str) -> None:
        self._kiosk = kiosk
        self.helper: str | None = None
        self.arrangement: Arrangement | None = None

    def replace(self, snapshot: Snapshot) -> None:
        """Forget what was known."""
        own = next((each for each in snapshot.kiosks if each.kiosk == self._kiosk), None)
        called = own is not None and own.help_since is not None
        self.helper = (own.helper or "") if own is not None and called else None
        self.arrangement = own.arrangement if own is not None else None

    def apply(self, event: AnyEvent) -> None:
        """What *event* makes of it."""
        match event:
            case DayOpened():
                self.helper = None  # nobody waits from one day to the next
            case HelpAsked(kiosk=kiosk) if kiosk == self._kiosk:
                self.helper = ""
            case HelpAnswered(kiosk=kiosk, by=by) if kiosk == self._kiosk:
                self.helper = by
            case HelpEnded(kiosk=kiosk) if kiosk == self._kiosk:
                self.helper = None
            case KioskArranged(kiosk=kiosk, arrangement=arrangement) if kiosk == self._kiosk:
                self.arrangement = arrangement
            case _:
                pass


def arrangement_of(ordered: Arrangement | None, set_up: Arrangement | None, own: Arrangement) -> Arrangement:
    """How a kiosk is arranged: as *ordered* while the hall runs, else as *set_up* in the mall, else as its *own* settings say.

    A kiosk that the mall only names is not set up.
    """
    if ordered is not None:
        return ordered
    return own if set_up is None or set_up == Arrangement() else set_up
