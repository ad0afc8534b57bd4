"""A kiosk whose visitor, server and printer are moved by hand.

Knows the kiosk's parts and the contract. Must not know how a picture is taken.
"""
# ruff: noqa: N815  Qt signals follow Qt's names

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.app import load_common_words, make_kiosk, show
from kiosk.hands import NoStandIn
from kiosk.paperwork.slip import Requirements, Slip
from kiosk.printing.settings import CupsPrinter
from kiosk.screens.morning import NOW, busy_morning, issued, offers
from kiosk.settings import KioskSettings
from kiosk.staff.door import KNOCKS, Door
from kiosk.staff.noworkshop import AnyPin, NoWorkshop
from kiosk.staff.ports import Offered, Row
from kiosk.staff.viewmodel import Staff
from kiosk.viewmodel import Kiosk
from kiosk.visiting import dialogue as say
from kiosk.visiting.ticket import Ticket, TicketErrand
from qtkit.ports import Inquiry, Pending
from qtkit.stage import Stage
from qtkit.themes import Look
from wire.commands import CheckIn, Command, IssueTicket
from wire.mall import Mall, Service
from wire.offers import Appointment
from wire.problem import Problem

TICKET: Final = "picture-0123456789"


class QuietLink(QObject):
    """A link that answers when the picture says so."""

    greeted = Signal(object)
    stateGiven = Signal(object)
    happened = Signal(object, bool)
    mallGiven = Signal(object)
    onlineChanged = Signal(bool)
    incompatible = Signal(int)
    baseUrl = "http://192.168.10.2:8300"
    pagesUrl = "http://192.168.10.2:8300"

    def __init__(self) -> None:
        super().__init__()
        self.online = True
        self.mall: Mall | None = None
        self.pending: Pending | None = None
        self.inquiry: Inquiry | None = None

    def send(self, command: Command) -> Pending:
        """Kept until the picture answers."""
        pending = Pending(command)
        self.pending = pending if isinstance(command, IssueTicket | CheckIn) else self.pending
        return pending

    def ask(self, path: str, kind: type[Struct]) -> Inquiry:  # noqa: ARG002  the real link's signature
        """Likewise."""
        self.inquiry = Inquiry(path)
        return self.inquiry

    def submit(self, path: str, message: Struct, kind: type[Struct]) -> Inquiry:
        """A kiosk asks for nothing but by command."""
        raise NotImplementedError(path)


class QuietPrinter(QObject):
    """A printer that is done when the picture says so."""

    begun = Signal(str)
    printed = Signal(str)
    failed = Signal(str, str)
    status_changed = Signal(object)

    def print(self, job_id: str, document: Slip | Requirements, /) -> None:
        """Nothing yet."""

    def check(self) -> None:
        """All is well."""


class OneNumber(NoStandIn):
    """Stands in for the server with one number for everything; *mall* knows what for."""

    mall: Mall | None = None

    def can_give(self, service: str, now: datetime, /) -> bool:  # noqa: ARG002  the protocol's signature
        """Whatever it is."""
        return self.mall is not None

    def give(self, command: IssueTicket | CheckIn, now: datetime, /) -> Ticket | Problem:
        """The same one."""
        if self.mall is None or isinstance(command, CheckIn):
            return super().give(command, now)
        wanted = [each for each in self.mall.services if each.id in {command.service, *command.also}]
        agencies = {each.id: each for each in self.mall.agencies}
        zones = {each.id: each for each in self.mall.zones}
        errands = tuple(
            TicketErrand(
                service=each, agency=agencies[each.agency], zone=zones.get(agencies[each.agency].zone)
            )
            for each in wanted
        )
        line = next(line for line in self.mall.lines if line.id == wanted[0].line)
        return Ticket(
            id=f"{TICKET}-alone",
            label=f"{line.letters}-907",
            language=command.language,
            at=now,
            errands=errands,
            alone=True,
        )


