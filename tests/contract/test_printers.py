"""One set of stories for every printer that can be tried without the thing itself.

Network against the virtual printer on TCP, serial and a device file that answers against the same printer body on a pseudo
terminal, file against a plain file, CUPS against a stand-in for ``lp``.
"""

import os
import select
import stat
import threading
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

import msgspec
import pytest

from demo.escpos_decoder import decode
from demo.escpos_paper import DecodedSlip, RasterOnPaper
from demo.escpos_picture import draw
from demo.qr_reader import read_qr
from demo.virtual_device import PrintedSlip, PrinterDevice, State
from demo.virtual_printer import VirtualPrinter
from kiosk.paperwork.forms import load_forms
from kiosk.paperwork.lettering import Lettering
from kiosk.paperwork.paper import Cut, RowLine, SlipLine, TextLine, Void
from kiosk.paperwork.slip import Slip
from kiosk.printing import Printer, PrinterSettings, PrinterTrouble, make_printer
from kiosk.printing.port import unheard
from kiosk.printing.settings import (
    CupsPrinter,
    FilePrinter,
    NetworkPrinter,
    NoPrinter,
    SerialPrinter,
    UsbPrinter,
    WindowsPrinter,
)
from tests.fakes.texts import all_texts

JAVANESE = "ꦗꦮ ꦥꦺꦤ꧀ꦝꦸꦢꦸꦏ꧀"
URL = "http://192.168.1.10:8080/t/8f3kq0vJ2m"
FORMS = load_forms(all_texts())


def a_slip(language: str = "id") -> Slip:
    return Slip(
        number="A-012",
        mall="Mal Pelayanan Publik",
        city="Kota Padang",
        agency="Badan Penyelenggara Jaminan Sosial Ketenagakerjaan",
        service="Klaim Jaminan Hari Tua <script>\x1b@ café 🦆",
        language=language,
        issued_at=datetime(2026, 11, 23, 9, 14, tzinfo=ZoneInfo("Asia/Jakarta")),
        zone="Zona B",
        people_ahead=4,
        wait_low_minutes=10,
        wait_high_minutes=20,
        priority="Lansia",
        follow_url=URL,
    )


def lines_for(printer: Printer, language: str = "id") -> tuple[SlipLine, ...]:
    return FORMS.lines(a_slip(language), printer.columns)


def put_on_paper(printer: Printer, language: str = "id") -> None:
    printer.print(lines_for(printer, language), unheard)


class Hall(Protocol):
    """A printer and the other end of its cable."""

    settings: PrinterSettings

    def slips(self, count: int) -> list[bytes]:
        """The bytes of the first *count* slips, when they are there."""
        ...


class AnsweringHall(Hall, Protocol):
    def become(self, state: str) -> None:
        """Set the printer's state, as VirtualPrinter does."""
        ...


class NetworkHall:
    def __init__(self, printer: VirtualPrinter) -> None:
        self._printer = printer
        self.settings: PrinterSettings = NetworkPrinter(host=printer.host, port=printer.port, qr="native")

    def become(self, state: str) -> None:
        self._printer.become(state)

    def slips(self, count: int) -> list[bytes]:
        return [slip.data for slip in self._printer.wait_for_slips(count)]


class SerialHall:
    """The printer's body at the far end of a pseudo terminal."""

    def __init__(self, master: int, device: str) -> None:
        self.settings: PrinterSettings = SerialPrinter(device=device, qr="native")
        self._master = master
        self._slips: list[PrintedSlip] = []
        self._changed = threading.Condition()
        self._device = PrinterDevice(on_slip=self._printed)
        self._device.connect(time.monotonic_ns())
        self.stop = threading.Event()

    def become(self, state: str) -> None:
        self._device.state = State.parse(state)

    def slips(self, count: int) -> list[bytes]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._slips) >= count, 5.0)
            return [slip.data for slip in self._slips]

    def serve(self) -> None:
        while not self.stop.is_set():
            ready = select.select([self._master], [], [], 0.01)[0]
            data = os.read(self._master, 4096) if ready else b""
            os.write(self._master, self._device.receive(data, time.monotonic_ns()))

    def _printed(self, slip: PrintedSlip) -> None:
        with self._changed:
            self._slips.append(slip)
            self._changed.notify_all()


