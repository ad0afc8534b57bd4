"""Rule 29: one display per zone speaks; if it is gone, the next one speaks."""

from dataclasses import replace

import pytest

from display.board.board import Board
from server.domain import commands as c
from server.domain import events as e
from server.domain.displays import DisplayTrouble, TroubleKind
from server.domain.refusals import UnknownDisplay, UnknownZone
from server.web.snapshots import snapshot_of
from server.web.translate import record_of
from tests.fakes.hall_state import differences, state_of
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan
from wire.snapshot import Speaker


class Screens(Story):
    """A hall with two zones, in which displays are switched on and off."""

    def __init__(self) -> None:
        super().__init__(replace(small_plan(), zones=frozenset({"east", "west"})))

    def join(self, display: str, zone: str = "east", *, speaks: bool = True) -> e.DisplayJoined:
        command = c.JoinDisplay(request_id=self.request(), display=display, zone=zone, speaks=speaks)
        return self._told(command, e.DisplayJoined)

    def leave(self, display: str) -> e.DisplayLeft:
        return self._told(c.LeaveDisplay(request_id=self.request(), display=display), e.DisplayLeft)

    def report(self, display: str, *kinds: TroubleKind) -> tuple[e.Event, ...]:
        """Everything that happens because of it."""
        self.pass_time()
        before = len(self.journal)
        troubles = tuple(DisplayTrouble(kind=kind) for kind in kinds)
        command = c.ReportDisplay(request_id=self.request(), display=display, troubles=troubles)
        self._told(command, e.DisplayReported)
        return tuple(record.event for record in self.journal[before:])

    def speakers(self) -> dict[str, str]:
        return dict(self.hall.speakers.zones())

    def a_night_passes(self) -> tuple[e.Event, ...]:
        self.wait(days=1)
        return self.pass_time()


@pytest.fixture
def screens() -> Screens:
    return Screens()


def test_the_first_one_speaks_and_goes_on_whoever_joins(screens: Screens) -> None:
    assert screens.join("one").speaker == "one"
    assert screens.join("two").speaker == "one"
    assert screens.join("three").speaker == "one"
    assert screens.leave("two").speaker == "one"


def test_when_it_is_gone_the_next_one_speaks(screens: Screens) -> None:
    for display in ("one", "two", "three"):
        screens.join(display)
    assert screens.leave("one").speaker == "two"
    assert screens.join("one").speaker == "two", "who comes back stands behind"
    assert screens.leave("two").speaker == "three"
    assert screens.leave("three").speaker == "one"
    assert screens.leave("one").speaker is None
    assert screens.speakers() == {}


def test_one_without_a_voice_never_speaks(screens: Screens) -> None:
    assert screens.join("mute", speaks=False).speaker is None
    assert screens.join("one").speaker == "one"
    assert screens.join("mute", speaks=True).speaker == "one"
    assert screens.join("one", speaks=False).speaker == "mute", "a voice that was switched off"
    assert screens.leave("mute").speaker is None


def test_zones_and_the_whole_hall_have_their_own(screens: Screens) -> None:
    screens.join("one", "east")
    screens.join("two", "west")
    screens.join("three", "")
    assert screens.speakers() == {"": "three", "east": "one", "west": "two"}


def test_one_that_moves_leaves_its_zone_first(screens: Screens) -> None:
    screens.join("one", "east")
    screens.join("two", "east")
    screens.join("one", "west")
    assert [record.event for record in screens.journal[-2:]] == [
        e.DisplayLeft(display="one", zone="east", speaker="two"),
        e.DisplayJoined(display="one", zone="west", speaks=True, speaker="one"),
    ]
    assert screens.speakers() == {"east": "two", "west": "one"}


def test_one_that_says_again_that_it_is_there_keeps_its_place(screens: Screens) -> None:
    for display in ("one", "two", "one"):
        assert screens.join(display).speaker == "one"
    assert [display.name for display in screens.hall.speakers.displays] == ["one", "two"]


def test_an_unknown_zone_and_a_display_that_is_not_there_are_refused(screens: Screens) -> None:
    screens.join("one")
    refused = screens.refused(UnknownZone, lambda: screens.join("two", "moon"))
    assert refused.params == {"zone": "moon"}
    assert screens.refused(UnknownDisplay, lambda: screens.leave("two")).params == {"display": "two"}


def test_the_same_request_is_answered_once(screens: Screens) -> None:
    command = c.JoinDisplay(request_id=screens.request(), display="one", zone="east", speaks=True)
    assert screens.tell(command) == screens.tell(command)
    assert len([record for record in screens.journal if isinstance(record.event, e.DisplayJoined)]) == 1


