"""Rule 29 at the display: it says who it is, and leaves calls to the zone's speaker. It shows and chimes them all the same."""

from datetime import datetime, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from display.announcing.announcer import Announcer, Chime, Command, Curtail, Prepare, Rest, Say, Show
from display.announcing.handover import UNHEARD
from display.announcing.pace import CHIME_SECONDS, Form, Pace
from display.board.board import Board
from display.board.call import Call
from display.board.sight import Sight
from display.settings import DisplaySettings, Sound
from tests.fakes.calls import a_call
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.display_scene import Scene
from tests.unit.display.announcing.test_announcer import said, shown
from tests.unit.display.conftest import MakeScene
from wire.events import DisplayJoined, DisplayLeft, Record
from wire.snapshot import Speaker

PACE = Pace(dwell_seconds=3.0)
QUICK = Pace(dwell_seconds=1.0)


def wording(call: Call, language: str, _short: bool) -> str:
    return f"{call.call_id} {language}"


def an_announcer(*left_to_others: str, pace: Pace = PACE) -> Announcer:
    announcer = Announcer(wording=wording, pace=pace)
    announcer.leave_to_others(frozenset(left_to_others), 0.0)
    return announcer


def test_a_call_that_another_display_speaks_is_shown_and_chimes() -> None:
    announcer = an_announcer("barat")
    assert [type(each) for each in announcer.called(a_call("one"), 0.0)] == [Show, Chime]
    assert announcer.called(a_call("two"), 0.1) == (), "nothing to prepare"
    assert announcer.spoken("one", 0.5) == ()
    assert [type(each) for each in announcer.tick(4.0)] == [Show, Chime]
    announcer.spoken("two", 4.5)
    assert announcer.tick(8.0) == (Rest(),)


def test_the_other_zones_are_spoken_here() -> None:
    assert said(an_announcer("timur").called(a_call("one"), 0.0)) == ["one id", "one en"]


def test_when_the_other_one_is_gone_the_calls_that_still_wait_are_spoken() -> None:
    announcer = an_announcer("barat")
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two"), 0.1)
    announcer.leave_to_others(frozenset(), 0.2)
    announcer.spoken("one", 0.5)
    commands = announcer.tick(3.0)
    assert shown(commands) == ["two"]
    assert said(commands) == ["two id", "two en"]


def test_when_another_one_speaks_what_has_begun_is_said_to_its_end() -> None:
    announcer = an_announcer()
    assert said(announcer.called(a_call("one"), 0.0)) == ["one id", "one en"]
    assert [type(each) for each in announcer.called(a_call("two"), 0.1)] == [Prepare, Prepare]
    announcer.leave_to_others(frozenset({"barat"}), 0.2)
    announcer.spoken("one", 5.0)
    assert announcer.current is not None
    assert announcer.current.call_id == "two"
    assert not any(isinstance(each, Say) for each in announcer.spoken("two", 6.0))


def at(second: float) -> datetime:
    return MORNING + timedelta(seconds=second)


def a_call_at(name: str, second: float) -> Call:
    return a_call(name, called_at=at(second))


def test_a_call_that_another_display_speaks_stays_until_that_one_is_through_with_it() -> None:
    announcer = an_announcer("barat", pace=QUICK)
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two"), 0.1)
    announcer.spoken("one", 0.5)
    said_at = QUICK.said_after(Form.FULL, [("id", "one id"), ("en", "one en")])[-1]
    assert announcer.next_wakeup == said_at > QUICK.dwell_seconds
    assert announcer.tick(said_at - 0.1) == ()
    assert shown(announcer.tick(said_at)) == ["two"]


