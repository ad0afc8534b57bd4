"""A kiosk as it stands in a hall: the whole screen, locked, kept by its keeper; only the staff's menu leads out of it.

Whatever ends the program, it is back by itself and has forgotten nothing.
"""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from demo.virtual_printer import VirtualPrinter
from kiosk.staff.pin import StaffPin
from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.read_slip import ReadSlip
from tests.fakes.real_hall import RealHall

READY_MILLISECONDS: Final = 20_000
SLIP_MILLISECONDS: Final = 8_000
PIN: Final = "4826"
WRONG: Final = "1379"
KNOCKS: Final = 5
LINES: Final = 3
PAPER_ROW: Final = 4
UNSENT_ROW: Final = 5
ROLL_METRES: Final = 1
"""So short that a slip can be seen to use it up."""
SCREEN: Final = (540, 960)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A hall with a kiosk that is kept, and its printer."""

    hall: RealHall
    printer: VirtualPrinter
    kiosk: ProgramProcess

    def is_ready(self) -> None:
        """Somebody could take a number."""
        self.kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=READY_MILLISECONDS)

    def take(self) -> tuple[str, str, ReadSlip]:
        """A visitor's taps: the number, where its code leads, and the slip."""
        pilot, slips = self.kiosk.pilot, len(self.printer.slips)
        for target in ("kiosk.popular.reg/card", "kiosk.take"):
            pilot.tap(target)
        pilot.wait("kiosk.screen", "name", equals="ticket")
        label, follow = pilot.read("kiosk.number", "text"), pilot.read("kiosk.qr", "text")
        pilot.wait("kiosk.paperHint", "text", contains="sudah dicetak", timeout_ms=SLIP_MILLISECONDS)
        [slip] = self.printer.slips[slips:]
        pilot.tap("kiosk.home")
        return label, follow, ReadSlip.of(slip)

    def next_slip(self, *targets: str) -> ReadSlip:
        """What comes out of the printer after these taps."""
        slips = len(self.printer.slips)
        for target in targets:
            self.kiosk.pilot.tap(target)
        return ReadSlip.of(self.printer.wait_for_slips(slips + 1, seconds=SLIP_MILLISECONDS / 1000)[slips])

    def open_menu(self) -> None:
        """A member of the staff knocks, and has the PIN."""
        self.knock()
        self.enter(PIN)
        self.kiosk.pilot.wait("kiosk.staff.testPrint", "visible", equals=True)

    def knock(self) -> None:
        for _ in range(KNOCKS):
            self.kiosk.pilot.tap("kiosk.staffCorner")
        self.kiosk.pilot.wait("kiosk.staffMenu", "visible", equals=True)

    def enter(self, pin: str) -> None:
        for digit in pin:
            self.kiosk.pilot.tap(f"kiosk.pin.{digit}")
        self.kiosk.pilot.tap("kiosk.pin.enter")

    def says(self, sentence: str) -> None:
        """The menu's own sentence."""
        self.kiosk.pilot.wait("kiosk.staff.sentence", "text", equals=sentence)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    with VirtualPrinter() as printer, RealHall(tmp_path_factory.mktemp("kept")) as hall:
        hall.server.start()
        StaffPin(hall.folder / "kiosk" / "state").set(PIN)
        table = f'[printer]\nconnection = "network"\nhost = "127.0.0.1"\nport = {printer.port}\n'
        kiosk = hall.kept_kiosk(printer=f"{table}roll_metres = {ROLL_METRES}\n")
        yield Kept(hall=hall, printer=printer, kiosk=kiosk)


@pytest.fixture
def kept(standing: Kept) -> Iterator[Kept]:
    """Ready for a visitor; started again where the staff have ended it."""
    if not standing.kiosk.running:
        standing.kiosk.start()
    standing.is_ready()
    yield standing
    print(standing.hall.logs())


