"""Displays come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain.speakers import Display

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.hall import Hall


def joined(hall: Hall, event: e.DisplayJoined, _: e.Recorded) -> None:
    """It is there."""
    display = Display(
        name=event.display,
        zone=event.zone,
        speaks=event.speaks,
        counter=event.counter,
        own_zone=event.own_zone,
        own_counter=event.own_counter,
    )
    hall.speakers = hall.speakers.joined(display).telling(event.zone, event.speaker)


def left(hall: Hall, event: e.DisplayLeft, _: e.Recorded) -> None:
    """It is gone."""
    hall.speakers = hall.speakers.left(event.display).telling(event.zone, event.speaker)