def test_a_deep_backlog_cuts_short_what_the_other_one_says_here_too() -> None:
    announcer = an_announcer("barat", pace=QUICK)
    for name in ("one", "two", "three", "four"):
        announcer.called(a_call(name), 0.0)
    announcer.spoken("one", 0.5)
    whole = announcer.next_wakeup
    assert announcer.called(a_call("five"), 0.6) == (), "there is nothing to leave out here"
    first_language = QUICK.said_after(Form.FULL, [("id", "one id")])[-1]
    assert whole is not None
    assert announcer.next_wakeup == max(first_language, QUICK.dwell_seconds) < whole


def test_two_voices_in_two_zones_do_not_wait_for_each_other() -> None:
    announcer = an_announcer("barat", "timur")
    announcer.take_voices({"barat": "one display", "timur": "another"}.__getitem__)
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two", zone="timur"), 0.1)
    announcer.called(a_call("three"), 0.2)
    announcer.spoken("one", 0.5)
    assert announcer.next_wakeup == PACE.dwell_seconds
    assert shown(announcer.tick(3.0)) == ["two"]
    announcer.spoken("two", 3.5)
    assert announcer.next_wakeup == 6.0, "the first voice is through by now"


def inherited(announcer: Announcer, since: float, now: float) -> tuple[Command, ...]:
    return announcer.inherit(at(since), now, age_seconds=now - since)


def test_what_the_gone_one_could_not_hear_of_is_announced_once_more_and_spoken_before_the_others() -> None:
    announcer = an_announcer("barat")
    for name, second in (("spoken", 0.0), ("unheard", 5.0), ("waits", 5.5)):
        announcer.called(a_call_at(name, second), second)
        announcer.spoken(name, second + 0.4)
        announcer.tick(4.9)
    assert announcer.current is not None
    assert announcer.current.call_id == "unheard"
    announcer.leave_to_others(frozenset(), 7.0)
    assert said(inherited(announcer, 4.5, 7.5)) == [], "what is large now stays so for its dwell"
    again = announcer.tick(8.0)
    assert (shown(again), said(again)) == (["unheard"], ["unheard id", "unheard en"])
    assert said(announcer.spoken("unheard", 12.5)) == ["waits id", "waits en"]


def test_what_waited_behind_others_when_the_voice_died_is_announced_once_more() -> None:
    """It was called long before, and shown only after."""
    announcer = an_announcer("barat")
    announcer.called(a_call_at("spoken", 0.0), 0.0)
    announcer.called(a_call_at("waited", 0.1), 0.1)
    announcer.spoken("spoken", 0.5)
    begins = announcer.next_wakeup
    assert begins is not None
    assert shown(announcer.tick(begins)) == ["waited"]
    announcer.spoken("waited", begins + 0.5)
    announcer.leave_to_others(frozenset(), begins + 2.8)
    commands = inherited(announcer, begins - 0.2, begins + 3.3)
    assert said(commands) == ["waited id", "waited en"]


def test_nothing_is_inherited_of_a_zone_that_another_one_speaks_for() -> None:
    announcer = an_announcer("barat")
    announcer.called(a_call_at("one", 3.0), 3.0)
    announcer.leave_to_others(frozenset({"barat", "timur"}), 3.5)
    assert inherited(announcer, 0.0, 4.0) == ()
    assert announcer.waiting == 0


