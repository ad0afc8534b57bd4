"""A visitor looks at the screen of their counter and says how it was: real touches in a real window, a server that the test is."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.face.app import FaceWorld, make_face, show_face
from counter.face.question import PATIENCE_SECONDS
from counter.face.sending import AGAIN_MILLISECONDS
from counter.face.settings import VisitorScreen
from counter.face.viewmodel import VisitorFace
from counter.floor.watch import Watch
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from wire import PROTOCOL
from wire.commands import RateVisit
from wire.events import ErrandTakenBack, Record, VisitRated
from wire.problem import Problem
from wire.snapshot import Hello

Asks = Literal["off", "smile", "skm"]


@dataclass
class Seat:
    """The visitor's chair at counter 1: a screen, its hall, a finger."""

    window: QQuickWindow
    face: VisitorFace
    link: FakeLink
    day: Day
    steady: list[float]
    records: Iterator[int] = field(default_factory=lambda: itertools.count(900))

    def hears(self, record: Record) -> None:
        self.link.happen(record)

    def served(self, label: str = "A-001", *, language: str = "id") -> None:
        """From the ticket to the end of the service."""
        self.hears(self.day.issued(label, language=language))
        self.hears(self.day.called(label))
        self.hears(self.day.passes(20).started(label))
        self.hears(self.day.passes(300).finished(label))

    def passes(self, seconds: float) -> None:
        self.steady[0] += seconds
        self.day.passes(seconds)
        self.face.refresh()

    def touch(self, name: str) -> None:
        """A finger in the middle of the item, a calm moment after the last one."""
        self.passes(1)
        self.window.grabWindow()
        item = self.item(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def key(self, key: Qt.Key) -> None:
        self.passes(1)
        QTest.keyClick(self.window, key)

    def rated(self) -> None:
        """The server takes the oldest rating that waits."""
        command = self.link.waiting()[0].command
        assert isinstance(command, RateVisit)
        event = VisitRated(
            ticket=command.ticket,
            label="A-001",
            counter=command.counter,
            officer="Rina",
            errand=1,
            service="dukcapil/ktp",
            agency="dukcapil",
            kind="smile" if len(command.scores) == 1 else "skm",
            scores=command.scores,
        )
        record = Record(seq=next(self.records), at=self.day.now, event=event)
        self.link.answer(record)

    @property
    def scene(self) -> str:
        return str(self.item("face.scene").property("name"))

    @property
    def sent(self) -> list[tuple[int | None, ...]]:
        assert all(isinstance(command, RateVisit) for command in self.link.sent)
        return [command.scores for command in self.link.sent if isinstance(command, RateVisit)]

    def read(self, name: str, what: str = "text") -> Any:
        return self.item(name).property(what)

    def item(self, name: str) -> QQuickItem:
        return next(each for each in self._all(name) if each.isVisible())

    def _all(self, name: str) -> Iterator[QQuickItem]:
        def below(item: QObject) -> Iterator[QQuickItem]:
            if isinstance(item, QQuickItem):
                if item.objectName() == name:
                    yield item
                for child in item.childItems():
                    yield from below(child)

        yield from below(self.window.contentItem())


Sit = Callable[..., Seat]


@pytest.fixture
def sit(qtbot: QtBot, qapp: QGuiApplication, tmp_path: Path) -> Iterator[Sit]:
    """Opens the screen of counter 1, where Rina sits; again with the same folder, as after a power cut."""
    stages: list[Stage] = []
    ids = itertools.count(1)

    def sit(
        *,
        asks: Asks = "smile",
        size: tuple[int, int] = (1024, 600),
        known: bool = True,
        again_milliseconds: int = AGAIN_MILLISECONDS,
    ) -> Seat:
        day, steady = Day(), [100.0]
        link = FakeLink(online=known)
        stage = Stage(
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"), languages=all_texts(), language="id"
        )
        stages.append(stage)
        face = make_face(
            link=link,
            watch=Watch(link, clock=lambda: day.now, parent=stage.engine),
            languages=all_texts(),
            language="id",
            world=FaceWorld(
                steady=lambda: steady[0],
                new_id=lambda: f"request-{next(ids):012}",
                state=tmp_path / "state",
                again_milliseconds=again_milliseconds,
            ),
            parent=stage.engine,
        )
        face.sit("1")
        window = show_face(stage, face, settings=VisitorScreen(), size=size)
        qtbot.waitUntil(window.isExposed)
        window.requestActivate()
        qtbot.waitUntil(window.isActive)
        seat = Seat(window=window, face=face, link=link, day=day, steady=steady)
        if known:
            greet(seat, asks=asks)
            seat.hears(day.opened("1"))
        return seat

    yield sit
    for stage in stages:
        stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def greet(seat: Seat, *, asks: Asks = "smile") -> None:
    seat.link.set_online(True)
    seat.link.greet(
        Hello(protocol=PROTOCOL, hall="batu-gadang", journal="j", seq=seat.day.seq, at=seat.day.now)
    )
    seat.link.give_mall(msgspec.structs.replace(MALL, rating=asks))
    seat.link.give_state(empty_hall(seq=seat.day.seq))


def test_a_day_at_the_counter(sit: Sit) -> None:
    seat = sit()
    assert seat.scene == "idle"
    assert seat.read("face.counter") == "1"
    assert seat.read("face.agency") == "Dinas Kependudukan dan Pencatatan Sipil"
    seat.hears(seat.day.issued("A-001"))
    seat.hears(seat.day.called("A-001"))
    assert (seat.scene, seat.read("face.number")) == ("called", "A-001")
    assert seat.read("face.title") == "Silakan ke loket 1"
    seat.hears(seat.day.passes(20).started("A-001"))
    assert seat.scene == "serving"
    assert seat.read("face.service") == "Perekaman KTP-el"
    seat.hears(seat.day.passes(300).finished("A-001"))
    assert seat.scene == "asking"
    seat.passes(PATIENCE_SECONDS + 1)
    assert seat.scene == "idle"
    seat.hears(seat.day.closed("1"))
    assert seat.scene == "closed"
    assert seat.sent == []


@pytest.mark.parametrize("size", [(1024, 600), (800, 480), (800, 1280)])
@pytest.mark.parametrize("score", [1, 2, 3, 4])
def test_a_touched_face_is_sent_once(sit: Sit, score: int, size: tuple[int, int]) -> None:
    seat = sit(size=size)
    seat.served()
    seat.touch(f"face.answer.{score}")
    assert seat.link.sent == [
        RateVisit(
            request_id=seat.link.sent[0].request_id,
            counter="1",
            ticket=ticket_id("A-001"),
            scores=(score,),
        )
    ]
    assert (seat.scene, seat.read("face.sentence")) == ("thanks", "Penilaian Anda sedang dikirim.")
    seat.rated()
    assert seat.read("face.sentence") == "Penilaian Anda sudah kami terima."
    seat.passes(6)
    assert seat.scene == "idle"
    assert len(seat.sent) == 1


def test_a_double_touch_counts_once(sit: Sit) -> None:
    seat = sit(asks="skm")
    seat.served()
    seat.touch("face.answer.3")
    item = seat.item("face.answer.3")
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(seat.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert seat.read("face.progress") == "2 dari 9"


def test_nine_questions_back_and_skip(sit: Sit) -> None:
    seat = sit(asks="skm")
    seat.served()
    assert seat.read("face.progress") == "1 dari 9"
    assert not seat.item("face.back").isEnabled()
    seat.touch("face.answer.4")
    seat.touch("face.answer.2")
    seat.touch("face.back")
    assert seat.read("face.answer.2", "chosen") is True
    seat.touch("face.answer.3")
    seat.touch("face.skip")
    for _ in range(6):
        assert seat.scene == "asking"
        seat.touch("face.answer.4")
    assert seat.scene == "thanks"
    assert seat.sent == [(4, 3, None, 4, 4, 4, 4, 4, 4)]


def test_whoever_stops_has_said_what_they_said(sit: Sit) -> None:
    seat = sit(asks="skm")
    seat.served()
    seat.touch("face.answer.1")
    seat.touch("face.stop")
    assert seat.scene == "thanks"
    assert seat.sent == [(1, *[None] * 8)]


def test_not_now_sends_nothing(sit: Sit) -> None:
    seat = sit()
    seat.served()
    seat.touch("face.stop")
    assert seat.scene == "idle"
    assert seat.sent == []


def test_keys_do_what_fingers_do(sit: Sit) -> None:
    seat = sit(asks="skm")
    seat.served()
    seat.key(Qt.Key.Key_4)
    seat.key(Qt.Key.Key_Tab)
    seat.key(Qt.Key.Key_Space)
    assert seat.read("face.progress") == "3 dari 9"
    seat.key(Qt.Key.Key_Backspace)
    assert seat.read("face.progress") == "2 dari 9"
    seat.key(Qt.Key.Key_Escape)
    assert seat.sent == [(4, 1, *[None] * 7)]


def test_offline_the_rating_is_kept_and_goes_out_once(sit: Sit) -> None:
    seat = sit()
    seat.served()
    seat.link.set_online(False)
    seat.touch("face.answer.4")
    assert seat.scene == "kept"
    assert seat.read("face.offline") == "Sambungan terputus"
    seat.passes(6)
    assert seat.scene == "idle"
    greet(seat)
    seat.rated()
    assert seat.sent == [(4,)]
    assert seat.link.waiting() == []


def test_a_rating_outlives_the_program(sit: Sit) -> None:
    seat = sit()
    seat.served()
    seat.link.set_online(False)
    seat.touch("face.answer.2")
    first = seat.link.sent[0]

    again = sit(known=False)
    assert again.sent == []
    greet(again)
    assert again.link.sent == [first], "the same request id: the hall counts it once"
    again.rated()
    third = sit(known=False)
    greet(third)
    assert third.sent == []


def test_a_server_in_trouble_is_asked_again_when_it_is_back(sit: Sit) -> None:
    seat = sit()
    seat.served()
    seat.touch("face.answer.3")
    seat.link.refuse(Problem(title="Fault", status=500, detail="", code="fault"))
    assert seat.scene == "kept"
    greet(seat)
    assert seat.link.sent[0] == seat.link.sent[1]
    seat.rated()
    assert seat.link.waiting() == []


def test_a_server_that_never_went_away_is_asked_again_after_a_while(sit: Sit, qtbot: QtBot) -> None:
    seat = sit(again_milliseconds=1)
    seat.served()
    seat.touch("face.answer.3")
    seat.link.refuse(Problem(title="Fault", status=500, detail="", code="fault"))
    qtbot.waitUntil(lambda: len(seat.link.waiting()) == 1)
    assert seat.link.sent[0] == seat.link.sent[1]
    seat.rated()
    assert seat.link.waiting() == []


def test_a_refusal_is_an_apology_and_a_line_in_the_log(sit: Sit, caplog: pytest.LogCaptureFixture) -> None:
    seat = sit()
    seat.served()
    seat.touch("face.answer.3")
    seat.link.refuse(Problem(title="Too late", status=409, detail="", code="too-late"))
    assert seat.scene == "sorry"
    assert "too-late" in caplog.text
    greet(seat)
    assert len(seat.sent) == 1


@pytest.mark.parametrize(
    ("language", "title"),
    [("id", "Bagaimana pelayanan kami?"), ("en", "How was our service?"), ("min", "Baa palayanan kami?")],
)
def test_the_visitor_is_asked_in_the_language_of_their_ticket(sit: Sit, language: str, title: str) -> None:
    seat = sit()
    seat.served(language=language)
    assert seat.read("face.title") == title
    seat.passes(PATIENCE_SECONDS + 1)
    assert seat.read("face.title") == "Silakan tunggu nomor Anda dipanggil"


def test_a_finish_that_is_taken_back_takes_the_question_away(sit: Sit) -> None:
    seat = sit()
    seat.served()
    back = ErrandTakenBack(
        ticket=ticket_id("A-001"),
        label="A-001",
        counter="1",
        errand=1,
        undone="finished",
        phase="serving",
        service="dukcapil/ktp",
        line="dukcapil/ktp",
        agency="dukcapil",
        place=seat.day.now,
        called_at=seat.day.records[-3].at,
        started_at=seat.day.records[-2].at,
        recalls=0,
        letters="A",
        number=1,
        priority=None,
        language="id",
        arrived_at=seat.day.records[-4].at,
    )
    seat.hears(seat.day.passes(3).write(back))
    assert seat.scene != "asking"
    assert seat.sent == []


def test_the_next_number_comes_before_the_question(sit: Sit) -> None:
    seat = sit(asks="skm")
    seat.hears(seat.day.issued("A-002"))
    seat.served("A-001")
    seat.touch("face.answer.4")
    seat.hears(seat.day.passes(2).called("A-002"))
    assert (seat.scene, seat.read("face.number")) == ("called", "A-002")
    assert seat.sent == [(4, *[None] * 8)]


def test_a_touch_anywhere_keeps_the_question(sit: Sit) -> None:
    seat = sit()
    seat.served()
    seat.passes(PATIENCE_SECONDS - 5)
    assert seat.read("face.sentence") == "Masih menilai? Sentuh layar ini."
    seat.touch("face.place")
    seat.passes(PATIENCE_SECONDS - 5)
    assert seat.scene == "asking"


def test_off_is_off(sit: Sit) -> None:
    seat = sit(asks="off")
    seat.served()
    assert seat.scene == "idle"


def test_without_a_server_it_says_so_calmly(sit: Sit) -> None:
    seat = sit(known=False)
    assert seat.scene == "connecting"
    assert seat.read("face.title") == "Layar ini sedang disambungkan"