class FileHall:
    def __init__(self, path: Path) -> None:
        self.settings: PrinterSettings = FilePrinter(path=str(path), qr="native")
        self._path = path

    def slips(self, count: int) -> list[bytes]:
        reset, data = b"\x1b@", self._path.read_bytes()
        slips = [reset + slip for slip in data.split(reset)[1:]]
        assert len(slips) >= count
        return slips


@contextmanager
def network_hall(_folder: Path) -> Iterator[NetworkHall]:
    with VirtualPrinter() as printer:
        yield NetworkHall(printer)


@contextmanager
def serial_hall(_folder: Path) -> Iterator[SerialHall]:
    master, slave = os.openpty()
    tty.setraw(slave)
    hall = SerialHall(master, os.ttyname(slave))
    thread = threading.Thread(target=hall.serve)
    thread.start()
    try:
        yield hall
    finally:
        hall.stop.set()
        thread.join()
        os.close(master)
        os.close(slave)


@contextmanager
def device_hall(folder: Path) -> Iterator[SerialHall]:
    """As Linux shows a USB printer: a file that is written and read."""
    with serial_hall(folder) as hall:
        device = hall.settings
        assert isinstance(device, SerialPrinter)
        hall.settings = FilePrinter(path=device.device, answers="full", qr="native")
        yield hall


@contextmanager
def file_hall(folder: Path) -> Iterator[FileHall]:
    yield FileHall(folder / "slips.bin")


@contextmanager
def cups_hall(folder: Path) -> Iterator[FileHall]:
    path, lp, spool = os.environ["PATH"], folder / "lp", folder / "slips.bin"
    lp.write_text(
        f'#!/bin/sh\n[ "$7" = counter ] || {{ echo "no such queue" >&2; exit 1; }}\ncat >> {spool}\n'
    )
    lp.chmod(lp.stat().st_mode | stat.S_IXUSR)
    os.environ["PATH"] = f"{folder}{os.pathsep}{path}"
    hall = FileHall(spool)
    hall.settings = CupsPrinter(queue="counter", qr="native")
    try:
        yield hall
    finally:
        os.environ["PATH"] = path


EVERY: dict[str, Callable[[Path], AbstractContextManager[Hall]]] = {
    "network": network_hall,
    "serial": serial_hall,
    "device": device_hall,
    "file": file_hall,
    "cups": cups_hall,
}
ANSWERING: dict[str, Callable[[Path], AbstractContextManager[AnsweringHall]]] = {
    "network": network_hall,
    "serial": serial_hall,
    "device": device_hall,
}


@pytest.fixture(params=EVERY)
def hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    with EVERY[request.param](tmp_path) as made:
        yield made


@pytest.fixture(params=ANSWERING)
def answering(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnsweringHall]:
    with ANSWERING[request.param](tmp_path) as made:
        yield made


def kind_of_trouble(printer: Printer) -> str:
    with pytest.raises(PrinterTrouble) as caught:
        put_on_paper(printer)
    return caught.value.kind


@pytest.mark.parametrize("paper_mm", [80, 58])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_slip_says_what_the_ticket_says(
    hall: Hall, paper_mm: Literal[80, 58], language: Literal["id", "en"]
) -> None:
    printer = make_printer(msgspec.structs.replace(hall.settings, paper_mm=paper_mm))
    put_on_paper(printer, language)
    slip = decode(hall.slips(1)[0], paper_mm=paper_mm)
    assert slip.errors == ()
    assert slip.cuts == 1
    assert slip.native_qr == (URL,)
    assert read_qr(draw(slip)) == (URL,)
    assert "A-012" in slip.lines
    joined = " ".join(slip.text.split())
    for text in (
        "Mal Pelayanan Publik",
        "Kota Padang",
        "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan",
        "Klaim Jaminan Hari Tua <script>@ café ?",
        "Zona B",
        "Lansia",
        *SENTENCES[language],
    ):
        assert text in joined


