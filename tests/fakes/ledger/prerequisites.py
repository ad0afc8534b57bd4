"""What comes before what in a visit, by looking at all of it (rule 22)."""

from collections.abc import Iterable

from server.domain.plan import Plan, Service
from server.domain.ticket import Phase
from tests.fakes.ledger.visits import OPEN, Errand, Visit


def of_service(visit: Visit, service: Service, itself: Errand | None = None) -> set[int] | None:
    """The numbers of the errands that *service* needs in this visit; None if one was tried and has come to nothing."""
    needs: set[int] = set()
    for needed in service.needs:
        tries = [errand for errand in visit.errands if errand.service == needed and errand is not itself]
        if any(errand.completed for errand in tries):
            continue
        still_open = {errand.number for errand in tries if errand.state in OPEN}
        if tries and not still_open:
            return None
        needs |= still_open
    return needs


def all_before(visit: Visit, needs: Iterable[int]) -> set[int]:
    """*needs*, and what those need, and so on."""
    before = set(needs)
    for _ in visit.errands:
        for errand in visit.errands:
            if errand.number in before:
                before |= set(errand.needs)
    return before


def needed_by(plan: Plan, visit: Visit, service: Service, needs: Iterable[int]) -> list[Errand]:
    """The errands that have not begun and need *service*, which comes to the visit now; not those that come before it."""
    before = all_before(visit, needs)
    return [
        errand
        for errand in visit.errands
        if errand.state is Phase.WAITING
        and errand.number not in before
        and service.id in plan.services[errand.service].needs
    ]


def in_a_circle(visit: Visit) -> bool:
    """Whether an open errand would have to wait for itself."""
    return any(
        errand.number in all_before(visit, errand.needs) for errand in visit.open if not errand.completed
    )
