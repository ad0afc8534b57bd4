"""Rule 31: programs wait calmly for their server, find it by themselves, and find it again where it has moved."""

from pathlib import Path

from tests.fakes.program_process import ProgramProcess
from tests.fakes.real_hall import RealHall

FOUND_MILLISECONDS = 15_000


def test_programs_started_before_the_server_wait_and_connect_by_themselves(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        kiosk, counter, display = hall.kiosk(), hall.counter(), hall.display()
        for program, waiting in (
            (kiosk, "kiosk.waiting"),
            (counter, "counter.connecting"),
            (display, "display.waiting"),
        ):
            program.pilot.wait(f"{waiting}.title", "text", equals="Menyiapkan antrean…")
            assert f"{waiting}.title" in program.pilot.visible()

        hall.server.start()

        kiosk.pilot.wait("kiosk.screen", "name", equals="agencies", timeout_ms=FOUND_MILLISECONDS)
        counter.pilot.wait("counter.open", "visible", equals=True, timeout_ms=FOUND_MILLISECONDS)
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=FOUND_MILLISECONDS)
        assert kiosk.pilot.read("kiosk.head.title", "text") == hall.name


def test_a_moved_server_is_found_and_a_number_asked_for_meanwhile_comes_once(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        kiosk, display = hall.kiosk(), hall.display()
        choose_the_identity_card(kiosk)
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=FOUND_MILLISECONDS)
        before = hall.server.url

        hall.server.kill()
        kiosk.pilot.tap("kiosk.take")
        kiosk.pilot.wait("kiosk.screen", "name", equals="issuing")
        display.pilot.wait("display.sign", "text", contains="Sambungan terputus")
        hall.server.port = 0
        hall.server.start()
        assert hall.server.url != before

        kiosk.pilot.wait("kiosk.screen", "name", equals="ticket", timeout_ms=FOUND_MILLISECONDS)
        display.pilot.wait("display.sign", "text", equals="", timeout_ms=FOUND_MILLISECONDS)
        display.pilot.wait("display.line.reg/a.waiting", "text", equals="1")
        [ticket] = hall.journal("TicketIssued")
        [tapped] = kiosk.milestones("tap_issue")
        assert tapped["ticket"] == ticket["ticket"] == ticket["request"]
        assert kiosk.pilot.read("kiosk.number", "text") == "A-001"
        assert kiosk.pilot.read("kiosk.qr", "text") == f"{hall.server.url}/t/{ticket['ticket']}"


def choose_the_identity_card(kiosk: ProgramProcess) -> None:
    kiosk.pilot.tap("kiosk.agency.reg", timeout_ms=FOUND_MILLISECONDS)
    kiosk.pilot.tap("kiosk.service.reg/card")
    kiosk.pilot.wait("kiosk.screen", "name", equals="confirm")
