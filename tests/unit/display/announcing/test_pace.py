"""How many wait decides how much is made of a call."""

import pytest

from display.announcing.pace import CHIME_SECONDS, Form, Pace
from display.speaking.chime import chime

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


@pytest.mark.parametrize("form", Form)
def test_the_first_word_comes_after_the_chime(form: Form) -> None:
    assert pytest.approx(chime(form).seconds, abs=0.01) == CHIME_SECONDS[form]


MEASURED = [
    (
        Form.FULL,
        "id",
        "Nomor antrean C, seratus dua puluh tiga, silakan menuju loket dua puluh satu, Samsat.",
        6.56,
    ),
    (
        Form.FULL,
        "id",
        "Panggilan ulang, nomor antrean B S, sembilan ratus sembilan puluh sembilan, silakan menuju loket tujuh, Imigrasi.",
        8.64,
    ),
    (
        Form.FULL,
        "en",
        "Ticket number C, one two three, please go to counter twenty-one, Vehicle Registration.",
        5.67,
    ),
    (Form.FULL, "en", "Ticket number B S, nine nine nine, please go to counter seven, Immigration.", 5.15),
    (Form.BRIEF, "id", "B nol tujuh puluh tujuh, loket dua belas A.", 2.14),
    (Form.SHORT, "id", "C seratus dua puluh tiga, loket dua puluh satu.", 2.50),
    (Form.SHORT, "en", "B zero seven seven, counter twelve eigh.", 1.93),
]
"""What espeak needed."""


@pytest.mark.parametrize(("form", "language", "text", "seconds"), MEASURED)
def test_a_voice_is_thought_a_little_slower_than_it_is(
    form: Form, language: str, text: str, seconds: float
) -> None:
    (end,) = Pace().said_after(form, [(language, text)])
    assert 0.0 <= end - CHIME_SECONDS[form] - seconds <= 0.1 + 0.12 * seconds
    (faster,) = Pace(speed=10.0).said_after(form, [(language, text)])
    assert faster == pytest.approx(end / 10)


def test_between_two_languages_there_is_a_silence() -> None:
    one, both = (Pace().said_after(Form.SHORT, [("id", "x" * 10)] * count) for count in (1, 2))
    assert both[0] == one[0]
    assert both[1] - both[0] == pytest.approx(10 * 0.054 + 0.4)
