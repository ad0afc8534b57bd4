"""The display's clock is the server's (rule 33): whoever sets which clock, the next call is a young one."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.__main__ import steady
from display.panels.clock_viewmodel import HallClock
from display.panels.words import Words
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from wire.events import Record


class Wall:
    """A display's clock on the wall, and the hall it hears of."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.hall = Narrator()
        self.link = FakeLink()
        now = steady(MORNING, lambda: self.seconds)
        self.clock = HallClock(link=self.link, words=Words(all_texts(), ("id", "en")), now=now)
        self.link.greet(self.hall.hello())
        self.link.give_mall(SMALL_MALL)
        self.link.give_state(self.hall.snapshot())

    def happens(self, *, after_seconds: float, server_seconds: float, live: bool = True) -> Record:
        """Something happens so much later here, and so much later by the server's clock."""
        self.seconds += after_seconds
        record = self.hall.takes_a_number()
        self.hall.at = self.hall.at + timedelta(seconds=server_seconds - 1)
        record = replace(record, at=self.hall.at)
        self.link.happen(record, live=live)
        return record

    def age_seconds(self, record: Record) -> float:
        return (self.clock.server_now() - record.at).total_seconds()


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    return Wall()


def test_a_server_whose_clock_is_set_forward_is_followed(wall: Wall) -> None:
    assert wall.age_seconds(wall.happens(after_seconds=5, server_seconds=3605)) == 0.0


def test_a_server_whose_clock_is_set_back_is_followed(wall: Wall) -> None:
    assert wall.age_seconds(wall.happens(after_seconds=5, server_seconds=-1800)) == 0.0


def test_a_server_whose_clock_goes_slowly_leaves_no_call_old(wall: Wall) -> None:
    ages = [wall.age_seconds(wall.happens(after_seconds=100, server_seconds=75)) for _ in range(20)]
    assert max(ages) <= 10.0


def test_a_record_that_took_a_moment_does_not_set_the_clock_back(wall: Wall) -> None:
    wall.happens(after_seconds=5, server_seconds=5)
    assert wall.age_seconds(wall.happens(after_seconds=5, server_seconds=3)) == 2.0


def test_what_happened_while_the_line_was_cut_sets_no_clock(wall: Wall) -> None:
    old = wall.happens(after_seconds=600, server_seconds=30, live=False)
    assert wall.age_seconds(old) == 570.0
