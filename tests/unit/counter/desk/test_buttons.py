"""Every action has a face in both languages: a name, a tip, a key, an icon that is there, and words for why it cannot be pressed."""

import pytest

from counter.desk.buttons import ICONS, button_of
from counter.desk.desk import Action
from counter.desk.keys import KEYS, LARGE
from counter.words import Words
from qtkit.stage import ASSETS
from tests.fakes.console_desk import LANGUAGES, ConsoleDesk
from wire.events import CounterPaused

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_a_face_whatever_the_desk_does(action: Action, language: str) -> None:
    words = Words(LANGUAGES, language)
    idle, busy = ConsoleDesk(), ConsoleDesk(labels=("A-001",)).serving("A-001")
    for each in (idle, busy):
        face = button_of(action, each.desk, each.pressing, words)
        assert all((face.text, face.tip, face.key))
        assert (ASSETS / "icons" / f"{face.icon}.svg").exists()
        assert bool(face.hint) is not face.enabled


def test_every_action_has_a_key_and_no_two_small_ones_share_one() -> None:
    assert set(KEYS) == set(ICONS) == set(Action)
    small = [key for key in KEYS.values() if key != LARGE]
    assert len(small) == len(set(small))


def test_what_pauses_ends_the_pause_too() -> None:
    desk = ConsoleDesk(labels=("A-001",)).serving("A-001")
    words = Words(LANGUAGES, "id")
    assert button_of(Action.PAUSE, desk.desk, desk.pressing, words).text == "Jeda"
    desk.happens(CounterPaused(counter="1", officer="Rina", reason="Salat"))
    face = button_of(Action.PAUSE, desk.desk, desk.pressing, words)
    assert (face.text, face.key, face.enabled) == ("Lanjutkan", "Ctrl+P", True)


def test_only_what_can_be_undone_offers_it() -> None:
    desk, words = ConsoleDesk(), Words(LANGUAGES, "id")
    assert not button_of(Action.UNDO, desk.desk, desk.pressing, words).enabled
    assert button_of(Action.UNDO, desk.desk, desk.pressing, words, undoable=True).enabled