SENTENCES = {
    "id": (
        "Nomor antrean Anda",
        "Antrean di depan Anda 4 orang",
        "Perkiraan tunggu 10-20 menit",
        "Senin, 23 November 2026, 09.14",
        "Berlaku hari ini saja.",
        "Terima kasih",
    ),
    "en": (
        "Your queue number",
        "Ahead of you 4 people",
        "Expected wait 10-20 minutes",
        "Mon, 23 November 2026, 09:14",
        "Valid today only.",
        "Thank you",
    ),
}


def test_the_number_fills_the_paper(hall: Hall) -> None:
    printer = make_printer(hall.settings)
    put_on_paper(printer)
    assert letters_of_number(decode(hall.slips(1)[0])) == (8, 8)


def letters_of_number(slip: DecodedSlip) -> tuple[int, int]:
    styles = [
        style for part in slip.on_paper for letters, style in getattr(part, "runs", ()) if letters == "A-012"
    ]
    return styles[0].width, styles[0].height


@pytest.mark.parametrize("paper_mm", [80, 58])
def test_the_code_can_be_printed_as_an_image(hall: Hall, paper_mm: Literal[80, 58]) -> None:
    printer = make_printer(msgspec.structs.replace(hall.settings, paper_mm=paper_mm, qr="image"))
    put_on_paper(printer)
    slip = decode(hall.slips(1)[0], paper_mm=paper_mm)
    assert slip.errors == ()
    assert slip.native_qr == ()
    assert read_qr(draw(slip)) == (URL,)


LETTERS = ("Kåfé ½ ñ", "São × Ý", "Žofie 5 €", "ćevapčići", "Rīgas ķēniņš")


def test_letters_of_many_code_pages_come_out_right(hall: Hall) -> None:
    lines: tuple[SlipLine, ...] = (*(TextLine(text=text) for text in LETTERS), TextLine(text="plain"), Cut())
    make_printer(hall.settings).print(lines, unheard)
    slip = decode(hall.slips(1)[0])
    assert (slip.lines, slip.errors) == ((*LETTERS, "plain"), ())


@pytest.mark.parametrize("paper_mm", [80, 58])
def test_scripts_without_a_code_page_come_out_drawn(
    hall: Hall, paper_mm: Literal[80, 58], qapp: object
) -> None:
    pen = Lettering()
    if not pen.has(JAVANESE):
        pytest.skip("no font of this machine has Javanese letters")
    settings = msgspec.structs.replace(hall.settings, paper_mm=paper_mm)
    lines = (
        TextLine(text=JAVANESE, align="center"),
        RowLine(text="Zona", end=JAVANESE),
        TextLine(text="plain"),
        Cut(),
    )
    make_printer(settings, pen).print(lines, unheard)
    slip = decode(hall.slips(1)[0], paper_mm=paper_mm)
    assert (slip.lines, slip.errors) == (("plain",), ())
    centred = [part for part in slip.on_paper if isinstance(part, RasterOnPaper) and part.align == 1]
    expected = pen.draw(lines[0], settings.letters * 12)
    assert b"".join(part.data for part in centred) == expected.data
    assert any(expected.data)


def test_slips_come_one_after_the_other(hall: Hall) -> None:
    printer = make_printer(hall.settings)
    for _ in range(3):
        put_on_paper(printer)
    assert [decode(slip).cuts for slip in hall.slips(3)] == [1, 1, 1]


def test_a_printer_that_is_well_says_so(answering: AnsweringHall) -> None:
    status = make_printer(answering.settings).status()
    assert (status.trouble, status.paper) == (None, "enough")


def test_paper_that_runs_low_is_told_and_does_not_stop_a_slip(answering: AnsweringHall) -> None:
    answering.become("paper_low")
    printer = make_printer(answering.settings)
    assert printer.status().paper == "low"
    put_on_paper(printer)
    assert decode(answering.slips(1)[0]).cuts == 1


