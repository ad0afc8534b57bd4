"""The hall's volumes and pronunciations reach the sound, and the sound's troubles reach the hall."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.announcing.announcements import Clocks
from display.announcing.hearing import Hearing
from display.board.post import Post
from display.board.troubles import Troubles
from display.board.watch import Watch
from display.speaking.sounding import Sounding, SoundPlan
from tests.fakes.calls import a_call
from tests.fakes.display_hall import SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from wire.commands import ReportDisplay
from wire.displays import DisplayTrouble
from wire.mall import HallVoice, VolumeHours

NOON_IN_JAKARTA = datetime(2025, 3, 4, 5, 0, tzinfo=UTC)
QUIET_NOON = VolumeHours(begins=time(12), ends=time(13), volume=0.5, zone="north")
MALL = replace(
    SMALL_MALL, voice=HallVoice(volumes=(QUIET_NOON,), pronunciations={"id": {"Dukcapil": "Duk capil"}})
)


class Silent:
    """A display that never speaks, joined to its hall."""

    def __init__(self, folder: Path) -> None:
        self.link = FakeLink()
        self.now = NOON_IN_JAKARTA
        clocks = Clocks(monotonic=lambda: 0.0, wall=lambda: self.now)
        self.sounding = Sounding(
            SoundPlan(speaks=False), languages=all_texts(), work_folder=folder, clocks=clocks
        )
        self.watch = Watch(link=self.link, name="me", own=Post(volume=0.8), languages=("id",))
        self.troubles = Troubles(link=self.link, name="me", stands_seconds=0.0)
        self.hearing = Hearing(
            watch=self.watch,
            link=self.link,
            troubles=self.troubles,
            sounding=self.sounding,
            volume=0.9,
            now=lambda: self.now,
        )

    def connect(self) -> None:
        self.link.set_online(True)
        self.link.greet(Narrator().hello())
        self.link.give_mall(MALL)
        self.link.give_state(Narrator().snapshot())


@pytest.fixture
def silent(tmp_path: Path, qtbot: QtBot) -> Iterator[Silent]:
    silent = Silent(tmp_path)
    yield silent
    silent.sounding.close()


def test_a_call_is_as_loud_as_its_zone_is_at_this_hour(silent: Silent) -> None:
    north = a_call("one", zone="north")
    south = a_call("two", zone="south")
    assert silent.hearing.loudness(north) == pytest.approx(0.9 * 0.8), "before it knows the hall"
    silent.connect()
    assert silent.hearing.loudness(north) == pytest.approx(0.5 * 0.9 * 0.8)
    assert silent.hearing.loudness(south) == pytest.approx(0.9 * 0.8)


def test_the_halls_names_are_said_as_the_hall_writes_them_for_a_voice(silent: Silent) -> None:
    silent.connect()
    assert silent.sounding.speech.spelled("id", "Loket Dukcapil") == "Loket Duk capil"


def test_what_does_not_work_is_told_and_taken_back(silent: Silent, qtbot: QtBot) -> None:
    silent.connect()
    silent.sounding.troubled.emit("loudspeaker", ("there is no loudspeaker",))
    qtbot.waitUntil(lambda: len(silent.link.sent) == 1)
    silent.sounding.troubled.emit("loudspeaker", ())
    qtbot.waitUntil(lambda: len(silent.link.sent) == 2)
    told = [each.troubles for each in silent.link.sent if isinstance(each, ReportDisplay)]
    assert told == [(DisplayTrouble(kind="loudspeaker", detail="there is no loudspeaker"),), ()]
