"""What a printer's answer bytes mean, by Epson's reference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.status import is_finished, is_state, read_status

WELL = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}


def test_a_printer_that_is_well() -> None:
    status = read_status(WELL)
    assert (status.trouble, status.paper) == (None, "enough")


@pytest.mark.parametrize(
    ("changed", "trouble", "paper"),
    [
        ({1: 0x1A}, "offline", "enough"),
        ({1: 0x1A, 2: 0x16}, "cover_open", "enough"),
        ({1: 0x1A, 2: 0x16, 4: 0x72}, "cover_open", "out"),
        ({1: 0x1A, 2: 0x32, 4: 0x7E}, "paper_out", "out"),
        ({4: 0x1E}, None, "low"),
        ({1: 0x1A, 2: 0x52, 3: 0x1A}, "device_error", "enough"),
        ({3: 0x32}, "device_error", "enough"),
    ],
)
def test_what_is_wrong(changed: dict[int, int], trouble: str | None, paper: str) -> None:
    status = read_status({**WELL, **changed})
    assert (status.trouble, status.paper) == (trouble, paper)


@given(st.integers(min_value=0, max_value=255))
def test_the_two_kinds_of_answer_are_never_mistaken(byte: int) -> None:
    assert not (is_state(byte) and is_finished(byte))
