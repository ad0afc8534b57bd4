"""Who waits for a counter: in the lines of its profile, or kept for it or its officer alone.

Pure. Which of them is next only the hall knows. Must not know actions, words or Qt.
"""

from counter.floor import Floor
from wire.profile import Profile
from wire.snapshot import LiveErrand, LiveTicket
from wire.visits import errands_of, seen_for


def waiting_for(floor: Floor, counter: str, officer: str | None, profile: Profile) -> tuple[LiveTicket, ...]:
    """Everybody whom *counter* may call, in the order of their places, as a visitor for what is wanted there.

    A visitor who wants several things there stands in it once.
    """
    lines = {*profile.lines, *profile.wider}

    def may_call(errand: LiveErrand) -> bool:
        if errand.phase != "waiting":
            return False
        if errand.kept_counter is not None:
            return errand.kept_counter == counter
        if errand.kept_officer is not None:
            return errand.kept_officer == officer
        return errand.line in lines

    wanted: list[tuple[LiveErrand, LiveTicket]] = []
    for ticket in floor.tickets.values():
        here = [errand for errand in errands_of(ticket) if may_call(errand)]
        if here:
            wanted.append((min(here, key=lambda errand: (errand.place, errand.number)), ticket))
    wanted.sort(key=lambda each: (each[0].place, each[1].number, each[1].ticket))
    return tuple(seen_for(ticket, errand) for errand, ticket in wanted)
