"""For whom an errand is kept, and from when on every counter of its line may call it all the same.

Looks at the hall and changes nothing. ``evolving`` lets people stand by what is said here.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.domain.desk import Desk
    from server.domain.hall import Hall
    from server.domain.ticket import Errand

NEVER = datetime.max.replace(tzinfo=UTC)
"""Later than any day."""
_JUST_AFTER = timedelta(microseconds=1)


def open_to_all_from(hall: Hall, errand: Errand) -> datetime | None:
    """None: at once. Who is kept waits for nobody who is not at work, and no longer than the starvation cap (rule 10)."""
    if not _kept(errand) or not _at_work(hall, errand):
        return None
    cap = hall.plan.starvation_seconds
    starves = NEVER if cap is None else errand.place[0] + timedelta(seconds=cap) + _JUST_AFTER
    return starves if errand.preferred_until is None else min(starves, errand.preferred_until)


def open_to_all(hall: Hall, errand: Errand, now: datetime) -> bool:
    """Whether every counter of its line may call *errand* at *now*."""
    opens = open_to_all_from(hall, errand)
    return opens is None or opens <= now


def who_knows(hall: Hall, errand: Errand) -> tuple[str, float] | None:
    """The officer to prefer for *errand*, and for how many seconds (rule 9): who served its visitor last, is at work where
    its line is served, and whose profile asks for it. Who sent the visitor on is not meant.
    """
    sent_on_by = None if errand.leg.counter is not None else errand.officer
    for officer in reversed(errand.ticket.officers):
        for desk in _desks_of(hall, officer, errand.agency):
            profile = desk.profile
            serves = errand.line in profile.lines or errand.line in profile.wider
            if serves and profile.same_officer_seconds and officer != sent_on_by:
                return officer, profile.same_officer_seconds
    return None


def _kept(errand: Errand) -> bool:
    return (errand.kept_counter or errand.kept_officer or errand.preferred) is not None


def _at_work(hall: Hall, errand: Errand) -> bool:
    """Whether the counter or officer it is kept for calls people now."""
    if errand.kept_counter is not None:
        # A plan may have lost the counter where a journal has somebody sit.
        return errand.kept_counter in hall.plan.counters and hall.desk(errand.kept_counter).calls
    officer = errand.kept_officer or errand.preferred or ""
    return any(True for _ in _desks_of(hall, officer, errand.agency))


def _desks_of(hall: Hall, officer: str, agency: str) -> Iterator[Desk]:
    """Where *officer* calls for *agency*; at another's counter an officer takes nobody along (rule 8)."""
    for desk in hall.desks.values():
        if desk.officer == officer and desk.calls:
            counter = hall.plan.counters.get(desk.id)
            if counter is not None and counter.agency == agency:
                yield desk
