"""The judge of a display's long day finds what was spoken twice, out of order, into another call or unseen."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bench.vigil_verdict import Announced, Break, faults

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)
CALLED = [("A-001", "1"), ("A-002", "2"), ("A-003", "1")]
MADE = [
    (label, counter, NOON + timedelta(seconds=20 * place)) for place, (label, counter) in enumerate(CALLED)
]
SHOWN = [{"what": "call_shown", "label": label} for label, _ in CALLED]
ALL_THE_TIME = [(NOON, NOON + timedelta(minutes=5))]


def spoken(*calls: tuple[str, str], every_seconds: float = 5.0) -> list[Announced]:
    """These calls, each four seconds long."""
    return [
        (NOON + timedelta(seconds=place * every_seconds), label, counter, 4.0)
        for place, (label, counter) in enumerate(calls)
    ]


def found(heard: list[Announced], *, speed: float = 1.0, breaks: Sequence[Break] = ALL_THE_TIME) -> list[str]:
    return list(faults(MADE, heard, SHOWN, speed=speed, breaks=breaks))


def test_calls_spoken_once_and_in_order_are_no_fault() -> None:
    assert found(spoken(*CALLED), breaks=()) == []


def test_a_display_that_says_nothing_is_found() -> None:
    assert found([], breaks=()) == [f"{label} was not spoken, and the line stood" for label, _ in CALLED]


def test_a_call_that_came_while_the_line_was_cut_may_be_silent() -> None:
    cut = [(NOON + timedelta(seconds=15), NOON + timedelta(seconds=18))]
    assert found(spoken(CALLED[0], CALLED[2]), breaks=cut) == []
    late = [(NOON, NOON + timedelta(seconds=3))]
    assert found(spoken(CALLED[0], CALLED[2]), breaks=late) == ["A-002 was not spoken, and the line stood"]


def test_a_call_spoken_twice_is_found() -> None:
    assert "('A-001', '1') was spoken 2 times" in found(spoken(CALLED[0], CALLED[0]))


def test_calls_out_of_order_are_found() -> None:
    assert found(spoken(CALLED[1], CALLED[0])) == ["('A-001', '1') was spoken after ('A-002', '2')"]


def test_a_call_spoken_into_another_is_found_at_the_speed_of_the_recording() -> None:
    close = spoken(CALLED[0], CALLED[1], every_seconds=1.0)
    assert found(close) == ["A-001 was not over when the next one began"]
    assert found(close, speed=4.0) == []


def test_a_call_that_was_never_made_or_never_shown_is_found() -> None:
    assert found(spoken(("Z-009", "9"))) == [
        "('Z-009', '9') was spoken 1 times",
        "Z-009 was spoken and not shown",
    ]
