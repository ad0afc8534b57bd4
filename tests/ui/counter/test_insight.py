"""What the officer sees beside the desk: whose turn it is and why, what else the visitor wants, what the hall tells."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from counter.desk.waitingviewmodel import WaitingRows
from counter.floor.watch import Watch
from counter.insight.helping import Helping
from counter.insight.porter import Porter
from counter.insight.viewmodel import InsightView
from counter.words import Words
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from tests.fakes.counter_visits import KTP, NPWP, hold, several
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from tests.ui.counter.conftest import Sit
from wire import PROTOCOL
from wire.calls import Explanation
from wire.events import (
    AnyEvent,
    CallReason,
    Compared,
    CounterPaused,
    CounterResumed,
    HelpAsked,
    PrinterReported,
    Record,
)
from wire.snapshot import Hello

NEXT = "/api/counters/1/next"
ASKED = HelpAsked(kiosk="kiosk-1", zone="", language="id")


def turn_of(label: str, *, waited: float = 740.0, passed_over: tuple[str, ...] = ()) -> Explanation:
    """The server's answer."""
    first = Compared(
        ticket=ticket_id(label), label=label, line=KTP, priority=None, waited_seconds=waited, value=waited
    )
    why = CallReason(
        rule="longest-wait",
        turn="ordinary",
        waited_seconds=waited,
        ordinary_since_priority=0,
        priority_waiting=0,
        ordinary_waiting=1,
        compared=(first,),
        passed_over=passed_over,
    )
    return Explanation(counter="1", ticket=ticket_id(label), label=label, line=KTP, reason=why)


class Beside:
    """Counter 1, opened by Rina, on a day with these labels waiting; its insight, and a server that the test answers for."""

    def __init__(self, *labels: str) -> None:
        self.day = Day()
        self.day.opened("1", "Rina")
        for label in labels:
            self.day.issued(label)
        self.steady = 100.0
        self.words = Words(all_texts(), "id")
        self.changes = 0
        self.link = FakeLink(online=True)
        self.watch = Watch(self.link, clock=lambda: self.day.now)
        self.helping = Helping(link=self.link, new_id=lambda: "request-000000000001")
        self.porter = Porter(
            watch=self.watch, helping=self.helping, tell=lambda _: None, steady=lambda: self.steady
        )
        self.rows = WaitingRows()
        self.view = InsightView(
            watch=self.watch,
            link=self.link,
            porter=self.porter,
            rows=self.rows,
            words=lambda: self.words,
            steady=lambda: self.steady,
        )
        self.view.changed.connect(self._count)
        self.link.greet(Hello(protocol=PROTOCOL, hall="batu-gadang", journal="j", seq=0, at=self.day.now))
        self.link.give_mall(MALL)
        self.link.give_state(empty_hall())
        self._told = 0
        self.hears()
        self.view.sit("1")

    def _count(self) -> None:
        self.changes += 1

    def hears(self, *events: AnyEvent) -> None:
        """These happen, and the stream brings whatever was written to the day."""
        for event in events:
            self.day.write(event)
        for record in self.day.records[self._told :]:
            self._bring(record)
        self._told = len(self.day.records)

    def _bring(self, record: Record) -> None:
        self.link.happen(record)

    def passes(self, seconds: float) -> None:
        self.steady += seconds
        self.day.passes(seconds)
        self.view.refresh()

    def asks(self) -> None:
        """The time for the question has come."""
        soon = self.view._next._soon
        assert soon.isActive(), "nothing is to be asked"
        soon.stop()
        soon.timeout.emit()
        assert [inquiry.path for inquiry in self.link.asking()] == [NEXT]

    def learns(self, answer: Explanation) -> None:
        """It asks and the server answers."""
        self.asks()
        self.link.asking()[0].answer(answer)

    @property
    def silent(self) -> bool:
        """Whether nothing is asked and nothing is going to be."""
        return not self.view._next._soon.isActive() and not self.link.asking()

    def reads(self, name: str) -> str:
        return str(self.view.property(name))

    @property
    def turn(self) -> tuple[str, str, str]:
        return self.reads("nextLabel"), self.reads("nextWhy"), self.reads("nextNote")

    @property
    def news(self) -> list[tuple[str, str]]:
        return [(str(item["key"]), str(item["text"])) for item in self.view.property("news")]

    def listed(self, role: str) -> list[object]:
        """This of every row."""
        found = next(known for known, name in self.rows.roleNames().items() if name == role.encode())
        return [self.rows.data(self.rows.index(place), found) for place in range(self.rows.rowCount())]