def test_no_key_and_no_closing_leads_out_of_it(kept: Kept) -> None:
    pilot, before = kept.kiosk.pilot, kept.kiosk.pid
    assert (pilot.read("kiosk.screen", "width"), pilot.read("kiosk.staffMenu", "height")) == SCREEN

    for key in ("Alt+F4", "Ctrl+Q", "Ctrl+W", "Esc", "F11", "Meta+D", "Alt+Tab", "Ctrl+Alt+Del"):
        pilot.key(key)
    pilot.quit()  # the window is asked to close, and says no

    label, follow, slip = kept.take()
    slip.is_of(label=label, follow=follow)
    assert (kept.kiosk.pid, kept.kiosk.running) == (before, True)
    assert (pilot.read("kiosk.screen", "width"), pilot.read("kiosk.staffMenu", "height")) == SCREEN


def test_killed_it_is_back_by_itself_and_has_forgotten_nothing(kept: Kept) -> None:
    """The server is gone meanwhile: numbers to give and tickets to hand in are the kiosk's own."""
    hall, kiosk = kept.hall, kept.kiosk
    until(lambda: len(hall.journal("NumbersReserved")) >= LINES, "a range of every line")
    issued = len(hall.journal("TicketIssued"))
    hall.server.kill()
    first, follow, _ = kept.take()

    before = kiosk.pid
    os.kill(before, signal.SIGKILL)
    kiosk.comes_back(before)
    kept.is_ready()
    kept.open_menu()
    kiosk.pilot.wait(f"kiosk.staff.row.{UNSENT_ROW}", "text", equals="1 menunggu server")
    slip = kept.next_slip("kiosk.staff.reprint")
    slip.is_of(label=first, follow=follow)
    assert "Cetak ulang" in slip.lines
    kept.says(f"Tiket {first} dicetak ulang.")
    kiosk.pilot.tap("kiosk.staff.close")
    second, *_ = kept.take()
    hall.server.start()

    until(lambda: len(hall.journal("TicketIssued")) == issued + 2, "both are handed in")
    handed_in = hall.journal("TicketIssued")
    assert [(each["label"], each["channel"]) for each in handed_in[issued:]] == [
        (first, "alone"),
        (second, "alone"),
    ]
    assert len({each["label"] for each in handed_in}) == len(handed_in)


def test_the_staff_get_in_with_their_pin_alone_and_look_after_the_printer(kept: Kept) -> None:
    pilot = kept.kiosk.pilot
    kept.take()

    kept.knock()
    kept.enter(WRONG)
    kept.says("PIN salah.")
    assert "kiosk.staff.testPrint" not in pilot.visible()
    kept.enter(PIN)

    page = kept.next_slip("kiosk.staff.testPrint")
    assert page.whole
    assert "Cetak percobaan" in page.lines
    assert f"network 127.0.0.1:{kept.printer.port}" in page.text
    assert page.codes[0].startswith("GILIRAN TEST kiosk-1 ")
    kept.says("Halaman uji dikirim ke printer.")
    assert "100 %" not in pilot.read(f"kiosk.staff.row.{PAPER_ROW}", "text")
    pilot.tap("kiosk.staff.paperReplaced")
    kept.says("Gulungan baru dicatat.")
    pilot.wait(f"kiosk.staff.row.{PAPER_ROW}", "text", contains="sekitar 100 % tersisa")
    pilot.tap("kiosk.staff.close")

    label, follow, slip = kept.take()
    slip.is_of(label=label, follow=follow)


def test_the_staff_alone_start_it_again_or_end_it(kept: Kept) -> None:
    before = kept.kiosk.pid
    kept.open_menu()
    for target in ("kiosk.staff.end", "kiosk.staff.restart"):
        kept.kiosk.pilot.tap(target)
    kept.kiosk.comes_back(before)
    kept.is_ready()
    kept.take()

    kept.open_menu()
    program = kept.kiosk.pid
    for target in ("kiosk.staff.end", "kiosk.staff.quit"):
        kept.kiosk.pilot.tap(target)
    assert kept.kiosk.ended() == 0
    assert not Path(f"/proc/{program}").exists(), "neither it nor its keeper is there"
