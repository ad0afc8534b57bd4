"""What is pressed looks pressed in the very first frame, on every screen where people press most."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from qtkit.pilot import hand
from tests.ui.kiosk.conftest import Booth, Enter

Way = tuple[str, ...]
START: Way = ()
AGENCIES: Way = ("kiosk.way.agencies",)
CONFIRM: Way = ("kiosk.popular.dukcapil/ktp",)
SEARCH: Way = ("kiosk.way.search",)


def picture(booth: Booth, name: str) -> QImage:
    item = booth.find(name)
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return booth.window.grabWindow().copy(place.toRect())


@pytest.mark.parametrize(
    ("way", "name"),
    [
        (START, "kiosk.popular.dukcapil/ktp"),
        (START, "kiosk.way.search"),
        (START, "kiosk.language"),
        (AGENCIES, "kiosk.agency.dukcapil"),
        (CONFIRM, "kiosk.take"),
        (CONFIRM, "kiosk.paper.0"),
        (CONFIRM, "kiosk.back"),
        (SEARCH, "kiosk.key.k"),
    ],
)
def test_a_finger_is_answered_at_once(enter: Enter, qtbot: QtBot, way: Way, name: str) -> None:
    booth = enter()
    booth.tap(*way)
    qtbot.waitUntil(lambda: booth.touchable(name))
    item = booth.find(name)
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    qtbot.waitUntil(lambda: picture(booth, name) == picture(booth, name))  # it has slid in
    before = picture(booth, name)
    hand.press(booth.window, middle)
    assert picture(booth, name) != before
    hand.release(booth.window, middle)
