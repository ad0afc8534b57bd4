"""How many wait decides how much is made of a call."""

import pytest

from display.announcing.pace import Form, Pace

PACE = Pace(short_from=2, one_language_from=4)


@pytest.mark.parametrize(
    ("behind", "clearing", "form"),
    [
        (0, False, Form.FULL),
        (1, False, Form.FULL),
        (2, False, Form.SHORT),
        (3, False, Form.SHORT),
        (4, False, Form.BRIEF),
        (0, True, Form.BRIEF),
        (2, True, Form.BRIEF),
    ],
)
def test_the_form_of_a_call(behind: int, *, clearing: bool, form: Form) -> None:
    assert PACE.form(behind, clearing=clearing) is form


def test_twenty_calls_a_minute_leave_room_for_the_dwell() -> None:
    assert Pace().dwell_seconds <= 60 / 20
