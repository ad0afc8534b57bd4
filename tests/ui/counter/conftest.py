"""The console in a real window over a link that the test answers, with clocks that the test moves."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter.app import Room, World, furnish, show
from counter.asking.scanned import LineGuard
from counter.settings import CounterSettings
from counter.signing.memory import Memory
from qtkit.scanner.keyboard import KeyboardEar
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.counter_day import MALL, Day, empty_hall
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from wire import PROTOCOL
from wire.commands import Command
from wire.events import Record
from wire.problem import Problem
from wire.snapshot import Hello


@dataclass
class Desk:
    """A console, its window, its hall and its officer's hands."""

    qtbot: QtBot
    window: QQuickWindow
    room: Room
    link: FakeLink
    day: Day
    marks: list[dict[str, str]]
    steady: list[float]
    ids: Iterator[int] = field(default_factory=itertools.count)

    def hears(self, record: Record) -> None:
        """The stream brings *record*."""
        self.link.happen(record)

    def answered(self, record: Record) -> None:
        """The server answers the command that waits, and the stream brings the same."""
        self.link.answer(record)
        self.link.happen(record)

    def refused(self, code: str, detail: str = "", **params: str) -> None:
        self.link.refuse(Problem(title=code, status=409, detail=detail, code=code, params=dict(params)))

    def passes(self, seconds: float) -> None:
        """Time goes by on every clock."""
        self.steady[0] += seconds
        self.day.passes(seconds)
        self.room.desk.refresh()
        self.room.console.lineChanged.emit()

    def item(self, name: str) -> QQuickItem:
        found = next(each for each in self._all(name) if each.isVisible())
        assert isinstance(found, QQuickItem)
        return found

    def there(self, name: str) -> bool:
        return any(each.isVisible() for each in self._all(name))

    def read(self, name: str, what: str = "text") -> Any:
        return self.item(name).property(what)

    def tap(self, name: str) -> None:
        """A real press and release in the middle of the item."""
        self.window.grabWindow()  # lays out what has just changed
        item = self.item(name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, held)

    def types(self, text: str) -> None:
        for letter in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, self.window, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
            )

    def rests(self) -> None:
        """The fingers pause, as a person's do: what was typed before is no scanner's."""
        ears, guards = self.window.findChildren(KeyboardEar), self.window.findChildren(LineGuard)
        self.qtbot.waitUntil(lambda: not any(each.busy for each in ears))
        self.qtbot.waitUntil(lambda: not any(each.busy for each in guards))

    def scans(self, code: str) -> None:
        """All at once, with an Enter at the end."""
        self.types(code)
        self.key(Qt.Key.Key_Return)
        self.rests()

    @property
    def sent(self) -> list[Command]:
        return self.link.sent

    def _all(self, name: str) -> list[QQuickItem]:
        def below(item: QObject) -> Iterator[QQuickItem]:
            if isinstance(item, QQuickItem):
                if item.objectName() == name:
                    yield item
                for child in item.childItems():
                    yield from below(child)

        return list(below(self.window.contentItem()))


Sit = Callable[..., Desk]


@pytest.fixture
def sit(qtbot: QtBot, qapp: QGuiApplication, tmp_path: Path) -> Iterator[Sit]:
    """Opens a console; may be called again with the same memory, as after a crash."""
    stages: list[Stage] = []
    languages = all_texts()

    def sit(
        *,
        counter: str = "",
        officer: str = "",
        size: tuple[int, int] = (1024, 768),
        day: Day | None = None,
        known: bool = True,
    ) -> Desk:
        day = day or Day()
        today, steady, marks = day, [100.0], list[dict[str, str]]()
        ids = itertools.count(1)
        link = FakeLink(online=True)

        def mark(what: str, **fields: str) -> None:
            marks.append({"what": what, **fields})

        room = furnish(
            settings=CounterSettings(counter=counter, officer=officer),
            link=link,
            languages=languages,
            language=None,
            memory=Memory(tmp_path / "state"),
            world=World(
                clock=lambda: _slow(today.now),
                steady=lambda: steady[0],
                new_id=lambda: f"request-{next(ids):012}",
            ),
            mark=mark,
        )
        stage = Stage(
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"),
            languages=languages,
            language=room.console.words().language,
        )
        stages.append(stage)
        window = show(stage, room, size=size)
        qtbot.waitUntil(window.isExposed)
        window.requestActivate()
        qtbot.waitUntil(window.isActive)
        desk = Desk(qtbot=qtbot, window=window, room=room, link=link, day=day, marks=marks, steady=steady)
        if known:
            link.greet(Hello(protocol=PROTOCOL, hall="batu-gadang", journal="j", seq=0, at=day.now))
            link.give_mall(MALL)
            link.give_state(empty_hall())
            for record in day.records:
                link.happen(record)
        return desk

    yield sit
    for stage in stages:
        stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _slow(now: datetime) -> datetime:
    # This PC's clock is ten minutes slow: ticket times must not care.
    return now - timedelta(minutes=10)


@pytest.fixture
def working(sit: Sit) -> Sit:
    """A console at counter 1, opened by Rina, with these labels waiting."""

    def working(*labels: str, size: tuple[int, int] = (1024, 768)) -> Desk:
        day = Day()
        day.opened("1", "Rina")
        for label in labels:
            day.issued(label)
        return sit(counter="1", officer="Rina", day=day, size=size)

    return working
