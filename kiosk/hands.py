"""Carries out what the flow wants done, and brings back what came of it.

Knows the link, the spooler and whoever stands in for the server. Must not know screens.
"""
# ruff: noqa: N815  Qt signals follow Qt's names

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import assert_never
from urllib.parse import quote

from PySide6.QtCore import QObject, Signal

from kiosk.paperwork.documents import requirements_of, slip_of
from kiosk.ports import NoStandIn, SlipPrinter, StandIn
from kiosk.visiting.dialogue import (
    Answered,
    AppointmentFound,
    AskForNumber,
    Effect,
    GivenAlone,
    LookUp,
    PrintList,
    PrintSlip,
    RefusedBy,
    SlipFailed,
    SlipOut,
    Tell,
)
from kiosk.visiting.ticket import Ticket, follow_url
from qtkit.ports import Inquiry, LinkPort, Pending
from wire.commands import CheckIn, Command, IssueTicket
from wire.events import Record
from wire.mall import Mall, Service
from wire.offers import Appointment
from wire.problem import Problem

__all__ = ["Hands", "NoStandIn", "SlipPrinter", "StandIn"]

logger = logging.getLogger(__name__)


class Hands(QObject):
    """Does the flow's effects. Signals: came(Input), for each thing that came of one; slipBegun(ticket), for whoever measures.

    *mall* and *base_url* are set by whoever knows the hall, also when its server was not there since the start.
    """

    came = Signal(object)
    slipBegun = Signal(str)

    def __init__(
        self,
        *,
        link: LinkPort,
        printer: SlipPrinter,
        stand_in: StandIn,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link, self._printer, self._stand_in = link, printer, stand_in
        self._new_id, self._now = new_id, now
        self.mall: Mall | None = None
        self.base_url = ""
        self._away = not link.online
        self._numbers: dict[str, Pending] = {}
        self._told: dict[str, Pending] = {}
        self._look_ups: dict[str, Inquiry] = {}
        self._slips: list[str] = []
        printer.begun.connect(self._begun)
        printer.printed.connect(self._printed)
        printer.failed.connect(self._failed)

    def do(self, effect: Effect) -> None:
        """Begin; nothing here waits."""
        match effect:
            case AskForNumber(command=command):
                self._ask_for_number(command)
            case LookUp(code=code):
                self._look_up(code)
            case PrintSlip(ticket=ticket):
                self._print_slip(ticket)
            case PrintList(service=service, language=language):
                self._print_list(service, language)
            case Tell(command=command):
                self._tell(command)
            case _:
                assert_never(effect)

    def _ask_for_number(self, command: IssueTicket | CheckIn) -> None:
        if self._away:
            self._give_alone(command)
            return
        pending = self._link.send(command)
        self._numbers[command.request_id] = pending
        pending.answered.connect(partial(self._answered, command))
        pending.refused.connect(partial(self._refused, command))

    def _answered(self, command: Command, record: Record) -> None:
        self._numbers.pop(command.request_id, None)
        self.came.emit(Answered(record=record, report_id=self._new_id()))

    def _refused(self, command: Command, problem: Problem) -> None:
        self._numbers.pop(command.request_id, None)
        self.came.emit(RefusedBy(request_id=command.request_id, problem=problem))

    def set_away(self, *, away: bool) -> None:
        """The server is gone for longer than a moment, or back: who still waits for it then gets another answer."""
        self._away = away
        if away:
            self._go_on_alone()

    def _go_on_alone(self) -> None:
        numbers, self._numbers = self._numbers, {}
        for pending in numbers.values():
            pending.cancel()
            command = pending.command
            if isinstance(command, IssueTicket):
                self._stand_in.orphan(command.request_id)
            if isinstance(command, IssueTicket | CheckIn):
                self._give_alone(command)
        look_ups, self._look_ups = self._look_ups, {}
        for code, inquiry in look_ups.items():
            inquiry.cancel()
            self.came.emit(AppointmentFound(code=code, appointment=None))

    def _give_alone(self, command: IssueTicket | CheckIn) -> None:
        given = self._stand_in.give(command, self._now())
        if isinstance(given, Ticket):
            self.came.emit(GivenAlone(request_id=command.request_id, ticket=given))
        else:
            self.came.emit(RefusedBy(request_id=command.request_id, problem=given))

    def _look_up(self, code: str) -> None:
        inquiry = self._link.ask(appointment_path(code), Appointment)
        self._look_ups[code] = inquiry
        inquiry.answered.connect(partial(self._found, code))
        inquiry.refused.connect(lambda _: self._found(code, None))

    def _found(self, code: str, appointment: Appointment | None) -> None:
        self._look_ups.pop(code, None)
        self.came.emit(AppointmentFound(code=code, appointment=appointment))

    def _print_slip(self, ticket: Ticket) -> None:
        if self.mall is not None:  # there is no ticket without a mall
            self._slips.append(ticket.id)
            url = follow_url(self._link.pagesUrl or self.base_url, ticket.id)
            self._printer.print(ticket.id, slip_of(ticket, self.mall, url))

    def _print_list(self, service: Service, language: str) -> None:
        if self.mall is not None:
            self._printer.print(self._new_id(), requirements_of(service, self.mall, language))

    def _begun(self, job_id: str) -> None:
        if job_id in self._slips:
            self.slipBegun.emit(job_id)

    def _printed(self, job_id: str) -> None:
        if self._is_slip(job_id):
            self.came.emit(SlipOut(ticket=job_id, report_id=self._new_id()))

    def _failed(self, job_id: str, trouble: str) -> None:
        if self._is_slip(job_id):
            self.came.emit(SlipFailed(ticket=job_id, trouble=trouble, report_id=self._new_id()))

    def _is_slip(self, job_id: str) -> bool:
        """Lists of papers and staff's own pages are nobody's ticket."""
        if job_id not in self._slips:
            return False
        self._slips.remove(job_id)
        return True

    def _tell(self, command: Command) -> None:
        if self._stand_in.keep(command):
            return
        pending = self._link.send(command)
        self._told[command.request_id] = pending
        pending.answered.connect(lambda _: self._told.pop(command.request_id, None))
        pending.refused.connect(partial(self._not_told, command))

    def _not_told(self, command: Command, problem: Problem) -> None:
        self._told.pop(command.request_id, None)
        logger.warning("%s was refused: %s", type(command).__name__, problem.detail)


def appointment_path(code: str) -> str:
    """Where the hall answers for *code*, whatever somebody typed."""
    return f"/api/appointments/{quote(code, safe='')}"
