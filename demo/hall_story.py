"""Whether the whole hall's day came out right: what no single visitor could notice.

Pure. Every mismatch is an error in words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from demo.diary import CallMade, Taken
from demo.marks import Evidence

BURST_SECONDS: Final = 2.0


def hall_errors(
    taken: Mapping[str, Taken], calls: tuple[CallMade, ...], evidence: Evidence, *, burst_of: int
) -> list[str]:
    """Errors about numbers, order and paper. *burst_of* is how many calls must have come within two seconds."""
    return [
        *_numbers(taken),
        *_paper(taken, evidence),
        *_order(evidence),
        *_burst(calls, burst_of),
        *evidence.log_errors,
    ]


def largest_burst(calls: tuple[CallMade, ...]) -> int:
    """The most calls that were made within two seconds."""
    moments = sorted(call.pressed_ns for call in calls)
    within = BURST_SECONDS * 1e9
    return max((sum(0 <= other - moment <= within for other in moments) for moment in moments), default=0)


def _numbers(taken: Mapping[str, Taken]) -> Iterator[str]:
    """The server counts from below. A kiosk that is alone has numbers of its own, far above."""
    lines: defaultdict[str, list[int]] = defaultdict(list)
    alone: defaultdict[str, list[int]] = defaultdict(list)
    for label, each in taken.items():
        kind = alone if each.alone else lines
        kind[each.visitor.line].append(int(label.rpartition("-")[2]))
    for line, numbers in lines.items():
        if sorted(numbers) != list(range(1, len(numbers) + 1)):
            yield f"the line {line} gave the numbers {sorted(numbers)}: they should have no gap and no double"
    for line, numbers in alone.items():
        if min(numbers) <= len(lines[line]):
            yield f"the kiosk gave the numbers {sorted(numbers)} of the line {line}, which are the server's"


def _paper(taken: Mapping[str, Taken], evidence: Evidence) -> Iterator[str]:
    codes = {each.follow_url for each in taken.values()}
    for slip in evidence.slips:
        if not codes.intersection(slip.qr):
            yield f"slip {slip.slip} belongs to nobody"


def _order(evidence: Evidence) -> Iterator[str]:
    """Rule 26: calls are announced in order, each once. A call is named by its journal and its place in it."""
    spoken = [int(mark.call.rpartition(":")[2]) for mark in evidence.display if mark.what == "chime_started"]
    if spoken != sorted(set(spoken)):
        yield f"the calls were announced in the order {spoken}"
    texts = [mark.label for mark in evidence.display if mark.what == "chime_started"]
    heard = [each.label for each in evidence.announcements]
    if evidence.announcements and heard != texts[: len(heard)]:
        yield "announcements.txt has another order than the display"


def _burst(calls: tuple[CallMade, ...], wanted: int) -> Iterator[str]:
    if (most := largest_burst(calls)) < wanted:
        yield f"at most {most} calls came within two seconds; the burst should have had {wanted}"
