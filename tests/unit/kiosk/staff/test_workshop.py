"""What staff choose in their menu is what visitors get from then on, and after a restart."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from demo.escpos_decoder import decode
from kiosk.app import load_slips, make_kiosk
from kiosk.guide.guide import Guide
from kiosk.paperwork.ledger import Ledger
from kiosk.paperwork.press import make_press
from kiosk.paperwork.spooler import Spooler
from kiosk.printing.settings import FilePrinter, NoPrinter, PrinterSettings
from kiosk.printing.typecase import NoPen
from kiosk.settings import KioskSettings
from kiosk.staff.adjusted import Adjusted, Adjustments
from kiosk.staff.door import KNOCKS
from kiosk.staff.joining import adjusted_settings, make_staff, printing_of
from kiosk.staff.pin import StaffPin
from kiosk.visiting.dialogue import ChooseService, Home, Take
from kiosk.visiting.visit import NoPaper, Paper, Printed, TicketShown
from qtkit.themes import PLAIN
from tests.fakes.alone_story import AloneStory, request_id
from tests.fakes.texts import all_texts

LANGUAGES = all_texts()
PIN = "4826"


class SilentGuide:
    """A voice that nobody hears."""

    volume = 0.8


class Corner:
    """A kiosk alone, whose settings *file* has *own* printer; staff may have chosen another one before. They stand in their menu."""

    def __init__(self, folder: Path, *, own: PrinterSettings) -> None:
        self.state, file = folder / "state", folder / "kiosk.toml"
        self._story = AloneStory(folder / "alone")
        self._story.connect()
        self._story.serve_all()
        settings = KioskSettings(printer=own)
        forms = load_slips(settings, file, LANGUAGES)
        pen = NoPen()
        adjusted = adjusted_settings(settings, file, self.state)
        self.spooler = Spooler(make_press(adjusted.printer, forms, pen), Ledger(self.state))
        self.kiosk = make_kiosk(
            settings=adjusted,
            link=self._story.link,
            printer=self.spooler,
            languages=LANGUAGES,
            look=PLAIN,
            new_id=request_id,
            now=lambda: self._story.now,
            stand_in=self._story.stand_in,
        )
        StaffPin(self.state).set(PIN)
        self.staff = make_staff(
            self.kiosk,
            link=self._story.link,
            printing=printing_of(
                self.spooler, self.kiosk.course, adjusted, own=settings, file=file, forms=forms, pen=pen
            ),
            stand_in=self._story.stand_in,
            guide=lambda: cast("Guide", SilentGuide()),
            languages=LANGUAGES,
            state=self.state,
            now=lambda: self._story.now,
        )
        self._story.cut()
        self.kiosk.course.keeper.give_up()
        for _ in range(KNOCKS):
            self.staff.knock()
        for digit in PIN:
            self.staff.digit(digit)
        self.staff.enter()

    def take(self) -> TicketShown:
        """A visitor's number."""
        for happened in (
            Home(),
            ChooseService(service="reg/card"),
            Take(request_id=request_id()),
        ):
            self.kiosk.course.happen(happened)
        screen = self.kiosk.course.visit.screen
        assert isinstance(screen, TicketShown)
        return screen

    @property
    def paper(self) -> Paper:
        """Of the number that is shown."""
        screen = self.kiosk.course.visit.screen
        assert isinstance(screen, TicketShown)
        return screen.paper

    def close(self) -> None:
        assert self.spooler.close(5.0)
        self._story.close()


@pytest.fixture
def slips(tmp_path: Path) -> Path:
    return tmp_path / "slips.bin"


@pytest.fixture
def mute(tmp_path: Path, slips: Path, qtbot: QtBot) -> Iterator[Corner]:
    """A kiosk whose printer staff have put out of use."""
    Adjustments(tmp_path / "state").save(Adjusted(printer={"connection": "none"}))
    corner = Corner(tmp_path, own=FilePrinter(path=str(slips)))
    yield corner
    corner.close()


def test_a_printer_that_staff_choose_prints_for_the_next_visitor(
    mute: Corner, slips: Path, qtbot: QtBot
) -> None:
    assert mute.take().paper == NoPaper()

    mute.staff.choosePrinter("settings")
    label = mute.take().ticket.label
    qtbot.waitUntil(lambda: mute.paper == Printed())
    assert label in decode(slips.read_bytes()).text
    assert Adjustments(mute.state).load().printer is None


def test_a_model_that_staff_choose_is_kept(mute: Corner, slips: Path) -> None:
    mute.staff.choosePrinter("settings")
    mute.staff.choosePrinter("model:generic-58")
    chosen = adjusted_settings(KioskSettings(), Path("kiosk.toml"), mute.state).printer
    assert isinstance(chosen, FilePrinter)
    assert (chosen.path, chosen.model, chosen.letters) == (str(slips), "generic-58", 32)


def test_where_the_settings_name_no_printer_no_visitor_waits_for_paper(
    tmp_path: Path, slips: Path, qtbot: QtBot
) -> None:
    Adjustments(tmp_path / "state").save(Adjusted(printer={"connection": "file", "path": str(slips)}))
    corner = Corner(tmp_path, own=NoPrinter())
    corner.staff.choosePrinter("settings")
    assert corner.take().paper == NoPaper()
    assert corner.kiosk.heading.property("printerSign") == ""
    corner.close()
