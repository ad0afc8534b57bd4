"""A mall with twenty agencies as a kiosk sees it, and the answers its server would give."""

from datetime import UTC, datetime

from wire.events import Record, TicketIssued
from wire.mall import Agency, Line, Mall, Numbering, Priority, PriorityClass, Service, Zone
from wire.text import Text, TextList

MORNING = datetime(2025, 3, 4, 1, 5, tzinfo=UTC)
"""Five past eight in Jakarta's time zone."""


def both(indonesian: str, english: str) -> Text:
    return Text(id=indonesian, en=english)


def _agency(name: str, full: Text) -> Agency:
    return Agency(
        id=name, kind="civil", zone="a", name=full, short=both(name.title(), name.title()), spoken=full
    )


def _service(agency: str, name: str, title: Text, *, popular: bool = False) -> Service:
    return Service(
        id=f"{agency}/{name}",
        agency=agency,
        line=f"{agency}/{name}",
        name=title,
        minutes=8,
        popular=popular,
        requirements=TextList(
            id=("Kartu keluarga asli", "Formulir F-1.02"), en=("Original family card", "Form F-1.02")
        ),
        procedure=TextList(id=("Datang",), en=("Come",)),
        time=both("15 menit", "15 minutes"),
        cost=both("Gratis", "Free"),
        product=both("KTP-el", "ID card"),
        complaints=both("Loket pengaduan", "Complaints desk"),
    )


def _line(service: Service) -> Line:
    return Line(id=service.line, agency=service.agency, letters=service.agency[0].upper(), name=service.name)


_SERVICES = (
    *(_service("dukcapil", f"layanan-{n}", both(f"Layanan {n}", f"Service {n}")) for n in range(7)),
    _service("dukcapil", "ktp", both("Rekam KTP-el", "ID card enrolment"), popular=True),
    _service("pajak", "npwp", both("Pendaftaran NPWP", "Tax number registration")),
    _service("pajak", "spt", both("Lapor SPT", "Tax return")),
    *(_service(f"kantor-{n}", "umum", both("Layanan umum", "General service")) for n in range(18)),
)

SMALL_MALL = Mall(
    id="batu-gadang",
    name=both("Mal Pelayanan Publik Batu Gadang", "Batu Gadang Public Service Mall"),
    city="Batu Gadang",
    time_zone="Asia/Jakarta",
    thanks=both("Terima kasih", "Thank you"),
    validity=both("Berlaku hari ini", "Valid today"),
    numbers=Numbering(),
    priority=Priority(),
    priority_classes=(
        PriorityClass(id="elderly", name=both("Lanjut usia", "Elderly")),
        PriorityClass(id="disability", name=both("Disabilitas", "Disability")),
    ),
    zones=(Zone(id="a", name=both("Zona A", "Zone A"), place=both("Lantai 1", "First floor")),),
    agencies=(
        _agency("dukcapil", both("Dinas Kependudukan dan Pencatatan Sipil", "Civil Registry Office")),
        _agency("pajak", both("Kantor Pelayanan Pajak", "Tax Office")),
        *(_agency(f"kantor-{n}", both(f"Kantor {n}", f"Office {n}")) for n in range(18)),
        _agency("kosong", both("Kantor tanpa layanan", "Office without services")),
    ),
    lines=tuple(_line(service) for service in _SERVICES),
    services=_SERVICES,
    counters=(),
)


def issued(ticket: str, service: str = "dukcapil/ktp", *, seq: int = 7, ahead: int = 4) -> Record:
    """The server's answer to an IssueTicket."""
    agency = service.partition("/")[0]
    event = TicketIssued(
        ticket=ticket,
        letters="A",
        number=12,
        label="A-012",
        service=service,
        line=service,
        agency=agency,
        priority=None,
        language="id",
        kiosk="kiosk-1",
        ahead=ahead,
        wait_low_seconds=600,
        wait_high_seconds=1500,
    )
    return Record(seq=seq, at=MORNING, event=event)
