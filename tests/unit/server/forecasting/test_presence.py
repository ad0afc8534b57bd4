"""Who does not come when called, and who leaves before."""

import pytest

from server.forecasting.presence import Presence, band_of


def test_before_anything_was_seen_six_of_a_hundred_do_not_come() -> None:
    presence = Presence()
    assert presence.no_show_shares == pytest.approx((0.06,) * 6)
    assert presence.leaving_rate == 0.0


def test_those_who_waited_long_come_less() -> None:
    presence = Presence()
    for place in range(200):
        presence.take_call(300.0, came=place % 20 != 0)
        presence.take_call(5000.0, came=place % 3 != 0)
    shares = presence.no_show_shares
    assert shares[band_of(300.0)] == pytest.approx(0.05, abs=0.02)
    assert shares[band_of(5000.0)] == pytest.approx(0.33, abs=0.03)
    assert band_of(1e6) == len(shares) - 1


def test_those_who_leave_do_so_at_a_rate() -> None:
    presence = Presence()
    for _ in range(300):
        presence.take_call(1000.0, came=True)
    for _ in range(60):
        presence.take_leaving(1000.0)
    assert presence.leaving_rate == pytest.approx(60 / 720_000, rel=0.01), (
        "with a hundred hours in which nobody left before"
    )


def test_appointments_that_are_not_kept_are_counted() -> None:
    presence = Presence()
    assert presence.absent_share == pytest.approx(0.15)
    for place in range(100):
        presence.take_appointment(came=place % 2 == 0)
    assert presence.absent_share == pytest.approx((50 + 3) / 120)
    presence.fade(0.0)
    assert presence.absent_share == pytest.approx(0.15)
