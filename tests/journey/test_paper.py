"""Rule 32: whatever happens to the paper, the ticket stays valid; visitor and staff know; the slip comes when asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from demo.escpos_decoder import decode
from demo.escpos_picture import draw
from demo.qr_reader import read_qr
from demo.virtual_device import PrintedSlip
from demo.virtual_printer import VirtualPrinter
from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RealHall

READY_MILLISECONDS = 15_000
SLIP_MILLISECONDS = 8_000
STAYS_VALID = (
    "Nomor Anda tetap berlaku. Catat nomornya atau pindai kode QR. Silakan hubungi petugas bila perlu."
)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A kiosk with its printer, and an officer who works for one of its lines."""

    hall: RealHall
    printer: VirtualPrinter
    kiosk: ProgramProcess
    counter: ProgramProcess


@pytest.fixture(scope="module")
def open_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with VirtualPrinter() as printer, RealHall(tmp_path_factory.mktemp("paper")) as hall:
        hall.server.start()
        counter = hall.counter()
        kiosk = hall.kiosk(
            printer=f'[printer]\nconnection = "network"\nhost = "127.0.0.1"\nport = {printer.port}\n'
            "timeout_seconds = 3.0\n"
        )
        counter.pilot.tap("counter.open", timeout_ms=READY_MILLISECONDS)
        counter.pilot.wait("counter.main", "visible", equals=True)
        kiosk.pilot.wait("kiosk.screen", "name", equals="agencies", timeout_ms=READY_MILLISECONDS)
        yield Desk(hall=hall, printer=printer, kiosk=kiosk, counter=counter)


@pytest.fixture
def desk(open_desk: Desk) -> Iterator[Desk]:
    yield open_desk
    print(open_desk.hall.logs())


@pytest.mark.parametrize(
    ("printer_is", "trouble", "sentence"),
    [
        ("paper_out", "paper_out", "Tiket tidak tercetak"),
        ("paper_out after 300", "half_printed", "Tiket tidak tercetak utuh"),
        ("cover_open", "cover_open", "Tiket tidak tercetak"),
        ("offline", "offline", "Tiket tidak tercetak"),
    ],
)
def test_a_ticket_without_its_slip_stays_valid_and_the_slip_comes_when_asked_for(
    desk: Desk, printer_is: str, trouble: str, sentence: str
) -> None:
    kiosk, counter = desk.kiosk, desk.counter
    issued, slips = len(desk.hall.journal("TicketIssued")), len(desk.printer.slips)
    desk.printer.become(printer_is)

    take_a_number(kiosk)

    kiosk.pilot.wait("kiosk.trouble", "text", equals=sentence, timeout_ms=SLIP_MILLISECONDS)
    label = kiosk.pilot.read("kiosk.number", "text")
    [ticket] = desk.hall.journal("TicketIssued")[issued:]
    follow = f"{desk.hall.server.url}/t/{ticket['ticket']}"
    assert label == ticket["label"]
    assert kiosk.pilot.read("kiosk.qr", "text") == follow
    assert kiosk.pilot.read("kiosk.paperHint", "text") == STAYS_VALID
    assert {"kiosk.number", "kiosk.qr", "kiosk.trouble", "kiosk.paperHint"} <= set(kiosk.pilot.visible())
    told = f"Tiket {label} tidak tercetak. Nomornya tetap berlaku."
    counter.pilot.wait("counter.message", "text", equals=told)
    [failed] = desk.hall.journal("PrintFailed")[-1:]
    assert (failed["ticket"], failed["trouble"]) == (ticket["ticket"], trouble)

    desk.printer.become("ok")
    kiosk.pilot.tap("kiosk.reprint")

    kiosk.pilot.wait("kiosk.paperHint", "text", equals="Tiket sudah dicetak.", timeout_ms=SLIP_MILLISECONDS)
    [slip] = [each for each in desk.printer.slips[slips:] if each.complete]
    assert_slip_is_whole(slip, label=label, follow=follow)
    printed = until(lambda: printed_tickets(desk.hall, label), "the journal knows of the slip")
    assert printed == [ticket["ticket"]]
    assert desk.hall.journal("TicketIssued")[issued:] == [ticket], "never a second ticket"
    kiosk.pilot.tap("kiosk.home")


def test_a_slip_comes_out_whole_and_the_journal_knows(desk: Desk) -> None:
    desk.printer.become("ok")
    slips = len(desk.printer.slips)

    take_a_number(desk.kiosk)

    desk.kiosk.pilot.wait(
        "kiosk.paperHint", "text", equals="Tiket sudah dicetak.", timeout_ms=SLIP_MILLISECONDS
    )
    label = desk.kiosk.pilot.read("kiosk.number", "text")
    [slip] = desk.printer.slips[slips:]
    assert slip.complete
    assert_slip_is_whole(slip, label=label, follow=desk.kiosk.pilot.read("kiosk.qr", "text"))
    until(lambda: printed_tickets(desk.hall, label), "the journal knows of the slip")
    desk.kiosk.pilot.tap("kiosk.home")


def take_a_number(kiosk: ProgramProcess) -> None:
    for target in ("kiosk.agency.reg", "kiosk.service.reg/card", "kiosk.take"):
        kiosk.pilot.tap(target)
    kiosk.pilot.wait("kiosk.screen", "name", equals="ticket")


def assert_slip_is_whole(slip: PrintedSlip, *, label: str, follow: str) -> None:
    decoded = decode(slip.data)
    assert decoded.errors == ()
    assert decoded.cuts == 1
    lines = decoded.text.splitlines()
    assert lines[0] == "Mal Kecil"
    assert label in lines
    assert read_qr(draw(decoded)) == (follow,)


def printed_tickets(hall: RealHall, label: str) -> list[str]:
    return [each["ticket"] for each in hall.journal("TicketPrinted") if each["label"] == label]
