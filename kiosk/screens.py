"""The kiosk's screens for pictures: each can be set up at once, without a server and without a printer.

Knows the kiosk's parts and the contract. Must not know how a picture is taken, nor which mall it is given.
"""
# ruff: noqa: N815  Qt signals follow Qt's names

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk import dialogue as say
from kiosk.app import make_kiosk, show
from kiosk.printing.settings import CupsPrinter
from kiosk.settings import KioskSettings
from kiosk.slip import Slip
from kiosk.viewmodel import Kiosk
from qtkit.ports import Pending
from qtkit.stage import ASSETS, Stage
from qtkit.themes import Look
from wire.commands import Command, IssueTicket
from wire.events import Record, TicketIssued
from wire.languages import Languages
from wire.mall import Agency, Mall, Service
from wire.problem import Problem
from wire.snapshot import LiveTicket, Snapshot
from wire.text import Language

SIZES: Final = ((1080, 1920), (1920, 1080), (1024, 768))
_NOW: Final = datetime(2025, 3, 4, 2, 41, 5, tzinfo=UTC)
_TICKET: Final = "picture-0123456789"


class QuietLink(QObject):
    """A link that answers when the picture says so."""

    greeted = Signal(object)
    stateGiven = Signal(object)
    happened = Signal(object, bool)
    mallGiven = Signal(object)
    onlineChanged = Signal(bool)
    incompatible = Signal(int)
    baseUrl = "http://192.168.10.2:8300"

    def __init__(self) -> None:
        super().__init__()
        self.online = True
        self.mall: Mall | None = None
        self.pending: Pending | None = None

    def send(self, command: Command) -> Pending:
        """Kept until the picture answers."""
        pending = Pending(command)
        self.pending = pending if isinstance(command, IssueTicket) else self.pending
        return pending


class QuietPrinter(QObject):
    """A printer that is done when the picture says so."""

    printed = Signal(str)
    failed = Signal(str, str)
    status_changed = Signal(object)

    def print(self, job_id: str, slip: Slip) -> None:
        """Nothing yet."""

    def check(self) -> None:
        """All is well."""


