"""The light of a call and the sentences at the foot: what moves, and what stands still for those who ask for it."""

from itertools import pairwise
from time import monotonic

from pytestqt.qtbot import QtBot

from tests.ui.display.conftest import Raise, Theatre


def opacity(theatre: Theatre) -> float:
    """That of the frame round the large call."""
    (frame,) = (item for item in theatre.visible() if item.objectName() == "display.call.frame")
    return frame.opacity()


def lights(theatre: Theatre) -> list[float]:
    """When the frame lights up, from now on."""
    lit: list[float] = []
    theatre.room.display.flashed.connect(lambda: lit.append(monotonic()))
    return lit


def test_the_frame_of_a_call_lights_up_twice_and_goes_out(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain()
    theatre.connect()
    lit = lights(theatre)
    theatre.call()
    qtbot.waitUntil(lambda: opacity(theatre) > 0.5)
    qtbot.waitUntil(lambda: opacity(theatre) == 0)
    qtbot.waitUntil(lambda: len(lit) == 2)


def test_a_recall_says_so_and_lights_up_more_often(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain()
    theatre.connect()
    theatre.call()
    with qtbot.waitSignal(theatre.room.announcements.idle):
        pass
    assert "display.call.again" not in theatre.names()

    lit = lights(theatre)
    theatre.link.happen(theatre.hall.is_recalled("A-001"))
    assert theatre.read("display.call.again", "first") == "Panggilan ulang"
    qtbot.waitUntil(lambda: len(lit) == 4)


def test_a_burst_never_flashes_more_than_three_times_a_second(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain()
    theatre.connect()
    lit = lights(theatre)
    for _ in range(6):
        theatre.call()
    qtbot.waitUntil(lambda: len(theatre.heard()) == 6, timeout=10_000)

    assert len(lit) >= 2
    assert all(later - sooner >= 0.45 for sooner, later in pairwise(lit))


def test_without_flash_nothing_lights_up(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain(flash=False, reduced_motion=True)
    theatre.connect()
    lit = lights(theatre)
    theatre.call()
    assert opacity(theatre) == 0
    with qtbot.waitSignal(theatre.room.announcements.idle):
        pass
    assert lit == []


def test_with_reduced_motion_the_frame_stands_still_while_the_call_is_announced(
    raise_curtain: Raise, qtbot: QtBot
) -> None:
    theatre = raise_curtain(reduced_motion=True)
    theatre.connect()
    with qtbot.waitSignal(theatre.room.announcements.idle):
        theatre.call()
        assert opacity(theatre) == 1
    assert opacity(theatre) == 0


def running(theatre: Theatre) -> list[float]:
    """Where the sentences at the foot begin."""
    return [
        item.mapToScene(item.boundingRect().topLeft()).x()
        for item in theatre.visible()
        if item.objectName() == "display.running"
    ]


def test_a_ribbon_glides_without_a_gap_and_without_a_stop(raise_curtain: Raise, qtbot: QtBot) -> None:
    theatre = raise_curtain(running="ribbon")
    theatre.connect()
    before = running(theatre)
    assert len(before) >= 2 * len(theatre.room.display.property("running"))

    qtbot.waitUntil(lambda: max(running(theatre)) < max(before) - 8)
    moved = [earlier - later for earlier, later in zip(before, running(theatre), strict=True)]
    assert max(moved) - min(moved) < 0.01


def test_with_reduced_motion_a_ribbon_is_read_line_by_line(raise_curtain: Raise) -> None:
    theatre = raise_curtain(running="ribbon", reduced_motion=True)
    theatre.connect()
    assert len(running(theatre)) == 1
