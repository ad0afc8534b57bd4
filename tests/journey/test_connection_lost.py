"""Rule 31: a lost connection shows within 3 seconds and takes nothing off the screen, the programs come back by
themselves, and nothing is announced twice.
"""

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RealHall
from tests.fakes.server_process import Client, ServerProcess, request_id
from wire.commands import CallNext, Recall
from wire.events import TicketCalled

SIGN_SECONDS = 3.0
TOLERANCE_SECONDS = 0.5
"""What a shared machine may take to draw."""
BACK_MILLISECONDS = 15_000


def power_cut(server: ServerProcess) -> None:
    """Its connections break at once."""
    server.kill()


def frozen(server: ServerProcess) -> None:
    """Its connections stay open, and nothing comes."""
    os.kill(server.pid, signal.SIGSTOP)


@pytest.mark.parametrize("lose", [power_cut, frozen])
def test_the_loss_shows_in_time_and_all_comes_back(
    tmp_path: Path, lose: Callable[[ServerProcess], None]
) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        counter, display = hall.counter(), hall.display("dwell_seconds = 0.5\n")
        hall.client().issue()
        counter.pilot.tap("counter.open", timeout_ms=BACK_MILLISECONDS)
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=BACK_MILLISECONDS)
        counter.pilot.wait("counter.main", "text", equals="Panggil berikutnya")
        counter.pilot.wait("counter.main", "enabled", equals=True)
        counter.pilot.key("F2")
        counter.pilot.wait("counter.number", "text", equals="A-001")
        until(lambda: hall.announcements, "the call is spoken")
        on_the_board = board(display)
        assert on_the_board == ("A-001", "1")

        lost_ns = time.monotonic_ns()
        lose(hall.server)
        with ThreadPoolExecutor(2) as eyes:
            at_the_counter = eyes.submit(
                counter.pilot.wait, "counter.line", "text", contains="Terputus", timeout_ms=8000
            )
            on_the_display = eyes.submit(
                display.pilot.wait, "display.sign", "text", contains="Sambungan terputus", timeout_ms=8000
            )
        for seen in (at_the_counter, on_the_display):
            assert (seen.result() - lost_ns) / 1e9 <= SIGN_SECONDS + TOLERANCE_SECONDS
        assert "display.sign" in display.pilot.visible()
        assert board(display) == on_the_board
        assert counter.pilot.read("counter.number", "text") == "A-001"

        hall.server.kill()
        hall.server.start()
        counter.pilot.wait("counter.line", "text", equals="Terhubung", timeout_ms=BACK_MILLISECONDS)
        display.pilot.wait("display.sign", "text", equals="", timeout_ms=BACK_MILLISECONDS)
        assert board(display) == on_the_board
        recall(hall.client(), "1", hall.journal("TicketCalled")[0]["ticket"])
        until(lambda: len(hall.announcements) > 1, "the recall is spoken")
        assert [heard["file"] for heard in hall.announcements] == ["001-A-001.wav", "002-A-001-recall.wav"]


def test_calls_made_while_a_display_was_away_are_on_the_board_and_silent(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        display = hall.display("dwell_seconds = 0.5\n")
        officers = hall.client()
        for counter in ("1", "2"):
            officers.issue()
            officers.open(counter)
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=BACK_MILLISECONDS)

        hall.server.kill()
        display.pilot.wait("display.sign", "text", contains="Sambungan terputus")
        display.freeze()
        hall.server.start()
        officers = hall.client()
        tickets = [call(officers, counter) for counter in ("1", "2")]
        display.thaw()

        display.pilot.wait("display.sign", "text", equals="", timeout_ms=BACK_MILLISECONDS)
        display.pilot.wait("display.call.number", "text", equals="A-002")
        display.pilot.wait("display.recent.0.number", "text", equals="A-001")
        recall(officers, "1", tickets[0])
        until(lambda: hall.announcements, "the recall is spoken")
        assert [heard["file"] for heard in hall.announcements] == ["001-A-001-recall.wav"]
        assert [shown["label"] for shown in display.milestones("call_shown")] == ["A-001"]


def board(display: ProgramProcess) -> tuple[str, ...]:
    items = ("display.call.number", "display.call.counter")
    return tuple(display.pilot.read(item, "text") for item in items)


def call(officers: Client, counter: str) -> str:
    event = officers.done(CallNext(request_id=request_id(), counter=counter)).event
    assert isinstance(event, TicketCalled)
    return event.ticket


def recall(officers: Client, counter: str, ticket: str) -> None:
    officers.done(Recall(request_id=request_id(), counter=counter, ticket=ticket))
