"""A whole display in a window in memory: real view-models, announcer and recorder; the voice whistles."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from time import monotonic

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from display.announcing.announcements import Announcements, Chimes, Clocks
from display.announcing.announcer import Announcer
from display.announcing.pace import Pace
from display.app import dress, furnish, make_clock, show
from display.settings import DisplaySettings, Screen
from display.speaking.phrases import Phrases
from display.speaking.recording import INDEX, RecordingSpeaker
from qtkit.stage import ASSETS, Stage
from qtkit.themes import load_look
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from tests.fakes.whistle import Whistle
from wire.displays import DisplayArrangement
from wire.events import DisplayArranged
from wire.mall import Mall

DISPLAY = "above-the-door"
NEAR = Screen(diagonal_inches=55, read_from_metres=4)
"""A screen whose letters are as large as the layout has them."""


class Theatre:
    """One display on its stage, the hall it shows, and what was recorded of its voice."""

    def __init__(
        self, stage: Stage, folder: Path, *, size: tuple[int, int], settings: DisplaySettings
    ) -> None:
        self.hall = Narrator()
        self.at: datetime = MORNING
        self.link = FakeLink()
        self.folder = folder
        self.stage = stage
        languages = all_texts()
        clock = make_clock(settings, self.link, languages, lambda: self.at)
        phrases = Phrases(languages)
        self._voice = Whistle(folder)
        self._speaker = RecordingSpeaker(folder / "heard", wall_clock=lambda: self.at, speed=20)
        self.announcements = announcements = Announcements(
            announcer=Announcer(
                wording=lambda call, language, short: phrases.sentence(call, language, short=short),
                pace=Pace(dwell_seconds=0.1),
            ),
            voice=self._voice,
            speaker=self._speaker,
            chimes=Chimes.written_to(folder),
            clocks=Clocks(monotonic=monotonic, wall=lambda: self.at),
        )
        self.room = furnish(
            settings=settings,
            link=self.link,
            languages=languages,
            clock=clock,
            announcements=announcements,
            media_folder=folder / "media",
        )
        self.window: QQuickWindow = show(stage, self.room, size=size)
        dress(stage, self.room, reduced_motion=settings.reduced_motion)

    def connect(self, mall: Mall = SMALL_MALL) -> None:
        """The server of *mall* is there."""
        self.link.set_online(True)
        self.link.greet(self.hall.hello())
        self.link.give_mall(mall)
        counters = {each.id for each in mall.counters}
        state = self.hall.snapshot()
        here = tuple(each for each in state.counters if each.counter in counters)
        self.link.give_state(replace(state, counters=here))

    def arrange(self, **arrangement: object) -> None:
        """Somebody arranges this display while the hall runs."""
        said = DisplayArrangement(**arrangement)  # type: ignore[arg-type]  # as the test says
        self.link.happen(
            self.hall._record(DisplayArranged(display=DISPLAY, arrangement=said, by="Upik")), live=True
        )

    def call(self, counter: str = "1", *, line: str = "dukcapil/ktp", live: bool = True) -> str:
        """A visitor takes a number and is called to *counter*; the number's label."""
        self.link.happen(self.hall.takes_a_number(line), live=live)
        label = list(self.hall.tickets.values())[-1].label
        record = self.hall.is_called(label, counter)
        self.at = record.at
        self.link.happen(record, live=live)
        return label

    def read(self, name: str, what: str = "text") -> object:
        """A property of the one visible item of this name."""
        found = [item for item in self.visible() if item.objectName() == name]
        assert len(found) == 1, f"{len(found)} visible items are called {name}"
        return found[0].property(what)

    def names(self) -> set[str]:
        """The names of everything that can be seen."""
        return {item.objectName() for item in self.visible()} - {""}

    def visible(self) -> Iterator[QQuickItem]:
        yield from _visible(self.window.contentItem())

    def heard(self) -> list[dict[str, str]]:
        """What the recorder wrote down, one line an announcement."""
        head, *lines = (self.folder / "heard" / INDEX).read_text(encoding="utf-8").splitlines()
        return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _visible(child)


Raise = Callable[..., Theatre]


@pytest.fixture
def raise_curtain(qapp: QGuiApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Raise]:
    """Makes a Theatre of a size and settings, with its window shown."""
    theatres: list[Theatre] = []

    def raise_curtain(size: tuple[int, int] = (960, 540), **settings: object) -> Theatre:
        said = DisplaySettings(**{"name": DISPLAY, "screen": NEAR, **settings})  # type: ignore[arg-type]  # as the test says
        stage = Stage(
            look=load_look(ASSETS / "themes" / "itiak-pulang-patang"),
            languages=all_texts(),
            language=said.languages[0],
        )
        if said.reduced_motion:
            stage.theme.setProperty("reducedMotion", True)
        theatre = Theatre(stage, tmp_path, size=size, settings=said)
        theatres.append(theatre)
        qtbot.waitUntil(theatre.window.isExposed)
        return theatre

    yield raise_curtain
    for theatre in theatres:
        theatre.stage.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
