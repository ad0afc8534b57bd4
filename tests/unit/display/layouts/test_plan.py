"""The layout in force without a window: mistakes are told, and the hall is shown all the same."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from display.board.post import Post
from display.board.troubles import Troubles
from display.board.watch import Watch
from display.layouts.plan_viewmodel import LayoutPlan
from display.panels.words import Words
from display.settings import Screen
from tests.fakes.display_hall import SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts

SHIPPED = Path(__file__).parents[4] / "assets" / "layouts"


class Drawing:
    """A plan of *layout* from *folder*, on a screen of 55 inches, and the hall it is told to."""

    def __init__(self, folder: Path, layout: str, *, metres: float = 15) -> None:
        self.link = FakeLink()
        watch = Watch(link=self.link, name="display", own=Post(layout=layout), languages=("id", "en"))
        self.troubles = Troubles(link=self.link, name="display")
        self.plan = LayoutPlan(
            watch=watch,
            troubles=self.troubles,
            words=Words(all_texts(), ("id", "en")),
            screen=Screen(diagonal_inches=55, read_from_metres=metres),
            folder=folder,
        )

    def hang(self, width: float, height: float) -> None:
        """The window is there, and so is the hall."""
        for name, value in (("width", width), ("height", height), ("family", "Noto Sans")):
            self.plan.setProperty(name, value)
        self.link.give_mall(SMALL_MALL)
        self.link.give_state(Narrator().snapshot())

    def told(self) -> list[str]:
        return [each.detail for each in self.troubles.all]

    def see(self, name: str) -> Any:
        return self.plan.property(name)


@pytest.fixture
def folder(tmp_path: Path, qapp: QGuiApplication) -> Path:
    """The shipped layouts, to add to."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "layouts"))


def test_a_broken_layout_is_told_with_its_file_and_key_and_the_hall_is_shown(folder: Path) -> None:
    (folder / "own.toml").write_text(
        '[name]\nid = "Kita"\nen = "Ours"\n[landscape]\npanels = [{ kind = "recent", x = 0, y = 0, width = 9, height = 9 }]\n'
    )
    drawing = Drawing(folder, "own", metres=5)
    drawing.hang(1920, 1080)

    assert drawing.told() == [
        "own.toml: landscape.panels: no panel shows calls: one of call, counter, serving is needed"
    ]
    assert set(drawing.see("places")) == {"call", "recent", "lines"}


def test_a_layout_of_the_halls_own_is_shown(folder: Path) -> None:
    (folder / "own.toml").write_text(
        '[name]\nid = "Kita"\nen = "Ours"\n[landscape]\npanels = [{ kind = "call", x = 0, y = 0, width = 99, height = 99 }]\n'
    )
    drawing = Drawing(folder, "own", metres=5)
    drawing.hang(1920, 1080)

    assert drawing.told() == []
    assert set(drawing.see("places")) == {"call"}


def test_before_window_and_hall_are_known_nothing_is_too_small(folder: Path) -> None:
    drawing = Drawing(folder, "hall", metres=60)
    assert drawing.told() == []

    drawing.hang(1920, 1080)
    assert len(drawing.told()) == 1


def test_how_far_it_can_be_read_is_told_in_words_and_metres(folder: Path) -> None:
    drawing = Drawing(folder, "hall", metres=30)
    drawing.hang(1920, 1080)

    (sentence,) = drawing.told()
    assert sentence.startswith("Tata letak Aula di layar ini terbaca sampai ")
    assert sentence.endswith(f"{drawing.see('metres'):.1f} m, bukan 30 m")


def test_letters_grow_with_the_pixels_of_the_screen(folder: Path) -> None:
    small, large = Drawing(folder, "hall", metres=5), Drawing(folder, "hall", metres=5)
    small.hang(1920, 1080)
    large.hang(3840, 2160)

    assert large.see("callLetters") == pytest.approx(2 * small.see("callLetters"), rel=0.001)
    assert small.see("callLetters") > small.see("listLetters") > small.see("detailLetters") > 0


def test_nobody_is_told_again_and_again(folder: Path) -> None:
    drawing = Drawing(folder, "hall", metres=30)
    drawing.hang(1920, 1080)
    told: list[object] = []
    drawing.troubles.changed.connect(lambda: told.append(drawing.told()))
    for _ in range(3):
        drawing.link.give_state(Narrator().snapshot())
    assert told == []
