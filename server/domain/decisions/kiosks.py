"""Kiosks call a person for their visitor, tell of their printers, and are arranged; visitors give particulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import refusals
from server.domain.decisions import guards
from server.domain.events import (
    FieldGiven,
    HelpAnswered,
    HelpAsked,
    HelpEnded,
    KioskArranged,
    ParticularsGiven,
    ParticularsPurged,
    PrinterReported,
)
from server.domain.kiosks import Arrangement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from server.domain import commands as c
    from server.domain.hall import Hall
    from server.domain.kiosks import Kiosks


def ask_for_help(hall: Hall, command: c.AskForHelp, _: datetime) -> tuple[HelpAsked]:
    """One visitor at a time uses a kiosk, so one call is enough. Raises HelpAlreadyAsked."""
    if hall.kiosks.get(command.kiosk).help_since is not None:
        raise refusals.HelpAlreadyAsked(kiosk=command.kiosk)
    zone = _arrangement(hall, command.kiosk).zone
    return (HelpAsked(kiosk=command.kiosk, zone=zone, language=command.language),)


def answer_help(hall: Hall, command: c.AnswerHelp, _: datetime) -> tuple[HelpAnswered]:
    """Who says so last is the one who goes. Raises NoHelpAsked."""
    _help_is_open(hall, command.kiosk)
    return (HelpAnswered(kiosk=command.kiosk, by=command.by),)


def end_help(hall: Hall, command: c.EndHelp, _: datetime) -> tuple[HelpEnded]:
    """By whoever helped, or by the kiosk where its visitor changed their mind or left. Raises NoHelpAsked."""
    _help_is_open(hall, command.kiosk)
    return (HelpEnded(kiosk=command.kiosk, by=command.by),)


def report_printer(hall: Hall, command: c.ReportPrinter, _: datetime) -> tuple[PrinterReported]:  # noqa: ARG001  a decision's shape
    """Believed as it is."""
    return (PrinterReported(kiosk=command.kiosk, trouble=command.trouble, paper=command.paper),)


def arrange(hall: Hall, command: c.ArrangeKiosk, _: datetime) -> tuple[KioskArranged]:
    """Any kiosk, also one that the mall does not name. Raises UnknownAgency, UnknownZone."""
    if command.arrangement is not None:
        for agency in command.arrangement.agencies:
            guards.known_agency(hall, agency)
        guards.known_zone(hall, command.arrangement.zone)
    return (KioskArranged(kiosk=command.kiosk, arrangement=command.arrangement, by=command.by),)


def give_particulars(hall: Hall, command: c.GiveParticulars, _: datetime) -> tuple[ParticularsGiven]:
    """Nobody is asked for more than the services of their ticket need (Law 27/2022). Raises UnknownTicket, WrongState, NotAsked."""
    ticket = guards.ticket_of(hall, command.ticket)
    if not ticket.alive:
        raise guards.wrong_state(ticket.lead)
    wanted = {errand.service for errand in ticket.errands}
    for given in command.particulars:
        service = hall.plan.services.get(given.service)
        if service is None or service.id not in wanted or given.field not in service.asks:
            raise refusals.NotAsked(label=ticket.label, service=given.service, field=given.field)
    fields = (FieldGiven(service=given.service, field=given.field) for given in command.particulars)
    return (ParticularsGiven(ticket=ticket.id, label=ticket.label, fields=tuple(dict.fromkeys(fields))),)


def record_purge(hall: Hall, command: c.RecordPurge, _: datetime) -> tuple[ParticularsPurged]:  # noqa: ARG001  a decision's shape
    """Believed as it is: how many there were is not known here."""
    return (ParticularsPurged(day=command.day, count=command.count),)


def _help_is_open(hall: Hall, kiosk: str) -> None:
    if hall.kiosks.get(kiosk).help_since is None:
        raise refusals.NoHelpAsked(kiosk=kiosk)


def _arrangement(hall: Hall, kiosk: str) -> Arrangement:
    """As somebody arranged it, else as set up."""
    return hall.kiosks.get(kiosk).arrangement or hall.plan.kiosks.get(kiosk, Arrangement())


def help_over(before: Kiosks) -> Iterator[HelpEnded]:
    """A day is over: nobody waits at a kiosk overnight."""
    for kiosk in before.known.values():
        if kiosk.help_since is not None:
            yield HelpEnded(kiosk=kiosk.id, by="")


def said_again(before: Kiosks) -> Iterator[PrinterReported | KioskArranged]:
    """What lasts over days: a replay begins with a day, so that each tells what was true *before* it."""
    for kiosk in before.known.values():
        if (kiosk.trouble, kiosk.paper) != (None, "unknown"):
            yield PrinterReported(kiosk=kiosk.id, trouble=kiosk.trouble, paper=kiosk.paper)
        if kiosk.arrangement is not None:
            yield KioskArranged(kiosk=kiosk.id, arrangement=kiosk.arrangement, by="")
