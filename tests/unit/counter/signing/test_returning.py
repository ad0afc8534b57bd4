"""Where a console goes on after a crash or a restart."""

from datetime import UTC, datetime, timedelta

import pytest

from counter.signing.returning import Return, is_worth_noting, where

NOW = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def minutes_ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


JUST_NOW = minutes_ago(1)


def back(
    *,
    secret: bool = True,
    sits: bool = True,
    opened_here: bool = True,
    last_press: datetime | None = JUST_NOW,
) -> Return:
    return where(secret=secret, sits=sits, opened_here=opened_here, last_press=last_press, now=NOW)


def test_where_a_name_is_enough_the_hall_alone_says_who_is_back() -> None:
    assert back(secret=False, opened_here=False, last_press=None) is Return.WORK
    assert back(secret=False, sits=False) is Return.PICK


@pytest.mark.parametrize(
    ("last_press", "page"),
    [
        (minutes_ago(0), Return.WORK),
        (minutes_ago(15), Return.WORK),
        (minutes_ago(15.1), Return.LOCKED),
        (minutes_ago(600), Return.LOCKED),
        (None, Return.LOCKED),
        (minutes_ago(-0.9), Return.WORK),
        (minutes_ago(-60), Return.LOCKED),
    ],
)
def test_whoever_pressed_a_moment_ago_is_taken_for_the_same_officer(
    last_press: datetime | None, page: Return
) -> None:
    assert back(last_press=last_press) is page


def test_a_counter_that_was_not_opened_here_needs_a_sign_in() -> None:
    assert back(opened_here=False) is Return.PICK


def test_a_counter_that_is_nobodys_or_anothers_is_not_come_back_to() -> None:
    assert back(sits=False) is Return.PICK


@pytest.mark.parametrize(("seconds", "worth"), [(0, False), (29, False), (30, True), (-1, True)])
def test_a_press_is_noted_at_most_every_half_minute(seconds: float, *, worth: bool) -> None:
    assert is_worth_noting(NOW, NOW + timedelta(seconds=seconds)) is worth


def test_the_first_press_is_noted() -> None:
    assert is_worth_noting(None, NOW)
