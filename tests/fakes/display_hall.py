"""A small mall with two zones, and a narrator who tells its day as records.

The narrator also keeps the plainest model of the hall there is, from which he can draw a snapshot at any moment.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from msgspec.structs import replace

from wire import PROTOCOL, events
from wire.displays import DisplayArrangement, DisplayState, Notice
from wire.mall import Agency, Counter, Line, Mall, Numbering, Priority, Zone
from wire.snapshot import Absent, CounterState, Hello, LiveTicket, PastCall, Snapshot
from wire.text import Text
from wire.visits import errands_of

MORNING = datetime(2025, 3, 4, 1, 0, tzinfo=UTC)
"""Eight o'clock in the time zone of Jakarta."""


def both(indonesian: str, english: str) -> Text:
    return Text(id=indonesian, en=english)


def _agency(name: str, zone: str, full: Text, short: str) -> Agency:
    return Agency(id=name, kind=name, zone=zone, name=full, short=both(short, short), spoken=full)


SMALL_MALL = Mall(
    id="batu-gadang",
    name=both("Mal Pelayanan Publik Batu Gadang", "Batu Gadang Public Service Mall"),
    city="Batu Gadang",
    time_zone="Asia/Jakarta",
    thanks=both("Terima kasih", "Thank you"),
    validity=both("Berlaku hari ini", "Valid today"),
    numbers=Numbering(),
    priority=Priority(),
    priority_classes=(),
    zones=(
        Zone(
            id="north",
            name=both("Zona Utara", "North Zone"),
            place=both("Lantai 1, kiri", "Ground floor, left"),
        ),
        Zone(
            id="south",
            name=both("Zona Selatan", "South Zone"),
            place=both("Lantai 1, kanan", "Ground floor, right"),
        ),
    ),
    agencies=(
        _agency(
            "dukcapil", "north", both("Dinas Kependudukan dan Pencatatan Sipil", "Civil Registry"), "Dukcapil"
        ),
        _agency("pajak", "south", both("Kantor Pelayanan Pajak Pratama", "Tax Office"), "Pajak"),
    ),
    lines=(
        Line(id="dukcapil/ktp", agency="dukcapil", letters="A", name=both("KTP elektronik", "Identity card")),
        Line(
            id="dukcapil/akta",
            agency="dukcapil",
            letters="B",
            name=both("Akta kelahiran", "Birth certificate"),
        ),
        Line(id="pajak/npwp", agency="pajak", letters="P", name=both("NPWP", "Tax number")),
    ),
    services=(),
    counters=(
        Counter(id="1", agency="dukcapil", zone="north", lines=("dukcapil/ktp",)),
        Counter(id="2", agency="dukcapil", zone="north", lines=("dukcapil/ktp", "dukcapil/akta")),
        Counter(id="12A", agency="pajak", zone="south", lines=("pajak/npwp",)),
    ),
)


