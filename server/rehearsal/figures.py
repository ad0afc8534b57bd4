"""What a day was like, in figures: waits, targets, counters, order and fairness, endings. Pure.

Made from what a journal tells (``watching``), so a rehearsed day and a recorded one are measured alike. Seconds throughout.
"""

from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import TypeVar

from server.domain.leg import Leg
from server.domain.plan import Plan
from server.domain.ticket import Errand
from server.rehearsal.fairness import evenness, overtaken
from server.rehearsal.guests import Ending, ending_of
from server.rehearsal.watching import Seen, agency_of

ORDINARY = "ordinary"
"""The class of those without priority."""
_TARGET_SECONDS = 1800.0
KeyT = TypeVar("KeyT", str, int)


@dataclass(frozen=True, kw_only=True, slots=True)
class Waits:
    """The waits of *calls* first calls: mean, percentiles (nearest rank), the worst, and the share within the line's target.

    *overtaken*: by how many that joined the line later a person was overtaken, on average; *most_overtaken*, at worst.
    """

    calls: int = 0
    mean: float = 0.0
    p50: float = 0.0
    p90: float = 0.0
    p95: float = 0.0
    worst: float = 0.0
    within_target: float = 0.0
    overtaken: float = 0.0
    most_overtaken: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterUse:
    """A counter's *open_seconds* without pauses, those it was occupied, its calls, and occupied by open."""

    agency: str
    open_seconds: float
    occupied_seconds: float
    calls: int
    busy_share: float


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitTimes:
    """From ticket to the end of the last errand, of those who were served in all: mean and P90, and errands a visit."""

    visits: int = 0
    mean: float = 0.0
    p90: float = 0.0
    errands: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """*days* measured together. *by_class* has ``ordinary`` for those without priority, *by_hour* the hall's hours of joining.

    *out_of_turn* is overtaking by people of the same class only, which no ratio explains. *evenness* is 1 when people who
    joined a line in the same hour waited alike. *journeys* are the visits of several errands. *refusals* are by service and
    code, where somebody counted them: a journal has none.
    """

    days: int
    tickets: int
    waits: Waits
    by_agency: Mapping[str, Waits]
    by_class: Mapping[str, Waits]
    by_hour: Mapping[int, Waits]
    counters: Mapping[str, CounterUse]
    busy_by_agency: Mapping[str, float]
    longest_queue: Mapping[str, int]
    out_of_turn: float
    most_out_of_turn: int
    evenness: float
    endings: Mapping[str, int]
    visits: VisitTimes
    journeys: VisitTimes
    refusals: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Call:
    """The first call of a leg. *passed* counts who overtook it, *passed_by_own* those of its own class."""

    line: str
    agency: str
    kind: str
    hour: int
    waited: float
    target: float
    passed: int
    passed_by_own: int


def figures_of(
    plan: Plan,
    days: Sequence[Seen],
    *,
    refusals: Mapping[tuple[str, str], int] | None = None,
    refused: int = 0,
) -> Figures:
    """The figures of *days* together. A journal knows nothing of *refusals* and of how many visitors were *refused*."""
    calls = [call for day in days for call in _calls(plan, day)]
    tickets = [ticket for day in days for ticket in day.tickets]
    counters = _counters(plan, days)
    endings = Tally(str(ending) for ticket in tickets if (ending := ending_of(ticket)) is not None)
    endings[str(Ending.ABSENT)] += sum(day.missed for day in days)
    endings[str(Ending.REFUSED)] += refused
    return Figures(
        days=len(days),
        tickets=len(tickets),
        waits=_waits(calls),
        by_agency=_grouped(calls, lambda call: call.agency),
        by_class=_grouped(calls, lambda call: call.kind),
        by_hour=dict(sorted(_grouped(calls, lambda call: call.hour).items())),
        counters=counters,
        busy_by_agency=_busy(counters.values()),
        longest_queue=_longest(days),
        out_of_turn=_mean([call.passed_by_own for call in calls]),
        most_out_of_turn=max((call.passed_by_own for call in calls), default=0),
        evenness=evenness(_alike(calls)),
        endings=dict(endings),
        visits=_visit_times(days, least_errands=1),
        journeys=_visit_times(days, least_errands=2),
        refusals=_by_service(refusals or {}),
    )


def _calls(plan: Plan, day: Seen) -> list[_Call]:
    """The first calls of the day, with who overtook whom."""
    called = [
        (ticket.priority or ORDINARY, errand, leg)
        for ticket, errand, _, leg in day.legs
        if leg.waited_seconds is not None
    ]
    passed = _passed(called, lambda _, leg: leg.line)
    by_own = _passed(called, lambda kind, leg: (leg.line, kind))
    return [
        _Call(
            line=leg.line,
            agency=agency_of(plan, leg.line),
            kind=kind,
            hour=leg.entered_at.astimezone(plan.time_zone).hour,
            waited=max(0.0, leg.waited_seconds or 0.0),
            target=plan.lines[leg.line].target_seconds if leg.line in plan.lines else _TARGET_SECONDS,
            passed=passed[place],
            passed_by_own=by_own[place],
        )
        for place, (kind, _, leg) in enumerate(called)
    ]


