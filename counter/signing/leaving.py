"""Why an officer is not at the counter any more, and what becomes of the visit there (RULES 19): one sentence.

Pure. Must not know Qt, nor where the sentence is shown.
"""

from datetime import date

from counter.floor.floor import Floor
from counter.pressing import notices
from counter.pressing.notices import Notice


def told(floor: Floor, counter: str, *, day: date | None, closed_here: bool, now: float) -> Notice | None:
    """What there is to tell after the desk of *counter*, worked at on *day*, was left. None where its officer closed it and nobody
    stood there.
    """
    if closed_here:
        ticket = floor.current(counter)
        if ticket is None:
            return None
        return notices.held(
            "signing-visit-kept", now, label=ticket.label, phase=ticket.phase, counter=counter
        )
    taken, sits = floor.taken_over(counter), floor.at(counter).officer
    if taken is not None:
        officer, reason = taken
        return notices.held("signing-taken-over", now, counter=counter, officer=officer, reason=reason)
    if sits is not None:
        return notices.held("signing-sits-another", now, counter=counter, officer=sits)
    if floor.day != day:
        return new_day(counter, now)
    return notices.held("counter-lost", now, counter=counter)


def new_day(counter: str, now: float) -> Notice:
    """The hall closed every counter, because its next day began."""
    return notices.held("counter-new-day", now, counter=counter)