def test_displays_stay_over_night_each_in_its_place(screens: Screens) -> None:
    screens.join("mute", speaks=False)
    for display in ("one", "two"):
        screens.join(display)
    screens.join("mute", speaks=True)
    opened = screens.a_night_passes()
    assert [event for event in opened if isinstance(event, e.DisplayJoined)] == [
        e.DisplayJoined(display="one", zone="east", speaks=True, speaker="one"),
        e.DisplayJoined(display="two", zone="east", speaks=True, speaker="one"),
        e.DisplayJoined(display="mute", zone="east", speaks=True, speaker="one"),
    ]
    assert screens.leave("one").speaker == "two"


def test_one_whose_loudspeaker_is_broken_is_passed_over_until_it_is_mended(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display)
    assert screens.report("one", "media", "loudspeaker")[0] == e.DisplayJoined(
        display="one", zone="east", speaks=True, speaker="two"
    )
    assert screens.speakers() == {"east": "two"}
    assert [display.name for display in screens.hall.speakers.displays] == ["one", "two"], (
        "it keeps its place"
    )
    assert len(screens.report("one", "loudspeaker")) == 1, "nobody else speaks because of that"
    assert screens.report("one")[0] == e.DisplayJoined(display="one", zone="east", speaks=True, speaker="one")
    assert screens.speakers() == {"east": "one"}


def test_other_troubles_do_not_silence_a_display(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display)
    assert len(screens.report("one", "voice", "media", "theme")) == 1
    assert len(screens.report("two", "loudspeaker")) == 1, "it did not speak"
    assert screens.leave("one").speaker == "two", "nobody else is there"


def test_where_all_loudspeakers_are_broken_the_first_one_stays(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display)
    screens.report("one", "loudspeaker")
    assert screens.report("two", "loudspeaker")[0] == e.DisplayJoined(
        display="two", zone="east", speaks=True, speaker="one"
    )
    assert screens.join("three").speaker == "three", "one that can be heard has come"
    assert screens.leave("three").speaker == "one"


def test_a_broken_one_that_joins_where_another_one_can_be_heard_is_passed_over(screens: Screens) -> None:
    screens.report("one", "loudspeaker")
    assert screens.join("one").speaker == "one"
    assert screens.join("two").speaker == "two"
    assert screens.leave("one").speaker == "two"
    assert screens.join("one", "west").speaker == "one"


def test_a_broken_one_is_passed_over_in_the_morning_and_after_a_restart_too(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display)
    screens.report("one", "loudspeaker")
    opened = screens.a_night_passes()
    assert [event.speaker for event in opened if isinstance(event, e.DisplayJoined)] == ["one", "two"]
    assert screens.speakers() == {"east": "two"}
    screens.restart()
    assert screens.speakers() == {"east": "two"}
    assert differences(state_of(screens.hall), state_of(screens.replayed())) == {}


def test_a_hall_that_reads_the_last_two_days_knows_them_all(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display)
    screens.leave("one")
    for _ in range(3):
        screens.a_night_passes()
    screens.join("three", "west")
    openings = [record.seq for record in screens.journal if isinstance(record.event, e.DayOpened)]
    late = Screens().hall
    for record in screens.journal[openings[-2] - 1 :]:
        late.apply(record)
    assert (
        differences(
            {"speakers": state_of(screens.hall)["speakers"]}, {"speakers": state_of(late)["speakers"]}
        )
        == {}
    )
    assert dict(late.speakers.zones()) == {"east": "two", "west": "three"}


def test_a_display_folds_what_a_snapshot_says(screens: Screens) -> None:
    board = Board.of(snapshot_of(screens.hall))
    screens.join("one")
    screens.join("two")
    screens.join("hall", "")
    screens.join("one", "west")
    screens.join("three")
    screens.report("two", "loudspeaker")
    assert snapshot_of(screens.hall).speakers[1] == Speaker(zone="east", display="three")
    screens.a_night_passes()
    screens.leave("three")
    screens.leave("two")
    for record in screens.journal:
        board = board.after(record_of(record))
        assert record.seq < screens.hall.seq or board.speakers == Board.of(snapshot_of(screens.hall)).speakers
    assert snapshot_of(screens.hall).speakers == (
        Speaker(zone="", display="hall"),
        Speaker(zone="west", display="one"),
    )
    assert [board.speaker(zone) for zone in ("west", "east", "")] == ["one", "hall", "hall"]