@given(
    gaps=st.lists(st.floats(min_value=0.0, max_value=8.0), max_size=12),
    dies=st.floats(min_value=0.0, max_value=30.0),
    haste=st.sampled_from([1.0, 1.1]),
)
def test_whoever_speaks_dies_every_call_is_said_and_nothing_twice_but_what_was_just_begun(
    gaps: list[float], dies: float, haste: float
) -> None:
    """Two displays of one zone; the hall notices three seconds after the first one's end that it is gone. A voice is at most a little
    faster than it is thought to be.
    """
    first, second = Spoken(haste=haste), Spoken("barat")
    names: list[str] = []
    now = 0.0
    noticed = dies + 3.0
    handed_over = False
    for index, gap in enumerate([*gaps, 60.0]):
        now += gap
        if now >= noticed and not handed_over:
            handed_over = True
            first.until(dies)
            second.until(noticed)
            second.announcer.leave_to_others(frozenset(), noticed)
            second.until(noticed + 0.5)
            second.obey(inherited(second.announcer, noticed - UNHEARD.total_seconds(), second.now))
        if index < len(gaps):
            names.append(str(index))
            if now < dies:
                first.called(a_call_at(str(index), now), now)
            second.called(a_call_at(str(index), now), now)
    second.until(now + 400.0)
    assert {*names} == {*first.said, *second.said}, "lost"
    assert len(second.said) == len(set(second.said)), "twice by one voice"
    assert second.said == [name for name in names if name in second.said], "in order"
    twice = [name for name in first.said if name in second.said]
    assert twice == first.said[len(first.said) - len(twice) :], "older than the last ones"
    assert len(twice) <= (1 if haste == 1.0 else 2)


class Spoken:
    """A display with a voice that is *haste* times as fast as it is thought to be; what it has begun to say."""

    def __init__(self, *left_to_others: str, haste: float = 1.0) -> None:
        self.announcer = an_announcer(*left_to_others)
        self.said: list[str] = []
        self.now = 0.0
        self._haste = haste
        self._ends: list[float] = []

    def called(self, call: Call, now: float) -> None:
        self.until(now)
        self.obey(self.announcer.called(call, now))

    def until(self, then: float) -> None:
        while (due := min(self._through(), self.announcer.next_wakeup or inf)) <= then:
            self.now = max(self.now, due)
            current = self.announcer.current
            if self._through() <= due and current is not None:
                self._ends = []
                self.obey(self.announcer.spoken(current.call_id, self.now))
            else:
                self.obey(self.announcer.tick(self.now))
        self.now = max(self.now, then)

    def _through(self) -> float:
        return self._ends[-1] if self._ends else inf

    def obey(self, commands: tuple[Command, ...]) -> None:
        said = [each.sentence for each in commands if isinstance(each, Say)]
        for each in commands:
            if isinstance(each, Chime):
                seconds = PACE.said_after(each.form, [(one.language, one.text) for one in said])
                chime = CHIME_SECONDS[each.form]
                self._ends = [self.now + (one / self._haste) for one in seconds or (chime,)]
                self.said += [each.call.call_id] if said else []
            if isinstance(each, Curtail):
                self._ends = self._ends[: 1 + sum(end <= self.now for end in self._ends[:-1])]


def a_board(**speakers: str) -> Board:
    named = tuple(Speaker(zone=zone, display=display) for zone, display in speakers.items())
    return Board.of(replace(Narrator().snapshot(), speakers=named))


def test_a_zone_is_left_to_its_speaker_else_to_the_halls() -> None:
    whole = Sight(SMALL_MALL)
    assert whole.left_to_others(a_board(), "me") == frozenset(), "an old server names nobody"
    assert whole.left_to_others(a_board(north="you"), "me") == {"north"}
    assert whole.left_to_others(a_board(north="you", south="me"), "me") == {"north"}
    both = replace(
        Narrator().snapshot(),
        speakers=(Speaker(zone="", display="me"), Speaker(zone="north", display="you")),
    )
    assert whole.left_to_others(Board.of(both), "me") == {"north"}
    assert Sight(SMALL_MALL, zone="south").left_to_others(Board.of(both), "third") == {"north", "south"}
    assert Sight(SMALL_MALL, zone="north").left_to_others(Board.of(both), "you") == {"south"}


@pytest.fixture
def scene(make_scene: MakeScene) -> Scene:
    scene = make_scene(DisplaySettings(zone="north", name="me"))
    scene.connect()
    return scene


