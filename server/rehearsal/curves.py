"""The lengths of queues over a day as curves: by agency, averaged over the days that were played. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from server.domain.plan import Plan
from server.rehearsal.watching import SAMPLE, Seen

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Curves:
    """*people* waiting by agency at each of *hours* (hours since midnight in the hall's own time)."""

    hours: tuple[float, ...]
    people: Mapping[str, tuple[float, ...]]

    def peak(self, agency: str) -> float:
        """The most."""
        return max(self.people.get(agency, ()), default=0.0)


def curves_of(plan: Plan, days: Sequence[Seen]) -> Curves:
    """The average of *days*; where a day has ended nobody waits."""
    sums: dict[str, dict[int, int]] = {}
    first, last = _DAY // SAMPLE, 0
    for day in days:
        slots = [_slot(plan, day, place) for place in range(len(day.sampled_at))]
        first, last = min([first, *slots]), max([last, *slots])
        for agency, lengths in day.queues.items():
            summed = sums.setdefault(agency, {})
            for slot, length in zip(slots, lengths, strict=True):
                summed[slot] = summed.get(slot, 0) + length
    shown = range(first, last + 1)
    return Curves(
        hours=tuple(slot * SAMPLE / timedelta(hours=1) for slot in shown),
        people={
            agency: tuple(summed.get(slot, 0) / len(days) for slot in shown)
            for agency, summed in sums.items()
        },
    )


def _slot(plan: Plan, day: Seen, place: int) -> int:
    local = day.sampled_at[place].astimezone(plan.time_zone)
    return timedelta(hours=local.hour, minutes=local.minute) // SAMPLE