@pytest.mark.parametrize("answers", ["full", "realtime"])
@pytest.mark.parametrize(
    ("state", "level"), [("ok", "enough"), ("paper_low", "low"), ("paper_low after 300", "low")]
)
def test_a_printer_is_asked_after_the_slip_too(
    answering: AnsweringHall, answers: Literal["full", "realtime"], state: str, level: str
) -> None:
    answering.become(state)
    printer = make_printer(msgspec.structs.replace(answering.settings, answers=answers))
    told = printer.print(lines_for(printer), unheard)
    assert told is not None
    assert (told.trouble, told.paper) == (None, level)


def test_the_first_byte_is_told_once_the_printer_is_ready(answering: AnsweringHall) -> None:
    printer, told = make_printer(answering.settings), []
    printer.print(lines_for(printer), lambda: told.append("begun"))
    answering.become("cover_open")
    with pytest.raises(PrinterTrouble):
        printer.print(lines_for(printer), lambda: told.append("begun"))
    assert told == ["begun"]


@pytest.mark.parametrize("clears", [True, False])
def test_a_slip_that_broke_is_ended_before_the_next_begins(answering: AnsweringHall, *, clears: bool) -> None:
    printer = make_printer(
        msgspec.structs.replace(answering.settings, timeout_seconds=1.0, clears=clears, qr="image")
    )
    answering.become("paper_out after 300")
    assert kind_of_trouble(printer) == "half_printed"
    answering.become("ok")
    printer.print((Void(text="BATAL / VOID"), *lines_for(printer)), unheard)
    *_, ended, whole = (decode(slip) for slip in all_slips(answering))
    assert ended.lines[-1] == "BATAL / VOID"
    assert (whole.errors, whole.cuts, whole.lines.count("A-012")) == ((), 1, 1)
    assert read_qr(draw(whole)) == (URL,)


def test_a_printer_that_clears_does_not_go_on_by_itself_when_there_is_paper_again(
    answering: AnsweringHall,
) -> None:
    printer = make_printer(msgspec.structs.replace(answering.settings, timeout_seconds=1.0, clears=True))
    answering.become("paper_out after 300")
    assert kind_of_trouble(printer) == "half_printed"
    answering.become("ok")
    printer.print((Void(text="BATAL / VOID"), TextLine(text="next"), Cut()), unheard)
    texts = [decode(slip).text for slip in all_slips(answering)]
    assert texts[-1] == "next"
    assert not any("Terima kasih" in text for text in texts), "the end of the broken slip came out"


def all_slips(hall: Hall) -> list[bytes]:
    """All that came out by now; the last print has returned."""
    return hall.slips(2)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("paper_out", "paper_out"),
        ("cover_open", "cover_open"),
        ("cutter_error", "device_error"),
        ("silent", "offline"),
    ],
)
def test_trouble_before_the_slip_is_named_and_prints_nothing(
    answering: AnsweringHall, state: str, kind: str
) -> None:
    answering.become(state)
    printer = make_printer(msgspec.structs.replace(answering.settings, timeout_seconds=0.5))
    assert kind_of_trouble(printer) == kind
    assert printer.status().trouble == kind
    answering.become("ok")
    put_on_paper(make_printer(answering.settings))
    assert decode(answering.slips(1)[-1]).errors == ()


@pytest.mark.parametrize(
    ("state", "cause"),
    [
        ("paper_out after 300", "paper_out"),
        ("cover_open after 300", "cover_open"),
        ("silent after 300", "offline"),
        ("slow 100", "offline"),
    ],
)
def test_trouble_in_the_middle_leaves_half_a_slip(answering: AnsweringHall, state: str, cause: str) -> None:
    answering.become(state)
    printer = make_printer(msgspec.structs.replace(answering.settings, timeout_seconds=0.5))
    with pytest.raises(PrinterTrouble) as caught:
        put_on_paper(printer)
    assert (caught.value.kind, caught.value.cause) == ("half_printed", cause)