@dataclass
class Rehearsal:
    """A kiosk whose visitor is moved by hand."""

    mall: Mall
    language: Language = "id"
    link: QuietLink = field(default_factory=QuietLink)
    printer: QuietPrinter = field(default_factory=QuietPrinter)

    def open(self, stage: Stage, look: Look, size: tuple[int, int]) -> QQuickWindow:
        """The window, with nothing said yet."""
        ids = count()
        self.kiosk: Kiosk = make_kiosk(
            settings=KioskSettings(language=self.language, printer=CupsPrinter()),
            link=self.link,
            printer=self.printer,
            languages=Languages.load(ASSETS / "languages"),
            look=look,
            new_id=lambda: f"{_TICKET}-{next(ids)}",
            now=lambda: _NOW,
        )
        return show(stage, self.kiosk, size=size)

    def begin(self) -> None:
        """The hall is open and people wait."""
        self.link.mall = self.mall
        self.link.mallGiven.emit(self.mall)
        self.link.stateGiven.emit(_busy_morning(self.mall))

    def happen(self, *inputs: say.Input) -> None:
        """The visitor taps."""
        for each in inputs:
            self.kiosk.course.happen(each)

    def choose(self, service: Service) -> None:
        """The visitor goes to *service*."""
        self.happen(say.ChooseAgency(agency=service.agency), say.ChooseService(service=service.id))

    def take(self, service: Service, *, ahead: int = 7) -> None:
        """The visitor gets a number for *service*."""
        self.choose(service)
        self.kiosk.take()
        if self.link.pending is not None:
            self.link.pending.answer(_issued(self.link.pending.command, service, self.mall, ahead))


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One picture: its *name*, and what the visitor did before it was taken."""

    name: str
    play: Callable[[Rehearsal], None]


def _agencies(rehearsal: Rehearsal) -> None:
    rehearsal.begin()


def _last_page(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.happen(*(say.NextPage() for _ in range(9)))


def _services(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.happen(say.ChooseAgency(agency=_largest(rehearsal.mall).id))


def _confirm(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.choose(_popular(rehearsal.mall))


def _priority(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.choose(_longest(rehearsal.mall))
    rehearsal.happen(say.ChoosePriority(priority=rehearsal.mall.priority_classes[0].id))


def _large(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.choose(_longest(rehearsal.mall))
    rehearsal.happen(say.LargeText(), say.HighContrast())


def _low(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.happen(say.LowReach())


def _low_services(rehearsal: Rehearsal) -> None:
    _services(rehearsal)
    rehearsal.happen(say.LowReach(), say.LargeText())


def _issuing(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.choose(_popular(rehearsal.mall))
    rehearsal.kiosk.take()
    rehearsal.happen(say.Waited(), say.Waited())


def _ticket(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.take(_popular(rehearsal.mall))
    rehearsal.printer.printed.emit(f"{_TICKET}-0")


def _long_ticket(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.take(_longest(rehearsal.mall))
    rehearsal.happen(say.LargeText())


def _trouble(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.take(_popular(rehearsal.mall))
    rehearsal.printer.failed.emit(f"{_TICKET}-0", "paper_out")


def _refused(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.choose(_popular(rehearsal.mall))
    rehearsal.kiosk.take()
    if rehearsal.link.pending is not None:
        rehearsal.link.pending.refuse(_NUMBERS_GONE)


def _still_there(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.take(_popular(rehearsal.mall))
    rehearsal.happen(say.Idle())


def _halls(rehearsal: Rehearsal) -> None:
    rehearsal.kiosk.heading.set_connection("choosing", _HALLS)


def _lost(rehearsal: Rehearsal) -> None:
    _services(rehearsal)
    rehearsal.link.online = False
    rehearsal.link.onlineChanged.emit(False)


SCENES: Final = (
    Scene(name="waiting", play=lambda rehearsal: None),  # noqa: ARG005  nothing happens: that is the picture
    Scene(name="halls", play=_halls),
    Scene(name="agencies", play=_agencies),
    Scene(name="agencies-last-page", play=_last_page),
    Scene(name="agencies-low-reach", play=_low),
    Scene(name="services", play=_services),
    Scene(name="services-large-low", play=_low_services),
    Scene(name="services-lost-server", play=_lost),
    Scene(name="confirm", play=_confirm),
    Scene(name="confirm-priority-long", play=_priority),
    Scene(name="confirm-large-contrast", play=_large),
    Scene(name="issuing", play=_issuing),
    Scene(name="ticket", play=_ticket),
    Scene(name="ticket-large-long", play=_long_ticket),
    Scene(name="ticket-print-failed", play=_trouble),
    Scene(name="refused", play=_refused),
    Scene(name="still-there", play=_still_there),
)


def open_scene(
    scene: Scene, stage: Stage, look: Look, mall: Mall, *, language: Language, size: tuple[int, int]
) -> tuple[Rehearsal, QQuickWindow]:
    """The window with *scene* on it. Keep the Rehearsal as long as the window."""
    rehearsal = Rehearsal(mall=mall, language=language)
    window = rehearsal.open(stage, look, size)
    scene.play(rehearsal)
    return rehearsal, window


_HALLS: Final = [
    {"hall": "batu-gadang", "name": "MPP Batu Gadang", "address": "192.168.10.2"},
    {"hall": "sungai-limau", "name": "MPP Sungai Limau", "address": "192.168.10.3"},
]
_NUMBERS_GONE: Final = Problem(
    title="Numbers used up",
    status=409,
    detail="Kuota layanan ini untuk hari ini sudah habis.",
    code="quota-used-up",
    params={"quota": 40},
)


def _largest(mall: Mall) -> Agency:
    return max(mall.agencies, key=lambda agency: sum(each.agency == agency.id for each in mall.services))


def _popular(mall: Mall) -> Service:
    return next((service for service in mall.services if service.popular), mall.services[0])


def _longest(mall: Mall) -> Service:
    return max(mall.services, key=lambda each: len(each.name.id) + len("".join(each.requirements.id)))


def _issued(command: Command, service: Service, mall: Mall, ahead: int) -> Record:
    line = next(line for line in mall.lines if line.id == service.line)
    event = TicketIssued(
        ticket=command.request_id,
        letters=line.letters,
        number=128,
        label=f"{line.letters}-128",
        service=service.id,
        line=line.id,
        agency=service.agency,
        priority=None,
        language="id",
        kiosk="kiosk-1",
        ahead=ahead,
        wait_low_seconds=900,
        wait_high_seconds=1500,
    )
    return Record(seq=4000, at=_NOW, event=event)


def _busy_morning(mall: Mall) -> Snapshot:
    """Between nobody and eleven people in each line."""
    waiting = [(line, place) for n, line in enumerate(mall.lines) for place in range(n * 7 % 12)]
    tickets = (
        LiveTicket(
            ticket=f"waiting-{number:010}",
            letters=line.letters,
            number=place + 1,
            label=f"{line.letters}-{place + 1:03}",
            service=line.id,
            line=line.id,
            agency=line.agency,
            priority=None,
            language="id",
            phase="waiting",
            arrived_at=_NOW,
        )
        for number, (line, place) in enumerate(waiting)
    )
    return Snapshot(seq=3999, day=_NOW.date(), tickets=tuple(tickets), counters=(), calls=())
