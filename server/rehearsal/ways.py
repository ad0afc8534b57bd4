"""In which way visitors with several errands go about them. Pure."""

from collections.abc import Sequence
from enum import StrEnum

from server.domain.plan import Plan
from server.rehearsal.world import Visitor, Want


class Way(StrEnum):
    """How many tickets, and in which order."""

    TOGETHER = "together"
    """One ticket for all errands: waits in all lines at once, and whichever counter calls first comes first (rule 21)."""
    ONE_BY_ONE = "one-by-one"
    """A ticket for the first; when that errand is over, back to the kiosk for the next."""
    FIXED_ORDER = "fixed-order"
    """One ticket for all errands, which are called in the order asked; those to come keep their places meanwhile."""


def in_order(plan: Plan, visitor: Visitor) -> tuple[Want, ...]:
    """The visitor's wants as asked, but each after what it needs."""
    package = plan.packages.get(visitor.package or "")
    needs = {want.service: set(_needed(plan, want.service)) for want in visitor.wants}
    if package is not None:
        for step in package.steps:
            needs[step.service] |= {package.steps[number - 1].service for number in step.needs}
    return tuple(_sorted(visitor.wants, needs))


def _needed(plan: Plan, service: str) -> tuple[str, ...]:
    known = plan.services.get(service)
    return known.needs if known is not None else ()


def _sorted(wants: Sequence[Want], needs: dict[str, set[str]]) -> list[Want]:
    left, found = list(wants), list[Want]()
    while left:
        there = {want.service for want in left}
        ready = next((want for want in left if not needs[want.service] & there), left[0])
        left.remove(ready)
        found.append(ready)
    return found
