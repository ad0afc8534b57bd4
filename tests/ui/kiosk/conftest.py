"""A whole kiosk in a window in memory: real taps, a server that the test plays, a printer that obeys it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app import make_kiosk, show
from kiosk.paper import SlipLine, TextLine
from kiosk.printing.port import PrinterStatus, PrinterTrouble
from kiosk.printing.settings import CupsPrinter, PrinterSettings
from kiosk.settings import KioskSettings
from kiosk.spooler import Spooler
from qtkit.pilot import hand
from qtkit.pilot.eye import Eye, NotThere
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.kiosk_hall import MORNING, SMALL_MALL, issued
from tests.fakes.link import FakeLink
from wire.languages import Languages


class ObedientPrinter:
    """Prints, or has the *trouble* the test wants. Keeps the slips that came out. Its *state* is what it says."""

    columns = 48

    def __init__(self) -> None:
        self.trouble: PrinterTrouble | None = None
        self.slips: list[str] = []
        self.state = PrinterStatus()
        self.asked = 0

    def print(self, lines: Sequence[SlipLine]) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.slips.append("\n".join(line.text for line in lines if isinstance(line, TextLine)))

    def status(self) -> PrinterStatus:
        self.asked += 1
        return self.state


class Booth:
    """One kiosk, and whoever stands before it and behind it."""

    def __init__(
        self,
        qtbot: QtBot,
        stage: Stage,
        languages: Languages,
        *,
        size: tuple[int, int],
        printer: PrinterSettings,
        state: PrinterStatus,
    ) -> None:
        self._qtbot = qtbot
        self.link = FakeLink()
        self.printer = ObedientPrinter()
        self.printer.state = state
        self.spooler = Spooler(self.printer, languages)
        ids = count()
        self.kiosk = make_kiosk(
            settings=KioskSettings(printer=printer, idle_seconds=5, question_seconds=5),
            link=self.link,
            printer=self.spooler,
            languages=languages,
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"),
            new_id=lambda: f"ticket-{next(ids):010}",
            now=lambda: MORNING,
        )
        self.window: QQuickWindow = show(stage, self.kiosk, size=size)
        self._eye = Eye(self.window)

    def open_hall(self) -> None:
        """The server is there."""
        self.link.set_online(True)
        self.link.give_mall(SMALL_MALL)

    def tap(self, *names: str) -> None:
        """A finger on each, as soon as it can be touched."""
        for name in names:
            self._qtbot.waitUntil(partial(self.touchable, name), timeout=3000)
            _, middle = self._eye.touchable(name)
            hand.tap(self.window, middle)

    def touchable(self, name: str) -> bool:
        """Whether a finger would meet it now."""
        try:
            self._eye.touchable(name)
        except NotThere:
            return False
        return True

    def sees(self, name: str) -> bool:
        """Whether it is on the screen."""
        return name in self._eye.visible_names()

    def find(self, name: str) -> QQuickItem:
        """The visible item of this name."""
        return self._eye.find(name)

    def read(self, name: str, what: str = "text") -> str:
        """What stands there."""
        return str(self._eye.find(name).property(what))

    @property
    def screen(self) -> str:
        """Which screen is shown."""
        return self.read("kiosk.screen", "name")

    def answer(self) -> None:
        """The server gives the number that was asked for."""
        pending = self.link.waiting()[0]
        pending.answer(issued(pending.command.request_id))

    def take_number(self) -> None:
        """Three taps and an answer."""
        self.tap("kiosk.agency.dukcapil", "kiosk.service.dukcapil/ktp", "kiosk.take")
        self.answer()


Enter = Callable[..., Booth]


@pytest.fixture
def enter(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Enter]:
    """Builds a kiosk of a size, with the hall open."""
    languages = Languages.load(ASSETS / "languages")
    booths: list[tuple[Booth, Stage]] = []

    def build(
        size: tuple[int, int] = (540, 960),
        *,
        hall: bool = True,
        printer: PrinterSettings = CupsPrinter(),  # noqa: B008  frozen
        state: PrinterStatus = PrinterStatus(),  # noqa: B008  frozen
    ) -> Booth:
        look = load_look(ASSETS / "themes" / "itiak-pulang-patang")
        stage = Stage(look=look, languages=languages, language="id")
        booth = Booth(qtbot, stage, languages, size=size, printer=printer, state=state)
        booths.append((booth, stage))
        qtbot.waitUntil(booth.window.isExposed)
        if hall:
            booth.open_hall()
        return booth

    yield build
    for booth, stage in booths:
        booth.spooler.close()
        stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