STAFF_ROWS: Final = (
    Row(label="Kios", value="kiosk-1, Zona A"),
    Row(label="Server", value="terputus sejak 09.12", mood="bad"),
    Row(label="Jaringan kios ini", value="192.168.10.41"),
    Row(label="Printer", value="siap", mood="good"),
    Row(label="Kertas", value="hampir habis, sekitar 8 % tersisa", mood="warn"),
    Row(label="Tiket belum dikirim", value="14 menunggu server", mood="warn"),
    Row(label="Suara", value="80 %"),
    Row(label="Versi", value="0.1.0"),
)
PRINTERS: Final = (
    Offered(id="settings", title="Seperti di berkas pengaturan", subtitle="network", chosen=True),
    Offered(id="/dev/usb/lp0", title="/dev/usb/lp0", subtitle="file"),
    Offered(id="model:epson-tm-t82x", title="Epson TM-T82X", subtitle="network"),
    Offered(id="model:xprinter-xp-80c", title="Xprinter XP-80C", subtitle="network"),
)


@dataclass
class Rehearsal:
    """*language* is the one the kiosk begins in."""

    mall: Mall
    language: str = "id"
    link: QuietLink = field(default_factory=QuietLink)
    printer: QuietPrinter = field(default_factory=QuietPrinter)
    stand_in: OneNumber = field(default_factory=OneNumber)

    def open(self, stage: Stage, look: Look, size: tuple[int, int]) -> QQuickWindow:
        """The window, with nothing said yet."""
        ids = count()
        self.kiosk: Kiosk = make_kiosk(
            settings=KioskSettings(language=self.language, printer=CupsPrinter()),
            link=self.link,
            printer=self.printer,
            languages=stage.languages,
            look=look,
            new_id=lambda: f"{TICKET}-{next(ids)}",
            now=lambda: NOW,
            stand_in=self.stand_in,
            words=load_common_words(),
        )
        self.staff = Staff(
            pin=AnyPin(),
            door=Door(),
            workshop=NoWorkshop(rows=STAFF_ROWS, printers=PRINTERS),
            say=self.kiosk.gallery.say,
            clock=lambda: 0.0,
            parent=self.kiosk,
        )
        return show(stage, self.kiosk, self.staff, size=size)

    def begin(self) -> None:
        """The hall is open and people wait."""
        self.link.mall = self.mall
        self.link.mallGiven.emit(self.mall)
        self.link.stateGiven.emit(busy_morning(self.mall))
        if self.link.inquiry is not None:
            self.link.inquiry.answer(offers(self.mall))

    def happen(self, *inputs: say.Input) -> None:
        """The visitor taps."""
        for each in inputs:
            self.kiosk.course.happen(each)

    def type(self, text: str) -> None:
        """On the screen's keys."""
        self.happen(*(say.TypeLetter(letter=letter) for letter in text))

    def agencies(self) -> None:
        """To the list of all agencies."""
        self.happen(say.Go(way="agencies"))

    def choose(self, service: Service) -> None:
        """The visitor goes to *service*."""
        self.agencies()
        self.happen(say.ChooseAgency(agency=service.agency), say.ChooseService(service=service.id))

    def add(self, *services: Service) -> None:
        """Each is put into the basket."""
        for each in services:
            self.choose(each)
            self.happen(say.AddMore())

    def take(self) -> None:
        """The large button; what a service asks is left out where it may be."""
        self.kiosk.take()
        while self.kiosk.shown() == "details":
            self.type("1371045508900001")
            self.kiosk.proceed()

    def answer(self, *services: Service, ahead: int = 7, slot: datetime | None = None) -> None:
        """The hall gives the number that was asked for."""
        if self.link.pending is not None:
            self.link.pending.answer(
                issued(self.link.pending.command, list(services), self.mall, ahead, slot=slot)
            )

    def refuse(self, problem: Problem) -> None:
        """The hall says no."""
        if self.link.pending is not None:
            self.link.pending.refuse(problem)

    def find(self, appointment: Appointment | None) -> None:
        """The hall knows the code that was typed, or does not."""
        if self.link.inquiry is None:
            return
        if appointment is None:
            self.link.inquiry.refuse(Problem(title="x", status=404, detail="x", code="unknown-appointment"))
        else:
            self.link.inquiry.answer(appointment)

    def lose_the_server(self, *, numbers: bool = False) -> None:
        """The server is gone for good; with *numbers* the kiosk has some of its own."""
        if numbers:
            self.stand_in.mall = self.mall
        self.link.online = False
        self.link.onlineChanged.emit(False)
        self.kiosk.course.keeper.give_up()

    def let_staff_in(self) -> None:
        """Somebody knocked and knew the PIN."""
        self.knock()
        self.staff.digit("7")
        self.staff.enter()

    def knock(self) -> None:
        """The corner is touched often enough."""
        for _ in range(KNOCKS):
            self.staff.knock()
