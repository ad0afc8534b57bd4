"""One call as the display shows and speaks it. Knows only the contract's texts.

Made by whoever listens to the hall; carries everything the board and the voice need, so that both always
name the same ticket and the same counter.
"""

from dataclasses import dataclass
from datetime import datetime

from wire.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A ticket is asked to come to a counter.

    *call_id* is new for every call and every recall. *letters* and *number* with its *digits* make the label
    *text* ("A-012"). *counter* is the label painted on the wall ("3", "12A"). *languages* are spoken in this
    order. *called_at* is aware. A *replay* was missed while the display was away: it is shown, never spoken.
    """

    call_id: str
    ticket_id: str
    letters: str
    number: int
    digits: int
    text: str
    counter: str
    zone: str
    agency: Text
    agency_spoken: Text
    languages: tuple[str, ...]
    called_at: datetime
    recall: bool = False
    replay: bool = False
