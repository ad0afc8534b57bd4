"""Somebody who stands in for the server, as a test wants it: numbers of some lines, or none."""

from datetime import datetime

from kiosk.visiting.ticket import Ticket, TicketErrand
from tests.fakes.kiosk_visit import HALL
from wire.commands import CheckIn, Command, IssueTicket
from wire.problem import Problem

NOT_ALONE = Problem(title="Alone", status=503, detail="Tidak bisa", code="alone-no-numbers")


class FakeStandIn:
    """Gives a number for each service in *services*; keeps what it was told in *orphans* and *kept*."""

    def __init__(self, *services: str) -> None:
        self.services = set(services)
        self.given: tuple[str, ...] = ()
        self.barred = False
        self.orphans: list[str] = []
        self.kept: list[Command] = []

    def can_give(self, service: str, now: datetime, /) -> bool:
        return service in self.services and not self.barred

    def give(self, command: IssueTicket | CheckIn, now: datetime, /) -> Ticket | Problem:
        if isinstance(command, CheckIn) or self.barred or command.service not in self.services:
            return NOT_ALONE
        self.given = (*self.given, command.service)
        wish = HALL.catalogue.known(command.service)
        assert wish is not None
        errand = TicketErrand(service=wish.service, agency=wish.agency, zone=None)
        label = f"A-{900 + len(self.given)}"
        return Ticket(
            id=f"alone-{len(self.given):010}",
            label=label,
            language="id",
            at=now,
            errands=(errand,),
            alone=True,
        )

    def orphan(self, request_id: str, /) -> None:
        self.orphans.append(request_id)

    def keep(self, command: Command, /) -> bool:
        mine = getattr(command, "ticket", "").startswith("alone-")
        if mine:
            self.kept.append(command)
        return mine
