"""A small hall and its journal, for stories told from a counter: three agencies, four counters, a clock that is told."""

from datetime import UTC, datetime, timedelta

from wire.events import (
    AnyEvent,
    CallReason,
    CounterClosed,
    CounterOpened,
    NoShowMarked,
    PrintFailed,
    Record,
    ServiceFinished,
    ServiceStarted,
    TicketCalled,
    TicketCancelled,
    TicketIssued,
    TicketRecalled,
)
from wire.mall import Agency, Counter, Line, Mall, Numbering, Priority, PriorityClass, Service, Zone
from wire.snapshot import CounterState, Snapshot
from wire.text import Text, TextList

MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def two(words: str, english: str | None = None) -> Text:
    return Text(id=words, en=english or words)


def _service(service: str, line: str, name: Text, minutes: int) -> Service:
    nothing = TextList(id=(), en=())
    return Service(
        id=service,
        agency=line.split("/", maxsplit=1)[0],
        line=line,
        name=name,
        minutes=minutes,
        popular=False,
        requirements=nothing,
        procedure=nothing,
        time=two("-"),
        cost=two("-"),
        product=two("-"),
        complaints=two("-"),
    )


MALL = Mall(
    id="batu-gadang",
    name=two("Mal Pelayanan Publik Batu Gadang", "Batu Gadang Public Service Mall"),
    city="Batu Gadang",
    time_zone="Asia/Jakarta",
    thanks=two("Terima kasih", "Thank you"),
    validity=two("Hari ini", "Today"),
    numbers=Numbering(),
    priority=Priority(),
    priority_classes=(PriorityClass(id="elderly", name=two("Lansia", "Elderly")),),
    zones=(Zone(id="a", name=two("Zona A", "Zone A"), place=two("Lantai 1", "Ground floor")),),
    agencies=(
        Agency(
            id="dukcapil",
            kind="civil-registry",
            zone="a",
            name=two("Dinas Kependudukan dan Pencatatan Sipil", "Civil Registry Office"),
            short=two("Dukcapil", "Civil registry"),
            spoken=two("Dinas Kependudukan"),
        ),
        Agency(
            id="pajak",
            kind="tax",
            zone="a",
            name=two("Kantor Pelayanan Pajak Pratama", "Tax Office"),
            short=two("Pajak", "Tax"),
            spoken=two("Kantor Pajak"),
        ),
    ),
    lines=(
        Line(id="dukcapil/ktp", agency="dukcapil", letters="A", name=two("KTP")),
        Line(id="dukcapil/akta", agency="dukcapil", letters="B", name=two("Akta")),
        Line(id="pajak/npwp", agency="pajak", letters="C", name=two("NPWP")),
    ),
    services=(
        _service("dukcapil/ktp", "dukcapil/ktp", two("Perekaman KTP-el", "Identity card"), 8),
        _service("dukcapil/akta", "dukcapil/akta", two("Akta kelahiran", "Birth certificate"), 10),
        _service("pajak/npwp", "pajak/npwp", two("Pendaftaran NPWP", "Tax number"), 6),
    ),
    counters=(
        Counter(id="1", agency="dukcapil", zone="a", lines=("dukcapil/ktp", "dukcapil/akta")),
        Counter(id="2", agency="dukcapil", zone="a", lines=("dukcapil/ktp",)),
        Counter(id="3", agency="pajak", zone="a", lines=("pajak/npwp",)),
        Counter(id="4", agency="pajak", zone="a", lines=("pajak/npwp",)),
    ),
)

_LINES = {"A": "dukcapil/ktp", "B": "dukcapil/akta", "C": "pajak/npwp"}


class Day:
    """Writes the journal. Each method is one record; labels name tickets; *after* seconds pass first."""

    def __init__(self, *, start: datetime = MORNING) -> None:
        self.now = start
        self.seq = 0
        self.records: list[Record] = []

    def passes(self, seconds: float) -> "Day":
        self.now += timedelta(seconds=seconds)
        return self

    def write(self, event: AnyEvent) -> Record:
        self.seq += 1
        record = Record(seq=self.seq, at=self.now, event=event)
        self.records.append(record)
        return record

    def issued(self, label: str, *, priority: str | None = None, language: str = "id") -> Record:
        letters, number = label.split("-")
        return self.write(
            TicketIssued(
                ticket=ticket_id(label),
                letters=letters,
                number=int(number),
                label=label,
                service=_LINES[letters],
                line=_LINES[letters],
                agency=_LINES[letters].split("/")[0],
                priority=priority,
                language=language,
                kiosk="kios-1",
                ahead=0,
                wait_low_seconds=None,
                wait_high_seconds=None,
            )
        )

    def opened(self, counter: str, officer: str = "Rina") -> Record:
        return self.write(CounterOpened(counter=counter, officer=officer))

    def closed(self, counter: str, officer: str = "Rina") -> Record:
        return self.write(CounterClosed(counter=counter, officer=officer))

    def called(self, label: str, counter: str = "1") -> Record:
        letters, number = label.split("-")
        return self.write(
            TicketCalled(
                ticket=ticket_id(label),
                letters=letters,
                number=int(number),
                label=label,
                counter=counter,
                service=_LINES[letters],
                line=_LINES[letters],
                agency=_LINES[letters].split("/")[0],
                language="id",
                reason=CallReason(
                    rule="longest-wait",
                    turn="ordinary",
                    waited_seconds=60.0,
                    ordinary_since_priority=0,
                    priority_waiting=0,
                    ordinary_waiting=1,
                ),
            )
        )

    def recalled(self, label: str, counter: str = "1", times: int = 1) -> Record:
        return self.write(TicketRecalled(ticket=ticket_id(label), label=label, counter=counter, times=times))

    def started(self, label: str, counter: str = "1") -> Record:
        return self.write(
            ServiceStarted(ticket=ticket_id(label), label=label, counter=counter, walked_seconds=20.0)
        )

    def finished(self, label: str, counter: str = "1") -> Record:
        return self.write(
            ServiceFinished(
                ticket=ticket_id(label), label=label, counter=counter, outcome="served", served_seconds=300.0
            )
        )

    def no_show(self, label: str, counter: str = "1") -> Record:
        return self.write(NoShowMarked(ticket=ticket_id(label), label=label, counter=counter))

    def cancelled(self, label: str) -> Record:
        return self.write(
            TicketCancelled(ticket=ticket_id(label), label=label, counter=None, reason="visitor")
        )

    def print_failed(self, label: str, trouble: str = "paper_out") -> Record:
        return self.write(PrintFailed(ticket=ticket_id(label), label=label, kiosk="kios-1", trouble=trouble))


def ticket_id(label: str) -> str:
    """The identity of the ticket with this label."""
    return f"ticket-{label}".ljust(16, "0")


def empty_hall(*, seq: int = 0) -> Snapshot:
    """Nobody is here."""
    counters = tuple(CounterState(counter=c.id, officer=None, ticket=None) for c in MALL.counters)
    return Snapshot(seq=seq, day=MORNING.date(), tickets=(), counters=counters, calls=())
