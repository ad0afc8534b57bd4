"""Rule 29 at the display: it says who it is, and leaves calls to the zone's speaker. It shows and chimes them all the same."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from display.announcer import Announcer, Chime, Pace, Prepare, Rest, Say, Show
from display.board import Board
from display.call import Call
from display.settings import DisplaySettings, Sound
from display.sight import Sight
from tests.fakes.display_hall import SMALL_MALL, Narrator
from tests.unit.display.test_announcer import a_call, said, shown
from tests.unit.display.test_viewmodel import Scene
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
    assert Sight(SMALL_MALL, zone="south").left_to_others(Board.of(both), "third") == {"south"}
    assert Sight(SMALL_MALL, zone="north").left_to_others(Board.of(both), "you") == frozenset()


@pytest.fixture
def scene(qapp: QGuiApplication) -> Iterator[Scene]:
    scene = Scene(DisplaySettings(zone="north", name="me"))
    scene.connect()
    yield scene
    for part in (scene.display, scene.band, scene.clock):
        part.deleteLater()


def test_it_hears_who_speaks_and_obeys(scene: Scene) -> None:
    heard: list[frozenset[str]] = []
    scene.display.othersSpeak.connect(heard.append)

    def happens(event: DisplayJoined | DisplayLeft) -> None:
        scene.happen(scene.hall._record(event))

    happens(DisplayJoined(display="you", zone="north", speaks=True, speaker="you"))
    happens(DisplayJoined(display="me", zone="north", speaks=True, speaker="you"))
    happens(DisplayJoined(display="far", zone="south", speaks=True, speaker="far"))
    assert heard == [{"north"}]
    happens(DisplayLeft(display="you", zone="north", speaker="me"))
    assert heard == [{"north"}, frozenset()]
    happens(DisplayLeft(display="me", zone="north", speaker=None))
    happens(DisplayJoined(display="you", zone="north", speaks=True, speaker="you"))
    assert heard[2:] == [{"north"}]
    scene.happen(scene.hall.opens_the_day())
    assert heard[3:] == [frozenset()], "until the server has said again who is there"


def test_it_knows_before_the_call_is_announced(scene: Scene) -> None:
    order: list[str] = []
    scene.display.othersSpeak.connect(lambda _: order.append("left to others"))
    scene.announcements.shown.connect(lambda _: order.append("call"))
    event = DisplayJoined(display="you", zone="north", speaks=True, speaker="you")
    scene.happen(scene.hall._record(event))
    scene.visitor_is_called()
    assert order == ["left to others", "call"]


def test_the_name_is_the_machines_with_the_zone_unless_it_is_set() -> None:
    assert DisplaySettings().named("pc-7").name == "pc-7"
    assert DisplaySettings(zone="north").named("pc-7").name == "pc-7 north"
    assert DisplaySettings(zone="north", name="Lobi").named("pc-7").name == "Lobi"
    assert DisplaySettings().named("").name == "display"
    assert DisplaySettings().named("pc\n7\0").name == "pc7"
    assert len(DisplaySettings(zone="z" * 40).named("h" * 64).name) == 80


def test_it_tells_the_server_of_itself_if_it_has_a_voice() -> None:
    settings = DisplaySettings(zone="north", name="Lobi")
    assert settings.said() == {"display": "Lobi", "zone": "north", "speaks": "true"}
    assert replace(settings, sound=Sound(voice=False)).said() == {}


def test_a_record_changes_one_zone_only() -> None:
    def after(board: Board, seq: int, event: DisplayJoined | DisplayLeft) -> Board:
        return board.after(Record(seq=seq, at=Narrator().at, event=event))

    board = a_board(south="far")
    board = after(board, 1, DisplayJoined(display="you", zone="north", speaks=True, speaker="you"))
    assert board.speakers == {"south": "far", "north": "you"}
    board = after(board, 2, DisplayLeft(display="far", zone="south", speaker=None))
    assert board.speakers == {"north": "you"}
