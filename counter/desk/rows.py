"""The waiting list in words, one frozen row for each ticket: who waits in order of arrival, then who was set aside.

Pure. Must not know Qt or how a row looks. It is worded anew twice a second and with every event: what the mall says
once is looked up once a list, not once a row.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from counter.desk.card import class_of, minutes_text
from counter.desk.desk import Desk
from counter.desk.pace import as_minutes, pace, seconds_between
from counter.floor.waiting import stands_for, waits_since
from counter.insight.errandlist import held_text, kept_text
from counter.words import Words
from wire.mall import Mall
from wire.snapshot import LiveErrand, LiveTicket

_STILL_WANTED = frozenset({"waiting", "blocked", "held"})


class Row(NamedTuple):
    """*ticket* is its identity; *visitorClass* is empty for ordinary visitors. *pace* judges the wait against the line's target
    (``calm``, ``long``, ``overlong``, or empty). *nextUp*: whose turn it is. *errands*: how many more things the visitor wants elsewhere.
    *standing* is ``waiting`` or ``held``; *mark* is what else there is to know: an appointed time, for whom it is kept, how long it is held. A tuple, because every list is made anew so often.
    """

    ticket: str
    label: str
    service: str
    visitorClass: str  # noqa: N815  a role of the QML model
    noSlip: bool  # noqa: N815
    wait: str
    pace: str = ""
    nextUp: bool = False  # noqa: N815
    errands: int = 0
    standing: str = "waiting"
    mark: str = ""


def rows_of(
    desk: Desk, mall: Mall, words: Words, *, unprinted: Mapping[str, object], now: datetime
) -> tuple[Row, ...]:
    """The desk's waiting list. *now* is by the server's clock."""
    return _rows(desk.waiting, mall, words, unprinted=unprinted, now=now)


def held_rows_of(
    held: Sequence[LiveTicket],
    mall: Mall,
    words: Words,
    *,
    unprinted: Mapping[str, object],
    now: datetime,
) -> tuple[Row, ...]:
    """Those who were set aside, whom nobody calls: *wait* is empty, *mark* says until when or for whom."""
    return _rows(held, mall, words, unprinted=unprinted, now=now)


def _rows(
    tickets: Sequence[LiveTicket],
    mall: Mall,
    words: Words,
    *,
    unprinted: Mapping[str, object],
    now: datetime,
) -> tuple[Row, ...]:
    if not tickets:
        return ()
    services = {service.id: service.name.get(words.language) for service in mall.services}
    targets = {line.id: line.target_minutes * 60.0 for line in mall.lines}
    waits: dict[int, str] = {}  # many have waited equally many minutes, and wording a number is slow
    rows = list[Row]()
    for ticket in tickets:
        errand = stands_for(ticket)
        held = errand.phase == "held"
        waited = seconds_between(waits_since(ticket, errand), now)
        minutes = as_minutes(waited)
        if minutes not in waits:
            waits[minutes] = minutes_text(waited, words)
        target = targets.get(errand.line)
        row = Row(
            ticket=ticket.ticket,
            label=ticket.label,
            service=services.get(errand.service, ""),
            visitorClass=class_of(mall, ticket, words) if ticket.priority else "",
            noSlip=ticket.ticket in unprinted,
            wait="" if held else waits[minutes],
            pace="" if held or target is None else pace(waited, target),
            errands=_others(ticket, errand),
            standing="held" if held else "waiting",
            mark=held_text(errand, mall, words) if held else kept_text(errand, mall, words, now),
        )
        rows.append(row)
    return tuple(rows)


def _others(ticket: LiveTicket, errand: LiveErrand) -> int:
    if len(ticket.errands) < 2:
        return 0
    return sum(each.phase in _STILL_WANTED for each in ticket.errands if each is not errand)


def longest_of(desk: Desk, mall: Mall, words: Words, now: datetime) -> tuple[str, str]:
    """How long the one waits who waits longest, in words, and the worst pace of all. Both empty where nobody waits, or not yet
    for a minute.
    """
    waits = [(seconds_between(waits_since(ticket), now), ticket.line) for ticket in desk.waiting]
    minutes = int(max(waits)[0] // 60) if waits else 0
    if not minutes:
        return "", ""
    targets = {line.id: line.target_minutes * 60.0 for line in mall.lines}
    worst = max(waited / targets.get(line, float("inf")) for waited, line in waits)
    return words.text("counter-waiting-longest", minutes=minutes), pace(worst, 1.0)
