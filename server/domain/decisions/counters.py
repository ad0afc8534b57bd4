"""Officers sit down, pause and leave; a supervisor changes what a counter does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import profiles, refusals
from server.domain.decisions import guards
from server.domain.events import CounterClosed, CounterOpened, CounterPaused, CounterResumed, ProfileChanged

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.hall import Hall


def open_counter(hall: Hall, command: c.OpenCounter, _: datetime) -> tuple[CounterOpened]:
    """The same officer may come back at any time, which also ends a pause; another one with a reason to take over."""
    desk = guards.desk_of(hall, command.counter)
    if desk.officer in {None, command.officer}:
        return (CounterOpened(counter=desk.id, officer=command.officer),)
    reason = command.take_over.strip()
    if not reason:
        raise refusals.CounterTaken(counter=desk.id, officer=desk.officer or "")
    return (CounterOpened(counter=desk.id, officer=command.officer, taken_from=desk.officer, reason=reason),)


def close(hall: Hall, command: c.CloseCounter, _: datetime) -> tuple[CounterClosed]:
    """A visit in progress stays as it is (rule 19)."""
    desk = guards.open_desk(hall, command.counter)
    return (CounterClosed(counter=desk.id, officer=desk.officer or ""),)


def pause(hall: Hall, command: c.PauseCounter, _: datetime) -> tuple[CounterPaused]:
    """A further pause replaces the reason of the first."""
    desk = guards.open_desk(hall, command.counter)
    return (CounterPaused(counter=desk.id, officer=desk.officer or "", reason=command.reason),)


def resume(hall: Hall, command: c.ResumeCounter, _: datetime) -> tuple[CounterResumed]:
    """Only what is paused can go on."""
    desk = guards.open_desk(hall, command.counter)
    if desk.paused is None:
        raise refusals.CounterNotPaused(counter=desk.id)
    return (CounterResumed(counter=desk.id, officer=desk.officer or ""),)


def change_profile(hall: Hall, command: c.ChangeProfile, _: datetime) -> tuple[ProfileChanged]:
    """Nobody's visit or place changes with it (rule 19)."""
    desk = guards.desk_of(hall, command.counter)
    if command.profile is not None:
        agency = hall.plan.counters[desk.id].agency
        for field, reason in profiles.mistakes(command.profile, hall.plan, agency):
            raise refusals.ProfileMistaken(field=field, reason=reason)
    return (ProfileChanged(counter=desk.id, profile=command.profile, by=command.by),)
