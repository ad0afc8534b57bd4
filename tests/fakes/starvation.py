"""Nobody has waited past the starvation cap while others of the same counter are called (rule 10).

Looks through all tickets of a hall, and shares nothing with its choosing.
"""

from collections.abc import Iterator
from datetime import datetime

from server.domain.hall import Hall
from server.domain.ticket import Errand, Phase


def nobody_starves(hall: Hall, counter: str, called: Errand | None, now: datetime) -> None:
    """If the next one is called at *counter* at *now*, it is *called* (None: nobody): of those who starve, the earliest.

    Not asked of a chosen ticket: that is a person's decision, and recorded.
    """
    starving = list(starved(hall, counter, hall.moment(now)))
    if starving:
        assert called is not None, starving
        assert called.place <= min(errand.place for errand in starving), (called, starving)


def starved(hall: Hall, counter: str, now: datetime) -> Iterator[Errand]:
    """Whom *counter* could call, who has waited longer than the cap."""
    cap, desk = hall.plan.starvation_seconds, hall.desks[counter]
    for ticket in hall.tickets.values():
        for errand in ticket.errands:
            waited = (now - errand.place[0]).total_seconds()
            wide = waited > desk.profile.wider.get(errand.line, float("inf"))
            ours = errand.kept_counter == counter or errand.line in desk.profile.lines or wide
            here = errand.available_at is None or errand.available_at <= now
            if errand.phase is Phase.WAITING and cap is not None and waited > cap and ours and here:
                yield errand
