"""What the PC notes of its officer."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counter.signing.memory import FILE, Memory
from counter.signing.presence import Presence
from counter.signing.returning import Return
from tests.fakes.staff import RINA


class Desk:
    """A PC that can be switched off and on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
        self.restart()

    def restart(self) -> None:
        self.memory = Memory(self.folder)
        self.presence = Presence(self.memory, lambda: self.now)

    def passes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)

    def back(self, *, sits: bool = True, starting: bool = True) -> Return:
        return self.presence.back_at(counter="1", officer="Rina", secret=True, sits=sits, starting=starting)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.presence.signed_in(RINA)
    desk.presence.opened(counter="1", officer="Rina")
    return desk


def test_a_crash_is_a_moments_pause_and_a_long_one_is_not(desk: Desk) -> None:
    desk.restart()
    assert desk.back() is Return.WORK
    desk.passes(16)
    assert desk.back() is Return.LOCKED


def test_each_press_says_that_the_officer_is_there(desk: Desk) -> None:
    for _ in range(5):
        desk.passes(10)
        desk.presence.pressed()
    desk.restart()
    assert desk.back() is Return.WORK


def test_what_was_noted_counts_at_the_start_alone(desk: Desk) -> None:
    assert desk.back(starting=False) is Return.PICK


def test_a_counter_that_was_left_is_not_come_back_to(desk: Desk) -> None:
    desk.presence.left()
    desk.restart()
    assert desk.back() is Return.PICK


def test_another_counter_or_officer_is_not_this_one(desk: Desk) -> None:
    desk.presence.opened(counter="2", officer="Rina")
    assert desk.back() is Return.PICK


def test_a_press_without_an_answer_is_told_once(desk: Desk) -> None:
    desk.presence.awaits("finish A-012")
    desk.restart()
    assert desk.presence.unanswered() == "finish A-012"
    assert desk.presence.unanswered() == ""
    desk.restart()
    assert desk.presence.unanswered() == ""


def test_a_press_that_was_answered_is_forgotten(desk: Desk) -> None:
    desk.presence.awaits("finish A-012")
    desk.presence.awaits("")
    desk.restart()
    assert desk.presence.unanswered() == ""


def test_after_hours_an_unanswered_press_is_no_news(desk: Desk) -> None:
    desk.presence.awaits("close")
    desk.restart()
    desk.passes(600)
    desk.presence.opened(counter="1", officer="Rina")
    assert desk.presence.unanswered() == ""


def test_each_officer_has_a_language(desk: Desk) -> None:
    desk.presence.reads("en", officer="Rina")
    desk.presence.reads("id", officer="Budi")
    desk.restart()
    assert desk.presence.language_of("Rina") == "en"
    assert desk.presence.language_of("Siti") == ""
    assert desk.memory.now.language == "id"


def test_the_way_to_sign_in_and_the_last_officer_are_remembered_and_no_secret(desk: Desk) -> None:
    desk.presence.learn(secret=True)
    desk.restart()
    assert (desk.presence.secret, desk.presence.last) == (True, "rina")
    assert b"proof" not in (desk.folder / FILE).read_bytes()
