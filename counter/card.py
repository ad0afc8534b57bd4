"""The ticket at the counter in words: what it is, whom it is for, how long it has taken.

Pure: a desk, the mall, words and the time in; frozen texts out. Must not know colours, keys or Qt.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter.desk import Desk
from counter.pace import WALK_SECONDS, Pace, as_minutes, as_timer, pace, seconds_between
from counter.words import Words
from wire.mall import Mall, Service
from wire.snapshot import LiveTicket


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """*tone* is ``empty`` (nobody waits), ``free``, ``called`` or ``serving``. Without a ticket the texts are empty."""

    tone: str
    state: str
    number: str = ""
    service: str = ""
    visitor_class: str = ""
    priority: bool = False
    speaks: str = ""
    no_slip: bool = False


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
        state=_state(ticket, words),
        number=ticket.label,
        service=service.name.get(words.language) if service else "",
        visitor_class=class_of(mall, ticket, words),
        priority=ticket.priority is not None,
        speaks=words.text(f"counter-speaks-{'en' if ticket.language == 'en' else 'id'}"),
        no_slip=ticket.ticket in unprinted,
    )


def timers_of(desk: Desk, mall: Mall, words: Words, now: datetime) -> tuple[Timer, ...]:
    """How long the visitor waited, walks or walked, and is served. *now* is by the server's clock."""
    ticket = desk.current
    names = [words.text(f"counter-timer-{part}") for part in ("waited", "walk", "serve")]
    if ticket is None:
        return tuple(Timer(name=name) for name in names)
    waited = seconds_between(ticket.arrived_at, ticket.called_at or ticket.started_at or now)
    walked = seconds_between(ticket.called_at, ticket.started_at or now)
    serving = ticket.started_at is not None
    service = service_of(mall, ticket)
    return (
        Timer(name=names[0], value=as_timer(waited)),
        _paced(
            names[1],
            walked,
            target_seconds=WALK_SECONDS,
            target=words.text("counter-walk-target", minutes=WALK_SECONDS // 60),
            words=words,
            running=not serving,
        ),
        _paced(
            names[2],
            seconds_between(ticket.started_at, now),
            target_seconds=service.minutes * 60 if service else None,
            target=words.text("counter-typical", minutes=service.minutes) if service else "",
            words=words,
            running=True,
        )
        if serving
        else Timer(
            name=names[2],
            note=words.text("counter-typical", minutes=service.minutes) if service else "",
        ),
    )


def service_of(mall: Mall, ticket: LiveTicket) -> Service | None:
    """The ticket's service; None for one that has left the mall's set-up since."""
    return next((service for service in mall.services if service.id == ticket.service), None)


def class_of(mall: Mall, ticket: LiveTicket, words: Words) -> str:
    """The name of the visitor's class."""
    if ticket.priority is None:
        return words.text("counter-class-none")
    named = (known.name.get(words.language) for known in mall.priority_classes if known.id == ticket.priority)
    return next(named, ticket.priority)


def minutes_text(seconds: float, words: Words) -> str:
    """A wait in whole minutes; a word for the first one."""
    minutes = as_minutes(seconds)
    return words.text("counter-minutes", minutes=minutes) if minutes else words.text("counter-just-now")


def _state(ticket: LiveTicket, words: Words) -> str:
    if ticket.phase == "called" and ticket.recalls:
        return words.text("counter-state-recalled", times=ticket.recalls)
    return words.text(f"counter-state-{ticket.phase}")


def _paced(
    name: str, seconds: float, *, target_seconds: float | None, target: str, words: Words, running: bool
) -> Timer:
    if target_seconds is None:
        return Timer(name=name, value=as_timer(seconds), running=running)
    judged: Pace = pace(seconds, target_seconds)
    note = words.text("counter-pace-note", pace=words.text(f"counter-pace-{judged}"), target=target)
    return Timer(name=name, value=as_timer(seconds), note=note, pace=judged, running=running)
