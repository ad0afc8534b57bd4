"""The printer's body: what it answers, keeps and refuses."""

import pytest

from demo.virtual_device import NANOSECONDS, PrintedSlip, PrinterDevice, State

SLIP = b"\x1b@A-012\n\x1dV\x00"
PAPER, FINISHED = b"\x10\x04\x04", b"\x1dr\x01"
CLEAR, CLEARED = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", b"\x37\x25\x00"


def a_device(state: str = "ok") -> tuple[PrinterDevice, list[PrintedSlip]]:
    slips: list[PrintedSlip] = []
    device = PrinterDevice(on_slip=slips.append, state=State.parse(state))
    device.connect(1)
    return device, slips


def test_a_slip_is_kept_at_its_cut_with_its_times() -> None:
    device, slips = a_device()
    device.receive(PAPER, 2)
    device.receive(SLIP[:4], 3)
    device.receive(SLIP[4:] + FINISHED, 4)
    assert slips == [
        PrintedSlip(number=1, data=SLIP, complete=True, connected_ns=1, first_byte_ns=3, last_byte_ns=4)
    ]


def test_the_answer_that_the_slip_is_out_comes_in_its_turn() -> None:
    device, _ = a_device("paper_out after 5")
    assert device.receive(SLIP + FINISHED, 2) == b""
    assert device.receive(PAPER, 3) == b"\x7e"
    device.state = State.parse("ok")
    assert device.receive(b"", 4) == b"\x00"


def test_a_question_cut_in_two_is_answered_once() -> None:
    device, _ = a_device()
    assert device.receive(b"\x10\x04", 2) == b""
    assert device.receive(b"\x04", 3) == b"\x12"
    assert device.receive(b"A", 4) == b""


def test_a_slip_that_stops_in_the_middle_is_torn_and_the_rest_forgotten() -> None:
    device, slips = a_device("paper_out after 5")
    device.receive(SLIP, 2)
    device.disconnect()
    device.state = State.parse("ok")
    device.receive(SLIP, 3)
    assert [(slip.complete, slip.data) for slip in slips] == [(False, b"\x1b@A-012"), (True, SLIP)]


def test_empty_paper_stays_empty_for_the_next_slip() -> None:
    device, slips = a_device("paper_out after 5")
    device.receive(SLIP, 2)
    device.disconnect()
    device.receive(SLIP, 3)
    device.disconnect()
    assert len(slips) == 1


def test_what_is_not_printed_yet_is_dropped_when_it_is_told_to_clear() -> None:
    device, slips = a_device("paper_out after 5")
    device.receive(SLIP + FINISHED, 2)
    assert device.receive(CLEAR, 3) == CLEARED
    device.state = State.parse("ok")
    assert device.receive(SLIP, 4) == b""
    assert [slip.data for slip in slips] == [b"\x1b@A-012" + SLIP]


def test_clearing_is_done_at_once_and_once_however_it_arrives() -> None:
    device, slips = a_device()
    assert device.receive(b"\x1dv0\x00\x01\x00\x09\x00\xff" + CLEAR[:4], 2) == b""
    assert device.receive(CLEAR[4:] + SLIP, 3) == CLEARED
    assert device.receive(PAPER, 4) == b"\x12"
    assert [slip.data for slip in slips] == [SLIP]


def test_many_printers_do_not_know_how_to_clear() -> None:
    device, slips = a_device("paper_out after 5")
    device.clears = False
    device.receive(SLIP, 2)
    assert device.receive(CLEAR, 3) == b""
    device.state = State.parse("ok")
    device.receive(b"", 4)
    assert [slip.data for slip in slips] == [SLIP]


def test_without_a_knife_the_slip_ends_with_its_connection() -> None:
    device, slips = a_device()
    device.receive(b"\x1b@A-012\n", 2)
    device.disconnect()
    assert slips[0].complete


def test_a_slow_printer_prints_at_its_pace() -> None:
    device, slips = a_device("slow 10")
    now = NANOSECONDS
    device.receive(SLIP + FINISHED, now)
    assert slips == []
    answers = [device.work(now + tenths * NANOSECONDS // 10) for tenths in range(1, 20)]
    assert b"".join(answers) == b"\x00"
    assert 0.7 < (slips[0].last_byte_ns - slips[0].first_byte_ns) / NANOSECONDS < 1.2


def test_a_silent_printer_says_and_prints_nothing() -> None:
    device, slips = a_device("silent")
    assert device.receive(PAPER + SLIP + FINISHED, 2) == b""
    assert slips == []


@pytest.mark.parametrize("line", ["", "well", "slow", "ok 3", "paper_out after", "paper_out after x"])
def test_a_state_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no printer state"):
        State.parse(line)
