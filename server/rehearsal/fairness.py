"""How fairly people were called: overtaking in a line, and how evenly waits were spread. Pure.

Order: being overtaken by somebody who came later ("slips" against "skips": R. C. Larson, Perspectives on queues: social justice
and the psychology of queueing, Operations Research 35, 1987) is what people mind most.

Evenness: the variance of the waits is a yardstick for the fairness of a whole class of queues (B. Avi-Itzhak, H. Levy, On measuring
fairness in queues, Advances in Applied Probability 36, 2004), but not over a whole day, in which rush and calm differ for everybody
(H. Levy, D. Raz, B. Avi-Itzhak, Locality of reference and the use of sojourn time variance for measuring queue unfairness, Operations
Research Letters 35, 2007). So waits are compared among those who joined the same line in the same hour, by the index of
R. Jain, D. Chiu and W. Hawe (A quantitative measure of fairness, DEC-TR-301, 1984): 1 when all waited alike, 1/n when one waited for all.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence


def overtaken(joined_and_called: Sequence[tuple[float, float]]) -> list[int]:
    """For each of one line's people, who *joined* and were *called* at those moments, how many that joined later were called
    before. Costs n log n.
    """
    order = sorted(range(len(joined_and_called)), key=lambda who: joined_and_called[who][0], reverse=True)
    calls = sorted(called for _, called in joined_and_called)
    counted = [0] * (len(calls) + 1)  # a tree of counts by call (P. M. Fenwick, 1994)
    passed = [0] * len(joined_and_called)
    together: list[int] = []
    for who in order:
        if together and joined_and_called[together[0]][0] != joined_and_called[who][0]:
            _count(counted, calls, joined_and_called, together)
            together = []
        passed[who] = _before(counted, bisect_left(calls, joined_and_called[who][1]))
        together.append(who)
    return passed


def _count(
    counted: list[int], calls: list[float], people: Sequence[tuple[float, float]], who: list[int]
) -> None:
    """Those who joined at one moment do not overtake one another: they are counted together."""
    for one in who:
        place = bisect_left(calls, people[one][1]) + 1
        while place < len(counted):
            counted[place] += 1
            place += place & -place


def _before(counted: list[int], place: int) -> int:
    total = 0
    while place:
        total += counted[place]
        place -= place & -place
    return total


def jain(values: Sequence[float]) -> float:
    """1 when all *values* (0 or more) are alike, 1/n when only one is not 0; 1 when all are 0."""
    squares = sum(value * value for value in values)
    return 1.0 if not squares else sum(values) ** 2 / (len(values) * squares)


def evenness(groups: Iterable[Sequence[float]]) -> float:
    """Jain's index of each group of at least two, averaged by their sizes; 1 without any."""
    sized = [(len(group), jain(group)) for group in groups if len(group) > 1]
    people = sum(size for size, _ in sized)
    return sum(size * index for size, index in sized) / people if people else 1.0
