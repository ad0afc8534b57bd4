"""A display without a voice still shows every call, in its order."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from display.app import furnish, make_clock, make_sound, plan_sound
from display.settings import DisplaySettings, Sound
from display.speaking.sounding import Sounding
from tests.fakes.display_hall import SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts

SILENT = DisplaySettings(sound=Sound(voice=False), dwell_seconds=0.05)


class Silence:
    """A hall, and the sound of a display that has none."""

    def __init__(self, folder: Path) -> None:
        self.hall, self.link = Narrator(at=datetime.now(UTC)), FakeLink()
        languages = all_texts()
        self.clock = make_clock(SILENT, self.link, languages, lambda: self.hall.at)
        self.sounding: Sounding = make_sound(
            plan_sound(SILENT, folder / "display.toml"),
            languages=languages,
            work_folder=folder,
            clock=self.clock,
        )
        self.announcements = self.sounding.announcements
        self.room = furnish(
            settings=SILENT,
            link=self.link,
            languages=languages,
            clock=self.clock,
            announcements=self.announcements,
        )


@pytest.fixture
def silence(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Silence]:
    silence = Silence(tmp_path)
    yield silence
    silence.sounding.close()


def test_calls_are_shown_one_after_another_and_nothing_sounds(
    silence: Silence, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []
    chimes: list[object] = []
    silence.announcements.shown.connect(lambda call: shown.append(call.text))
    silence.announcements.chimeStarted.connect(chimes.append)
    silence.link.give_mall(SMALL_MALL)
    silence.link.give_state(silence.hall.snapshot())

    with qtbot.waitSignal(silence.announcements.idle):
        for counter, label in (("1", "A-001"), ("2", "A-002")):
            silence.link.happen(silence.hall.takes_a_number())
            silence.link.happen(silence.hall.is_called(label, counter))

    assert shown == ["A-001", "A-002"]
    assert chimes == []
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
