"""The ticket at the counter in words: what it is, whom it is for, how long it has taken.

Pure: a desk, the mall, words and the time in; frozen texts out. Must not know colours, keys or Qt.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from counter.desk.desk import Desk
from counter.desk.pace import WALK_SECONDS, Pace, as_minutes, as_timer, pace, seconds_between
from counter.floor.moments import clock_text
from counter.floor.waiting import stands_for, waits_since
from counter.words import Words
from wire.mall import Mall, Service
from wire.snapshot import LiveTicket

LONGEST_WALK_SECONDS: Final = 1800
"""Nobody walks for longer: who was called before that has been on hold since, and is served on."""
_NAMED_LANGUAGES: Final = frozenset({"id", "en", "jv", "su", "min", "ace"})
"""Those that kiosks offer. Of any other the officer is told what everybody here understands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """*tone* is ``empty`` (nobody waits), ``free``, ``called`` or ``serving``. Without a ticket the texts are empty.

    *package* is the name of what the visit was begun with, *appointment* the time it was booked for.
    """

    tone: str
    state: str
    number: str = ""
    service: str = ""
    visitor_class: str = ""
    priority: bool = False
    speaks: str = ""
    no_slip: bool = False
    package: str = ""
    appointment: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Timer:
    """One of the visit's times; *pace* is empty where nothing is expected, *running* while it counts."""

    name: str
    value: str = "–"
    note: str = ""
    pace: str = ""
    running: bool = False


def card_of(desk: Desk, mall: Mall, words: Words, unprinted: Mapping[str, object]) -> Card:
    """The card of what is at the desk now."""
    ticket = desk.current
    if ticket is None:
        tone = "free" if desk.waiting else "empty"
        return Card(tone=tone, state=words.text(f"counter-state-{'paused' if desk.paused else tone}"))
    service = service_of(mall, ticket)
    return Card(
        tone=ticket.phase,
        state=state_of(ticket, words),
        number=ticket.label,
        service=service.name.get(words.language) if service else "",
        visitor_class=class_of(mall, ticket, words),
        priority=ticket.priority is not None,
        speaks=words.text(
            f"counter-speaks-{ticket.language if ticket.language in _NAMED_LANGUAGES else 'id'}"
        ),
        no_slip=ticket.ticket in unprinted,
        package=package_of(mall, ticket, words),
        appointment=appointment_of(mall, ticket, words),
    )


def timers_of(desk: Desk, mall: Mall, words: Words, now: datetime) -> tuple[Timer, ...]:
    """How long the visitor waited, walks or walked, and is served. *now* is by the server's clock.

    Each for this errand alone, as it stands: what was before a hold is over, and the hold itself is in none of them.
    """
    ticket = desk.current
    waited, walk, serve = (words.text(f"counter-timer-{part}") for part in ("waited", "walk", "serve"))
    if ticket is None:
        return (Timer(name=waited), Timer(name=walk), Timer(name=serve))
    service = service_of(mall, ticket)
    usual = words.text("counter-typical", minutes=service.minutes) if service else ""
    return (
        _waited(waited, ticket, mall, words, now),
        _walk(walk, ticket, words, now),
        _paced(
            serve,
            seconds_between(ticket.started_at, now),
            target_seconds=service.minutes * 60 if service else None,
            target=usual,
            words=words,
            running=True,
        )
        if ticket.started_at is not None
        else Timer(name=serve, note=usual),
    )


def _waited(name: str, ticket: LiveTicket, mall: Mall, words: Words, now: datetime) -> Timer:
    minutes = target_minutes(mall, ticket.line)
    return _paced(
        name,
        seconds_between(waits_since(ticket), ticket.called_at or ticket.started_at or now),
        target_seconds=None if minutes is None else minutes * 60,
        target="" if minutes is None else words.text("counter-walk-target", minutes=minutes),
        words=words,
        running=False,
    )


def _walk(name: str, ticket: LiveTicket, words: Words, now: datetime) -> Timer:
    walked = seconds_between(ticket.called_at, ticket.started_at or now)
    serving = ticket.started_at is not None
    if ticket.called_at is None or (serving and walked > LONGEST_WALK_SECONDS):
        return Timer(name=name)
    target = words.text("counter-walk-target", minutes=WALK_SECONDS // 60)
    return _paced(name, walked, target_seconds=WALK_SECONDS, target=target, words=words, running=not serving)


def service_of(mall: Mall, ticket: LiveTicket) -> Service | None:
    """The ticket's service; None for one that has left the mall's set-up since."""
    return next((service for service in mall.services if service.id == ticket.service), None)


def class_of(mall: Mall, ticket: LiveTicket, words: Words) -> str:
    """The name of the visitor's class."""
    if ticket.priority is None:
        return words.text("counter-class-none")
    named = (known.name.get(words.language) for known in mall.priority_classes if known.id == ticket.priority)
    return next(named, ticket.priority)


def package_of(mall: Mall, ticket: LiveTicket, words: Words) -> str:
    """The name of the package that the visit began with; empty for most, and for one that has left the mall's set-up."""
    named = (each.name.get(words.language) for each in mall.packages if each.id == ticket.package)
    return next(named, "")


def appointment_of(mall: Mall, ticket: LiveTicket, words: Words) -> str:
    """For when the visitor had booked; empty for those who had not."""
    slot = stands_for(ticket).slot
    return "" if slot is None else words.text("insight-slot", time=clock_text(slot, mall, words))


def target_minutes(mall: Mall, line: str) -> int | None:
    """The wait that should not be passed in *line*; None for one that has left the mall's set-up."""
    return next((known.target_minutes for known in mall.lines if known.id == line), None)


def state_of(ticket: LiveTicket, words: Words) -> str:
    """What happens with a visitor at the counter: called, called again, served."""
    if ticket.phase == "called" and ticket.recalls:
        return words.text("counter-state-recalled", times=ticket.recalls)
    return words.text(f"counter-state-{ticket.phase}")


def minutes_text(seconds: float, words: Words) -> str:
    """A wait in whole minutes; a word for the first one."""
    minutes = as_minutes(seconds)
    return words.text("counter-minutes", minutes=minutes) if minutes else words.text("counter-just-now")


def _paced(
    name: str, seconds: float, *, target_seconds: float | None, target: str, words: Words, running: bool
) -> Timer:
    if target_seconds is None:
        return Timer(name=name, value=as_timer(seconds), running=running)
    judged: Pace = pace(seconds, target_seconds)
    note = words.text("counter-pace-note", pace=words.text(f"counter-pace-{judged}"), target=target)
    return Timer(name=name, value=as_timer(seconds), note=note, pace=judged, running=running)
