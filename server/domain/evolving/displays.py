"""Displays are arranged and tell what does not work; notices come and go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from server.domain.displays import silences
from server.domain.notices import Notice

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.hall import Hall


def arranged(hall: Hall, event: e.DisplayArranged, _: e.Recorded) -> None:
    """Arranged anew, or as set up."""
    hall.posts = hall.posts.having(replace(hall.posts.get(event.display), arrangement=event.arrangement))


def reported(hall: Hall, event: e.DisplayReported, _: e.Recorded) -> None:
    """These are its troubles now."""
    hall.speakers = hall.speakers.heard(event.display, mute=silences(event.troubles))
    hall.posts = hall.posts.having(replace(hall.posts.get(event.display), troubles=event.troubles))


def posted(hall: Hall, event: e.NoticePosted, record: e.Recorded) -> None:
    """Everybody is told so."""
    notice = Notice(id=event.notice, text=event.text, until=event.until, zone=event.zone, urgent=event.urgent)
    hall.notices = hall.notices.having(notice, record.at)


def withdrawn(hall: Hall, event: e.NoticeWithdrawn, _: e.Recorded) -> None:
    """Nobody is told so any longer."""
    hall.notices = hall.notices.without(event.notice)
