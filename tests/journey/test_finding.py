"""Rule 31: programs wait calmly for their server, find it by themselves, and find it again where it has moved."""

from pathlib import Path

from tests.fakes.program_process import until
from tests.fakes.real_hall import RealHall

FOUND_MILLISECONDS = 15_000
LINES = 3
"""In the small mall: the kiosk has numbers of each to give while the server is away."""


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

        kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=FOUND_MILLISECONDS)
        counter.pilot.wait("counter.open", "visible", equals=True, timeout_ms=FOUND_MILLISECONDS)
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=FOUND_MILLISECONDS)
        assert kiosk.pilot.read("kiosk.head.title", "text") == hall.name


def test_a_moved_server_is_found_and_a_number_taken_meanwhile_is_in_the_hall_once(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        kiosk, display = hall.kiosk(), hall.display()
        kiosk.pilot.tap("kiosk.popular.reg/card", timeout_ms=FOUND_MILLISECONDS)
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=FOUND_MILLISECONDS)
        until(lambda: len(hall.journal("NumbersReserved")) >= LINES, "a range of every line")
        before = hall.server.url

        hall.server.kill()
        kiosk.pilot.tap("kiosk.take")
        kiosk.pilot.wait("kiosk.screen", "name", equals="issuing")
        kiosk.pilot.wait("kiosk.screen", "name", equals="ticket")
        display.pilot.wait("display.sign", "text", contains="Sambungan terputus")
        label, code = kiosk.pilot.read("kiosk.number", "text"), kiosk.pilot.read("kiosk.qr", "text")
        hall.server.port = 0
        hall.server.start()
        assert hall.server.url != before

        display.pilot.wait("display.sign", "text", equals="", timeout_ms=FOUND_MILLISECONDS)
        display.pilot.wait("display.line.reg/a.waiting", "text", equals="1", timeout_ms=FOUND_MILLISECONDS)
        [ticket] = hall.journal("TicketIssued")
        assert (ticket["label"], ticket["channel"]) == (label, "alone")
        assert code == f"{before}/t/{ticket['ticket']}"
        kiosk.pilot.tap("kiosk.home")
        for target in ("kiosk.popular.reg/card", "kiosk.take"):
            kiosk.pilot.tap(target)
        kiosk.pilot.wait("kiosk.screen", "name", equals="ticket")
        _, ticket = hall.journal("TicketIssued")
        assert kiosk.pilot.read("kiosk.number", "text") == ticket["label"] == "A-001"
        assert kiosk.pilot.read("kiosk.qr", "text") == f"{hall.server.url}/t/{ticket['ticket']}"
        assert [tapped["ticket"] for tapped in kiosk.milestones("tap_issue")][1:] == [ticket["ticket"]]
