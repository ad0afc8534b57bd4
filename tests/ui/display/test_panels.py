"""The panels beside the call, in real windows: counters, the screen above one counter, who is missed, notices, waits."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from display.screens.scenes import SCENES, Scene, open_scene
from display.settings import Screen
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.display_hall import SMALL_MALL, both
from tests.fakes.texts import all_texts
from tests.ui.display.conftest import Raise, Theatre
from tests.unit.display.panels.conftest import MALL_WITH_SERVICES, leaves, state
from wire.offers import Services


def part(theatre: Theatre, name: str) -> Any:
    """One of the view-models; the stubs know a Property only, not its value."""
    parts: Any = theatre.room.parts
    return getattr(parts, name)


def opens(theatre: Theatre, *counters: str) -> None:
    for counter in counters:
        theatre.link.happen(theatre.hall.officer_comes(counter))


def test_every_counter_in_use_stands_with_its_number_and_its_state_in_words(raise_curtain: Raise) -> None:
    theatre = raise_curtain((1920, 1080), layout="serving")
    theatre.connect()
    assert "display.serving.none" in theatre.names()

    opens(theatre, "1", "2")
    theatre.call("1")
    theatre.link.happen(theatre.hall.is_served("A-001"))
    theatre.call("2")

    assert theatre.read("display.serving.1.number") == "A-001"
    assert theatre.read("display.serving.1.words") == "Dilayani"
    assert theatre.read("display.serving.1.agency") == "· Dukcapil"
    assert theatre.read("display.serving.2.number") == "A-002"
    assert theatre.read("display.serving.2.words") == "Silakan"
    assert not {"display.serving.12A", "display.serving.none"} & theatre.names()


def test_counters_that_do_not_fit_follow_on_the_next_page(raise_curtain: Raise) -> None:
    theatre = raise_curtain((640, 240), layout="serving")
    theatre.connect()
    opens(theatre, "1", "2", "12A")
    pages = leaves(part(theatre, "counters")).property("pages")
    seen = set()
    for _ in range(pages):
        seen |= {
            name
            for name in theatre.names()
            if name in {f"display.serving.{each}" for each in ("1", "2", "12A")}
        }
        leaves(part(theatre, "counters")).turn()

    assert pages > 1
    assert seen == {"display.serving.1", "display.serving.2", "display.serving.12A"}


def test_the_screen_above_a_counter_is_filled_by_its_call_alone(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain((960, 540), layout="counter", counter="1")
    theatre.connect()
    assert theatre.read("display.single.state") == "Tutup"

    opens(theatre, "1", "2")
    theatre.call("2")
    assert theatre.read("display.single.state") == "Siap melayani"

    with qtbot.waitSignal(part(theatre, "calls").announced):
        theatre.call("1")
    assert theatre.read("display.single.number") == "A-002"
    assert theatre.read("display.single.words") == "Silakan"
    qtbot.waitUntil(
        lambda: theatre.read("display.single.fill", "height") == theatre.read("display.single.fill", "most")
    )

    theatre.link.happen(theatre.hall.is_served("A-002"))
    assert theatre.read("display.single.words") == "Sedang dilayani"
    qtbot.waitUntil(lambda: theatre.read("display.single.fill", "height") == 0)


def test_a_recall_above_the_counter_is_a_band_with_words(raise_curtain: Raise) -> None:
    theatre = raise_curtain((540, 960), layout="counter", counter="12A")
    theatre.connect()
    theatre.call("12A", line="pajak/npwp")
    assert "display.single.again" not in theatre.names()

    theatre.link.happen(theatre.hall.is_recalled("P-001"))
    assert "display.single.again" in theatre.names()
    assert theatre.read("display.single.words") == "Panggilan ulang"
    assert theatre.read("display.single.counter") == "12A"
    assert theatre.read("display.single.agency") == "Kantor Pelayanan Pajak Pratama"


def test_a_counters_screen_without_a_counter_says_so(raise_curtain: Raise) -> None:
    theatre = raise_curtain((960, 540), layout="counter")
    theatre.connect()
    theatre.call("1")

    assert theatre.read("display.single.state") == "Loket untuk layar ini belum ditentukan"


def test_who_does_not_come_is_looked_for_and_then_told_where_to_report(raise_curtain: Raise) -> None:
    theatre = raise_curtain((1920, 1080), layout="zone", zone="north")
    theatre.connect()
    theatre.call("2")
    assert "display.missed.none" in theatre.names()

    theatre.link.happen(theatre.hall.is_recalled("A-001"))
    assert theatre.read("display.missed.0.number") == "A-001"
    assert theatre.read("display.missed.0.counter") == "2"
    assert theatre.read("display.missed.0.words") == "Ditunggu di loket 2 · panggilan ke-2"

    theatre.link.happen(theatre.hall.ends("A-001", "no-show"))
    assert theatre.read("display.missed.0.words") == "Lapor ke Loket 2 sebelum 08.30"

    theatre.at += timedelta(minutes=31)
    theatre.room.clock.tick()
    assert "display.missed.none" in theatre.names()
    assert "display.missed.0" not in theatre.names()


def test_an_urgent_notice_fills_its_panel_and_no_notice_leaves_none(raise_curtain: Raise) -> None:
    theatre = raise_curtain((1920, 1080), layout="waiting-room")
    theatre.connect()
    assert "display.notices" not in theatre.names()

    theatre.link.happen(theatre.hall.notice_is_posted("Lift rusak"))
    calm = theatre.read("display.notices", "color")
    assert theatre.read("display.notice.words") == "Pemberitahuan"

    theatre.link.happen(theatre.hall.notice_is_posted("Evakuasi", minutes=5, urgent=True))
    assert theatre.read("display.notice.text") == "Evakuasi"
    assert theatre.read("display.notice.words") == "Penting · Important"
    assert theatre.read("display.notices", "color") != calm

    theatre.at += timedelta(hours=1)
    theatre.room.clock.tick()
    assert "display.notices" not in theatre.names()


@pytest.mark.parametrize("layout", ["hall", "zone", "serving", "waiting-room"])
def test_an_urgent_notice_has_the_calls_place_until_somebody_is_called(
    raise_curtain: Raise, layout: str
) -> None:
    theatre = raise_curtain((1920, 1080), layout=layout)
    theatre.connect()
    theatre.link.happen(theatre.hall.notice_is_posted("Lift rusak"))
    theatre.link.happen(theatre.hall.notice_is_posted("Evakuasi", urgent=True))
    assert theatre.read("display.notice.text") == "Evakuasi"
    assert theatre.read("display.notices", "height") > theatre.window.height() / 3  # type: ignore[operator]  # a number
    assert theatre.read("display.running") == "Penting: Evakuasi"

    assert theatre.call("1") == theatre.read("display.call.number")
    assert ("display.notices" in theatre.names()) == (layout == "waiting-room")
    assert theatre.read("display.running") == "Penting: Evakuasi"


def test_a_notice_without_a_panel_runs_at_the_foot(raise_curtain: Raise) -> None:
    theatre = raise_curtain((1920, 1080))
    theatre.connect()
    theatre.link.happen(theatre.hall.notice_is_posted("Lift rusak"))
    assert theatre.read("display.running") == "Lift rusak"


def test_above_a_free_counter_an_urgent_notice_leaves_its_number_to_be_seen(raise_curtain: Raise) -> None:
    theatre = raise_curtain((960, 540), layout="counter", counter="1")
    theatre.connect()
    opens(theatre, "1")
    theatre.link.happen(theatre.hall.notice_is_posted("Evakuasi", urgent=True))
    assert theatre.read("display.notice.text") == "Evakuasi"
    assert theatre.read("display.single.counter") == "1"

    theatre.call("1")
    assert "display.notices" not in theatre.names()


def test_a_sentence_too_long_for_a_line_stands_on_two(raise_curtain: Raise) -> None:
    theatre = raise_curtain((540, 960), running_text=(both("Satu " * 25, "Two"),))
    theatre.connect()
    assert theatre.read("display.running", "lineCount") == 2


def test_a_visit_that_is_over_has_a_tick_and_no_counter_where_there_is_no_arrow(
    raise_curtain: Raise, qtbot: QtBot
) -> None:
    theatre = raise_curtain((1920, 1080), screen=Screen(read_from_metres=15))
    theatre.connect()
    with qtbot.waitSignal(theatre.room.announcements.idle):
        theatre.call("1")
    theatre.link.happen(theatre.hall.is_served("A-001"))
    theatre.link.happen(theatre.hall.ends("A-001"))
    theatre.call("2")
    assert theatre.read("display.recent.0.number") == "A-001"
    assert "display.recent.0.counter" not in theatre.names()


@pytest.mark.parametrize("size", [(960, 540), (1080, 1920)])
def test_the_expected_wait_stands_in_a_queues_cell(raise_curtain: Raise, size: tuple[int, int]) -> None:
    theatre = raise_curtain(size)
    theatre.connect(MALL_WITH_SERVICES)
    theatre.link.happen(theatre.hall.takes_a_number("dukcapil/ktp"))
    theatre.room.offers.ask()
    answer = Services(at=theatre.at, services=(state("dukcapil/ktp", (15, 25)),))
    theatre.link.asking("/api/services")[0].answer(answer)

    assert "15–25 menit" in str(theatre.read("display.line.dukcapil/ktp.wait"))
    assert theatre.read("display.line.dukcapil/ktp.waiting") == "1"


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_picture_can_be_set_up(qapp: QGuiApplication, scene: Scene) -> None:
    """A warning of QML fails it."""
    look = load_look(ASSETS / "themes" / "itiak-pulang-patang")
    stage = Stage(look=look, languages=all_texts(), language="id")
    upright = scene.sizes[0][1] > scene.sizes[0][0]
    size = (270, 480) if upright else (480, 270)
    rehearsal, window = open_scene(scene, stage, SMALL_MALL, size=size, language="id")

    assert window.isVisible()
    assert rehearsal.room.watch.ready == (scene.name != "waiting")
    stage.close()
    # The window goes while what it reads is still there, as in the program.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
