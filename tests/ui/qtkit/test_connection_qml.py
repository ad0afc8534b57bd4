"""Connection as a screen sees it: a typed property of Giliran.Kit, with a choice that a tap makes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from qtkit.connection import Connection
from qtkit.memory import HallKey, HallMemory
from tests.fakes.finder import FakeFinder, sighting
from tests.fakes.link import FakeLink
from wire.settings import ServerLink

SCREEN = b"""
import QtQml
import Giliran.Kit

QtObject {
    required property Connection connection
    property string state: connection.state
    property string names: connection.halls.map(hall => hall.name + " " + hall.address).join(", ")
    property string chosen: connection.hallName
    property int seconds: connection.offlineSeconds
    function takeTheFirst() { connection.choose(connection.halls[0].hall) }
}
"""


def test_a_screen_shows_the_choice_and_makes_it(qtbot: QtBot, tmp_path: Path) -> None:
    link, finder = FakeLink(), FakeFinder()
    connection = Connection(
        link=link,
        finder=finder,
        memory=HallMemory(tmp_path),
        key=HallKey(None),
        server=ServerLink(),
        clock=lambda: 0.0,
    )
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(SCREEN, QUrl())
    screen = component.createWithInitialProperties({"connection": connection})
    assert screen is not None, component.errorString()

    connection.start()
    finder.show(sighting("padang", "http://127.0.0.1:8301"), sighting("solok", "http://127.0.0.1:8302"))
    assert screen.property("state") == "choosing"
    assert screen.property("names") == "PADANG 127.0.0.1:8301, SOLOK 127.0.0.1:8302"

    QMetaObject.invokeMethod(screen, "takeTheFirst")
    assert (screen.property("state"), screen.property("chosen")) == ("connecting", "PADANG")

    link.set_online(True)
    assert (screen.property("state"), screen.property("seconds")) == ("online", 0)
    connection.close()
    screen.deleteLater()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # the screen goes before what it shows
