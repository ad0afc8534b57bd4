"""What became of an officer's presses: each that counted is in the journal once, each that did not is not there.

Pure: knows the console's own account, in its milestones, and the journal's rows. Must not know how they were got.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bench.verdict import JournalRow

_ENDS: Final = ("command_answered", "command_refused", "command_given_back")


@dataclass(frozen=True, kw_only=True, slots=True)
class ShiftVerdict:
    """How many commands were *sent*, *answered*, *refused* and *given_back*; sentences on those that were lost, doubled, or done
    although nobody pressed.
    """

    sent: int
    answered: int
    refused: int
    given_back: int
    lost: tuple[str, ...]
    doubled: tuple[str, ...]
    unasked: tuple[str, ...]


def unanswered(milestones: Sequence[Mapping[str, Any]]) -> list[str]:
    """What was asked for in each command that has no answer yet."""
    sent = {line["request"]: line["action"] for line in milestones if line["what"] == "command_sent"}
    ended = {line["request"] for line in milestones if line["what"] in _ENDS}
    return [action for request, action in sent.items() if request not in ended]


def judge(
    milestones: Sequence[Mapping[str, Any]], journal: Sequence[JournalRow], at_counter: Collection[str]
) -> ShiftVerdict:
    """Compare what the console wrote down with the *journal*; *at_counter* are the requests that did something at its counter."""
    sent = {line["request"]: line["action"] for line in milestones if line["what"] == "command_sent"}
    ends = {what: {line["request"] for line in milestones if line["what"] == what} for what in _ENDS}
    answered, refused, given_back = ends.values()
    ours = [(row.request_id, row.kind) for row in journal if row.request_id in sent]
    done, kinds = {request for request, _ in ours}, Counter(ours)
    return ShiftVerdict(
        sent=len(sent),
        answered=len(answered),
        refused=len(refused),
        given_back=len(given_back),
        lost=(
            *(
                f"{sent[each]} was answered and is not in the journal"
                for each in answered
                if each not in done
            ),
            *(f"{action} was never answered" for action in unanswered(milestones)),
        ),
        doubled=(
            *(
                f"{sent[each]} is there {times} times as {kind}"
                for (each, kind), times in kinds.items()
                if times > 1
            ),
            *(f"{sent[each]} was refused and happened" for each in refused if each in done),
        ),
        unasked=tuple(f"{each} was never sent" for each in at_counter if each not in sent),
    )
