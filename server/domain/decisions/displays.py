"""Displays are arranged and tell what does not work; notices to everybody are posted and withdrawn."""

from __future__ import annotations

import unicodedata
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Final

from server.domain import refusals
from server.domain.decisions import guards, speakers
from server.domain.displays import silences
from server.domain.events import DisplayArranged, DisplayReported, NoticePosted, NoticeWithdrawn

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.displays import DisplayArrangement, Posts
    from server.domain.events import DisplayJoined, DisplayLeft
    from server.domain.hall import Hall
    from server.domain.notices import Notice, Notices, Text

MOST_NOTICES: Final = 20
"""At a time."""
MOST_LETTERS: Final = 200
_FARTHEST: Final = timedelta(days=366)
_NOT_PRINTABLE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters and what breaks a line. Emoji have joiners (Cf), which ``str.isprintable`` would not let pass."""


def arrange(
    hall: Hall, command: c.ArrangeDisplay, _: datetime
) -> tuple[DisplayArranged] | tuple[DisplayLeft, DisplayJoined, DisplayArranged]:
    """Any display, also one that the mall does not name; one that is here moves. Raises UnknownZone, UnknownCounter,
    CounterElsewhere, UnknownPlace.
    """
    if command.arrangement is not None:
        _known_places(hall, command.arrangement)
    arranged = DisplayArranged(display=command.display, arrangement=command.arrangement, by=command.by)
    wanted = command.arrangement or hall.plan.displays.get(command.display)
    return *speakers.moved_by(hall, command.display, wanted), arranged


def report(
    hall: Hall, command: c.ReportDisplay, _: datetime
) -> tuple[DisplayReported] | tuple[DisplayJoined, DisplayReported]:
    """Believed as it is. One whose loudspeaker is broken does not speak while another one can."""
    reported = DisplayReported(display=command.display, troubles=command.troubles)
    return *speakers.heard_by(hall, command.display, mute=silences(command.troubles)), reported


def post(hall: Hall, command: c.PostNotice, now: datetime) -> tuple[NoticePosted]:
    """Raises UnknownZone, NoticeMistaken, NoticeOver, NoticeTooLong, TooManyNotices."""
    guards.known_zone(hall, command.zone)
    _can_be_shown(command.text)
    until = hall.days.ends_at if command.until is None else command.until
    if until <= now:
        raise refusals.NoticeOver
    if until > now + _FARTHEST:
        raise refusals.NoticeTooLong(days=_FARTHEST.days)
    others = [each for each in hall.notices.holding(now) if each.id != command.notice]
    if len(others) >= MOST_NOTICES:
        raise refusals.TooManyNotices(limit=MOST_NOTICES)
    posted = NoticePosted(
        notice=command.notice,
        text=command.text,
        until=until.astimezone(UTC),
        zone=command.zone,
        urgent=command.urgent,
        by=command.by,
    )
    return (posted,)


def withdraw(hall: Hall, command: c.WithdrawNotice, now: datetime) -> tuple[NoticeWithdrawn]:
    """One that is over cannot be taken back any more. Raises UnknownNotice."""
    if all(each.id != command.notice for each in hall.notices.holding(now)):
        raise refusals.UnknownNotice(notice=command.notice)
    return (NoticeWithdrawn(notice=command.notice, by=command.by),)


def said_again(before: Posts, here: Container[str]) -> Iterator[DisplayReported | DisplayArranged]:
    """What lasts over days: a replay begins with a day, so that each tells what was true *before* it."""
    for display in before.next_day(here).known.values():
        if display.troubles:
            yield DisplayReported(display=display.id, troubles=display.troubles)
        if display.arrangement is not None:
            yield DisplayArranged(display=display.id, arrangement=display.arrangement, by="")


def posted_again(before: Notices, now: datetime) -> Iterator[NoticePosted]:
    """Notices that are not over with the day."""
    for notice in before.holding(now):
        yield _again(notice)


def _again(notice: Notice) -> NoticePosted:
    return NoticePosted(
        notice=notice.id, text=notice.text, until=notice.until, zone=notice.zone, urgent=notice.urgent, by=""
    )


def _known_places(hall: Hall, arrangement: DisplayArrangement) -> None:
    guards.known_zone(hall, arrangement.zone or "")
    if arrangement.counter:
        _stands_there(hall, arrangement.counter, arrangement.zone or "")
    for place in arrangement.directions or ():
        if place not in hall.plan.counters and place not in hall.plan.zones:
            raise refusals.UnknownPlace(place=place)


def _stands_there(hall: Hall, counter: str, zone: str) -> None:
    """An empty *zone* has every counter: the whole hall, or one that is not known here."""
    if counter not in hall.plan.counters:
        raise refusals.UnknownCounter(counter=counter)
    stands = hall.plan.counters[counter].zone
    if zone and stands and stands != zone:
        raise refusals.CounterElsewhere(counter=counter, stands=stands, zone=zone)


def _can_be_shown(text: Text) -> None:
    for language, words in text.written():
        why = _mistake_in(words)
        if why is not None:
            raise refusals.NoticeMistaken(written_in=language, why=why, most=MOST_LETTERS)


def _mistake_in(words: str) -> str | None:
    if not words.strip():
        return "empty"
    if len(words) > MOST_LETTERS:
        return "long"
    if any(unicodedata.category(letter) in _NOT_PRINTABLE for letter in words):
        return "unprintable"
    return None