def test_it_hears_who_speaks_and_obeys(scene: Scene) -> None:
    heard: list[frozenset[str]] = []
    scene.display.othersSpeak.connect(heard.append)

    def happens(event: DisplayJoined | DisplayLeft) -> None:
        scene.happen(scene.hall._record(event))

    happens(DisplayJoined(display="you", zone="north", speaks=True, speaker="you"))
    happens(DisplayJoined(display="me", zone="north", speaks=True, speaker="you"))
    happens(DisplayJoined(display="far", zone="south", speaks=True, speaker="far"))
    assert heard == [{"north"}, {"north", "south"}]
    happens(DisplayLeft(display="you", zone="north", speaker="me"))
    assert heard[2:] == [{"south"}]
    happens(DisplayLeft(display="me", zone="north", speaker=None))
    happens(DisplayJoined(display="you", zone="north", speaks=True, speaker="you"))
    assert heard[3:] == [{"north", "south"}]
    scene.happen(scene.hall.opens_the_day())
    assert heard[4:] == [frozenset()], "until the server has said again who is there"


def test_it_knows_before_the_call_is_announced(scene: Scene) -> None:
    order: list[str] = []
    scene.display.othersSpeak.connect(lambda _: order.append("left to others"))
    scene.announcements.shown.connect(lambda _: order.append("call"))
    event = DisplayJoined(display="you", zone="north", speaks=True, speaker="you")
    scene.happen(scene.hall._record(event))
    scene.visitor_is_called()
    assert order == ["left to others", "call"]


def test_it_knows_also_before_a_call_that_came_before_the_names(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings(zone="north", name="me"))
    order: list[str] = []
    scene.display.othersSpeak.connect(lambda _: order.append("left to others"))
    scene.announcements.shown.connect(lambda _: order.append("call"))
    scene.link.set_online(True)
    scene.link.greet(scene.hall.hello())
    spoken_by_you = replace(scene.hall.snapshot(), speakers=(Speaker(zone="north", display="you"),))
    scene.link.give_state(spoken_by_you)
    scene.visitor_is_called()
    assert order == []
    scene.link.give_mall(SMALL_MALL)
    assert order == ["left to others", "call"]


def test_the_name_is_the_machines_with_the_zone_unless_it_is_set() -> None:
    assert DisplaySettings().named("pc-7").name == "pc-7"
    assert DisplaySettings(zone="north").named("pc-7").name == "pc-7 north"
    assert DisplaySettings(zone="north", name="Lobi").named("pc-7").name == "Lobi"
    assert DisplaySettings().named("").name == "display"
    assert DisplaySettings().named("pc\n7\0").name == "pc7"
    assert len(DisplaySettings(zone="z" * 40).named("h" * 64).name) == 80


def test_two_displays_of_one_machine_have_different_names() -> None:
    """One that shows a single counter, and one that is silent, beside one that speaks for the zone."""
    silent = DisplaySettings(zone="z" * 80, sound=Sound(voice=False)).named("pc-7").name
    assert (len(silent), silent[-7:]) == (80, " silent")
    assert DisplaySettings(zone="north", counter="12A").named("pc-7").name == "pc-7 north 12A"


def test_it_tells_the_server_of_itself_and_whether_it_has_a_voice() -> None:
    settings = DisplaySettings(zone="north", name="Lobi")
    assert settings.said() == {"display": "Lobi", "zone": "north", "speaks": "true"}
    assert replace(settings, sound=Sound(voice=False)).said()["speaks"] == "false"
    assert replace(settings, counter="12A").said()["counter"] == "12A", (
        "it never speaks for the others of its zone"
    )


def test_a_record_changes_one_zone_only() -> None:
    def after(board: Board, seq: int, event: DisplayJoined | DisplayLeft) -> Board:
        return board.after(Record(seq=seq, at=Narrator().at, event=event))

    board = a_board(south="far")
    board = after(board, 1, DisplayJoined(display="you", zone="north", speaks=True, speaker="you"))
    assert board.speakers == {"south": "far", "north": "you"}
    board = after(board, 2, DisplayLeft(display="far", zone="south", speaker=None))
    assert board.speakers == {"north": "you"}
