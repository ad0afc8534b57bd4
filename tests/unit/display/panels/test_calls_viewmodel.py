"""What the display shows of its hall (rules 26, 27, 31): the view-models without a screen."""

from datetime import timedelta

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.settings import DisplaySettings
from tests.fakes.display_hall import SMALL_MALL, Narrator
from tests.fakes.display_scene import Scene
from tests.unit.display.conftest import MakeScene
from tests.unit.display.panels.conftest import leaves, see


def test_before_the_first_connection_the_screen_waits(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings())
    assert not see(scene.display, "ready")

    scene.link.give_mall(SMALL_MALL)
    assert not see(scene.display, "ready")

    scene.link.give_state(scene.hall.snapshot())
    assert see(scene.display, "ready")


def test_a_call_is_large_at_once_and_stands_in_the_list(scene: Scene) -> None:
    scene.visitor_is_called("2")

    panel = see(scene.display, "panel")
    assert see(scene.display, "calling")
    assert (panel["number"], panel["counter"]) == ("A-001", "2")
    assert panel["agency"] == "Dinas Kependudukan dan Pencatatan Sipil"
    assert panel["agencySecond"] == "Civil Registry"
    assert panel["place"] == "Zona Utara"
    assert scene.numbers() == ["A-001"]
    assert scene.appeared == [("A-001", True)]


def test_in_a_burst_every_call_is_listed_at_once_and_large_in_its_turn(scene: Scene) -> None:
    labels = [scene.visitor_is_called("1") for _ in range(4)]

    assert see(scene.display, "panel")["number"] == "A-001"
    assert scene.numbers() == labels[::-1]
    assert scene.appeared == [("A-001", True), ("A-002", False), ("A-003", False), ("A-004", False)]

    large = [see(scene.display, "panel")["number"]]
    for _ in labels[1:]:
        scene.announcements.finish()
        large.append(see(scene.display, "panel")["number"])
    assert large == labels


def test_each_call_is_large_or_listed_and_never_both(scene: Scene) -> None:
    labels = [scene.visitor_is_called("1") for _ in range(4)]
    for large in labels:
        listed = scene.numbers("listed")
        assert see(scene.display, "panel")["number"] == large
        assert sorted([large, *listed], key=str) == labels
        scene.announcements.finish()


def test_who_is_still_asked_to_come_is_not_pushed_off_the_list_by_those_who_have_come(scene: Scene) -> None:
    awaited = scene.visitor_is_called("1")
    scene.announcements.finish()
    come = []
    for place in range(7):
        come.append(scene.visitor_is_called("2"))
        scene.happen(scene.hall.is_served(come[-1]))
        if place < 3:
            scene.happen(scene.hall.ends(come[-1]))
        scene.announcements.finish()

    assert see(scene.display, "panel")["number"] in {awaited, come[-1]}
    scene.visitor_is_called("12A")
    assert scene.numbers("listed") == [awaited, *come[:2:-1], come[2]]


def test_at_rest_the_list_has_the_last_call_too(make_scene: MakeScene, qtbot: QtBot) -> None:
    scene = make_scene(DisplaySettings(rest_seconds=0.05))
    scene.connect()
    label = scene.visitor_is_called()
    assert scene.numbers("listed") == []
    scene.now.at += timedelta(seconds=1)

    with qtbot.waitSignal(scene.display.listedChanged):
        scene.announcements.finish()
    assert scene.numbers("listed") == [label]


def test_text_and_voice_name_the_same_ticket_and_counter(scene: Scene) -> None:
    scene.visitor_is_called("2")
    scene.announcements.finish()
    scene.happen(scene.hall.is_recalled("A-001"))

    assert [(call.text, call.counter) for call in scene.announcements.heard] == [("A-001", "2")] * 2
    assert (see(scene.display, "panel")["number"], see(scene.display, "panel")["counter"]) == ("A-001", "2")
    assert see(scene.display, "panel")["recall"]


def test_a_replay_is_shown_and_silent(scene: Scene) -> None:
    scene.visitor_is_called(live=False)

    assert scene.announcements.heard == []
    assert scene.numbers() == ["A-001"]
    assert see(scene.display, "panel")["number"] == "A-001"
    assert scene.appeared == []


def test_a_record_told_again_after_a_reconnect_is_not_announced_again(scene: Scene) -> None:
    issued = scene.hall.takes_a_number()
    called = scene.hall.is_called("A-001", "1")
    scene.happen(issued, called, called)

    assert len(scene.announcements.heard) == 1


def test_a_call_that_comes_before_the_mall_is_announced_when_its_names_are_known(
    make_scene: MakeScene,
) -> None:
    scene = make_scene(DisplaySettings())
    scene.link.give_state(scene.hall.snapshot())
    scene.visitor_is_called()
    assert scene.announcements.heard == []

    scene.link.give_mall(SMALL_MALL)

    assert [call.text for call in scene.announcements.heard] == ["A-001"]
    assert scene.appeared == [("A-001", True)]


