"""Who waits for a counter: in the lines of its profile, or kept for it or its officer alone; and who was set aside there.

Pure. Which of them is next only the hall knows. Must not know actions, words or Qt.

A console looks at everybody in the hall with every event, so this makes as little as it can: a ticket that already
stands for what is wanted here is given as it is.
"""

from collections.abc import Iterator
from datetime import datetime

from counter.floor.floor import Floor
from wire.profile import Profile
from wire.snapshot import LiveErrand, LiveTicket
from wire.visits import errands_of, seen_for


def waiting_for(floor: Floor, counter: str, officer: str | None, profile: Profile) -> tuple[LiveTicket, ...]:
    """Everybody whom *counter* may call, in the order of their places, as a visitor for what is wanted there.

    A visitor who wants several things there stands in it once.
    """
    lines = {*profile.lines, *profile.wider}
    wanted = [
        (min(here, key=lambda errand: (errand.place, errand.number)), ticket)
        for ticket, here in _found(floor, "waiting", lines, counter, officer)
    ]
    wanted.sort(key=lambda each: (each[0].place, each[1].number, each[1].ticket))
    return tuple(_seen(ticket, errand) for errand, ticket in wanted)


def held_for(floor: Floor, counter: str, officer: str | None, profile: Profile) -> tuple[LiveTicket, ...]:
    """Everybody who was set aside and whom *counter* may take up again, first those whose time comes first.

    A hold names no counter unless it is kept for one: whoever serves the line may go on with it.
    """
    lines = {*profile.lines, *profile.wider}
    held = [
        (min(here, key=_comes_back), ticket)
        for ticket, here in _found(floor, "held", lines, counter, officer)
        if ticket.phase not in {"called", "serving"}  # that visitor is at some counter, for something else
    ]
    held.sort(key=lambda each: (_comes_back(each[0]), each[1].number, each[1].ticket))
    return tuple(_seen(ticket, errand) for errand, ticket in held)


def stands_for(ticket: LiveTicket) -> LiveErrand:
    """The errand that *ticket*, as one of the above lists or a desk has it, is seen for."""
    errands = errands_of(ticket)
    if len(errands) == 1:
        return errands[0]
    for errand in errands:
        if (errand.phase, errand.service, errand.line, errand.counter) == (
            ticket.phase,
            ticket.service,
            ticket.line,
            ticket.counter,
        ):
            return errand
    return errands[0]


def waits_since(ticket: LiveTicket, errand: LiveErrand | None = None) -> datetime:
    """Since when its visitor waits for what it is seen for: the arrival; later for an appointment (its time), an added errand or
    one that was sent on to the end of a line. Who was put before others has not waited longer for that.
    """
    return max(ticket.arrived_at, (errand or stands_for(ticket)).place)


def _found(
    floor: Floor, phase: str, lines: set[str], counter: str, officer: str | None
) -> Iterator[tuple[LiveTicket, list[LiveErrand]]]:
    for ticket in floor.tickets.values():
        # Nearly all tickets are of other lines: they are passed by before anything is made for them.
        here = [
            errand
            for errand in ticket.errands or errands_of(ticket)
            if errand.phase == phase
            and (
                errand.line in lines
                if errand.kept_counter is None and errand.kept_officer is None
                else errand.kept_counter == counter
                if errand.kept_counter is not None
                else errand.kept_officer == officer
            )
        ]
        if here:
            yield ticket, here


def _seen(ticket: LiveTicket, errand: LiveErrand) -> LiveTicket:
    already = ticket.phase == errand.phase and stands_for(ticket) is errand
    return ticket if already else seen_for(ticket, errand)


def _comes_back(errand: LiveErrand) -> tuple[bool, datetime, int]:
    return errand.hold_until is None, errand.hold_until or errand.place, errand.number
