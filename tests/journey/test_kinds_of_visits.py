"""All that people come to a kiosk for: several services on one number, a package, an appointment, something that is closed, a person's help.

What a visitor says of themselves is kept nowhere as it was said (Law 27/2022). The hall is open by its own hours, and it is noon there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
import pytest

from demo.pilot_client import PilotClient
from demo.virtual_printer import VirtualPrinter
from tests.fakes.mall_files import POL, REG, at_noon, change
from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.read_slip import ReadSlip
from tests.fakes.real_hall import OFFICER, RealHall
from tests.fakes.server_process import Client, request_id
from wire.codec import decode_mall
from wire.commands import BookAppointment
from wire.events import AppointmentBooked
from wire.offers import Slots

READY_MILLISECONDS: Final = 20_000
SLIP_MILLISECONDS: Final = 8_000
NIK: Final = "1371045508900417"
ASKS: Final = """
[[services.asks]]
id = "nik"
kind = "nik"
name = { id = "NIK", en = "Identity number" }
purpose = { id = "Petugas mencocokkan empat angka terakhirnya.", en = "The officer compares the last four digits." }
"""
CLOSED: Final = """
[[services]]
id = "lost"
line = "k"
minutes = 5
name = { id = "Surat kehilangan", en = "Loss report" }
requirements = { id = ["KTP"], en = ["Identity card"] }
procedure = { id = ["Isi formulir"], en = ["Fill in the form"] }
time = { id = "1 hari", en = "1 day" }
cost = { id = "Gratis", en = "Free" }
product = { id = "Surat", en = "Report" }
[services.hours]
""" + "".join(f'{day} = ["08:00-09:00"]\n' for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))


@dataclass(frozen=True, kw_only=True)
class Booth:
    """A kiosk with its printer, and an officer."""

    hall: RealHall
    printer: VirtualPrinter
    kiosk: ProgramProcess
    counter: ProgramProcess
    client: Client

    @property
    def zone(self) -> ZoneInfo:
        """Where it is noon."""
        return ZoneInfo(decode_mall(self.client.http.get("/api/mall").content).time_zone)

    @property
    def pilot(self) -> PilotClient:
        """The visitor's finger."""
        return self.kiosk.pilot

    def tap(self, *targets: str) -> None:
        for target in targets:
            self.pilot.tap(target)

    def sees(self, screen: str) -> None:
        """The kiosk is there."""
        self.pilot.wait("kiosk.screen", "name", equals=screen)

    def types(self, text: str) -> None:
        """On the screen's keys."""
        self.tap(*(f"kiosk.key.{letter}" for letter in text))

    def number(self, *last_taps: str) -> tuple[str, ReadSlip]:
        """The number after these taps, its slip, and home."""
        slips = len(self.printer.slips)
        self.tap(*last_taps)
        self.sees("ticket")
        label, follow = self.pilot.read("kiosk.number", "text"), self.pilot.read("kiosk.qr", "text")
        self.pilot.wait("kiosk.paperHint", "text", contains="sudah dicetak", timeout_ms=SLIP_MILLISECONDS)
        [printed] = self.printer.slips[slips:]
        slip = ReadSlip.of(printed)
        slip.is_of(label=label, follow=follow)
        self.tap("kiosk.home")
        return label, slip


@pytest.fixture(scope="module")
def open_booth(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Booth]:
    folder = tmp_path_factory.mktemp("visits")
    with VirtualPrinter() as printer, RealHall(folder, set_up=set_up, always_open=False) as hall:
        hall.server.start()
        counter = hall.counter()
        table = f'[printer]\nconnection = "network"\nhost = "127.0.0.1"\nport = {printer.port}\n'
        kiosk = hall.kiosk(printer=table)
        counter.pilot.tap("counter.open", timeout_ms=READY_MILLISECONDS)
        counter.pilot.wait("counter.main", "visible", equals=True)
        kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=READY_MILLISECONDS)
        yield Booth(hall=hall, printer=printer, kiosk=kiosk, counter=counter, client=hall.client())


@pytest.fixture
def booth(open_booth: Booth) -> Iterator[Booth]:
    open_booth.sees("start")
    yield open_booth
    print(open_booth.hall.logs())


def set_up(mall: Path) -> None:
    """Noon, something that is open in the morning only, and something that a service wants to know."""
    at_noon(mall)
    change(mall / REG, "[services.appointments]", f"{ASKS}[services.appointments]")
    change(mall / POL, "[[counters]]", f"{CLOSED}\n[[counters]]")


def test_two_services_on_one_number_and_what_was_said_is_nowhere(booth: Booth) -> None:
    booth.tap("kiosk.popular.reg/card", "kiosk.addMore")
    booth.tap("kiosk.way.agencies", "kiosk.agency.reg", "kiosk.service.reg/birth")
    booth.tap("kiosk.take")
    booth.sees("details")
    booth.types(NIK)
    booth.pilot.wait("kiosk.typed", "text", equals="1371 0455 0890 0417")
    label, slip = booth.number("kiosk.proceed")

    assert label.startswith("A-"), "the first one's letters"
    assert "Layanan Anda, cukup satu nomor" in slip.lines
    assert "1. KTP baru Dukcapil, Zona A 2. Akta kelahiran Dukcapil, Zona A" in slip.text
    [given] = until(lambda: booth.hall.journal("ParticularsGiven"), "the hall has what was said")
    assert (given["label"], given["fields"]) == (label, [{"service": "reg/birth", "field": "nik"}])
    ticket = booth.hall.journal("TicketIssued")[-1]
    assert [each["service"] for each in ticket["errands"]] == ["reg/card", "reg/birth"]
    assert places_of(label, booth), "whatever is written down is found"
    assert places_of(NIK, booth) == []


