"""How much paper is left, for printers that cannot tell."""

import pytest

from kiosk.paperwork.gauge import Gauge, millimetres
from kiosk.paperwork.paper import Cut, Drawing, Feed, QrCode, RowLine, Rule, SlipLine, TextLine, Void


def test_a_roll_is_used_up() -> None:
    gauge = Gauge(roll_mm=1000, used_mm=850)
    assert (round(gauge.left, 6), gauge.low) == (0.15, False)
    assert Gauge(roll_mm=1000, used_mm=900).low
    assert Gauge(roll_mm=1000, used_mm=10_900).left == 0.0


def test_a_line_is_as_high_as_its_letters_and_never_less_than_the_spacing() -> None:
    for line, dots in (
        (TextLine(text="a"), 30),
        (TextLine(text="a", height=8), 192),
        (RowLine(text="a", end="b"), 30),
    ):
        assert millimetres([line], 203) == pytest.approx(dots * 25.4 / 203)


def test_a_usual_slip_takes_about_fifteen_centimetres() -> None:
    slip: list[SlipLine] = [
        *[TextLine(text="a")] * 14,
        TextLine(text="A-012", height=8),
        QrCode(content="x"),
        Rule(),
        Feed(dots=200),
        Drawing(dots=176, rows=72, data=b""),
        Cut(),
    ]
    assert 120 < millimetres(slip, 203) < 180
    assert millimetres([Void(text="VOID")], 203) > millimetres([Cut()], 203)
