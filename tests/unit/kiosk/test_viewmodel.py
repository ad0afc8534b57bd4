"""The kiosk as QML sees it, without QML: screens, languages, sheets, what is told and what is not."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import dress, follow, make_kiosk
from kiosk.printing.settings import CupsPrinter
from kiosk.settings import KioskSettings
from kiosk.viewmodel import Kiosk
from qtkit.connection import Connection
from qtkit.memory import HallKey, HallMemory
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.finder import FakeFinder
from tests.fakes.kiosk_painter import LANGUAGES
from tests.fakes.kiosk_visit import NOON, RICH_MALL, answer_to, appointment, closed, opened
from tests.fakes.link import FakeLink
from tests.fakes.quiet_printer import QuietPrinter
from tests.fakes.standin import FakeStandIn
from wire.commands import AskForHelp, CheckIn, GiveParticulars, IssueTicket
from wire.events import HelpAnswered, KioskArranged, Record
from wire.kiosks import Arrangement
from wire.offers import Services, ServiceState
from wire.settings import ServerLink


class Counterpart:
    """A kiosk without a window, the server and the printer behind it."""

    def __init__(self, *numbers: str) -> None:
        ids = count()
        self.link = FakeLink()
        self.printer = QuietPrinter()
        self.kiosk: Kiosk = make_kiosk(
            settings=KioskSettings(printer=CupsPrinter(), agencies=()),
            link=self.link,
            printer=self.printer,
            languages=LANGUAGES,
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"),
            new_id=lambda: f"made-{next(ids):012}",
            now=lambda: NOON,
            stand_in=FakeStandIn(*numbers),
        )

    def open(self, *states: ServiceState) -> None:
        """The hall is there, with these services as they say."""
        self.link.set_online(True)
        self.link.give_mall(RICH_MALL)
        self.link.asking("/api/services")[0].answer(Services(at=NOON, services=states))

    def issue(self) -> None:
        """The server gives the number that was asked for."""
        pending = next(each for each in self.link.waiting() if isinstance(each.command, IssueTicket))
        assert isinstance(pending.command, IssueTicket)
        pending.answer(answer_to(pending.command).record)

    @property
    def screen(self) -> str:
        return self.kiosk.shown()


@pytest.fixture
def there(qapp: object) -> Counterpart:
    counterpart = Counterpart()
    counterpart.open()
    return counterpart


def test_a_popular_service_is_two_taps_away(there: Counterpart) -> None:
    there.kiosk.chooseService("dukcapil/ktp")
    assert there.screen == "confirm"
    there.kiosk.take()
    assert there.screen == "confirm", "a quick answer needs no screen of its own"
    there.issue()
    assert there.screen == "ticket"
    assert there.kiosk.gallery.ticket.property("number") == "A-012"
    assert [job for job, _ in there.printer.jobs] == ["made-000000000000"]


def test_a_closed_service_says_why_and_opens_under_the_visitors_eyes(qapp: object, qtbot: QtBot) -> None:
    there = Counterpart()
    there.open(closed("dukcapil/ktp", "break"))
    there.kiosk.chooseService("dukcapil/ktp")
    assert there.screen == "closed"
    assert there.kiosk.gallery.closed.property("reason") == "Layanan ini sedang istirahat."
    with qtbot.waitSignal(there.kiosk.screenChanged):
        there.link.set_online(False)
        there.link.set_online(True)
        there.link.asking()[0].answer(Services(at=NOON, services=(opened("dukcapil/ktp"),)))
    assert there.screen == "confirm"


def test_what_a_service_asks_follows_the_number(there: Counterpart) -> None:
    there.kiosk.go("agencies")
    there.kiosk.chooseAgency("kantor-1")
    there.kiosk.take()
    assert there.screen == "details"
    assert there.kiosk.gallery.detail.property("title") == "Nomor telepon"
    for digit in "081234567890":
        there.kiosk.typeLetter(digit)
    assert there.kiosk.gallery.detail.property("text") == "0812 3456 7890"
    there.kiosk.proceed()
    there.issue()
    assert there.screen == "ticket"
    told = there.link.sent[-1]
    assert isinstance(told, GiveParticulars)
    assert told.particulars[0].value == "081234567890"


def test_what_was_typed_leaves_with_its_screen(there: Counterpart) -> None:
    there.kiosk.go("agencies")
    there.kiosk.chooseAgency("kantor-1")
    there.kiosk.take()
    for digit in "0812":
        there.kiosk.typeLetter(digit)
    there.kiosk.home()
    assert there.kiosk.gallery.detail.property("text") == ""
    there.kiosk.go("search")
    there.kiosk.typeLetter("k")
    assert there.kiosk.gallery.typing.property("text") == "k"
    there.kiosk.home()
    assert there.kiosk.gallery.typing.property("text") == ""


def test_an_appointment_is_looked_up_and_checked_in(there: Counterpart) -> None:
    there.kiosk.scanned("GILIRAN:K7MP4X")
    assert there.screen == "code"
    assert there.kiosk.gallery.typing.property("busy")
    there.link.asking("/api/appointments/K7MP4X")[0].answer(appointment())
    assert there.screen == "appointment"
    assert there.kiosk.gallery.appointment.property("canTake")
    there.kiosk.take()
    assert isinstance(there.link.sent[-1], CheckIn)


def test_several_services_are_counted_on_the_way(there: Counterpart) -> None:
    there.kiosk.chooseService("dukcapil/ktp")
    there.kiosk.addMore()
    assert (there.screen, there.kiosk.property("basket")) == ("start", "1 layanan dipilih")
    there.kiosk.showErrands()
    assert there.screen == "errands"
    there.kiosk.removeErrand("dukcapil/ktp")
    assert (there.screen, there.kiosk.property("basket")) == ("start", "")


def test_languages_are_those_a_kiosk_can_speak(there: Counterpart) -> None:
    languages = {each["code"]: each for each in there.kiosk.property("languages")}
    assert languages["id"] == {"code": "id", "name": "Indonesia", "draft": False, "chosen": True}
    assert languages["en"] == {"code": "en", "name": "English", "draft": False, "chosen": False}
    assert languages.keys() <= set(LANGUAGES.codes)
    there.kiosk.openSheet("languages")
    there.kiosk.chooseLanguage("en")
    assert (there.kiosk.property("language"), there.kiosk.property("sheet")) == ("English", "")


def test_a_person_is_called_and_on_the_way(there: Counterpart) -> None:
    there.kiosk.openSheet("help")
    there.kiosk.callHelp()
    assert isinstance(there.link.sent[-1], AskForHelp)
    assert there.kiosk.gallery.help.property("state") == "asked"
    there.link.happen(Record(seq=3, at=NOON, event=HelpAnswered(kiosk="kiosk-1", by="Rina")))
    assert there.kiosk.gallery.help.property("state") == "coming"


def test_alone_the_kiosk_goes_on_from_its_own_numbers(qapp: object) -> None:
    there = Counterpart("dukcapil/ktp")
    there.open()
    there.link.set_online(False)
    there.kiosk.course.keeper.give_up()
    assert there.screen == "start"
    there.kiosk.chooseService("pajak/npwp")
    assert there.screen == "closed"
    there.kiosk.home()
    there.kiosk.chooseService("dukcapil/ktp")
    there.kiosk.take()
    assert there.screen == "ticket"
    assert there.kiosk.gallery.ticket.property("sentence").startswith("Kios sedang tidak tersambung")
    assert there.kiosk.gallery.ticket.property("ahead") == ""


def test_a_kiosk_that_has_nothing_to_give_waits_and_wakes_by_itself(there: Counterpart) -> None:
    there.kiosk.go("agencies")
    there.link.set_online(False)
    there.kiosk.course.keeper.give_up()
    assert there.screen == "waiting"
    there.link.set_online(True)
    assert there.screen == "agencies"


def test_a_line_that_grows_is_not_another_screen(there: Counterpart) -> None:
    told: list[str] = []
    there.kiosk.screenChanged.connect(lambda: told.append("screen"))
    there.kiosk.settingsChanged.connect(lambda: told.append("settings"))
    there.kiosk.course.linesChanged.emit()
    there.kiosk.course.offersChanged.emit()
    assert told == []


@pytest.fixture
def stage(qapp: object) -> Iterator[Stage]:
    look = load_look(ASSETS / "themes" / "itiak-pulang-patang")
    stage = Stage(look=look, languages=LANGUAGES, language="id")
    yield stage
    stage.close()


def arranged(theme: str, seq: int) -> Record:
    arrangement = Arrangement(theme=theme) if theme else None
    return Record(
        seq=seq, at=NOON, event=KioskArranged(kiosk="kiosk-1", arrangement=arrangement, by="kepala")
    )


def test_the_hall_changes_the_theme_while_the_kiosk_runs(
    there: Counterpart, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    dress(stage, there.kiosk, theme="itiak-pulang-patang")
    first = stage.theme.property("primary")
    greeting = there.kiosk.heading.property("greeting")
    there.link.happen(arranged("pucuk-rebung", 3))
    worn = stage.theme.property("primary")
    assert worn != first
    assert (
        there.kiosk.heading.property("greeting") == load_look(ASSETS / "themes" / "pucuk-rebung").greeting.id
    )
    there.link.happen(arranged("../../etc", 4))
    there.link.happen(arranged("nobody-wove-it", 5))
    assert stage.theme.property("primary") == worn, "the old one stays"
    assert "there is no theme 'nobody-wove-it'" in caplog.text
    there.link.happen(arranged("", 6))
    assert stage.theme.property("primary") == first
    assert there.kiosk.heading.property("greeting") == greeting


def test_a_kiosk_that_is_shut_out_says_so_and_goes_on_by_itself_when_it_is_let_in(
    qapp: object, tmp_path: Path
) -> None:
    there = Counterpart("dukcapil/ktp")
    connection = Connection(
        link=there.link,
        finder=FakeFinder(),
        memory=HallMemory(tmp_path),
        key=HallKey(tmp_path / "key"),
        server=ServerLink(url="http://127.0.0.1:8300"),
        clock=lambda: 0.0,
    )
    follow(connection, there.kiosk)
    there.open(opened("dukcapil/ktp"))
    assert there.kiosk.heading.property("waitingTitle") == LANGUAGES.text("id", "kit-waiting-title")
    there.link.set_online(False)
    there.kiosk.course.keeper.give_up()
    assert there.screen == "start", "it goes on alone"
    for told in (there.link.unauthorised, there.link.stranger):  # whoever else answers meanwhile
        told.emit()
        assert there.screen == "waiting"
    there.link.unauthorised.emit()
    hint = there.kiosk.heading.property("waitingHint")
    assert hint == LANGUAGES.text("id", "kiosk-wrong-key")
    assert there.kiosk.heading.property("waitingTitle") == LANGUAGES.text("id", "kiosk-wrong-title")
    there.link.set_online(True)
    assert there.screen == "start"
    there.link.set_online(False)
    there.kiosk.course.keeper.give_up()
    assert there.screen == "start", "alone again, as before"
