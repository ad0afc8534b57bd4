"""Ratios between lines, which count from call to call: so many of each, or evenly mixed (rules 9 and 11).

Counts belong to a counter, or to the hall, and to the set of lines they are counted over. Calls that no rule decided (starving,
kept, chosen ones) are not counted.
"""

from collections.abc import Sequence

from server.domain.calling.candidates import Candidate
from server.domain.calling.floor import Floor, W
from server.domain.calling.fronts import Front
from server.domain.calling.rules import NO_COUNTS, Choice, most
from server.domain.profile import Profile, Rule, RuleKind


def cycle_of(rule: Rule, counter: str, profile: Profile) -> str:
    """The name of a ratio's counts. Wider lines belong to the set while they are closed too, so that it stays one cycle."""
    whose = "hall" if rule.per_hall else counter
    how = "counted" if rule.kind is RuleKind.COUNTED_RATIO else "weighted"
    return f"{whose}|{how}|{','.join(sorted((*profile.lines, *profile.wider)))}"


def by_count(
    floor: Floor[W], rule: Rule, cycle: str, fronts: Sequence[Front[W]], due: Sequence[Candidate[W]]
) -> Choice[W]:
    """So many of one line, then so many of the next. Values are the line's calls in the present round.

    A round is over when every line with somebody waiting has had its share. While the class that is due waits only in
    lines that have had theirs, the line that had its share the fewest times is called.
    """
    calls, shares = floor.cycles.get(cycle, NO_COUNTS), rule.numbers
    if all(calls.get(front.line.id, 0.0) >= shares.get(front.line.id, 1.0) for front in fronts):
        calls = NO_COUNTS
    values = [calls.get(one.line.id, 0.0) for one in due]
    rounds = [value // shares.get(one.line.id, 1.0) for one, value in zip(due, values, strict=True)]
    called = due[rounds.index(min(rounds))]
    line = called.line.id
    return Choice(called.waiter, values, cycle, {**calls, line: calls.get(line, 0.0) + 1.0})


def by_turns(floor: Floor[W], rule: Rule, cycle: str, due: Sequence[Candidate[W]]) -> Choice[W]:
    """Lines by turns, evenly mixed: the smooth weighted round robin of nginx. Values are credits.

    Before a call each line in which somebody due waits gets its weight as credit; the one with the most is called and
    pays what all were given.
    """
    credit = dict(floor.cycles.get(cycle, NO_COUNTS))
    given = 0.0
    for one in due:
        weight = rule.numbers.get(one.line.id, 1.0)
        credit[one.line.id] = credit.get(one.line.id, 0.0) + weight
        given += weight
    values = [credit[one.line.id] for one in due]
    called = due[most(due, values)]
    credit[called.line.id] -= given
    return Choice(called.waiter, values, cycle, credit)