def test_a_package_is_one_number_with_every_step(booth: Booth) -> None:
    booth.tap("kiosk.way.packages", "kiosk.package.newborn")
    booth.sees("package")
    booth.tap("kiosk.take")
    booth.sees("details")
    label, slip = booth.number("kiosk.skip")

    assert label.startswith("B-")
    steps = "1. Akta kelahiran Dukcapil, Zona A 2. KTP baru Dukcapil, Zona A 3. SKCK baru Polres, Zona B"
    assert steps in slip.text
    assert booth.hall.journal("TicketIssued")[-1]["package"] == "newborn"


@pytest.mark.parametrize("typed", [True, False])
def test_an_appointment_gets_its_number_by_its_code(booth: Booth, typed: bool) -> None:
    booking = booked(booth)
    if typed:
        booth.tap("kiosk.way.appointment")
        booth.types(booking.code)
        booth.tap("kiosk.proceed")
    else:
        booth.pilot.type(f"GILIRAN:{booking.code}\n")  # as a scanner does that is a keyboard
    booth.sees("appointment")
    assert (
        booth.pilot.read("kiosk.appointment.sentence", "text")
        == "Anda tepat waktu. Silakan ambil nomor Anda."
    )
    label, slip = booth.number("kiosk.take")

    assert f"Janji temu {booking.slot.astimezone(booth.zone):%H.%M}" in slip.text
    assert "Akta kelahiran" in slip.lines
    ticket = booth.hall.journal("TicketIssued")[-1]
    assert (ticket["label"], ticket["channel"]) == (label, "appointment")


def test_a_code_that_nobody_knows_is_said_to_be_unknown(booth: Booth) -> None:
    booth.pilot.type("CCCCCC\n")
    booth.sees("code")
    unknown = "Kode ini tidak ditemukan. Silakan periksa kembali."
    booth.pilot.wait("kiosk.code.hint.text", "text", equals=unknown)
    booth.tap("kiosk.back")


def test_what_is_closed_says_why_and_when_it_opens(booth: Booth) -> None:
    booth.tap("kiosk.way.search")
    booth.types("hilang")
    booth.tap("kiosk.service.pol/lost")
    booth.sees("closed")
    assert booth.pilot.read("kiosk.closed.reason", "text") == "Layanan ini sedang tutup."
    assert booth.pilot.read("kiosk.closed.opens", "text") == "Buka kembali besok pukul 08.00"
    booth.tap("kiosk.chooseAnother", "kiosk.back")


def test_a_person_who_was_called_for_says_that_they_come(booth: Booth) -> None:
    booth.tap("kiosk.help", "kiosk.callHelp")
    booth.pilot.wait("kiosk.sheetTitle", "text", equals="Petugas sudah dipanggil")
    booth.counter.pilot.wait("counter.news.text", "text", equals="kiosk-1: pengunjung perlu bantuan.")
    booth.counter.pilot.tap("counter.answer")

    booth.pilot.wait("kiosk.sheetTitle", "text", equals="Petugas sedang ke sini")
    [asked], [answered] = booth.hall.journal("HelpAsked"), booth.hall.journal("HelpAnswered")
    assert (asked["kiosk"], answered["by"]) == ("kiosk-1", OFFICER)
    booth.tap("kiosk.closeSheet")
    booth.tap("kiosk.popular.reg/card")
    booth.number("kiosk.take")

    booth.tap("kiosk.help")
    booth.pilot.wait("kiosk.sheetTitle", "text", equals="Petugas sedang ke sini")
    booth.tap("kiosk.cancelHelp")
    until(lambda: booth.hall.journal("HelpEnded"), "nobody is waited for any longer")


def booked(booth: Booth) -> AppointmentBooked:
    """Somebody has booked the next birth certificate."""
    today = datetime.now(booth.zone).date().isoformat()
    answer = booth.client.http.get("/api/services/reg/birth/slots", params={"day": today})
    slots = msgspec.json.decode(answer.content, type=Slots).slots
    slot = next(each.begins for each in slots if each.places_left)
    event = booth.client.done(BookAppointment(request_id=request_id(), service="reg/birth", slot=slot)).event
    assert isinstance(event, AppointmentBooked)
    return event


def places_of(secret: str, booth: Booth) -> list[str]:
    """Where *secret* can be read: the kiosk's files and its log, the server's, the slips."""
    files = [file for file in booth.hall.folder.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} >= {".sqlite", ".log", ".jsonl", ".json"}
    read = {str(file): file.read_bytes() for file in files}
    read |= {f"slip {slip.number}": slip.data for slip in booth.printer.slips}
    in_groups = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return [where for where, found in read.items() for said in (secret, in_groups) if said.encode() in found]
