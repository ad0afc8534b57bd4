"""Messages of a small hall, for tests that need some and do not care which."""

from datetime import UTC, date, datetime, timedelta

from wire import PROTOCOL
from wire.events import CounterOpened, Record, TicketIssued
from wire.mall import Agency, Counter, Line, Mall, Numbering, Priority, PriorityClass, Service, Zone
from wire.snapshot import Hello, Snapshot
from wire.text import Text, TextList

OPENING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday, eight in the morning in Jakarta."""


def hello(
    *,
    seq: int = 0,
    hall: str = "mpp-contoh",
    journal: str = "journal-1",
    protocol: int = PROTOCOL,
    pages_url: str = "",
    pages_port: int = 0,
) -> Hello:
    return Hello(
        protocol=protocol,
        hall=hall,
        journal=journal,
        seq=seq,
        at=OPENING,
        pages_url=pages_url,
        pages_port=pages_port,
    )


def snapshot(*, seq: int = 0) -> Snapshot:
    return Snapshot(seq=seq, day=date(2026, 3, 2), tickets=(), counters=(), calls=())


def record(seq: int) -> Record:
    """An officer sat down, one second after the other."""
    event = CounterOpened(counter=str(seq), officer="Sari")
    return Record(seq=seq, at=OPENING + timedelta(seconds=seq), event=event)


def issued(seq: int, *, ticket: str, number: int = 1) -> Record:
    """The answer to an IssueTicket whose request id is *ticket*."""
    event = TicketIssued(
        ticket=ticket,
        letters="A",
        number=number,
        label=f"A-{number:03d}",
        service="dukcapil/ktp",
        line="dukcapil/a",
        agency="dukcapil",
        priority=None,
        language="id",
        kiosk="kiosk-1",
        ahead=2,
        wait_low_seconds=300,
        wait_high_seconds=900,
    )
    return Record(seq=seq, at=OPENING + timedelta(seconds=seq), event=event)


def mall(*, city: str = "Padang") -> Mall:
    """One agency with one service, one line, one counter."""
    return Mall(
        id="mpp-contoh",
        name=Text(id="MPP Contoh", en="Sample Mall"),
        city=city,
        time_zone="Asia/Jakarta",
        thanks=Text(id="Terima kasih", en="Thank you"),
        validity=Text(id="Berlaku hari ini", en="Valid today"),
        numbers=Numbering(),
        priority=Priority(),
        priority_classes=(PriorityClass(id="lansia", name=Text(id="Lansia", en="Elderly")),),
        zones=(Zone(id="utama", name=Text(id="Utama", en="Main"), place=Text(id="lantai 1", en="floor 1")),),
        agencies=(
            Agency(
                id="dukcapil",
                kind="population",
                zone="utama",
                name=Text(id="Dinas Dukcapil", en="Civil Registry"),
                short=Text(id="Dukcapil", en="Registry"),
                spoken=Text(id="Dukcapil", en="Civil Registry"),
            ),
        ),
        lines=(
            Line(id="dukcapil/a", agency="dukcapil", letters="A", name=Text(id="KTP", en="Identity card")),
        ),
        services=(
            Service(
                id="dukcapil/ktp",
                agency="dukcapil",
                line="dukcapil/a",
                name=Text(id="KTP elektronik", en="Identity card"),
                minutes=10,
                popular=True,
                requirements=TextList(id=("Kartu keluarga",), en=("Family card",)),
                procedure=TextList(id=("Ambil nomor",), en=("Take a number",)),
                time=Text(id="1 hari", en="1 day"),
                cost=Text(id="Gratis", en="Free"),
                product=Text(id="KTP", en="Card"),
                complaints=Text(id="Loket 1", en="Counter 1"),
            ),
        ),
        counters=(Counter(id="1", agency="dukcapil", zone="utama", lines=("dukcapil/a",)),),
    )
