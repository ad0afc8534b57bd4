"""Displays are arranged while the hall runs, tell what does not work, and are where somebody arranged them to be."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from display.board.board import Board
from server.domain import commands as c
from server.domain import events as e
from server.domain.displays import DisplayArrangement, DisplayTrouble, Post
from server.domain.plan import Counter
from server.domain.refusals import (
    CounterElsewhere,
    RequestReused,
    UnknownCounter,
    UnknownDisplay,
    UnknownPlace,
    UnknownZone,
)
from server.web.snapshots import snapshot_of
from server.web.translate import record_of
from tests.fakes.hall_state import differences, state_of
from tests.fakes.halls import Story
from tests.fakes.journals import FakeJournal, keep
from tests.fakes.plans import small_plan
from wire.displays import DisplayArrangement as WireArrangement
from wire.displays import DisplayState
from wire.displays import DisplayTrouble as WireTrouble

WEST = DisplayArrangement(layout="zone", zone="west", theme="kawung")
MUTE = DisplayTrouble(kind="loudspeaker")


class Screens(Story):
    """A hall with two zones; the display ``stairs`` is set up for the west."""

    def __init__(self, counters: Mapping[str, Counter] | None = None) -> None:
        plan = small_plan()
        super().__init__(
            replace(
                plan,
                counters=counters or plan.counters,
                zones=frozenset({"east", "west"}),
                displays={"stairs": DisplayArrangement(zone="west")},
            )
        )

    def join(
        self, display: str, zone: str = "east", *, speaks: bool = True, counter: str = ""
    ) -> e.DisplayJoined:
        command = c.JoinDisplay(
            request_id=self.request(), display=display, zone=zone, speaks=speaks, counter=counter
        )
        return self._told(command, e.DisplayJoined)

    def leave(self, display: str) -> e.DisplayLeft:
        return self._told(c.LeaveDisplay(request_id=self.request(), display=display), e.DisplayLeft)

    def arrange(self, display: str, arrangement: DisplayArrangement | None) -> tuple[e.Event, ...]:
        """Everything that happens because of it."""
        self.pass_time()
        before = len(self.journal)
        command = c.ArrangeDisplay(
            request_id=self.request(), display=display, arrangement=arrangement, by="Rina"
        )
        self._told(command, e.DisplayArranged)
        return tuple(record.event for record in self.journal[before:])

    def report(self, display: str, *troubles: DisplayTrouble) -> e.DisplayReported:
        command = c.ReportDisplay(request_id=self.request(), display=display, troubles=troubles)
        return self._told(command, e.DisplayReported)

    def speakers(self) -> dict[str, str]:
        return dict(self.hall.speakers.zones())

    def a_night_passes(self, days: int = 1) -> tuple[e.Event, ...]:
        self.wait(days=days)
        return self.pass_time()


@pytest.fixture
def screens() -> Screens:
    return Screens()


# Arrangements.


def test_a_display_is_arranged_and_set_up_again(screens: Screens) -> None:
    arranged = screens.arrange("lobby", WEST)
    assert arranged[-1] == e.DisplayArranged(display="lobby", arrangement=WEST, by="Rina")
    assert screens.hall.posts.get("lobby") == Post(id="lobby", arrangement=WEST)
    screens.arrange("lobby", None)
    assert screens.hall.posts.known == {}, "there is nothing more to know"


def test_an_arrangement_names_only_places_that_are_there(screens: Screens) -> None:
    zone = screens.refused(UnknownZone, lambda: screens.arrange("x", DisplayArrangement(zone="moon")))
    assert zone.params == {"zone": "moon"}
    counter = screens.refused(UnknownCounter, lambda: screens.arrange("x", DisplayArrangement(counter="99")))
    assert counter.params == {"counter": "99"}
    arrows = DisplayArrangement(directions={"1": "left", "west": "up", "moon": "up"})
    place = screens.refused(UnknownPlace, lambda: screens.arrange("x", arrows))
    assert place.params == {"place": "moon"}
    wide = DisplayArrangement(
        layout="no-such", zone="", counter="", playlist="x", theme="y", directions={"1": "left", "west": "up"}
    )
    screens.arrange("x", wide)
    assert screens.hall.posts.get("x").arrangement == wide, "the hall knows no layouts, playlists and themes"


def test_a_counter_is_shown_in_the_zone_in_which_it_stands(screens: Screens) -> None:
    plan = screens.hall.plan
    there = {**plan.counters, "1": replace(plan.counters["1"], zone="east")}
    hall = Screens(counters=there)
    wrong = DisplayArrangement(zone="west", counter="1")
    refused = hall.refused(CounterElsewhere, lambda: hall.arrange("x", wrong))
    assert refused.params == {"counter": "1", "stands": "east", "zone": "west"}
    for zone in ("east", "", None):
        hall.arrange("x", DisplayArrangement(zone=zone, counter="1"))


@pytest.mark.parametrize("days", [1, 400])
def test_an_arrangement_is_there_after_a_restart_months_later(screens: Screens, days: int) -> None:
    journal = FakeJournal()
    screens.arrange("lobby", DisplayArrangement(theme="kawung"))
    screens.arrange("lobby", WEST)
    screens.arrange("x", WEST)
    screens.arrange("x", None)
    screens.join("lobby", "")
    screens.report("lobby", MUTE)
    for _ in range(3):
        screens.a_night_passes(days)
    keep(journal, screens)
    screens.journal = list(journal.replay())
    screens.restart()
    assert screens.hall.posts.known == {"lobby": Post(id="lobby", arrangement=WEST, troubles=(MUTE,))}
    assert len([each for each in screens.journal if isinstance(each.event, e.DisplayArranged)]) == 2


def test_the_same_arrangement_twice_is_one(screens: Screens) -> None:
    screens.pass_time()
    command = c.ArrangeDisplay(request_id="request-of-an-operator", display="x", arrangement=WEST, by="Rina")
    first = screens.tell(command)
    screens.restart()
    assert screens.tell(command) == first
    screens.refused(RequestReused, lambda: screens.tell(replace(command, display="y")))
    screens.refused(RequestReused, lambda: screens.tell(replace(command, arrangement=DisplayArrangement())))


# Where they are.


def test_a_display_joins_where_it_is_arranged_to_be_whatever_its_stream_says(screens: Screens) -> None:
    joined = screens.join("stairs", "east")
    assert (joined.zone, joined.own_zone, joined.speaker) == ("west", "east", "stairs")
    screens.arrange("lobby", WEST)
    assert screens.join("lobby", "").zone == "west"
    assert screens.join("plain", "east").own_zone is None
    assert screens.speakers() == {"east": "plain", "west": "stairs"}
    again = screens.join("stairs", "")
    assert (again.zone, again.own_zone) == ("west", ""), "its settings changed, its place did not"


def test_a_display_that_is_here_moves_at_once_and_the_speakers_with_it(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display, "east")
    screens.join("west 1", "west")
    moved = screens.arrange("one", WEST)
    assert moved == (
        e.DisplayLeft(display="one", zone="east", speaker="two"),
        e.DisplayJoined(display="one", zone="west", speaks=True, speaker="west 1", own_zone="east"),
        e.DisplayArranged(display="one", arrangement=WEST, by="Rina"),
    )
    assert screens.speakers() == {"east": "two", "west": "west 1"}
    whole = screens.arrange("one", DisplayArrangement(zone=""))
    assert whole[1] == e.DisplayJoined(display="one", zone="", speaks=True, speaker="one", own_zone="east")


def test_one_that_is_arranged_otherwise_but_not_elsewhere_stays_where_it_speaks(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display, "east")
    assert len(screens.arrange("one", DisplayArrangement(layout="zone"))) == 1
    assert len(screens.arrange("one", DisplayArrangement(zone="east"))) == 1
    assert screens.speakers() == {"east": "one"}


def test_it_goes_back_to_its_own_zone_when_nobody_wants_it_elsewhere(screens: Screens) -> None:
    screens.join("one", "east")
    screens.arrange("one", WEST)
    screens.restart()
    back = screens.arrange("one", DisplayArrangement(theme="kawung"))
    assert back[1] == e.DisplayJoined(display="one", zone="east", speaks=True, speaker="one")
    screens.arrange("one", WEST)
    assert screens.arrange("one", None)[1] == back[1]


def test_set_up_again_means_as_the_mall_has_it(screens: Screens) -> None:
    screens.join("stairs", "")
    screens.arrange("stairs", DisplayArrangement(zone="east"))
    assert screens.speakers() == {"east": "stairs"}
    assert screens.arrange("stairs", None)[1] == e.DisplayJoined(
        display="stairs", zone="west", speaks=True, speaker="stairs", own_zone=""
    )


def test_one_that_is_not_here_is_arranged_for_when_it_comes(screens: Screens) -> None:
    assert len(screens.arrange("late", WEST)) == 1
    screens.refused(UnknownDisplay, lambda: screens.leave("late"))
    assert screens.join("late", "east").zone == "west"
    assert screens.leave("late").zone == "west"


def test_who_was_moved_is_there_in_the_morning_too(screens: Screens) -> None:
    screens.join("one", "east")
    screens.arrange("one", WEST)
    screens.a_night_passes()
    assert screens.speakers() == {"west": "one"}
    screens.arrange("one", None)
    assert screens.speakers() == {"east": "one"}, "it is still known where it came from"


def test_a_mall_that_was_set_up_anew_moves_its_displays(screens: Screens) -> None:
    screens.join("one", "east")
    screens.join("stairs", "east")
    screens.restart(replace(screens.plan, displays={"one": DisplayArrangement(zone="west")}))
    screens.pass_time()
    assert screens.speakers() == {"west": "one", "east": "stairs"}
    assert screens.pass_time() == (), "once"


def test_a_zone_that_left_the_mall_does_not_keep_a_hall_from_opening(screens: Screens) -> None:
    screens.join("one", "east")
    screens.arrange("one", WEST)
    screens.restart(replace(screens.plan, zones=frozenset({"east"}), displays={}))
    screens.a_night_passes()
    assert screens.hall.posts.get("one").arrangement == WEST
    assert screens.speakers() == {"east": "one"}


# Single counters.


def test_one_that_shows_a_single_counter_speaks_for_nobody_else(screens: Screens) -> None:
    """Or the calls to all other counters of its zone would go unheard."""
    above = screens.join("above", "east", counter="1")
    assert (above.counter, above.speaker) == ("1", None)
    assert screens.join("one", "east").speaker == "one"
    assert screens.join("above", "east").speaker == "one", "it shows all of the zone now, and came last"
    screens.leave("one")
    assert screens.speakers() == {"east": "above"}


def test_who_is_arranged_to_show_one_counter_leaves_the_speaking_to_the_next(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display, "east")
    above = screens.arrange("one", DisplayArrangement(counter="1"))
    assert above[:2] == (
        e.DisplayLeft(display="one", zone="east", speaker="two"),
        e.DisplayJoined(display="one", zone="east", speaks=True, speaker="two", counter="1", own_counter=""),
    )
    screens.a_night_passes()
    assert screens.speakers() == {"east": "two"}
    screens.leave("two")
    assert screens.speakers() == {}, "then it speaks for its own counter, and nobody says more"
    back = screens.arrange("one", None)[1]
    assert back == e.DisplayJoined(display="one", zone="east", speaks=True, speaker="one")


def test_a_counter_that_is_not_there_is_none(screens: Screens) -> None:
    assert screens.join("one", "east", counter="99").speaker == "one"
    screens.arrange("two", DisplayArrangement(counter="4"))
    smaller = {name: each for name, each in screens.plan.counters.items() if name != "4"}
    screens.restart(replace(screens.plan, counters=smaller))
    screens.leave("one")
    assert screens.join("two", "east").speaker == "two", "it shows all of its zone meanwhile"


# Troubles.


def test_what_a_display_tells_is_known_until_it_tells_something_else(screens: Screens) -> None:
    missing = DisplayTrouble(kind="media", detail="pantai.mp4")
    assert screens.report("one", MUTE, missing) == e.DisplayReported(display="one", troubles=(MUTE, missing))
    screens.arrange("one", WEST)
    screens.report("one")
    assert screens.hall.posts.get("one") == Post(id="one", arrangement=WEST)


def test_a_trouble_is_there_in_the_morning(screens: Screens) -> None:
    for display in ("one", "two"):
        screens.join(display)
    screens.report("one", MUTE)
    screens.report("two", MUTE)
    screens.report("two")
    *_, said = screens.a_night_passes()
    assert said == e.DisplayReported(display="one", troubles=(MUTE,))


def test_what_a_display_told_that_is_not_there_any_longer_ends_with_the_day(screens: Screens) -> None:
    """It may be sold by now; and if it comes back, it tells anew."""
    screens.join("one")
    screens.report("one", MUTE)
    screens.arrange("one", WEST)
    screens.leave("one")
    assert screens.hall.posts.get("one").troubles == (MUTE,)
    screens.a_night_passes()
    assert screens.hall.posts.known == {"one": Post(id="one", arrangement=WEST)}


# What programs see.


def test_a_program_that_comes_late_sees_the_displays(screens: Screens) -> None:
    screens.join("stairs", "")
    screens.join("mute", "east", speaks=False)
    screens.arrange("absent", WEST)
    screens.report("stairs", MUTE)
    assert snapshot_of(screens.hall).displays == (
        DisplayState(
            display="absent", arrangement=WireArrangement(layout="zone", zone="west", theme="kawung")
        ),
        DisplayState(display="mute", here=True, zone="east"),
        DisplayState(
            display="stairs",
            here=True,
            zone="west",
            speaks=True,
            troubles=(WireTrouble(kind="loudspeaker"),),
        ),
    )


def test_a_replayed_hall_knows_its_displays(screens: Screens) -> None:
    screens.join("one", "east")
    screens.arrange("one", WEST)
    screens.report("two", MUTE)
    assert differences(state_of(screens.hall), state_of(screens.replayed())) == {}


def test_a_board_follows_a_display_that_moves(screens: Screens) -> None:
    board = Board()
    screens.join("one", "east")
    screens.join("two", "east")
    screens.arrange("one", WEST)
    for record in screens.journal:
        board = board.after(record_of(record))
    assert (board.speaker("east"), board.speaker("west")) == ("two", "one")
    assert board.arrangements == {"one": WireArrangement(layout="zone", zone="west", theme="kawung")}
