"""Somebody at a kiosk: a hall that has everything a visitor may meet, and dialogues with it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace as with_fields

from kiosk.visiting import dialogue as say
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.flow import Post, start, step
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.offers import Offers
from kiosk.visiting.visit import Visit
from tests.fakes.kiosk_hall import SMALL_MALL, both, issued
from wire.commands import IssueTicket
from wire.events import ErrandAsked, Record, TicketIssued
from wire.mall import Asked, Mall, Package, PackageStep, Service, Zone
from wire.offers import Appointment, ServiceState

POST = Post(kiosk="kiosk-1", language="id")
TICKET = "ticket-0123456789"
REPORT = "report-0123456789"
NOON = datetime(2025, 3, 4, 5, tzinfo=UTC)

NIK = Asked(
    id="nik", kind="nik", name=both("NIK", "Identity number"), purpose=both("Mencari data", "Finding data")
)
PHONE = Asked(
    id="phone",
    kind="phone",
    name=both("Nomor telepon", "Telephone"),
    purpose=both("Mengabari Anda", "Telling you"),
    required=True,
)

_POPULAR = frozenset({"dukcapil/ktp", "pajak/npwp", *(f"kantor-{n}/umum" for n in range(6))})
_ASKS = {"pajak/npwp": (NIK, PHONE), "kantor-1/umum": (PHONE,)}


def _richer(service: Service) -> Service:
    return with_fields(service, popular=service.id in _POPULAR, asks=_ASKS.get(service.id, ()))


def _package(name: str, *services: str) -> Package:
    return Package(
        id=name,
        name=both(name.title(), name.title()),
        description=both("Semua sekaligus", "All at once"),
        steps=tuple(PackageStep(service=service) for service in services),
    )


RICH_MALL: Mall = with_fields(
    SMALL_MALL,
    zones=(
        *SMALL_MALL.zones,
        Zone(id="b", name=both("Zona B", "Zone B"), place=both("Lantai 2", "Upstairs")),
    ),
    agencies=tuple(
        with_fields(each, zone="b") if each.id in {"pajak", "kantor-3"} else each
        for each in SMALL_MALL.agencies
    ),
    services=tuple(_richer(each) for each in SMALL_MALL.services),
    packages=(
        _package("usaha", "pajak/npwp", "kantor-2/umum"),
        _package("menikah", "dukcapil/ktp", "dukcapil/layanan-1"),
        *(_package(f"paket-{n}", "dukcapil/ktp", f"kantor-{n}/umum") for n in range(8)),
    ),
)
"""Eight popular services, of which two ask something; ten packages; two zones."""

HALL = HallNow(catalogue=Catalogue(RICH_MALL), offers=Offers())
ALONE = HallNow(catalogue=Catalogue(RICH_MALL), offers=Offers(), online=False)


def closed(service: str, why: str = "hours", **changes: object) -> ServiceState:
    """A service that gives no numbers before tomorrow."""
    state = ServiceState(
        service=service,
        open=False,
        why=why,
        said="",
        closes_at=None,
        opens=NOON + timedelta(hours=20),
        waiting=3,
        wait_low_seconds=600,
        wait_high_seconds=1200,
        quota=None,
        places_left=None,
    )
    return with_fields(state, **changes)


def opened(service: str, **changes: object) -> ServiceState:
    """A service that gives numbers."""
    return with_fields(closed(service, why="", opens=None), open=True, **changes)


def hall_with(*states: ServiceState, online: bool = True) -> HallNow:
    """The hall in which those services are as they say."""
    offers = Offers(states={each.service: each for each in states}, at=NOON)
    return HallNow(catalogue=HALL.catalogue, offers=offers, online=online)


def appointment(code: str = "K7MP4X", service: str = "dukcapil/ktp", state: str = "booked") -> Appointment:
    """At noon."""
    return Appointment(
        booking="booking-0123456789",
        code=code,
        service=service,
        slot=NOON,
        state=state,
        priority=None,
        language="id",
        ticket=None,
        check_in_from=NOON - timedelta(minutes=30),
        check_in_until=NOON + timedelta(minutes=15),
    )


@dataclass(frozen=True, kw_only=True)
class Told:
    """Where a dialogue ended, and everything that was to be done."""

    visit: Visit
    done: tuple[say.Effect, ...]

    @property
    def screen(self) -> object:
        return self.visit.screen


def play(*inputs: say.Input, visit: Visit | None = None, hall: HallNow = HALL, post: Post = POST) -> Told:
    """All inputs one after the other."""
    visit = visit or start(post)
    done: tuple[say.Effect, ...] = ()
    for each in inputs:
        visit, effects = step(visit, each, hall, post)
        done += effects
    return Told(visit=visit, done=done)


def choose(service: str) -> tuple[say.Input, ...]:
    """The taps to a service, from the start."""
    return (
        say.Go(way="agencies"),
        say.ChooseAgency(agency=service.partition("/")[0]),
        say.ChooseService(service=service),
    )


def take(ticket: str = TICKET) -> say.Take:
    return say.Take(request_id=ticket)


def letters(text: str) -> tuple[say.Input, ...]:
    """Each on its key."""
    return tuple(say.TypeLetter(letter=each) for each in text)


def answer_to(command: IssueTicket, mall: Mall = RICH_MALL) -> say.Answered:
    """What the server says to *command*: a number for all that was asked."""
    packages = {each.id: [step.service for step in each.steps] for each in mall.packages}
    services = [*([command.service] if command.service else packages[command.package or ""]), *command.also]
    event = issued(command.request_id, services[0]).event
    assert isinstance(event, TicketIssued)
    errands = tuple(
        ErrandAsked(number=number, service=service, line=service, agency=service.partition("/")[0])
        for number, service in enumerate(services, start=1)
    )
    event = with_fields(event, errands=errands, language=command.language, priority=command.priority)
    return say.Answered(record=Record(seq=7, at=NOON, event=event), report_id=REPORT)


def answered(ticket: str = TICKET, service: str = "dukcapil/ktp") -> say.Answered:
    """The server gave this ticket for one service."""
    return say.Answered(record=issued(ticket, service), report_id=REPORT)


def asked(told: Told) -> list[IssueTicket]:
    """The numbers that were asked for."""
    commands = [each.command for each in told.done if isinstance(each, say.AskForNumber)]
    return [command for command in commands if isinstance(command, IssueTicket)]
