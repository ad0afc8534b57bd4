"""What every tray does alike: the real one, the one that is not there, the one that tests look at."""

import logging
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from counter.shell.badge import Badge, Item, Tone
from counter.shell.nokeys import NoKeys
from counter.shell.system import keys_of, tray_of
from counter.shell.tray import NoTray, QtTray, Tray
from counter.shell.trayicon import SIDES, draw_icon
from counter.shell.xkeys import XKeys
from qtkit.stage import ASSETS
from qtkit.themes import PLAIN, load_look
from tests.fakes.tray import FakeTray

# Qt asks the platform for a tray's signal even where there is none.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)

BADGE = Badge(
    tone="free",
    count=2,
    tip="Loket 1",
    items=(
        Item(id="up", text="Tampilkan"),
        Item(id="large", text="Panggil", enabled=False, after_line=True),
        Item(id="quit", text="Keluar"),
    ),
)
LOOK = load_look(ASSETS / "themes" / "itiak-pulang-patang")

draw = partial(draw_icon, roles=LOOK.roles, icons=ASSETS / "icons")


@pytest.fixture
def real(qapp: QApplication) -> Iterator[QtTray]:
    tray = QtTray(draw)
    yield tray
    tray.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=["real", "none", "fake"])
def tray(request: pytest.FixtureRequest, real: QtTray) -> Tray:
    trays: dict[str, Tray] = {"real": real, "none": NoTray(), "fake": FakeTray()}
    return trays[request.param]


def test_it_shows_and_tells_again_and_again_and_asks_for_nothing_by_itself(tray: Tray) -> None:
    asked: list[str] = []
    tray.asked.connect(asked.append)
    for count in (2, 2, 0):
        tray.show(Badge(tone="free", count=count, tip="Loket 1", items=BADGE.items))
    for mood in ("good", "warn", "bad"):
        tray.tell("Ada yang menunggu", "2 menunggu.", mood)
    QCoreApplication.processEvents()
    assert asked == []
    assert isinstance(tray.available, bool)


def test_the_real_menu_says_what_was_pressed(real: QtTray) -> None:
    asked: list[str] = []
    real.asked.connect(asked.append)
    real.show(BADGE)
    lines = [action for action in real.menu.actions() if not action.isSeparator()]
    assert [(line.text(), line.isEnabled()) for line in lines] == [
        ("Tampilkan", True),
        ("Panggil", False),
        ("Keluar", True),
    ]
    for line in lines:
        line.trigger()
    assert asked == ["up", "quit"]


def test_a_menu_that_says_the_same_is_not_made_anew(real: QtTray) -> None:
    real.show(BADGE)
    before = real.menu.actions()
    real.show(Badge(tone="called", count=1, tip="Loket 1", items=BADGE.items))
    assert real.menu.actions() == before


@pytest.mark.parametrize("tone", ["lost", "closed", "paused", "free", "called", "serving"])
@pytest.mark.parametrize("count", [0, 7, 23, 140])
def test_the_icon_is_drawn_in_every_size(qapp: QApplication, tone: Tone, count: int) -> None:
    icon = draw(tone, count)
    assert sorted(size.width() for size in icon.availableSizes()) == list(SIDES)
    for side in SIDES:
        image = icon.pixmap(side, side).toImage()
        colours = {
            QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())
        }
        assert len(colours) > 2, "plate, ink and what is between them"


def test_a_screen_in_memory_has_neither_tray_nor_keys_and_says_so(
    caplog: pytest.LogCaptureFixture, qapp: QApplication
) -> None:
    make: Callable[[], Tray] = partial(
        tray_of, "offscreen", show=True, roles=PLAIN.roles, icons=ASSETS / "icons"
    )
    with caplog.at_level(logging.INFO):
        assert isinstance(make(), NoTray)
        assert isinstance(keys_of("offscreen"), NoKeys)
        assert isinstance(keys_of("wayland"), NoKeys)
    assert [record.levelname for record in caplog.records] == ["INFO"] * 3
    assert isinstance(keys_of("xcb"), XKeys)


def test_a_tray_that_is_not_wanted_is_not_there(qapp: QApplication) -> None:
    assert isinstance(tray_of("xcb", show=False, roles=PLAIN.roles, icons=ASSETS / "icons"), NoTray)
