"""Displays come and go (rule 29), and are where they were arranged to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards
from server.domain.events import DisplayJoined, DisplayLeft
from server.domain.speakers import Display, Speakers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.displays import DisplayArrangement
    from server.domain.hall import Hall


def join(
    hall: Hall, command: c.JoinDisplay, _: datetime
) -> tuple[DisplayJoined] | tuple[DisplayLeft, DisplayJoined]:
    """Where it is arranged to be, whatever its stream says. A display that is in another zone leaves that first."""
    guards.known_zone(hall, command.zone)
    counter = command.counter if command.counter in hall.plan.counters else ""
    by_itself = Display(name=command.display, zone=command.zone, speaks=command.speaks, counter=counter)
    display = _arranged(hall, by_itself, arrangement_of(hall, command.display))
    known = hall.speakers.find(display.name)
    if known is None or known.zone == display.zone:
        return (_joined(hall.speakers.joined(display), display),)
    return _moved(hall.speakers, known, display)


def leave(hall: Hall, command: c.LeaveDisplay, _: datetime) -> tuple[DisplayLeft]:
    """If it spoke, the next one does."""
    known = hall.speakers.find(command.display)
    if known is None:
        raise refusals.UnknownDisplay(display=command.display)
    return (_left(hall.speakers, known),)


def arrangement_of(hall: Hall, display: str) -> DisplayArrangement | None:
    """As somebody arranged it, else as set up."""
    return hall.posts.get(display).arrangement or hall.plan.displays.get(display)


def moved_by(
    hall: Hall, display: str, arrangement: DisplayArrangement | None
) -> tuple[()] | tuple[DisplayLeft, DisplayJoined]:
    """*display* goes where *arrangement* wants it, if it is there and elsewhere: it has no need to come anew for that."""
    known = hall.speakers.find(display)
    return () if known is None else _moved_if_elsewhere(hall, known, arrangement)


def astray(hall: Hall) -> tuple[()] | tuple[DisplayLeft, DisplayJoined]:
    """The first display that is not where it should be: the mall was set up anew while the server was off."""
    for display in hall.speakers.displays:  # asked before every command
        arrangement = arrangement_of(hall, display.name)
        if arrangement is None and display.own_zone is display.own_counter is None:
            continue
        if moved := _moved_if_elsewhere(hall, display, arrangement):
            return moved
    return ()


def heard_by(hall: Hall, display: str, *, mute: bool) -> tuple[()] | tuple[DisplayJoined]:
    """*display* tells that its loudspeaker is *mute*, or works: it is there as before, but if that changes who speaks in its zone, all
    have to know.
    """
    known = hall.speakers.find(display)
    if known is None:
        return ()
    after = hall.speakers.heard(display, mute=mute)
    return () if after.of(known.zone) == after.told.get(known.zone) else (_joined(after, known),)


def joined_again(before: Speakers) -> Iterator[DisplayJoined]:
    """All that were there *before*, in their order: displays do not go home with the visitors, and a replay begins with a day."""
    speakers = Speakers(mute=before.mute)
    for display in before.displays:
        speakers = speakers.joined(display)
        yield _joined(speakers, display)


def _arranged(hall: Hall, display: Display, arrangement: DisplayArrangement | None) -> Display:
    """Where *arrangement* wants it; not in a zone, nor at a counter, that the mall has lost since."""
    if arrangement is None:
        return display.by_itself
    zone, counter = arrangement.zone, arrangement.counter
    return display.arranged_for(
        None if zone and zone not in hall.plan.zones else zone,
        None if counter and counter not in hall.plan.counters else counter,
    )


def _moved_if_elsewhere(
    hall: Hall, known: Display, arrangement: DisplayArrangement | None
) -> tuple[()] | tuple[DisplayLeft, DisplayJoined]:
    now = _arranged(hall, known, arrangement)
    return () if now.post == known.post else _moved(hall.speakers, known, now)


def _moved(before: Speakers, known: Display, display: Display) -> tuple[DisplayLeft, DisplayJoined]:
    return _left(before, known), _joined(before.left(known.name).joined(display), display)


def _joined(speakers: Speakers, display: Display) -> DisplayJoined:
    return DisplayJoined(
        display=display.name,
        zone=display.zone,
        speaks=display.speaks,
        speaker=speakers.of(display.zone),
        counter=display.counter,
        own_zone=display.own_zone,
        own_counter=display.own_counter,
    )


def _left(speakers: Speakers, display: Display) -> DisplayLeft:
    after = speakers.left(display.name)
    return DisplayLeft(display=display.name, zone=display.zone, speaker=after.of(display.zone))
