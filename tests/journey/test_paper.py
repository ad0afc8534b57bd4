"""Rule 32: whatever happens to the paper, the ticket stays valid; visitor and staff know; the slip comes when asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest

from demo.virtual_printer import VirtualPrinter
from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.read_slip import ReadSlip
from tests.fakes.real_hall import RealHall

READY_MILLISECONDS = 15_000
SLIP_MILLISECONDS = 10_000
STAYS_VALID = (
    "Nomor Anda tetap berlaku. Catat nomornya atau pindai kode QR. Silakan hubungi petugas bila perlu."
)
NOT, NOT_WHOLE = "Tiket tidak tercetak", "Tiket tidak tercetak utuh"
BYTES_A_SECOND = 4500
"""Of a printer at a slow serial port: a slip takes seconds."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A kiosk with its printer, and an officer who works for one of its lines."""

    hall: RealHall
    printer: VirtualPrinter
    kiosk: ProgramProcess
    counter: ProgramProcess


@pytest.fixture(scope="module")
def open_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with VirtualPrinter() as printer, RealHall(tmp_path_factory.mktemp("paper"), tls=True) as hall:
        hall.server.start()
        counter = hall.counter()
        kiosk = hall.kiosk(
            printer=f'[printer]\nconnection = "network"\nhost = "127.0.0.1"\nport = {printer.port}\n'
        )
        counter.pilot.tap("counter.open", timeout_ms=READY_MILLISECONDS)
        counter.pilot.wait("counter.main", "visible", equals=True)
        kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=READY_MILLISECONDS)
        yield Desk(hall=hall, printer=printer, kiosk=kiosk, counter=counter)


@pytest.fixture
def desk(open_desk: Desk) -> Iterator[Desk]:
    yield open_desk
    print(open_desk.hall.logs())


@pytest.mark.parametrize(
    ("printer_is", "cause", "sentence"),
    [
        ("paper_out", "paper_out", NOT),
        ("paper_out after 300", "paper_out", NOT_WHOLE),
        ("cover_open", "cover_open", NOT),
        ("cover_open after 300", "cover_open", NOT_WHOLE),
        ("offline", "offline", NOT),
        ("offline after 300", "offline", NOT_WHOLE),
    ],
)
def test_a_ticket_without_its_slip_stays_valid_and_the_slip_comes_when_asked_for(
    desk: Desk, printer_is: str, cause: str, sentence: str
) -> None:
    kiosk, counter = desk.kiosk, desk.counter
    issued, slips = len(desk.hall.journal("TicketIssued")), len(desk.printer.slips)
    desk.printer.become(printer_is)

    take_a_number(kiosk)

    kiosk.pilot.wait("kiosk.trouble", "text", equals=sentence, timeout_ms=SLIP_MILLISECONDS)
    label, follow = kiosk.pilot.read("kiosk.number", "text"), kiosk.pilot.read("kiosk.qr", "text")
    [ticket] = desk.hall.journal("TicketIssued")[issued:]
    assert (label, follow) == (ticket["label"], f"{desk.hall.server.pages_url}/t/{ticket['ticket']}")
    assert kiosk.pilot.read("kiosk.paperHint", "text") == STAYS_VALID
    assert {"kiosk.number", "kiosk.qr", "kiosk.trouble", "kiosk.paperHint"} <= set(kiosk.pilot.visible())
    told = f"Tiket {label} tidak tercetak. Nomornya tetap berlaku."
    counter.pilot.wait("counter.message", "text", equals=told)
    [failed] = desk.hall.journal("PrintFailed")[-1:]
    assert (failed["ticket"], failed["trouble"]) == (
        ticket["ticket"],
        "half_printed" if sentence == NOT_WHOLE else cause,
    )
    until(lambda: printer_as_told(desk.hall) == cause, "the staff know how the printer is")

    desk.printer.become("ok")
    kiosk.pilot.tap("kiosk.reprint")

    kiosk.pilot.wait("kiosk.paperHint", "text", equals="Tiket sudah dicetak.", timeout_ms=SLIP_MILLISECONDS)
    assert (kiosk.pilot.read("kiosk.number", "text"), kiosk.pilot.read("kiosk.qr", "text")) == (label, follow)
    *ended, slip = [ReadSlip.of(each) for each in desk.printer.slips[slips:] if each.complete]
    assert [each.text for each in ended] == (["BATAL / VOID"] if sentence == NOT_WHOLE else []), (
        "half a slip is ended before the whole one begins"
    )
    slip.is_of(label=label, follow=follow)
    printed = until(lambda: printed_tickets(desk.hall, label), "the journal knows of the slip")
    assert printed == [ticket["ticket"]]
    assert desk.hall.journal("TicketIssued")[issued:] == [ticket], "never a second ticket"
    until(lambda: printer_as_told(desk.hall) is None, "the staff know that it prints again")
    kiosk.pilot.tap("kiosk.home")


@pytest.mark.parametrize("printer_is", ["ok", f"slow {BYTES_A_SECOND}"])
def test_a_slip_comes_out_whole_and_the_journal_knows(desk: Desk, printer_is: str) -> None:
    desk.printer.become(printer_is)
    slips = len(desk.printer.slips)

    take_a_number(desk.kiosk)

    hint = ("kiosk.paperHint", "text")
    desk.kiosk.pilot.wait(*hint, equals="Tiket sudah dicetak.", timeout_ms=SLIP_MILLISECONDS)
    label = desk.kiosk.pilot.read("kiosk.number", "text")
    [slip] = desk.printer.slips[slips:]
    follow = str(desk.kiosk.pilot.read("kiosk.qr", "text"))
    ReadSlip.of(slip).is_of(label=label, follow=follow)
    assert httpx.get(follow).status_code == 200, (
        "a phone reads the page, which knows no authority of the hall's"
    )
    if printer_is != "ok":
        assert (slip.last_byte_ns - slip.first_byte_ns) / 1e9 > len(slip.data) / BYTES_A_SECOND / 2
    until(lambda: printed_tickets(desk.hall, label), "the journal knows of the slip")
    desk.kiosk.pilot.tap("kiosk.home")
    desk.printer.become("ok")


def take_a_number(kiosk: ProgramProcess) -> None:
    for target in ("kiosk.popular.reg/card", "kiosk.take"):
        kiosk.pilot.tap(target)
    kiosk.pilot.wait("kiosk.screen", "name", equals="ticket")


def printed_tickets(hall: RealHall, label: str) -> list[str]:
    return [each["ticket"] for each in hall.journal("TicketPrinted") if each["label"] == label]


def printer_as_told(hall: RealHall) -> object:
    """What keeps the kiosk's printer from printing, as its staff have it; None for nothing."""
    return hall.journal("PrinterReported")[-1]["trouble"]