def test_a_slow_printer_is_waited_for(answering: AnsweringHall) -> None:
    answering.become("slow 4000")
    printer = make_printer(answering.settings)
    started = time.monotonic()
    put_on_paper(printer)
    assert time.monotonic() - started > 0.2
    assert decode(answering.slips(1)[0]).cuts == 1


def test_nothing_takes_longer_than_the_set_seconds(answering: AnsweringHall) -> None:
    answering.become("silent")
    printer = make_printer(msgspec.structs.replace(answering.settings, timeout_seconds=0.3))
    started = time.monotonic()
    assert kind_of_trouble(printer) == "offline"
    assert time.monotonic() - started < 0.8


@pytest.mark.parametrize("answers", ["realtime", "none"])
def test_a_printer_that_answers_less_prints_as_well(
    answering: AnsweringHall, answers: Literal["realtime", "none"]
) -> None:
    printer = make_printer(msgspec.structs.replace(answering.settings, answers=answers))
    put_on_paper(printer)
    assert decode(answering.slips(1)[0]).cuts == 1
    assert printer.status().trouble is None


def test_an_unplugged_network_printer_is_offline_until_it_is_back() -> None:
    with network_hall(Path()) as hall:
        printer = make_printer(hall.settings)
        hall.become("offline")
        assert kind_of_trouble(printer) == "offline"
        assert printer.status().trouble == "offline"
        hall.become("ok")
        put_on_paper(printer)
        assert decode(hall.slips(1)[0]).cuts == 1


def test_a_network_cable_pulled_in_the_middle_leaves_half_a_slip() -> None:
    with VirtualPrinter() as virtual:
        printer = make_printer(NetworkHall(virtual).settings)
        virtual.become("offline after 300")
        with pytest.raises(PrinterTrouble) as caught:
            put_on_paper(printer)
        assert (caught.value.kind, caught.value.cause) == ("half_printed", "offline")
        (torn,) = virtual.wait_for_slips(1)
        assert not torn.complete
        assert decode(torn.data).cuts == 0


def test_no_serial_port_is_offline(tmp_path: Path) -> None:
    assert kind_of_trouble(make_printer(SerialPrinter(device=str(tmp_path / "ttyS9")))) == "offline"


def test_an_unplugged_device_file_is_offline_and_stays_away() -> None:
    device = Path("/dev/giliran-printer-that-is-not-there")
    assert kind_of_trouble(make_printer(FilePrinter(path=str(device)))) == "offline"
    assert not device.exists()


def test_a_device_file_that_takes_nothing_more_is_given_up(tmp_path: Path) -> None:
    fifo = tmp_path / "lp0"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
    try:
        while select.select([], [writer], [], 0)[1]:
            os.write(writer, b"\0" * 4096)
        printer = make_printer(FilePrinter(path=str(fifo), timeout_seconds=0.2))
        assert kind_of_trouble(printer) == "offline"
    finally:
        os.close(reader)
        os.close(writer)


def test_a_queue_that_cups_does_not_know_is_offline_with_its_reason(tmp_path: Path) -> None:
    with cups_hall(tmp_path) as hall:
        printer = make_printer(msgspec.structs.replace(hall.settings, queue="elsewhere"))
        with pytest.raises(PrinterTrouble, match="no such queue") as caught:
            put_on_paper(printer)
        assert caught.value.kind == "offline"


def test_no_printer_says_so() -> None:
    printer = make_printer(NoPrinter())
    assert kind_of_trouble(printer) == "not_configured"
    assert printer.status().trouble == "not_configured"


@pytest.mark.skipif(os.name == "nt", reason="Windows has the Windows spooler")
def test_the_windows_spooler_elsewhere_is_not_configured() -> None:
    assert kind_of_trouble(make_printer(WindowsPrinter())) == "not_configured"


def test_a_usb_printer_that_is_not_there_is_not_printing() -> None:
    # Which of the two depends on whether libusb is installed here.
    printer = make_printer(UsbPrinter(vendor_id=0xFFFE, product_id=0xFFFE))
    assert kind_of_trouble(printer) in {"offline", "not_configured"}