def test_after_a_restart_the_board_is_as_before(scene: Scene, make_scene: MakeScene) -> None:
    for counter in ("1", "2", "1"):
        scene.visitor_is_called(counter)
    scene.happen(scene.hall.is_served("A-002"), scene.hall.ends("A-001"))
    for _ in range(3):
        scene.announcements.finish()
    again = make_scene(DisplaySettings())
    again.hall, again.now.at = scene.hall, scene.now.at
    again.connect()

    assert see(again.display, "recent") == see(scene.display, "recent")
    assert see(again.display, "listed") == see(scene.display, "listed")
    assert see(again.display, "panel") == see(scene.display, "panel")
    assert see(again.display, "calling") == see(scene.display, "calling")
    assert see(leaves(again.band), "open") == see(leaves(scene.band), "open")
    assert again.announcements.heard == []


def test_a_display_that_starts_during_a_recall_knows_it(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings())
    for label, counter in (("A-001", "1"), ("A-002", "2")):
        scene.hall.takes_a_number()
        scene.hall.is_called(label, counter)
    scene.hall.is_recalled("A-001")
    scene.now.at = scene.hall.at
    scene.connect()
    assert (see(scene.display, "panel")["number"], see(scene.display, "panel")["recall"]) == ("A-001", True)

    scene.happen(scene.hall.ends("A-001"))
    assert (see(scene.display, "panel")["number"], see(scene.display, "panel")["recall"]) == ("A-002", False)


def test_an_old_call_is_no_longer_large_after_a_restart(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings(rest_seconds=60))
    scene.hall.takes_a_number()
    scene.hall.is_called("A-001", "1")
    scene.hall.at += timedelta(seconds=61)
    scene.now.at = scene.hall.at
    scene.connect()

    assert not see(scene.display, "calling")
    assert scene.numbers() == ["A-001"]


def test_the_greeting_comes_back_when_nobody_is_called(make_scene: MakeScene, qtbot: QtBot) -> None:
    scene = make_scene(DisplaySettings(rest_seconds=0.05))
    scene.connect()
    scene.visitor_is_called()
    scene.now.at += timedelta(seconds=1)

    with qtbot.waitSignal(scene.display.panelChanged):
        scene.announcements.finish()
    assert not see(scene.display, "calling")


def test_who_did_not_come_is_no_longer_large(scene: Scene) -> None:
    scene.visitor_is_called()
    scene.announcements.finish()
    scene.happen(scene.hall.ends("A-001", "no-show"))

    assert not see(scene.display, "calling")
    assert see(scene.display, "recent")[0]["over"]


def test_a_zones_display_is_blind_and_deaf_to_other_zones(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings(zone="south"))
    scene.connect()
    scene.visitor_is_called("1")

    assert scene.announcements.heard == []
    assert scene.numbers() == []
    assert see(scene.display, "zoneName") == "Zona Selatan · South Zone"


def test_an_unknown_zone_shows_the_whole_hall_and_a_sign(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings(zone="west"))
    scene.connect()
    scene.visitor_is_called("1")

    assert scene.numbers() == ["A-001"]
    assert "west" in see(scene.clock, "sign")


def test_an_arrow_points_where_the_settings_say(make_scene: MakeScene) -> None:
    scene = make_scene(DisplaySettings(directions={"north": "left", "2": "up"}))
    scene.connect()
    scene.visitor_is_called("1")
    assert see(scene.display, "panel")["arrow"] == "left"

    scene.announcements.finish()
    scene.visitor_is_called("2")
    assert see(scene.display, "panel")["arrow"] == "up"


def test_where_nobody_said_a_direction_no_arrow_sends_people_the_wrong_way(scene: Scene) -> None:
    scene.connect()
    scene.visitor_is_called("1")
    assert see(scene.display, "panel")["arrow"] == ""
    assert see(scene.display, "recent")[0]["arrow"] == ""


def test_the_running_text_is_the_settings_or_the_programs_own(make_scene: MakeScene) -> None:
    own = see(make_scene(DisplaySettings(languages=("en",))).display, "running")
    assert own[0].startswith("Take a number")

    text = SMALL_MALL.thanks
    assert see(make_scene(DisplaySettings(running_text=(text,))).display, "running") == [
        "Terima kasih",
        "Thank you",
    ]


def test_another_journal_counts_from_one_again_and_its_calls_are_new(scene: Scene) -> None:
    scene.visitor_is_called()
    scene.hall = Narrator()
    scene.link.greet(replace(scene.hall.hello(), journal="two"))
    scene.link.give_state(scene.hall.snapshot())
    scene.visitor_is_called()

    first, second = scene.announcements.heard
    assert first.text == second.text
    assert first.call_id != second.call_id
