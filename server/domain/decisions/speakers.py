"""Displays come and go (rule 29)."""

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
    from server.domain.hall import Hall


def join(
    hall: Hall, command: c.JoinDisplay, _: datetime
) -> tuple[DisplayJoined] | tuple[DisplayLeft, DisplayJoined]:
    """A display that is in another zone leaves that first."""
    guards.known_zone(hall, command.zone)
    display = Display(name=command.display, zone=command.zone, speaks=command.speaks)
    joined = _joined(hall.speakers.joined(display), display)
    known = hall.speakers.find(display.name)
    if known is None or known.zone == display.zone:
        return (joined,)
    return _left(hall.speakers, known), joined


def leave(hall: Hall, command: c.LeaveDisplay, _: datetime) -> tuple[DisplayLeft]:
    """If it spoke, the next one does."""
    known = hall.speakers.find(command.display)
    if known is None:
        raise refusals.UnknownDisplay(display=command.display)
    return (_left(hall.speakers, known),)


def joined_again(before: Speakers) -> Iterator[DisplayJoined]:
    """All that were there *before*, in their order: displays do not go home with the visitors, and a replay begins with a day."""
    speakers = Speakers()
    for display in before.displays:
        speakers = speakers.joined(display)
        yield _joined(speakers, display)


def _joined(speakers: Speakers, display: Display) -> DisplayJoined:
    return DisplayJoined(
        display=display.name, zone=display.zone, speaks=display.speaks, speaker=speakers.of(display.zone)
    )


def _left(speakers: Speakers, display: Display) -> DisplayLeft:
    after = speakers.left(display.name)
    return DisplayLeft(display=display.name, zone=display.zone, speaker=after.of(display.zone))
