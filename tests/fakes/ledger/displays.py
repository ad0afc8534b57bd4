"""Displays in the account: who is there and speaks, arrangements, troubles, notices; and why a command about them is refused."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from server.domain import commands as c
from server.domain import events as e
from server.domain import refusals as r
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.notices import Notice
from tests.fakes.ledger.books import Books
from tests.fakes.ledger.display_book import Screen
from tests.fakes.ledger.reasons import Reasons


def audit(hall: Hall, books: Books) -> None:
    """The hall says the same of every display, and tells everybody the same."""
    mine, known = books.displays, hall.posts.known
    told = [(each.name, each.by_itself.post, each.post, each.speaks) for each in hall.speakers.displays]
    assert told == [(each.name, each.own, each.post, each.speaks) for each in mine.there]
    zones = {"", *books.plan.zones}
    spoken = {zone: speaker for zone in zones if (speaker := mine.speaker(zone)) is not None}
    assert dict(hall.speakers.zones()) == spoken
    arranged = {name: each.arrangement for name, each in known.items() if each.arrangement is not None}
    assert arranged == mine.arranged
    assert {name: each.troubles for name, each in known.items() if each.troubles} == mine.troubles
    if hall.last_at is not None:
        held = [each for each in mine.notices.values() if each.until > hall.last_at]
        assert list(hall.notices.holding(hall.last_at)) == held


# What accepted commands do.


def join(books: Books, command: c.JoinDisplay, records: Sequence[Recorded], _: datetime) -> None:
    counter = command.counter if command.counter in books.plan.counters else ""
    name, own = command.display, (command.zone, counter)
    post = books.displays.post(books.plan, name, own)
    _stands(books, Screen(name=name, own=own, post=post, speaks=command.speaks))
    _told_who_speaks(books, records)


def leave(books: Books, command: c.LeaveDisplay, records: Sequence[Recorded], _: datetime) -> None:
    books.displays.there = [each for each in books.displays.there if each.name != command.display]
    _told_who_speaks(books, records)


def arrange(books: Books, command: c.ArrangeDisplay, records: Sequence[Recorded], _: datetime) -> None:
    books.displays.arranged.pop(command.display, None)
    if command.arrangement is not None:
        books.displays.arranged[command.display] = command.arrangement
    for each in books.displays.there:
        if each.name == command.display:
            post = books.displays.post(books.plan, each.name, each.own)
            _stands(books, Screen(name=each.name, own=each.own, post=post, speaks=each.speaks))
            assert (len(records) > 1) == (post != each.post), "it moves when it has to, and only then"
    _told_who_speaks(books, records)


def report(books: Books, command: c.ReportDisplay, records: Sequence[Recorded], _: datetime) -> None:
    zone = next((each.post[0] for each in books.displays.there if each.name == command.display), None)
    before = None if zone is None else books.displays.speaker(zone)
    books.displays.troubles.pop(command.display, None)
    if command.troubles:
        books.displays.troubles[command.display] = command.troubles
    after = None if zone is None else books.displays.speaker(zone)
    assert (len(records) > 1) == (before != after), "who speaks is said when it changes, and only then"
    _told_who_speaks(books, records)


def post(books: Books, command: c.PostNotice, _: Sequence[Recorded], now: datetime) -> None:
    books.displays.over(now)
    books.displays.notices[command.notice] = Notice(
        id=command.notice,
        text=command.text,
        until=command.until or _midnight(books),
        zone=command.zone,
        urgent=command.urgent,
    )


def withdraw(books: Books, command: c.WithdrawNotice, _: Sequence[Recorded], __: datetime) -> None:
    del books.displays.notices[command.notice]


def _stands(books: Books, screen: Screen) -> None:
    """In its place if it was there like this, else the last."""
    mine = books.displays
    for place, each in enumerate(mine.there):
        if (each.name, each.post, each.speaks) == (screen.name, screen.post, screen.speaks):
            mine.there[place] = screen
            return
    mine.there = [*(each for each in mine.there if each.name != screen.name), screen]


def _told_who_speaks(books: Books, records: Sequence[Recorded]) -> None:
    """Between the two moments of a move the others speak, also where it stays in its zone and shows another counter."""
    for event in (record.event for record in records):
        match event:
            case e.DisplayJoined():
                assert event.speaker == books.displays.speaker(event.zone)
            case e.DisplayLeft():
                assert event.speaker == books.displays.speaker(event.zone, without=event.display)
            case _:
                pass


def _midnight(books: Books) -> datetime:
    assert books.day is not None
    local = datetime.combine(books.day + timedelta(days=1), time(), tzinfo=books.plan.time_zone)
    return local.astimezone(UTC)


# Why they are refused.


def against_joining(books: Books, command: c.JoinDisplay) -> Reasons:
    if command.zone and command.zone not in books.plan.zones:
        yield r.UnknownZone


def against_leaving(books: Books, command: c.LeaveDisplay) -> Reasons:
    if all(each.name != command.display for each in books.displays.there):
        yield r.UnknownDisplay


def against_arranging(books: Books, command: c.ArrangeDisplay) -> Reasons:
    wanted = command.arrangement
    if wanted is None:
        return
    if wanted.zone not in {None, "", *books.plan.zones}:
        yield r.UnknownZone
    if wanted.counter not in {None, "", *books.plan.counters}:
        yield r.UnknownCounter
    elif wanted.counter and wanted.zone not in {None, "", *_zones_of(books, wanted.counter)}:
        yield r.CounterElsewhere
    if not {*(wanted.directions or ())} <= {*books.plan.counters, *books.plan.zones}:
        yield r.UnknownPlace


def _zones_of(books: Books, counter: str) -> set[str]:
    """Those that it may be said to stand in; a counter of no zone stands in any."""
    zone = books.plan.counters[counter].zone
    return {zone} if zone else set(books.plan.zones)


def against_posting(books: Books, command: c.PostNotice) -> Reasons:
    assert books.moment is not None
    if command.zone not in {"", *books.plan.zones}:
        yield r.UnknownZone
    if not command.text.id.strip() or len(command.text.id) > 200 or "\n" in command.text.id:
        yield r.NoticeMistaken
    if "0812 3456 7890" in command.text.id:
        yield r.PersonalData
    if command.until is not None and command.until <= books.moment:
        yield r.NoticeOver
    if command.until is not None and command.until > books.moment + timedelta(days=366):
        yield r.NoticeTooLong


def against_withdrawing(books: Books, command: c.WithdrawNotice) -> Reasons:
    notice = books.displays.notices.get(command.notice)
    assert books.moment is not None
    if notice is None or notice.until <= books.moment:
        yield r.UnknownNotice