@pytest.fixture(autouse=True)
def qt(qapp: QCoreApplication) -> Iterator[None]:
    yield
    qapp.processEvents()


def test_whose_turn_it_is_and_why() -> None:
    beside = Beside("A-001", "A-002")
    assert beside.turn == ("", "", ""), "only the hall knows"
    beside.learns(turn_of("A-002", passed_over=("A-001",)))
    assert beside.turn == (
        "A-002",
        "Menunggu paling lama (12 menit)",
        "Mendahului A-001 yang datang lebih awal",
    )


def test_the_list_marks_whose_turn_it_is() -> None:
    beside = Beside("A-001", "A-002")
    beside.learns(turn_of("A-001"))
    assert beside.rows._next == ticket_id("A-001")
    beside.day.called("A-001")
    beside.hears()
    assert beside.rows._next == ""


def test_the_wait_in_the_reason_grows_while_nothing_happens() -> None:
    beside = Beside("A-001")
    beside.learns(turn_of("A-001"))
    beside.passes(60)
    assert beside.reads("nextWhy") == "Menunggu paling lama (13 menit)"


def test_who_was_called_elsewhere_is_not_next_any_longer() -> None:
    beside = Beside("A-001", "A-002")
    beside.learns(turn_of("A-001"))
    beside.steady += 5
    beside.day.called("A-001", "2")
    beside.hears()
    assert beside.turn == ("", "", "")
    beside.learns(turn_of("A-002"))
    assert beside.reads("nextLabel") == "A-002"


def test_a_visitor_of_whom_the_stream_has_not_told_yet_is_not_shown_before() -> None:
    beside = Beside("A-001")
    beside.learns(turn_of("A-002"))
    assert beside.reads("nextLabel") == ""
    beside.day.issued("A-002")
    beside.hears()
    assert beside.reads("nextLabel") == "A-002"


def test_it_is_in_sight_while_somebody_is_served() -> None:
    beside = Beside("A-001", "A-002")
    beside.day.called("A-001")
    beside.day.started("A-001")
    beside.hears()
    beside.learns(turn_of("A-002"))
    assert beside.reads("nextLabel") == "A-002"


def test_where_nobody_would_be_called_nothing_is_asked() -> None:
    assert Beside().silent, "nobody waits"
    beside = Beside("A-001")
    beside.learns(turn_of("A-001"))
    beside.hears(CounterPaused(counter="1", officer="Rina", reason="istirahat"))
    assert beside.turn == ("", "", "")
    assert beside.silent
    beside.steady += 5
    beside.hears(CounterResumed(counter="1", officer="Rina"))
    beside.learns(turn_of("A-001"))
    beside.day.closed("1")
    beside.hears()
    assert beside.silent
    assert beside.turn == ("", "", "")


def test_what_happens_at_other_counters_asks_nothing_and_words_nothing() -> None:
    beside = Beside("A-001")
    beside.learns(turn_of("A-001"))
    beside.steady += 5
    before = beside.changes
    for number in range(1, 30):
        beside.day.issued(f"C-{number:03}")
        beside.day.called(f"C-{number:03}", "3")
        beside.day.started(f"C-{number:03}", "3")
        beside.day.finished(f"C-{number:03}", "3")
    beside.hears()
    assert beside.silent
    assert beside.changes == before


