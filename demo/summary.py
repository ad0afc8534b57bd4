"""The day in figures: what happened how often, how long each step took.

Pure: a diary's entries and what the programs left in, plain figures out. Times are milliseconds.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from demo.diary import CallMade, Ended, Rated, Taken
from demo.marks import Evidence, Mark
from demo.visitors import Habit, Lapse, Way

Figures = dict[str, "int | float | str | list[str] | Figures | None"]

_DELAYED: Final = frozenset({Habit.NO_PAPER, Habit.RESTART})
"""Visitors whose paper or server was missing on purpose: their steps say nothing about speed."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """How long one step took, for each who took it."""

    milliseconds: tuple[float, ...]

    def figures(self) -> Figures:
        """Count, p50, p95 and the longest."""
        return {
            "count": len(self.milliseconds),
            "p50_ms": percentile(self.milliseconds, 50),
            "p95_ms": percentile(self.milliseconds, 95),
            "max_ms": round(max(self.milliseconds), 1) if self.milliseconds else None,
        }


def percentile(values: Sequence[float], percent: int) -> float | None:
    """The smallest value that at least *percent* of the values do not exceed; None of none. One decimal."""
    if not values:
        return None
    place = max(1, math.ceil(len(values) * percent / 100))
    return round(sorted(values)[place - 1], 1)


def counts(
    taken: Mapping[str, Taken], calls: Sequence[CallMade], ended: Mapping[str, Ended], evidence: Evidence
) -> Figures:
    """Tickets at each station of their life."""
    phases = [status.phase for status in evidence.tickets.values()]
    return {
        "issued": len(evidence.tickets),
        "shown_on_kiosk": len(taken),
        "printed": sum(slip.complete and not slip.errors for slip in evidence.slips),
        "called": sum(not call.recall for call in calls),
        "recalled": sum(call.recall for call in calls),
        "shown_on_display": sum(mark.what == "call_shown" for mark in evidence.display),
        "announced": len(evidence.announcements) or sum(m.what == "spoken" for m in evidence.display),
        "finished": sum(each.how == "finished" for each in ended.values()),
        "no_show": phases.count("no_show"),
        "still_waiting": phases.count("waiting"),
    }


def visits_of(taken: Mapping[str, Taken]) -> Figures:
    """How many came to their number in which way, and what else happened there."""
    visitors = [each.visitor for each in taken.values()]
    ways = Counter(visitor.way for visitor in visitors)
    habits = Counter(visitor.habit for visitor in visitors)
    return {
        **{way.value: ways[way] for way in Way},
        **{habit.value: habits[habit] for habit in Habit if habit is not Habit.PLAIN},
        "given without the server": sum(each.alone for each in taken.values()),
        "called for help": sum(visitor.needs_help for visitor in visitors),
        "large text": sum(visitor.large_text for visitor in visitors),
        "priority": sum(visitor.priority is not None for visitor in visitors),
        "by language": dict(Counter(visitor.language for visitor in visitors)),
    }


def deeds_of(taken: Mapping[str, Taken], ratings: Sequence[Rated], evidence: Evidence) -> Figures:
    """What happened at the counters beside calling and serving, and how visitors said it was."""
    visitors = [each.visitor for each in taken.values()]
    lapses = Counter(visitor.lapse for visitor in visitors)
    return {
        **{lapse.value: lapses[lapse] for lapse in Lapse if lapse is not Lapse.NONE},
        "undone": len(evidence.undone),
        "ended otherwise": sum(bool(visitor.outcome) for visitor in visitors),
        "errands added": sum(len(visitor.add) for visitor in visitors),
        "ratings given": len(ratings),
        "ratings in the journal": len(evidence.rated),
    }


def latencies(taken: Mapping[str, Taken], calls: Sequence[CallMade], evidence: Evidence) -> Figures:
    """Each step's p50 and p95, from the finger's press to what came of it."""
    prompt = [each for each in taken.values() if each.visitor.habit not in _DELAYED]
    shown = {mark.ticket: mark.t_ns for mark in evidence.kiosk if mark.what == "number_shown"}
    paper = {url: slip.first_byte_ns for slip in evidence.slips for url in slip.qr}
    on_display = _after_calls(calls, taken, evidence, "call_shown")
    chimes = _after_calls(calls, taken, evidence, "chime_started")
    return {
        "tap_to_number": _step([(each.tapped_ns, shown.get(each.ticket)) for each in prompt]).figures(),
        "tap_to_first_byte": _step(
            [(each.tapped_ns, paper.get(each.follow_url)) for each in prompt]
        ).figures(),
        "call_to_display": _step([(start, mark.t_ns) for start, mark in on_display]).figures(),
        "call_to_chime": _step([(start, mark.t_ns) for start, mark in chimes]).figures(),
        "call_to_chime_in_a_silent_hall": _step(_unqueued(chimes, evidence)).figures(),
    }


def _step(pairs: Sequence[tuple[int, int | None]]) -> Step:
    return Step(milliseconds=tuple((end - start) / 1e6 for start, end in pairs if end is not None))


def _after_calls(
    calls: Sequence[CallMade], taken: Mapping[str, Taken], evidence: Evidence, what: str
) -> list[tuple[int, Mark]]:
    """Each call's press with the display's mark of it: the first of a ticket's marks is its call, the second its recall."""
    marks: dict[str, list[Mark]] = {}
    for mark in evidence.display:
        if mark.what == what:
            marks.setdefault(mark.ticket, []).append(mark)
    found = []
    for call in sorted(calls, key=lambda call: call.pressed_ns):
        waiting = marks.get(taken[call.label].ticket) if call.label in taken else None
        if waiting:
            found.append((call.pressed_ns, waiting.pop(0)))
    return found


def _unqueued(chimes: Sequence[tuple[int, Mark]], evidence: Evidence) -> list[tuple[int, int | None]]:
    """Those whose press found nothing being announced: the others wait for their turn, as they should."""
    starts = [mark.t_ns for mark in evidence.display if mark.what == "chime_started"]
    ends = [mark.t_ns for mark in evidence.display if mark.what == "spoken"]
    return [
        (start, mark.t_ns)
        for start, mark in chimes
        if sum(t < start for t in starts) == sum(t < start for t in ends)
        and not _between(starts, start, mark.t_ns)
    ]


def _between(moments: Sequence[int], start: int, end: int) -> bool:
    return any(start < moment < end for moment in moments)
