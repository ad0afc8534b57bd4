"""The display's clock is the server's (rule 33): whoever sets which clock, the next call is a young one."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.__main__ import steady
from display.panels.clock_viewmodel import HallClock
from display.panels.words import Words
from display.settings import DisplaySettings
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.display_scene import Scene
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from tests.unit.display.conftest import MakeScene
from tests.unit.display.panels.conftest import see
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


def test_a_lost_server_leaves_the_board_and_tells_its_age(scene: Scene) -> None:
    scene.visitor_is_called()
    assert see(scene.clock, "sign") == ""

    scene.link.set_online(False)
    scene.now.at += timedelta(minutes=3)
    scene.clock.tick()

    assert see(scene.clock, "sign") == "Sambungan terputus · keadaan pukul 08.00, 3 menit lalu"
    assert scene.numbers() == ["A-001"]

    scene.link.set_online(True)
    assert see(scene.clock, "sign") == ""


def test_the_clock_is_the_servers_whatever_this_computer_thinks(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings())
    scene.now.at = MORNING - timedelta(days=900, hours=3)
    scene.connect()

    assert see(scene.clock, "time") == "08.00"
    assert see(scene.clock, "date") == "Selasa, 4 Maret 2025"
    assert see(scene.clock, "dateSecond") == "Tuesday, 4 March 2025"


def test_a_server_of_another_version_or_with_another_key_is_told(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings())
    scene.link.incompatible.emit(2)
    assert "versi" in see(scene.clock, "sign")

    scene.clock.refused()
    assert "kunci" in see(scene.clock, "sign")

    scene.clock.met_stranger()
    assert "bukan server mal ini" in see(scene.clock, "sign")

    scene.connect()
    assert see(scene.clock, "sign") == ""
