"""Old forms of events and how each becomes the next one.

An event whose fields change gets an entry here: the form that is left behind, and what its body is in the one that follows.
So the number of a kind's entries says which form it has today. Knows bodies as JSON gives them; an entry, once written, is
never changed, because journals outlive programs. ``tests/samples`` keeps a line of every form there ever was.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

Body = dict[str, Any]
Upgrade = Callable[[Body], Body]


def _day_opened_1(body: Body) -> Body:
    return {**body, "numbers": {}}


def _ticket_issued_1(body: Body) -> Body:
    """A ticket was for one service."""
    errand = {"number": 1, **{name: body[name] for name in ("service", "line", "agency")}, "needs": []}
    later = {"package": None, "channel": "kiosk", "taken_at": None, "booking": None, "slot": None}
    return {**body, "errands": [errand], **later}


def _ticket_called_1(body: Body) -> Body:
    """The only rule there was goes by its present name. Nobody wrote down who else could have been called."""
    reason = {
        **body["reason"],
        "rule": "longest-wait",
        "condition": None,
        "compared": [],
        "passed_over": [],
        "cycle": "",
        "counts": {},
        "said": "",
    }
    return {**body, "reason": reason, "errand": 1}


def _first_errand(body: Body) -> Body:
    return {**body, "errand": 1}


def _started_after_a_call(body: Body) -> Body:
    return {**body, "errand": 1, "called": True}


def _only_errand_ended(body: Body) -> Body:
    return {**body, "errand": 1, "open_errands": 0}


def _served_well(body: Body) -> Body:
    return {**_only_errand_ended(body), "completes": True}


def _cancelled_and_free(body: Body) -> Body:
    """As the setting was unless somebody changed it."""
    return {**body, "frees_place": True}


def _opened_and_not_taken_over(body: Body) -> Body:
    """Where somebody else sat nobody could sit down."""
    return {**body, "taken_from": None, "reason": ""}


def _where_it_says(body: Body) -> Body:
    """Nobody could arrange a display, nor did one show a single counter."""
    return {**body, "counter": "", "own_zone": None, "own_counter": None}


UPGRADES: Final[Mapping[tuple[str, int], Upgrade]] = {
    ("DayOpened", 1): _day_opened_1,
    ("TicketIssued", 1): _ticket_issued_1,
    ("TicketCalled", 1): _ticket_called_1,
    ("TicketRecalled", 1): _first_errand,
    ("ServiceStarted", 1): _started_after_a_call,
    ("ServiceFinished", 1): _served_well,
    ("NoShowMarked", 1): _only_errand_ended,
    ("TicketCancelled", 1): _cancelled_and_free,
    ("CounterOpened", 1): _opened_and_not_taken_over,
    ("DisplayJoined", 1): _where_it_says,
}
"""Kind and old version → the body of the version after it."""


def present_version(kind: str) -> int:
    """The form in which events of *kind* are written today."""
    return 1 + sum(changed == kind for changed, _ in UPGRADES)


def upgraded(
    kind: str, versions: range, body: Body, *, upgrades: Mapping[tuple[str, int], Upgrade] = UPGRADES
) -> Body:
    """*body*, taken from each of the old *versions* to the next. Raises KeyError, TypeError for what no old form had."""
    for old in versions:
        body = upgrades[kind, old](body)
    return body