@dataclass
class Narrator:
    """Tells what happens, second by second. Every method returns the record that the stream would carry."""

    seq: int = 0
    day: date | None = None
    at: datetime = MORNING
    tickets: dict[str, LiveTicket] = field(default_factory=dict)
    officers: dict[str, str] = field(default_factory=dict)
    calls: list[PastCall] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    paused: dict[str, str] = field(default_factory=dict)
    absent: list[Absent] = field(default_factory=list)
    arrangements: dict[str, DisplayArrangement] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)

    def opens_the_day(self) -> events.Record:
        self.day = self.at.date()
        self.tickets.clear()
        self.calls.clear()
        self.officers.clear()
        self.numbers.clear()
        self.paused.clear()
        self.absent.clear()
        record = self._record(events.DayOpened(day=self.day))
        self._forget_what_is_over()
        return record

    def officer_comes(self, counter: str) -> events.Record:
        self.officers[counter] = "Upik"
        self.paused.pop(counter, None)
        return self._record(events.CounterOpened(counter=counter, officer="Upik"))

    def officer_leaves(self, counter: str) -> events.Record:
        self.paused.pop(counter, None)
        return self._record(events.CounterClosed(counter=counter, officer=self.officers.pop(counter)))

    def officer_pauses(self, counter: str) -> events.Record:
        self.paused[counter] = "prayer"
        return self._record(
            events.CounterPaused(counter=counter, officer=self.officers[counter], reason="prayer")
        )

    def officer_is_back(self, counter: str) -> events.Record:
        self.paused.pop(counter, None)
        return self._record(events.CounterResumed(counter=counter, officer=self.officers[counter]))

    def notice_is_posted(
        self, text: str, *, minutes: float = 30, zone: str = "", urgent: bool = False
    ) -> events.Record:
        """For so many *minutes*; it is called like its Indonesian *text*."""
        words, until = both(text, f"{text} (en)"), self.at + timedelta(minutes=minutes)
        record = self._record(
            events.NoticePosted(notice=text, text=words, until=until, zone=zone, urgent=urgent, by="wati")
        )
        self._forget_what_is_over()
        self.notices[text] = Notice(notice=text, text=words, until=until, zone=zone, urgent=urgent)
        return record

    def notice_is_withdrawn(self, text: str) -> events.Record:
        self.notices.pop(text, None)
        return self._record(events.NoticeWithdrawn(notice=text, by="wati"))

    def display_is_arranged(self, display: str, arrangement: DisplayArrangement | None) -> events.Record:
        """None: as set up."""
        self.arrangements.pop(display, None)
        if arrangement is not None:
            self.arrangements[display] = arrangement
        return self._record(events.DisplayArranged(display=display, arrangement=arrangement, by="wati"))

    def takes_a_number(self, line: str = "dukcapil/ktp", *, language: str = "id") -> events.Record:
        letters = next(each.letters for each in SMALL_MALL.lines if each.id == line)
        number = self.numbers[line] = self.numbers.get(line, 0) + 1
        event = events.TicketIssued(
            ticket=f"{letters}{number}-ticket-of-day-{self.seq}",
            letters=letters,
            number=number,
            label=f"{letters}-{number:03}",
            service=line,
            line=line,
            agency=line.split("/", maxsplit=1)[0],
            priority=None,
            language=language,
            kiosk="kiosk-1",
            ahead=0,
            wait_low_seconds=None,
            wait_high_seconds=None,
        )
        record = self._record(event)
        self.tickets[event.ticket] = LiveTicket(
            ticket=event.ticket,
            letters=letters,
            number=number,
            label=event.label,
            service=line,
            line=line,
            agency=event.agency,
            priority=None,
            language=language,
            phase="waiting",
            arrived_at=record.at,
        )
        return record

    def is_called(self, label: str, counter: str) -> events.Record:
        ticket = self.ticket(label)
        record = self._record(
            events.TicketCalled(
                ticket=ticket.ticket,
                letters=ticket.letters,
                number=ticket.number,
                label=label,
                counter=counter,
                service=ticket.service,
                line=ticket.line,
                agency=ticket.agency,
                language=ticket.language,
                reason=events.CallReason(
                    rule="arrival",
                    turn="ordinary",
                    waited_seconds=1.0,
                    ordinary_since_priority=0,
                    priority_waiting=0,
                    ordinary_waiting=1,
                ),
            )
        )
        self._now(label, phase="called", counter=counter, called_at=record.at)
        self._announce(label, record.at)
        return record

    def is_recalled(self, label: str) -> events.Record:
        ticket = self._now(label, recalls=self.ticket(label).recalls + 1)
        record = self._record(
            events.TicketRecalled(
                ticket=ticket.ticket, label=label, counter=ticket.counter or "", times=ticket.recalls
            )
        )
        self._announce(label, record.at)
        return record

    def is_served(self, label: str) -> events.Record:
        ticket = self.ticket(label)
        record = self._record(
            events.ServiceStarted(
                ticket=ticket.ticket, label=label, counter=ticket.counter or "", walked_seconds=20.0
            )
        )
        self._now(label, phase="serving", started_at=record.at)
        return record

    def ends(
        self, label: str, how: Literal["finished", "no-show", "cancelled", "expired"] = "finished"
    ) -> events.Record:
        ticket = self.tickets.pop(self.ticket(label).ticket)
        counter = ticket.counter or ""
        event: events.AnyEvent
        match how:
            case "finished":
                event = events.ServiceFinished(
                    ticket=ticket.ticket, label=label, counter=counter, outcome="served", served_seconds=300.0
                )
            case "no-show":
                event = events.NoShowMarked(ticket=ticket.ticket, label=label, counter=counter)
            case "cancelled":
                event = events.TicketCancelled(
                    ticket=ticket.ticket, label=label, counter=ticket.counter, reason="visitor"
                )
            case "expired":
                event = events.TicketExpired(ticket=ticket.ticket, label=label)
        record = self._record(event)
        if how == "no-show":
            self.absent.append(_missed(ticket, record.at))
        return record

    def slip_came_out(self, label: str) -> events.Record:
        return self._record(
            events.TicketPrinted(ticket=self.ticket(label).ticket, label=label, kiosk="kiosk-1")
        )

    def snapshot(self) -> Snapshot:
        at_counters = {each.counter: each.ticket for each in self.tickets.values() if each.counter}
        return Snapshot(
            seq=self.seq,
            day=self.day,
            tickets=tuple(replace(each, errands=errands_of(each)) for each in self.tickets.values()),
            counters=tuple(
                CounterState(
                    counter=each.id,
                    officer=self.officers.get(each.id),
                    ticket=at_counters.get(each.id),
                    paused=self.paused.get(each.id),
                )
                for each in SMALL_MALL.counters
            ),
            calls=tuple(self.calls[-20:]),
            absent=tuple(self.absent),
            displays=tuple(
                DisplayState(display=name, arrangement=each) for name, each in self.arrangements.items()
            ),
            notices=tuple(self.notices.values()),
        )

    def hello(self) -> Hello:
        return Hello(protocol=PROTOCOL, hall="batu-gadang", journal="one", seq=self.seq, at=self.at)

    def ticket(self, label: str) -> LiveTicket:
        return next(each for each in self.tickets.values() if each.label == label)

    def _now(self, label: str, **changes: object) -> LiveTicket:
        ticket = replace(self.ticket(label), **changes)
        self.tickets[ticket.ticket] = ticket
        return ticket

    def _announce(self, label: str, at: datetime) -> None:
        ticket = self.ticket(label)
        self.calls.append(
            PastCall(
                ticket=ticket.ticket,
                letters=ticket.letters,
                number=ticket.number,
                label=label,
                counter=ticket.counter or "",
                agency=ticket.agency,
                language=ticket.language,
                at=at,
            )
        )

    def _forget_what_is_over(self) -> None:
        self.notices = {name: each for name, each in self.notices.items() if each.until > self.at}

    def _record(self, event: events.AnyEvent) -> events.Record:
        self.seq += 1
        self.at += timedelta(seconds=1)
        return events.Record(seq=self.seq, at=self.at, event=event)


def _missed(ticket: LiveTicket, at: datetime) -> Absent:
    return Absent(
        ticket=ticket.ticket,
        label=ticket.label,
        errand=1,
        service=ticket.service,
        line=ticket.line,
        agency=ticket.agency,
        counter=ticket.counter,
        at=at,
    )
