"""What does not fit is shown a moment later (``display.panels.leaves``)."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from display.panels.faces import Face
from display.panels.leaves import Leaves
from tests.unit.display.panels.conftest import see


@pytest.fixture
def leaves(qapp: QGuiApplication) -> Iterator[Leaves]:
    leaves = Leaves(seconds=60, most=2)
    yield leaves
    leaves.deleteLater()


def faces(*names: str) -> list[Face]:
    return [{"name": name} for name in names]


def test_pages_follow_one_another_and_begin_again(leaves: Leaves) -> None:
    leaves.lay(faces("a", "b", "c"))
    seen = []
    for _ in range(3):
        seen.append([face["name"] for face in see(leaves, "open")])
        leaves.turn()

    assert seen == [["a", "b"], ["c"], ["a", "b"]]
    assert see(leaves, "pages") == 2


def test_the_open_page_stays_open_while_there_is_one(leaves: Leaves) -> None:
    leaves.lay(faces("a", "b", "c", "d", "e"))
    leaves.turn()
    leaves.turn()
    leaves.lay(faces("a", "b", "c"))

    assert see(leaves, "open") == faces("c")


def test_a_page_turns_by_itself(qapp: QGuiApplication, qtbot: QtBot) -> None:
    leaves = Leaves(seconds=0.02, most=1)
    with qtbot.waitSignal(leaves.changed):
        leaves.lay(faces("a", "b"))
    with qtbot.waitSignal(leaves.changed):
        pass

    assert see(leaves, "open") == faces("b")
    leaves.deleteLater()


def test_the_same_faces_again_disturb_nobody(leaves: Leaves, qtbot: QtBot) -> None:
    leaves.lay(faces("a", "b", "c"))
    with qtbot.assertNotEmitted(leaves.changed):
        leaves.lay(faces("a", "b", "c"))
        leaves.fit(2)


def test_a_single_page_stands_still(leaves: Leaves, qtbot: QtBot) -> None:
    leaves.lay(faces("a", "b"))
    with qtbot.assertNotEmitted(leaves.changed):
        leaves.turn()


def test_where_more_fit_the_first_page_is_open_again(leaves: Leaves) -> None:
    leaves.lay(faces("a", "b", "c"))
    leaves.turn()
    leaves.fit(3)

    assert (see(leaves, "page"), see(leaves, "pages"), see(leaves, "open")) == (0, 1, faces("a", "b", "c"))


def test_it_begins_again_when_asked(leaves: Leaves, qtbot: QtBot) -> None:
    leaves.lay(faces("a", "b", "c"))
    leaves.turn()
    with qtbot.waitSignal(leaves.changed):
        leaves.begin()
    assert see(leaves, "open") == faces("a", "b")
