"""A display as it hangs in a hall, where nobody looks after it: the whole screen, kept by its keeper.

Whatever ends it, it is back within seconds with the board it had, and announces nothing that it has missed; whatever happens to
the server, it shows the last board and how old that is.
"""

import os
import re
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RealHall
from tests.fakes.server_process import Client, request_id
from wire.commands import CallNext, Recall
from wire.events import TicketCalled

READY_MILLISECONDS: Final = 20_000
BACK_SECONDS: Final = 5.0
SIGN_SECONDS: Final = 3.0
HANG_SECONDS: Final = 3.5
PAUSE_SECONDS: Final = 1.5
"""The keeper's, after a second fall, and until it has seen it."""
TOLERANCE_SECONDS: Final = 1.0
"""What a shared machine may take to draw."""
SETTINGS: Final = "dwell_seconds = 0.5\nrest_seconds = 600\n"


@dataclass(frozen=True, kw_only=True)
class Hung:
    """A hall with a display that is kept."""

    hall: RealHall
    display: ProgramProcess
    started: float

    def is_back_in_time(self, since: float) -> None:
        """Within seconds; where others use the machine, too, hardly later than it took to start for the first time."""
        [first] = self.display.milestones("ready")[:1]
        start_seconds = first["t_ns"] / 1e9 - self.started
        assert time.monotonic() - since < max(BACK_SECONDS, PAUSE_SECONDS + 2 * start_seconds)

    def is_ready(self) -> None:
        self.display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=READY_MILLISECONDS)

    def board(self) -> list[tuple[str, str]]:
        """The large call and the list: number and counter of each."""
        pilot, seen = self.display.pilot, self.display.pilot.visible()
        places = ["call", *(f"recent.{place}" for place in range(6))]
        return [
            (
                pilot.read(f"display.{place}.number", "text"),
                pilot.read(f"display.{place}.counter", "text"),
            )
            for place in places
            if f"display.{place}.number" in seen
        ]

    def shows(self, *labels: str) -> None:
        """The first of these is the large call, the others are in the list, the latest first."""
        large, *listed = labels
        self.display.pilot.wait("display.call.number", "text", equals=large)
        for place, label in enumerate(listed):
            self.display.pilot.wait(f"display.recent.{place}.number", "text", equals=label)

    def spoken(self) -> list[str]:
        """All day: a display that comes back goes on with its record."""
        return [heard["file"] for heard in self.hall.announcements]

    def call(self, officers: Client, counter: str) -> str:
        """The next visitor is called; the ticket's id."""
        event = officers.done(CallNext(request_id=request_id(), counter=counter)).event
        assert isinstance(event, TicketCalled)
        return event.ticket

    def sign(self, contains: str) -> int:
        return self.display.pilot.wait("display.sign", "text", contains=contains, timeout_ms=8000)

    def age(self) -> int:
        """Seconds, as the sign says."""
        found = re.search(r"(\d+) detik lalu", self.display.pilot.read("display.sign", "text"))
        return int(found[1]) if found else -1


@pytest.fixture(scope="module")
def hung(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hung]:
    with RealHall(tmp_path_factory.mktemp("kept")) as hall:
        hall.server.start()
        started = time.monotonic()
        display = hall.kept_display(SETTINGS, hang_seconds=HANG_SECONDS)
        yield Hung(hall=hall, display=display, started=started)


@pytest.fixture(scope="module")
def tickets(hung: Hung) -> dict[str, str]:
    """A-001 was called to counter 1 while the display looked on; the ticket's id by its label."""
    officers = hung.hall.client()
    for counter in ("1", "2"):
        officers.open(counter)
        officers.issue()
    hung.is_ready()
    ticket = hung.call(officers, "1")
    until(lambda: hung.spoken() == ["001-A-001.wav"], "the call is spoken")
    return {"A-001": ticket}


@pytest.fixture(scope="module")
def missed(hung: Hung, tickets: dict[str, str]) -> dict[str, str]:
    """It was killed, and A-002 called to counter 2 before it was back. Stories are dealt to several workers, each with a hall of its own."""
    display, before = hung.display, hung.display.pid
    assert hung.board() == [("A-001", "1")]

    began = time.monotonic()
    os.kill(before, signal.SIGKILL)
    ticket = hung.call(hung.hall.client(), "2")
    display.comes_back(before)
    hung.is_ready()
    hung.shows("A-002", "A-001")
    hung.is_back_in_time(began)
    return {**tickets, "A-002": ticket}


def test_killed_it_is_back_with_its_board_and_what_it_missed_is_silent(
    hung: Hung, missed: dict[str, str]
) -> None:
    assert [*missed] == ["A-001", "A-002"]
    assert hung.board()[0] == ("A-002", "2")
    assert hung.spoken() == ["001-A-001.wav"], (
        "neither a call that was missed nor once more one that was spoken"
    )


def test_hanging_it_is_started_again_and_shows_the_same(hung: Hung, missed: dict[str, str]) -> None:
    board, before = hung.board(), hung.display.pid
    assert len(board) == len(missed)

    began = time.monotonic()
    os.kill(before, signal.SIGSTOP)
    hung.display.comes_back(before)
    hung.is_ready()
    until(lambda: hung.board() == board, "the same board")
    hung.is_back_in_time(began + HANG_SECONDS)


def test_without_its_server_it_shows_the_last_board_and_its_age_even_after_a_fall(
    hung: Hung, missed: dict[str, str]
) -> None:
    hall, display, board = hung.hall, hung.display, hung.board()
    kept = display.state / "board.json"
    until(lambda: kept.exists() and "A-002" in kept.read_text(encoding="utf-8"), "the board is kept")

    lost_ns = time.monotonic_ns()
    hall.server.kill()
    assert (hung.sign("Sambungan terputus") - lost_ns) / 1e9 < SIGN_SECONDS + TOLERANCE_SECONDS
    first = until(lambda: hung.age() > 0 and hung.age(), "an age that grows")
    assert hung.board() == board

    before = display.pid
    os.kill(before, signal.SIGKILL)
    display.comes_back(before)
    hung.sign("Sambungan terputus")
    assert hung.board()[1:] == board[1:]
    assert hung.age() >= first, "the board is as old as it is, not as its program"

    hall.server.start()
    display.pilot.wait("display.sign", "text", equals="", timeout_ms=READY_MILLISECONDS)
    assert hung.board() == board
    again = Recall(request_id=request_id(), counter="1", ticket=missed["A-001"])
    hall.client().done(again)
    until(lambda: len(hung.spoken()) > 1, "the recall is spoken")
    assert hung.spoken() == ["001-A-001.wav", "002-A-001-recall.wav"], "and nothing before it"


def test_no_key_and_no_closing_ends_it_but_the_staff_s(hung: Hung, missed: dict[str, str]) -> None:
    pilot, program, board = hung.display.pilot, hung.display.pid, hung.board()
    assert len(board) == len(missed)
    for key in ("Alt+F4", "Ctrl+Q", "Ctrl+W", "Esc", "F11"):
        pilot.key(key)
    pilot.quit()
    assert hung.board() == board
    assert (hung.display.pid, hung.display.running) == (program, True)

    pilot.key("Ctrl+Shift+Q")
    assert hung.display.ended() == 0
    assert not Path(f"/proc/{program}").exists(), "neither it nor its keeper is there"