def _passed(called: Sequence[tuple[str, Errand, Leg]], group: Callable[[str, Leg], object]) -> list[int]:
    """How many overtook each, within its group. Nobody is overtaken while at another counter or before an appointed time."""
    groups: dict[object, list[int]] = {}
    for place, (kind, _, leg) in enumerate(called):
        groups.setdefault(group(kind, leg), []).append(place)
    passed = [0] * len(called)
    for places in groups.values():
        moments = [_joined_and_called(called[place][2]) for place in places]
        for place, count in zip(places, overtaken(moments), strict=True):
            _, errand, leg = called[place]
            if not leg.blocked_seconds and errand.ticket.booking is None:
                passed[place] = count
    return passed


def _joined_and_called(leg: Leg) -> tuple[float, float]:
    called = leg.first_called_at
    return leg.entered_at.timestamp(), called.timestamp() if called is not None else 0.0


def _grouped(calls: Iterable[_Call], key: Callable[[_Call], KeyT]) -> dict[KeyT, Waits]:
    groups: dict[KeyT, list[_Call]] = {}
    for call in calls:
        groups.setdefault(key(call), []).append(call)
    return {name: _waits(group) for name, group in groups.items()}


def _waits(calls: Sequence[_Call]) -> Waits:
    if not calls:
        return Waits()
    waits = sorted(call.waited for call in calls)
    return Waits(
        calls=len(calls),
        mean=_mean(waits),
        p50=percentile(waits, 50),
        p90=percentile(waits, 90),
        p95=percentile(waits, 95),
        worst=waits[-1],
        within_target=_mean([call.waited <= call.target for call in calls]),
        overtaken=_mean([call.passed for call in calls]),
        most_overtaken=max(call.passed for call in calls),
    )


def _alike(calls: Iterable[_Call]) -> Iterable[list[float]]:
    """Waits of those who joined one line in one hour and were of one class."""
    groups: dict[tuple[str, str, int], list[float]] = {}
    for call in calls:
        groups.setdefault((call.line, call.kind, call.hour), []).append(call.waited)
    return groups.values()


def _counters(plan: Plan, days: Iterable[Seen]) -> dict[str, CounterUse]:
    open_, occupied, calls = defaultdict[str, float](float), defaultdict[str, float](float), Tally[str]()
    for day in days:
        for counter, post in day.posts.items():
            open_[counter] += post.open
            occupied[counter] += post.occupied
            calls[counter] += post.calls
    return {
        counter: CounterUse(
            agency=plan.counters[counter].agency if counter in plan.counters else "",
            open_seconds=open_[counter],
            occupied_seconds=occupied[counter],
            calls=calls[counter],
            busy_share=_share(occupied[counter], open_[counter]),
        )
        for counter in sorted(open_.keys() | calls.keys(), key=_by_number)
    }


def _by_number(counter: str) -> tuple[int, str]:
    return int(counter) if counter.isdecimal() else 0, counter


def _busy(counters: Iterable[CounterUse]) -> dict[str, float]:
    open_, occupied = defaultdict[str, float](float), defaultdict[str, float](float)
    for use in counters:
        open_[use.agency] += use.open_seconds
        occupied[use.agency] += use.occupied_seconds
    return {agency: _share(occupied[agency], open_[agency]) for agency in open_}


def _longest(days: Iterable[Seen]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for day in days:
        for agency, lengths in day.queues.items():
            longest[agency] = max(longest.get(agency, 0), *lengths, 0)
    return longest


def _visit_times(days: Iterable[Seen], *, least_errands: int) -> VisitTimes:
    served = [
        ticket
        for day in days
        for ticket in day.tickets
        if len(ticket.errands) >= least_errands and ending_of(ticket) is Ending.SERVED
    ]
    times = sorted(
        (
            max(errand.ended_at for errand in ticket.errands if errand.ended_at) - ticket.arrived_at
        ).total_seconds()
        for ticket in served
    )
    return VisitTimes(
        visits=len(served),
        mean=_mean(times),
        p90=percentile(times, 90),
        errands=_mean([len(ticket.errands) for ticket in served]),
    )


def _by_service(refusals: Mapping[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    by_service: dict[str, dict[str, int]] = {}
    for (service, code), count in sorted(refusals.items()):
        by_service.setdefault(service, {})[code] = count
    return by_service


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest of sorted *values* that *percent* of them do not pass (nearest rank); 0 of none."""
    return values[max(ceil(len(values) * percent / 100), 1) - 1] if values else 0.0
