"""Rules 26 and 27: every call of a burst is shown and spoken, in order, one at a time; text and voice name the same."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RECORD_SPEED, RealHall
from tests.fakes.server_process import Client, request_id
from wire.commands import CallNext, FinishService, StartService
from wire.events import TicketCalled

CALLS = 10
BURST_SECONDS = 2.0
DWELL_SECONDS = 0.6
PLACES = 6
"""Rows of the display's list."""
NEAR = "screen = { read_from_metres = 2 }\n"
"""From afar its letters would be larger, and the rows fewer."""
COUNTERS = ("2", "1", "4")
SERVICES = {"1": "reg/card", "2": "reg/card", "4": "pol/record"}
CLOCK = timedelta(milliseconds=2)
"""Two times, each cut to a millisecond."""


def test_ten_calls_in_two_seconds_are_all_shown_and_spoken_in_order(tmp_path: Path) -> None:
    with RealHall(tmp_path, tls=True) as hall:
        hall.server.start()
        display = hall.display(f"dwell_seconds = {DWELL_SECONDS}\n{NEAR}")
        officers = hall.client()
        for counter in COUNTERS:
            officers.open(counter)
        turns = [COUNTERS[turn % len(COUNTERS)] for turn in range(CALLS)]
        for counter in turns:
            officers.issue(SERVICES[counter])
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=15_000)

        with ThreadPoolExecutor(1) as eye:
            seen = eye.submit(watch_the_panel, display, CALLS)
            began = time.monotonic()
            calls = [(serve_next(officers, counter), counter) for counter in turns]
            assert time.monotonic() - began < BURST_SECONDS
        until(partial(lists_all_but_the_large, display, calls), "the list has the latest, the newest first")
        until(lambda: len(hall.announcements) >= CALLS, "all are spoken")
        spoken = [(heard["ticket"], heard["counter"]) for heard in hall.announcements]
        assert spoken == seen.result() == calls
        assert [(mark["label"], mark["counter"]) for mark in display.milestones("call_shown")] == calls
        assert_one_at_a_time(hall.announcements)
        assert_said_as_written(hall.announcements)


def serve_next(officers: Client, counter: str) -> str:
    """An officer in a great hurry: calls, greets, is done. The number that was called."""
    event = officers.done(CallNext(request_id=request_id(), counter=counter)).event
    assert isinstance(event, TicketCalled)
    officers.done(StartService(request_id=request_id(), counter=counter, ticket=event.ticket))
    officers.done(FinishService(request_id=request_id(), counter=counter, ticket=event.ticket))
    return event.label


def lists_all_but_the_large(display: ProgramProcess, calls: list[tuple[str, str]]) -> bool:
    """Whether each of the latest calls is in the list or, while it is announced, large."""
    large = (
        display.pilot.read("display.call.number", "text"),
        display.pilot.read("display.call.counter", "text"),
    )
    listed = [
        (
            display.pilot.read(f"display.recent.{place}.number", "text"),
            display.pilot.read(f"display.recent.{place}.counter", "text"),
        )
        for place in range(PLACES)
    ]
    return listed == [call for call in reversed(calls) if call != large][:PLACES]


def watch_the_panel(display: ProgramProcess, calls: int) -> list[tuple[str, str]]:
    """Number and counter of each call that becomes the large one."""
    seen: list[tuple[str, str]] = []
    while len(seen) < calls:
        now = until(partial(look_at_the_panel, display, seen[-1:]), "the next large call")
        seen.append(now)
    return seen


def look_at_the_panel(display: ProgramProcess, before: list[tuple[str, str]]) -> tuple[str, str] | None:
    number = display.pilot.read("display.call.number", "text")
    counter = display.pilot.read("display.call.counter", "text")
    if number != display.pilot.read("display.call.number", "text"):
        return None
    return (number, counter) if number and [(number, counter)] != before else None


def assert_one_at_a_time(heard: list[dict[str, str]]) -> None:
    began = [datetime.fromisoformat(each["time"]) for each in heard]
    ended = [
        at + timedelta(seconds=float(each["seconds"]) / RECORD_SPEED)
        for at, each in zip(began, heard, strict=True)
    ]
    for before, after in zip(ended, began[1:], strict=False):
        assert after >= before - CLOCK, "a call spoke into another one"


def assert_said_as_written(heard: list[dict[str, str]]) -> None:
    first, *_, last = heard
    assert (first["ticket"], first["counter"]) == ("A-001", "2")
    assert first["text"] == "Nomor antrean A, nol nol satu, silakan menuju loket dua, Dinas Kependudukan."
    assert (last["ticket"], last["counter"]) == ("A-007", "2")
    assert last["text"] == "A nol nol tujuh, loket dua."
    short = {each["ticket"]: each["text"] for each in heard[1:]}
    assert short["K-001"] == "K nol nol satu, loket empat."
