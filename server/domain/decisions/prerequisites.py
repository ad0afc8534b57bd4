"""Which errands of a visit must be done before a service (rule 22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards
from server.domain.ticket import Phase

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from server.domain.plan import Plan, Service
    from server.domain.ticket import Errand, Ticket


def obtainable(errand: Errand) -> Errand:
    """Waiting for what has ended without its product would be in vain. Raises WrongState."""
    if not errand.phase.alive and not errand.completed:
        raise guards.wrong_state(errand)
    return errand


def of_service(ticket: Ticket, service: Service, *, apart_from: Errand | None = None) -> set[int]:
    """The numbers of the visit's errands that *service* needs and that are still to be done.

    Raises NeedsAnother when one of them was tried and has ended without its product.
    """
    needs: set[int] = set()
    for needed in service.needs:
        tries = [errand for errand in ticket.errands if errand.service == needed and errand is not apart_from]
        still_open = [errand.number for errand in tries if errand.phase.alive]
        if any(errand.completed for errand in tries):
            continue
        if tries and not still_open:
            raise refusals.NeedsAnother(label=ticket.label, service=needed)
        needs.update(still_open)
    return needs


def needed_by(plan: Plan, ticket: Ticket, service: Service, needs: AbstractSet[int]) -> tuple[int, ...]:
    """The numbers of the visit's errands that have not begun and need *service*, which comes to the visit only now.

    *needs* are those that *service* itself needs: whatever comes before it cannot wait for it.
    """
    before = _all_before(ticket, needs)
    return tuple(
        errand.number
        for errand in ticket.errands
        if errand.phase in {Phase.WAITING, Phase.BLOCKED}
        and errand.number not in before
        and (known := plan.services.get(errand.service)) is not None
        and service.id in known.needs
    )


def of_transfer(errand: Errand, service: Service) -> tuple[int, ...]:
    """What *errand* needs once it is for *service*. Raises NeedsAnother, PrerequisitesInACircle."""
    needs = of_service(errand.ticket, service, apart_from=errand)
    if errand.number in _all_before(errand.ticket, needs):
        raise refusals.PrerequisitesInACircle(service=service.id)
    return tuple(sorted(needs))


def _all_before(ticket: Ticket, needs: AbstractSet[int]) -> set[int]:
    """*needs*, what those need, and so on."""
    before, further = set(needs), set(needs)
    while further:
        further = {number for one in further for number in ticket.errand(one).needs} - before
        before |= further
    return before
