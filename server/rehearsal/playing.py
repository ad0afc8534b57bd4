"""A whole day played through the real hall: its visitors, its officers, and the journal that comes of it. Pure.

The same plan, day and staffing give the same journal, byte for byte.
"""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from functools import partial

from server.domain.events import Recorded
from server.domain.plan import Plan
from server.domain.ticket import Phase
from server.rehearsal.arrivals import Arrivals, RefusalCount
from server.rehearsal.guests import Ending, ending_of
from server.rehearsal.officers import Officers
from server.rehearsal.opened import moment
from server.rehearsal.staffing import Staffing
from server.rehearsal.stage import Observer, Stage
from server.rehearsal.supervisors import Supervisors
from server.rehearsal.ways import Way
from server.rehearsal.world import Day, Visitor

_BOOKED_AT = time(18)


@dataclass(frozen=True, kw_only=True, slots=True)
class Played:
    """The journal *records* of the day (with appointments booked the day before) and what was refused, by service and code.

    By visitor: the *endings*, and for those whose every errand was done the seconds they *stayed* in the house.
    """

    records: tuple[Recorded, ...]
    refusals: RefusalCount
    endings: Mapping[str, Ending]
    stayed_seconds: Mapping[str, float]

    @property
    def tally(self) -> Tally[Ending]:
        """How many visitors ended in each way."""
        return Tally(self.endings.values())


def play(
    plan: Plan,
    day: Day,
    staffing: Staffing,
    *,
    way: Way = Way.TOGETHER,
    lasting: Iterable[Recorded] = (),
    observe: Observer | None = None,
) -> Played:
    """Play *day*. *way*: how visitors go about several errands. *lasting* records of earlier days are remembered first.

    *observe* is shown the hall after everything that happens, and must not change it.
    """
    stage = Stage(plan, observe)
    for record in lasting:
        stage.hall.remember(record)
    officers = Officers(stage, day, staffing)
    Supervisors(stage, day, officers)
    arrivals = Arrivals(stage, officers.waking.stir, way)
    officers.meet(arrivals)
    eve = moment(plan, day.day - timedelta(days=1), _BOOKED_AT)
    for visitor in day.visitors:
        if visitor.slot is not None:
            stage.at(eve, partial(arrivals.book, visitor))
        if visitor.comes:
            stage.at(visitor.arrives_at, partial(arrivals.arrive, visitor))
    stage.run(until=moment(plan, day.day + timedelta(days=1), time()))
    return Played(
        records=tuple(stage.records),
        refusals=arrivals.refusals,
        endings={visitor.id: _ending(visitor, arrivals) for visitor in day.visitors},
        stayed_seconds=dict(_stayed(day, arrivals)),
    )


def _ending(visitor: Visitor, arrivals: Arrivals) -> Ending:
    if not visitor.comes:
        return Ending.ABSENT
    visits = arrivals.visits.get(visitor.id)
    if not visits:
        return Ending.REFUSED
    ending = ending_of(*(guest.ticket for guest in visits))
    assert ending is not None, "the next day has begun"
    return ending


def _stayed(day: Day, arrivals: Arrivals) -> Iterator[tuple[str, float]]:
    for visitor in day.visitors:
        guests = arrivals.visits.get(visitor.id, ())
        errands = [errand for guest in guests for errand in guest.ticket.errands]
        ended = [errand.ended_at for errand in errands if errand.phase is Phase.DONE and errand.ended_at]
        if len(ended) == len(visitor.wants):
            yield visitor.id, (max(ended) - visitor.arrives_at).total_seconds()
