"""Rule 7: a kiosk cut off from the server gives numbers of its own range, prints, and hands the tickets in later with their true
times; no number is ever given twice, whatever is killed in between.

The server is down for as long as the taps take, not for the hour of the rule's worst day: nothing in the kiosk looks at how
long it has been alone. What time does change, the end of the business day, is tested with a clock that the test moves
(``tests/unit/kiosk/alone``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from bench.lossy_line import LossyLine
from demo.escpos_decoder import decode
from demo.escpos_picture import draw
from demo.qr_reader import read_qr
from demo.virtual_printer import VirtualPrinter
from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RealHall

READY_MILLISECONDS = 20_000
SLIP_MILLISECONDS = 8_000
LINES = 3
"""In the small mall: a range of each is reserved."""
AGENCY = {"reg/card": "reg", "reg/birth": "reg", "pol/record": "pol"}


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What a visitor carries away: a number, and where the code on the slip leads. Taken between two moments."""

    label: str
    follow: str
    since: datetime
    until: datetime

    @property
    def ticket(self) -> str:
        """Its identity, as the code has it."""
        return self.follow.rpartition("/")[2]


@dataclass(frozen=True, kw_only=True)
class Booth:
    """A kiosk with its printer."""

    hall: RealHall
    printer: VirtualPrinter
    kiosk: ProgramProcess

    def is_ready(self) -> None:
        """Somebody could take a number."""
        self.kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=READY_MILLISECONDS)

    def has_numbers_to_spare(self) -> None:
        """The kiosk could be left alone."""
        until(lambda: len(self.hall.journal("NumbersReserved")) >= LINES, "a range of every line")

    def take(self, service: str = "reg/card", *, patience_ms: int = 5000) -> Taken:
        """A visitor's taps, and their slip as its reader sees it."""
        slips, since, pilot = len(self.printer.slips), datetime.now(UTC), self.kiosk.pilot
        for target in ("kiosk.way.agencies", f"kiosk.agency.{AGENCY[service]}"):
            pilot.tap(target)
        if AGENCY[service] == "reg":  # an agency with one service goes straight to it
            pilot.tap(f"kiosk.service.{service}")
        pilot.tap("kiosk.take")
        pilot.wait("kiosk.screen", "name", equals="ticket", timeout_ms=patience_ms)
        label, code = pilot.read("kiosk.number", "text"), pilot.read("kiosk.qr", "text")
        pilot.wait("kiosk.paperHint", "text", contains="sudah dicetak", timeout_ms=SLIP_MILLISECONDS)
        [slip] = self.printer.slips[slips:]
        decoded = decode(slip.data)
        assert (slip.complete, decoded.errors) == (True, ())
        assert label in decoded.text.split()
        assert read_qr(draw(decoded)) == (code,)
        pilot.tap("kiosk.home")
        return Taken(label=label, follow=code, since=since, until=datetime.now(UTC))


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as device:
        yield device


@pytest.mark.takes(25)
def test_a_server_that_is_down_and_a_kiosk_killed_in_between_lose_nothing(
    printer: VirtualPrinter, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with RealHall(tmp_path_factory.mktemp("alone")) as hall:
        hall.server.start()
        booth = open_booth(hall, printer, hall.link())
        online = booth.take()
        assert online.label == "A-001"
        booth.has_numbers_to_spare()

        hall.server.kill()
        booth.kiosk.pilot.wait("kiosk.screen", "name", equals="start")
        alone = [booth.take(), booth.take("reg/birth")]
        booth.kiosk.kill()
        booth.kiosk.start()
        booth.is_ready()
        alone += [booth.take(), booth.take("pol/record"), booth.take("reg/birth")]
        assert hall.journal("TicketIssued") == hall.journal("TicketIssued")[:1], "the server knows of one"

        hall.server.start()
        handed_in = until(lambda: enough(hall.journal("TicketIssued")[1:], len(alone)), "all are handed in")
        assert_handed_in(handed_in, alone)
        assert_no_number_twice(hall, [online, *alone])
        printed = until(lambda: enough(hall.journal("TicketPrinted"), 1 + len(alone)), "their slips, too")
        assert [each["ticket"] for each in printed] == [each.ticket for each in (online, *alone)]
        with_phone(hall, alone)
        assert booth.take().label == "A-002", "the server gives numbers again"
        assert hall.journal("TicketCancelled") == []


def test_a_request_on_its_way_when_the_server_dies_leaves_one_ticket(
    printer: VirtualPrinter, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The server gave the number and died with its answer: the visitor has one of the kiosk's own, nobody waits under the other."""
    with RealHall(tmp_path_factory.mktemp("in-flight")) as hall:
        hall.server.start()
        with LossyLine(hall.server.port) as line:
            by_line = f'[server]\nurl = "{line.url}"\nkey_file = "{hall.server.key_file}"\n'
            booth = open_booth(hall, printer, by_line)
            booth.has_numbers_to_spare()

            line.lose_answers()
            taken = booth.take(patience_ms=15_000)
            [orphan] = hall.journal("TicketIssued")
            assert orphan["label"] == "A-001"
            assert taken.ticket != orphan["ticket"]
            hall.server.kill()
            hall.server.start()
            line.mend()

            [cancelled] = until(lambda: hall.journal("TicketCancelled"), "it is taken back", seconds=20.0)
            assert cancelled["ticket"] == orphan["ticket"]
            assert_handed_in(hall.journal("TicketIssued")[1:], [taken])
            assert_no_number_twice(hall, [taken])
            with_phone(hall, [taken])


def open_booth(hall: RealHall, printer: VirtualPrinter, server: str) -> Booth:
    paper = f'[printer]\nconnection = "network"\nhost = "127.0.0.1"\nport = {printer.port}\n'
    booth = Booth(hall=hall, printer=printer, kiosk=hall.kiosk(server=server, printer=paper))
    booth.is_ready()
    return booth


def enough(found: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    return found if len(found) >= count else []


def assert_handed_in(handed_in: list[dict[str, Any]], taken: list[Taken]) -> None:
    """Each once, in the order they were given, under the number on the slip, at the time it was taken."""
    assert [(each["ticket"], each["label"]) for each in handed_in] == [
        (each.ticket, each.label) for each in taken
    ]
    for each, visitor in zip(handed_in, taken, strict=True):
        assert each["channel"] == "alone"
        assert visitor.since <= datetime.fromisoformat(each["taken_at"]) <= visitor.until


def assert_no_number_twice(hall: RealHall, taken: list[Taken]) -> None:
    labels = [each["label"] for each in hall.journal("TicketIssued")]
    assert len(set(labels)) == len(labels)
    assert len({each.label for each in taken}) == len(taken)


def with_phone(hall: RealHall, taken: list[Taken]) -> None:
    """The code on the slip leads to the ticket's page."""
    client = hall.client()
    for each in taken:
        page = client.http.get(each.follow)
        assert page.status_code == 200
        assert each.label in page.text
