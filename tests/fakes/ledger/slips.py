"""A slip of the finger as a naive account remembers it: a copy of what was, and how the visit looked afterwards."""

from dataclasses import dataclass
from datetime import datetime

from tests.fakes.ledger.visits import Errand, Visit

Looks = tuple[tuple[object, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Slip:
    """*errand* *was* as the copy says until *what* was done to it *at* a moment; after that its visit had these *looks*."""

    errand: Errand
    was: Errand
    what: str
    at: datetime
    left: datetime | None
    officers: tuple[str, ...]
    looks: Looks = ()


def looks(visit: Visit) -> Looks:
    """Everything about a visit that changes when something happens to it. Nothing that happens brings it back."""
    return tuple(
        (
            errand.state,
            errand.service,
            errand.needs,
            errand.place,
            errand.counter,
            errand.recalls,
            errand.hold_until,
            errand.only_counter,
            errand.only_officer,
            len(errand.stays),
            len(errand.stay.calls),
            len(errand.stay.starts),
        )
        for errand in visit.errands
    )
