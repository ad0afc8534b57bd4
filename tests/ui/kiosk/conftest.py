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
from kiosk.paperwork.forms import load_forms
from kiosk.paperwork.paper import SlipLine, TextLine
from kiosk.paperwork.press import Press
from kiosk.paperwork.spooler import Spooler
from kiosk.printing.port import Begun, PrinterStatus, PrinterTrouble
from kiosk.printing.settings import CupsPrinter, PrinterSettings
from kiosk.settings import KioskSettings
from kiosk.staff.door import Door
from kiosk.staff.noworkshop import AnyPin, NoWorkshop
from kiosk.staff.viewmodel import Staff
from qtkit.pilot import hand
from qtkit.pilot.eye import Eye, NotThere
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.kiosk_hall import MORNING
from tests.fakes.kiosk_visit import RICH_MALL, answer_to
from tests.fakes.link import FakeLink
from tests.fakes.standin import FakeStandIn
from tests.fakes.texts import all_texts
from wire.commands import CheckIn, IssueTicket
from wire.languages import Languages
from wire.offers import Services, ServiceState


class ObedientPrinter:
    """Prints, or has the *trouble* the test wants. Keeps the slips that came out. Its *state* is what it says."""

    columns = 48

    def __init__(self) -> None:
        self.trouble: PrinterTrouble | None = None
        self.slips: list[str] = []
        self.state = PrinterStatus()
        self.asked = 0

    def print(self, lines: Sequence[SlipLine], begun: Begun, /) -> None:
        if self.trouble is not None:
            raise self.trouble
        begun()
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
        self.stand_in = FakeStandIn()
        self.printer = ObedientPrinter()
        self.printer.state = state
        self.spooler = Spooler(Press(printer=self.printer, forms=load_forms(languages)))
        ids = count()
        self.kiosk = make_kiosk(
            settings=KioskSettings(printer=printer, idle_seconds=5, question_seconds=5),
            link=self.link,
            printer=self.spooler,
            languages=languages,
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"),
            new_id=lambda: f"ticket-{next(ids):010}",
            now=lambda: MORNING,
            stand_in=self.stand_in,
        )
        self.workshop = NoWorkshop()
        self.staff = Staff(
            pin=AnyPin(),
            door=Door(),
            workshop=self.workshop,
            say=self.kiosk.gallery.say,
            clock=lambda: 0.0,
            parent=self.kiosk,
        )
        self.window: QQuickWindow = show(stage, self.kiosk, self.staff, size=size)
        self._eye = Eye(self.window)

    def open_hall(self, *states: ServiceState) -> None:
        """The server is there, and tells of these services how they are."""
        self.link.set_online(True)
        self.link.give_mall(RICH_MALL)
        self.offer(*states)

    def offer(self, *states: ServiceState) -> None:
        """The server's answer to what it has."""
        for inquiry in self.link.asking("/api/services"):
            inquiry.answer(Services(at=MORNING, services=states))

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
        pending = next(
            each for each in self.link.waiting() if isinstance(each.command, IssueTicket | CheckIn)
        )
        command = pending.command
        if isinstance(command, CheckIn):
            command = IssueTicket(request_id=command.request_id, kiosk="kiosk-1", service="dukcapil/ktp")
        assert isinstance(command, IssueTicket)
        pending.answer(answer_to(command).record)

    def take_number(self) -> None:
        """Two taps and an answer."""
        self.tap("kiosk.popular.dukcapil/ktp", "kiosk.take")
        self.answer()


Enter = Callable[..., Booth]


@pytest.fixture
def enter(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Enter]:
    """Builds a kiosk of a size, with the hall open."""
    languages = all_texts()
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