def test_without_a_line_what_is_known_is_old_and_says_so() -> None:
    beside = Beside("A-001")
    beside.learns(turn_of("A-001"))
    beside.link.set_online(False)
    beside.passes(120)
    assert beside.turn == (
        "A-001",
        "Menunggu paling lama (14 menit)",
        "Menurut keadaan 2 menit lalu",
    )
    assert beside.view.property("nextOld") is True
    beside.link.set_online(True)
    beside.learns(turn_of("A-001", waited=860.0))
    assert beside.turn[2] == ""
    assert beside.view.property("nextOld") is False


def test_nobody_can_be_called_though_somebody_waits() -> None:
    beside = Beside("A-001")
    beside.learns(Explanation(counter="1"))
    assert beside.turn == ("", "Belum ada yang dapat dipanggil sekarang", "")


def test_all_that_the_visitor_wants() -> None:
    beside = Beside()
    several(beside.day, "A-001", KTP, NPWP)
    beside.hears()
    assert beside.view.property("errands") == [], "nobody is at the desk"
    beside.day.called("A-001")
    beside.day.started("A-001")
    beside.hears()
    told = [(each["number"], each["state"], each["tone"]) for each in beside.view.property("errands")]
    assert told == [(1, "sedang di sini", "here"), (2, "menunggu di Pajak", "open")]


def test_who_was_set_aside_stays_in_sight() -> None:
    beside = Beside("A-001")
    hold(beside.day, "A-001", minutes=30)
    beside.hears()
    assert beside.listed("label") == ["A-001"]
    assert beside.listed("mark") == ["ditunda sampai 08.30"]
    assert beside.listed("standing") == ["held"]


def test_a_line_over_its_limit_is_news_when_the_time_comes() -> None:
    beside = Beside("A-001")
    beside.day.opened("2", "Budi")
    beside.hears()
    beside.passes(1800)
    assert beside.news == []
    assert (beside.reads("longestText"), beside.reads("longestPace")) == ("terlama 30 menit", "calm")
    beside.passes(60)
    assert beside.news == [
        (
            "line:dukcapil/ktp",
            "KTP melewati batas 30 menit sejak 08.30: 1 orang, terlama 31 menit.",
        )
    ]
    assert beside.reads("longestPace") == "long"
    beside.day.called("A-001")
    beside.hears()
    assert beside.news == []


def test_no_news_hides_another() -> None:
    beside = Beside("A-001")
    beside.hears(ASKED, PrinterReported(kiosk="kiosk-2", trouble="cover_open", paper="enough"))
    beside.day.print_failed("A-001")
    beside.hears()
    assert [key for key, _ in beside.news] == ["help", "trouble:kiosk-2", "slips"]
    beside.porter.go("Rina")
    assert [key for key, _ in beside.news] == ["help:kiosk-1", "trouble:kiosk-2", "slips"]


def test_everything_changes_with_the_language() -> None:
    beside = Beside("A-001")
    beside.learns(turn_of("A-001"))
    beside.hears(ASKED)
    beside.words = Words(all_texts(), "en")
    beside.view.refresh()
    assert beside.reads("nextWhy") == "Has waited longest (12 minutes)"
    assert beside.news == [("help", "kiosk-1: a visitor needs help.")]


def test_whoever_leaves_the_counter_leaves_nothing_behind() -> None:
    beside = Beside("A-001")
    beside.learns(turn_of("A-001"))
    beside.hears(ASKED)
    beside.view.sit("")
    assert beside.turn == ("", "", "")
    assert beside.news == []
    assert beside.silent


def test_a_console_shows_it_beside_its_desk(working: Sit) -> None:
    desk = working("A-001", "A-002")
    desk.qtbot.waitUntil(lambda: desk.link.asking(NEXT) != [])
    desk.link.asking(NEXT)[0].answer(turn_of("A-001"))
    assert desk.read("counter.next") == "A-001"
    assert desk.read("counter.next.why") == "Menunggu paling lama (12 menit)"
