"""What a rehearsal plays: its days with their visitors and officers, made up or recorded. Pure but for *read*.

The same scenes are played before and after a change.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from server.domain.events import ProfileChanged, Recorded
from server.domain.plan import Plan
from server.rehearsal.crowd import day_factor, make_day, usual_visitors
from server.rehearsal.opened import next_open_day
from server.rehearsal.recorded import recording
from server.rehearsal.staffing import Manner, Staffing, attendance, full_roster, last_ones, roster
from server.rehearsal.world import Day, World, make_world

PUNCTUAL = Manner(absent=0, late_seconds=0.0, longer_break_seconds=0.0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """A day to play. *rostered* is who should serve, *staffing* who does; *lasting* records of earlier days still count.

    *luck* and *manner*: how officers come to keep to their roster or not; without *luck* they do.
    """

    day: Day
    rostered: Staffing
    staffing: Staffing
    lasting: tuple[Recorded, ...] = ()
    luck: str | None = None
    manner: Manner | None = None

    def staffed(self, plan: Plan, rostered: Staffing) -> "Scene":
        """The same with another roster, and the same luck with it."""
        if self.luck is None:
            return replace(self, rostered=rostered, staffing=rostered)
        staffing = attendance(rostered, Random(self.luck), self.manner, spared=last_ones(plan))
        return replace(self, rostered=rostered, staffing=staffing)

    def by_rules_of(self, counters: Container[str]) -> "Scene":
        """The same, but supervisors leave the profiles of these counters alone: they work by the rule that was asked for."""
        kept = tuple(
            change
            for change in self.day.changes
            if not isinstance(change.what, ProfileChanged) or change.what.counter not in counters
        )
        return replace(self, day=replace(self.day, changes=kept))

    def with_counters(self, counters: Iterable[str]) -> "Scene":
        """The same with these counters only."""
        closed = set(self.staffing.counters) - set(counters)
        return replace(self, staffing=self.staffing.without(closed))


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """How days are made up. *visitors* None: as usual for the plan. *manner*: how officers keep to their roster."""

    seed: int
    first_day: date
    days: int = 1
    visitors: int | None = None
    manner: Manner | None = None


def made_up(plan: Plan, made: Made) -> list[Scene]:
    """Scenes of open days, one after another. Raises Unplayable if the mall never opens."""
    days = list(_open_days(plan, made.first_day, made.days))
    usual = full_roster(plan, days[0])
    world = make_world(plan, usual, Random(f"{made.seed}/world"), visitors=made.visitors)
    return [_scene(plan, world, made, day, place) for place, day in enumerate(days)]


def _scene(plan: Plan, world: World, made: Made, day: date, place: int) -> Scene:
    """One day is as full as was asked, or as is usual for it; of several, each has a factor of its own."""
    expected = world.visitors if made.visitors is not None else usual_visitors(world, day)
    random = Random(f"{made.seed}/{place}/visitors")
    count = round(expected if made.days == 1 else expected * day_factor(random))
    visitors = make_day(world, day, random, visitors=count)
    unstaffed = Scene(
        day=visitors,
        rostered=Staffing(shifts=()),
        staffing=Staffing(shifts=()),
        luck=f"{made.seed}/{place}/officers",
        manner=made.manner,
    )
    return unstaffed.staffed(plan, roster(plan, day))


def _open_days(plan: Plan, first: date, count: int) -> Iterator[date]:
    day = first
    for _ in range(count):
        day = next_open_day(plan, day)
        yield day
        day += timedelta(days=1)


def as_recorded(plan: Plan, records: Sequence[Recorded], lasting: tuple[Recorded, ...], day: date) -> Scene:
    """The scene of a recorded day. Raises Unplayable if nobody took a ticket."""
    found = recording(plan, records, day, remembered=lasting)
    return Scene(day=found.day, rostered=found.staffing, staffing=found.staffing, lasting=lasting)
