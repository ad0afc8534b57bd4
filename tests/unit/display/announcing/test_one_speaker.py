"""Rule 29 at the display: it says who it is, and leaves calls to the zone's speaker. It shows and chimes them all the same."""

import dataclasses
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from display.announcing.announcer import Announcer, Chime, Command, Prepare, Rest, Say, Show
from display.announcing.handover import UNHEARD
from display.announcing.pace import Pace
from display.board.board import Board
from display.board.call import Call
from display.board.sight import Sight
from display.settings import DisplaySettings, Sound
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.unit.display.announcing.test_announcer import a_call, said, shown
from tests.unit.display.panels.test_calls_viewmodel import Scene
from wire.events import DisplayJoined, DisplayLeft, Record
from wire.snapshot import Speaker

PACE = Pace(dwell_seconds=3.0)


def wording(call: Call, language: str, _short: bool) -> str:
    return f"{call.call_id} {language}"


def an_announcer(*left_to_others: str) -> Announcer:
    announcer = Announcer(wording=wording, pace=PACE)
    announcer.leave_to_others(frozenset(left_to_others))
    return announcer


def test_a_call_that_another_display_speaks_is_shown_and_chimes() -> None:
    announcer = an_announcer("barat")
    assert [type(each) for each in announcer.called(a_call("one"), 0.0)] == [Show, Chime]
    assert announcer.called(a_call("two"), 0.1) == (), "nothing to prepare"
    assert announcer.spoken("one", 0.5) == ()
    assert [type(each) for each in announcer.tick(3.0)] == [Show, Chime]
    announcer.spoken("two", 3.5)
    assert announcer.tick(6.0) == (Rest(),)


def test_the_other_zones_are_spoken_here() -> None:
    assert said(an_announcer("timur").called(a_call("one"), 0.0)) == ["one id", "one en"]


def test_when_the_other_one_is_gone_the_calls_that_still_wait_are_spoken() -> None:
    announcer = an_announcer("barat")
    announcer.called(a_call("one"), 0.0)
    announcer.called(a_call("two"), 0.1)
    announcer.leave_to_others(frozenset())
    announcer.spoken("one", 0.5)
    commands = announcer.tick(3.0)
    assert shown(commands) == ["two"]
    assert said(commands) == ["two id", "two en"]


def test_when_another_one_speaks_what_has_begun_is_said_to_its_end() -> None:
    announcer = an_announcer()
    assert said(announcer.called(a_call("one"), 0.0)) == ["one id", "one en"]
    assert [type(each) for each in announcer.called(a_call("two"), 0.1)] == [Prepare, Prepare]
    announcer.leave_to_others(frozenset({"barat"}))
    announcer.spoken("one", 5.0)
    assert announcer.current is not None
    assert announcer.current.call_id == "two"
    assert not any(isinstance(each, Say) for each in announcer.spoken("two", 6.0))


def at(second: float) -> datetime:
    return MORNING + timedelta(seconds=second)


def a_call_at(name: str, second: float) -> Call:
    return dataclasses.replace(a_call(name), called_at=at(second))


def test_what_the_gone_one_could_not_hear_of_is_announced_once_more_and_spoken_before_the_others() -> None:
    announcer = an_announcer("barat")
    for name, second in (("spoken", 0.0), ("unheard", 3.0), ("waits", 3.5)):
        announcer.called(a_call_at(name, second), second)
    announcer.spoken("spoken", 0.5)
    assert shown(announcer.tick(3.0)) == ["unheard"]
    announcer.leave_to_others(frozenset())
    assert said(announcer.inherit(at(2.0), 5.0)) == [], "what is large now stays so for its dwell"
    announcer.spoken("unheard", 5.5)
    again = announcer.tick(6.0)
    assert (shown(again), said(again)) == (["unheard"], ["unheard id", "unheard en"])
    assert said(announcer.spoken("unheard", 9.5)) == ["waits id", "waits en"]


def test_nothing_is_inherited_of_a_zone_that_another_one_speaks_for() -> None:
    announcer = an_announcer("barat")
    announcer.called(a_call_at("one", 3.0), 3.0)
    announcer.leave_to_others(frozenset({"barat", "timur"}))
    assert announcer.inherit(at(0.0), 4.0) == ()
    assert announcer.waiting == 0


@given(
    gaps=st.lists(st.floats(min_value=0.0, max_value=4.0), max_size=12),
    dies=st.floats(min_value=0.0, max_value=20.0),
)
def test_whoever_speaks_dies_nothing_is_said_twice_and_nothing_called_afterwards_is_lost(
    gaps: list[float], dies: float
) -> None:
    """Two displays of one zone; the hall notices three seconds after the first one's end that it is gone."""
    first, second = Spoken(), Spoken("barat")
    calls: list[tuple[str, float]] = []
    now = 0.0
    noticed = dies + 3.0
    handed_over = False
    for index, gap in enumerate([*gaps, 60.0]):
        now += gap
        if now >= noticed and not handed_over:
            handed_over = True
            first.until(dies)
            second.until(noticed)
            second.announcer.leave_to_others(frozenset())
            second.until(noticed + 0.5)
            second.obey(second.announcer.inherit(at(noticed) - UNHEARD, second.now))
        if index < len(gaps):
            calls.append((str(index), now))
            if now < dies:
                first.called(a_call_at(str(index), now), now)
            second.called(a_call_at(str(index), now), now)
    second.until(now + 200.0)
    said_at_all = [*first.said, *second.said]
    assert len(said_at_all) == len(set(said_at_all)), "twice"
    assert {name for name, called in calls if called > dies + 0.1} <= set(second.said), "lost"


class Spoken:
    """A display whose voice takes two seconds; what it has begun to say."""

    def __init__(self, *left_to_others: str) -> None:
        self.announcer = an_announcer(*left_to_others)
        self.said: list[str] = []
        self.now = 0.0
        self._ends = inf

    def called(self, call: Call, now: float) -> None:
        self.until(now)
        self.obey(self.announcer.called(call, now))

    def until(self, then: float) -> None:
        while (due := min(self._ends, self.announcer.next_wakeup or inf)) <= then:
            self.now = max(self.now, due)
            current = self.announcer.current
            if self._ends <= due and current is not None:
                self._ends = inf
                self.obey(self.announcer.spoken(current.call_id, self.now))
            else:
                self.obey(self.announcer.tick(self.now))
        self.now = max(self.now, then)

    def obey(self, commands: tuple[Command, ...]) -> None:
        for call in (each.call for each in commands if isinstance(each, Chime)):
            self._ends = self.now + 2.0
            if any(isinstance(each, Say) for each in commands):
                self.said.append(call.call_id)


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


MakeScene = Callable[[DisplaySettings], Scene]


@pytest.fixture
def make_scene(qapp: QGuiApplication) -> Iterator[MakeScene]:
    scenes: list[Scene] = []

    def make(settings: DisplaySettings) -> Scene:
        scenes.append(Scene(settings))
        return scenes[-1]

    yield make
    for scene in scenes:
        for part in (scene.display, scene.band, scene.clock):
            part.deleteLater()


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
