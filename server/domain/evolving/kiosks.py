"""Visitors at kiosks wait for a person; printers and arrangements change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.domain import events as e
    from server.domain.hall import Hall


def help_asked(hall: Hall, event: e.HelpAsked, record: e.Recorded) -> None:
    """Somebody waits there."""
    kiosk = hall.kiosks.get(event.kiosk)
    hall.kiosks = hall.kiosks.having(replace(kiosk, help_since=record.at, helper=None))


def help_answered(hall: Hall, event: e.HelpAnswered, _: e.Recorded) -> None:
    """Somebody is on the way."""
    hall.kiosks = hall.kiosks.having(replace(hall.kiosks.get(event.kiosk), helper=event.by))


def help_ended(hall: Hall, event: e.HelpEnded, _: e.Recorded) -> None:
    """Nobody waits there any longer."""
    hall.kiosks = hall.kiosks.having(replace(hall.kiosks.get(event.kiosk), help_since=None, helper=None))


def printer_reported(hall: Hall, event: e.PrinterReported, _: e.Recorded) -> None:
    """Its printer is as the event says."""
    kiosk = hall.kiosks.get(event.kiosk)
    hall.kiosks = hall.kiosks.having(replace(kiosk, trouble=event.trouble, paper=event.paper))


def arranged(hall: Hall, event: e.KioskArranged, _: e.Recorded) -> None:
    """Arranged anew, or as set up."""
    hall.kiosks = hall.kiosks.having(replace(hall.kiosks.get(event.kiosk), arrangement=event.arrangement))


def particulars_given(hall: Hall, event: e.ParticularsGiven, record: e.Recorded) -> None:
    """Nothing that the hall's rules look at: what was said is kept elsewhere."""


def particulars_purged(hall: Hall, event: e.ParticularsPurged, record: e.Recorded) -> None:
    """Nothing either: it stands in the journal for whoever asks whether it was done."""
