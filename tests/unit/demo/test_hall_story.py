"""The hall's own story: numbers, order, bursts, what no single visitor could notice."""

from dataclasses import replace

import msgspec

from demo.diary import CallMade
from demo.hall_story import hall_errors, largest_burst
from demo.marks import Evidence, Mark
from tests.fakes.demo_day import ANNOUNCEMENT, EVIDENCE, SLIP, TAKEN

FIRST = replace(TAKEN, label="A-001")
SECOND = replace(TAKEN, label="A-002", follow_url="http://127.0.0.1:8420/t/other")


def calls(*seconds: float) -> tuple[CallMade, ...]:
    return tuple(CallMade(label="A-001", counter="1", pressed_ns=round(each * 1e9)) for each in seconds)


def test_a_good_day() -> None:
    assert hall_errors({"A-001": FIRST}, calls(1), EVIDENCE, burst_of=1) == []


def test_a_gap_between_numbers() -> None:
    taken = {"A-001": FIRST, "A-003": replace(SECOND, label="A-003")}

    assert "[1, 3]" in " ".join(hall_errors(taken, (), Evidence(), burst_of=0))


def test_the_kiosks_own_numbers_leave_no_gap_but_are_not_the_servers() -> None:
    alone = replace(SECOND, label="A-960", alone=True)
    assert hall_errors({"A-001": FIRST, "A-960": alone}, (), Evidence(), burst_of=0) == []

    twice = replace(alone, label="A-001")
    assert "are the server's" in " ".join(
        hall_errors({"A-001": twice, "A-01": replace(FIRST, label="A-01")}, (), Evidence(), burst_of=0)
    )


def test_a_slip_of_nobody() -> None:
    stray = msgspec.structs.replace(SLIP, slip=9, qr=("http://nobody",))

    assert hall_errors({"A-001": FIRST}, (), Evidence(slips=(stray,)), burst_of=0) == [
        "slip 9 belongs to nobody"
    ]


def test_calls_announced_out_of_order_or_twice() -> None:
    def chimes(*ids: int) -> Evidence:
        return Evidence(display=tuple(Mark(t_ns=n, what="chime_started", call=str(n)) for n in ids))

    assert hall_errors({}, (), chimes(9, 10, 11), burst_of=0) == []
    assert "order" in " ".join(hall_errors({}, (), chimes(9, 11, 10), burst_of=0))
    assert "order" in " ".join(hall_errors({}, (), chimes(9, 9), burst_of=0))


def test_a_recording_in_another_order_than_the_display() -> None:
    marks = tuple(
        Mark(t_ns=n, what="chime_started", call=str(n), label=label)
        for n, label in enumerate(("A-001", "A-002"))
    )
    recorded = tuple(replace(ANNOUNCEMENT, label=label) for label in ("A-002", "A-001"))
    evidence = Evidence(display=marks, announcements=recorded)

    assert "another order" in " ".join(hall_errors({}, (), evidence, burst_of=0))


def test_a_burst_counts_calls_within_two_seconds() -> None:
    assert largest_burst(()) == 0
    assert largest_burst(calls(1, 2.5, 2.9, 4.6, 8)) == 3
    assert "at most 2 calls" in " ".join(hall_errors({}, calls(1, 2), Evidence(), burst_of=4))


def test_what_a_program_logged_is_an_error_too() -> None:
    assert hall_errors({}, (), Evidence(log_errors=("kiosk: Traceback",)), burst_of=0) == ["kiosk: Traceback"]
