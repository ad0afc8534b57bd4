"""Every action by its key alone: it does what its button does, and no key reaches the desk through a sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from counter.desk.desk import Action
from counter.desk.keys import HELP, KEYS, LANGUAGE, LIST, SIZE, WITHDRAW, shortcuts
from tests.fakes.counter_day import ticket_id
from tests.ui.counter.conftest import Desk, Sit
from wire.commands import AddErrand, AddNote, Command, FinishService, HoldErrand, ServeWalkIn
from wire.events import CounterPaused, ErrandHeld, ProfileChanged
from wire.profile import Profile

SIZES: Final = ((360, 640), (1024, 768), (1920, 1080))


def _free(desk: Desk) -> None:
    """Somebody waits, nobody is at the desk."""


def _called(desk: Desk) -> None:
    desk.hears(desk.day.called("A-001"))


def _serving(desk: Desk) -> None:
    _called(desk)
    desk.hears(desk.day.started("A-001"))


def _paused(desk: Desk) -> None:
    desk.hears(desk.day.write(CounterPaused(counter="1", officer="Rina", reason="Istirahat")))


def _set_aside(desk: Desk) -> None:
    _called(desk)
    held = ErrandHeld(
        ticket=ticket_id("A-001"),
        label="A-001",
        counter="1",
        errand=1,
        until=None,
        for_counter=None,
        for_officer=None,
        reason="",
    )
    desk.hears(desk.day.write(held))


def _not_come(desk: Desk) -> None:
    _called(desk)
    desk.hears(desk.day.no_show("A-001"))


def _room_for_two(desk: Desk) -> None:
    """The counter takes two visitors at once; one is served."""
    profile = Profile(lines=("dukcapil/ktp",), parallel=2)
    desk.hears(desk.day.write(ProfileChanged(counter="1", profile=profile, by="x")))
    _serving(desk)


def _two(desk: Desk) -> None:
    _room_for_two(desk)
    desk.hears(desk.day.called("A-002"))


def _slipped(desk: Desk) -> None:
    """A press that can be undone was just answered."""
    _called(desk)
    desk.passes(1)
    desk.tap("counter.main")
    desk.answered(desk.day.started("A-001"))
    desk.passes(1)


STATES: Final[dict[Action, Callable[[Desk], None]]] = {
    Action.CALL: _free,
    Action.START: _called,
    Action.FINISH: _serving,
    Action.GO_ON: _paused,
    Action.RECALL: _called,
    Action.NO_SHOW: _called,
    Action.OUTCOME: _serving,
    Action.HOLD: _called,
    Action.FINISH_AND_CALL: _serving,
    Action.TRANSFER: _serving,
    Action.MENU: _serving,
    Action.UNDO: _slipped,
    Action.ADD_ERRAND: _serving,
    Action.CALL_ANOTHER: _room_for_two,
    Action.TURN: _two,
    Action.CALL_CHOSEN: _free,
    Action.WALK_IN: _free,
    Action.NOTE: _serving,
    Action.RESUME_HELD: _set_aside,
    Action.BRING_BACK: _not_come,
    Action.CANCEL: _called,
    Action.PAUSE: _free,
    Action.CLOSE: _free,
}
LARGE: Final = frozenset({Action.CALL, Action.START, Action.FINISH, Action.GO_ON})


@dataclass(frozen=True)
class Effect:
    """What came of a press: what was sent, what is asked, what is told, who is attended to."""

    sent: tuple[Command, ...]
    asked: str
    told: str
    number: str


def effect_of(desk: Desk) -> Effect:
    return Effect(
        sent=tuple(desk.sent),
        asked=str(desk.room.ask.property("title")),
        told=str(desk.room.desk.property("message")),
        number=str(desk.room.desk.property("number")),
    )


def press_key(desk: Desk, key: str) -> None:
    """A real press of *key*, as the table writes it."""
    chord = QKeySequence(key)[0]  # type: ignore[index]  # PySide does not say that it can be indexed
    desk.key(chord.key(), chord.keyboardModifiers())


def button_of(action: Action) -> str:
    if action in LARGE:
        return "counter.main"
    first, *rest = action.value.split("-")
    return "counter." + first + "".join(word.capitalize() for word in rest)


@pytest.mark.parametrize("action", STATES, ids=lambda action: action.value)
def test_a_key_does_what_its_button_does(working: Sit, action: Action) -> None:
    effects = []
    for press in (lambda desk: press_key(desk, KEYS[action]), lambda desk: desk.tap(button_of(action))):
        desk = working("A-001", "A-002")
        STATES[action](desk)
        before = effect_of(desk)
        press(desk)
        effects.append(effect_of(desk))
        assert effects[-1] != before, f"{action} did nothing"
        desk.window.close()
    assert effects[0] == effects[1]


def test_all_actions_at_the_desk_are_tried() -> None:
    assert set(STATES) == set(Action) - {Action.OPEN}


def test_no_key_has_two_owners() -> None:
    keys = [each["key"] for each in shortcuts()] + [LANGUAGE, LIST, SIZE, HELP, WITHDRAW]
    assert len(keys) == len(set(keys))
    pressed = {QKeySequence(key).toString() for key in keys}
    assert len(pressed) == len(keys)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_action_has_a_tip_an_icon_and_a_key(working: Sit, language: str) -> None:
    desk = working("A-001")
    if desk.room.console.words().language != language:
        desk.room.console.switchLanguage()
    buttons = desk.room.desk.property("buttons")
    for action in STATES:
        face = buttons[action.value]
        assert face["text"], action
        assert face["tip"], action
        assert face["icon"], action
        assert face["key"] == KEYS[action]


@pytest.mark.parametrize("size", SIZES)
def test_an_outcome_is_two_keys(working: Sit, size: tuple[int, int]) -> None:
    desk = working("A-001", size=size)
    _serving(desk)
    press_key(desk, KEYS[Action.OUTCOME])
    assert desk.there("counter.sheet")
    desk.key(Qt.Key.Key_1)
    desk.rests()
    assert not desk.there("counter.sheet")
    assert [type(command) for command in desk.sent] == [FinishService]


def test_an_errand_is_two_keys(working: Sit) -> None:
    desk = working("A-001")
    _serving(desk)
    press_key(desk, KEYS[Action.ADD_ERRAND])
    desk.key(Qt.Key.Key_2)
    desk.rests()
    assert [type(command) for command in desk.sent] == [AddErrand]


@pytest.mark.parametrize("size", SIZES)
def test_no_key_reaches_the_desk_through_the_sheet(working: Sit, size: tuple[int, int]) -> None:
    desk = working("A-001", "A-002", size=size)
    _serving(desk)
    for opener in (Action.OUTCOME, Action.TRANSFER):
        press_key(desk, KEYS[opener])
        asked = desk.read("counter.sheet.title")
        for key in {*KEYS.values(), LIST, HELP, LANGUAGE} - {"Ctrl+Z"}:
            press_key(desk, key)
        assert desk.read("counter.sheet.title") == asked
        assert desk.sent == []
        desk.key(Qt.Key.Key_Escape)
        assert not desk.there("counter.sheet")
        assert desk.item("counter.main").hasActiveFocus()


def test_digits_choose_only_while_nothing_is_typed(working: Sit) -> None:
    desk = working("A-001")
    _serving(desk)
    press_key(desk, KEYS[Action.TRANSFER])
    desk.types("n")
    desk.rests()
    desk.key(Qt.Key.Key_1)
    desk.rests()
    assert desk.read("counter.sheet.field") == "n1"
    assert desk.there("counter.sheet")
    assert desk.sent == []


def test_arrows_and_enter_choose(working: Sit) -> None:
    desk = working("A-001")
    _serving(desk)
    press_key(desk, KEYS[Action.HOLD])
    first = desk.room.ask.property("chosen")
    desk.key(Qt.Key.Key_Down)
    assert desk.room.ask.property("chosen") == first + 1
    desk.key(Qt.Key.Key_Up)
    assert desk.room.ask.property("chosen") == first
    desk.key(Qt.Key.Key_Return)
    assert [type(command) for command in desk.sent] == [HoldErrand]


@pytest.mark.parametrize("code", ["1234567890", "A-001", "GILIRAN:1#2"])
@pytest.mark.parametrize("action", [Action.OUTCOME, Action.HOLD, Action.ADD_ERRAND, Action.TRANSFER])
def test_a_scan_never_answers_a_sheet(working: Sit, action: Action, code: str) -> None:
    desk = working("A-001")
    _serving(desk)
    press_key(desk, KEYS[action])
    asked = desk.read("counter.sheet.title")
    desk.scans(code)
    assert desk.read("counter.sheet.title") == asked
    assert desk.sent == []
    desk.key(Qt.Key.Key_Escape)
    desk.rests()
    assert not desk.there("counter.sheet")


def test_nor_does_it_where_tab_has_gone_on_to_an_answer(working: Sit) -> None:
    desk = working("A-001")
    _serving(desk)
    press_key(desk, KEYS[Action.TRANSFER])
    asked = desk.read("counter.sheet.title")
    desk.key(Qt.Key.Key_Tab)
    assert not desk.item("counter.sheet.field").hasActiveFocus()
    desk.scans("A-001")
    assert desk.read("counter.sheet.title") == asked
    assert desk.sent == []


def test_what_is_scanned_into_a_note_stays_there_until_the_officer_wants_it_sent(working: Sit) -> None:
    desk = working("A-001")
    _serving(desk)
    press_key(desk, KEYS[Action.NOTE])
    desk.scans("1371-ABC-7")
    assert desk.read("counter.sheet.field") == "1371-ABC-7"
    assert desk.sent == []
    desk.key(Qt.Key.Key_Return)
    assert [type(command) for command in desk.sent] == [AddNote]


def test_what_is_pasted_into_a_note_is_sent_by_the_next_key(working: Sit) -> None:
    desk = working("A-001")
    _serving(desk)
    press_key(desk, KEYS[Action.NOTE])
    QGuiApplication.clipboard().setText("KK asli dibawa")
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.key(Qt.Key.Key_Return)
    (note,) = desk.sent
    assert isinstance(note, AddNote)
    assert note.text == "KK asli dibawa"


def test_two_digits_in_one_breath_answer_two_questions(working: Sit) -> None:
    desk = working("A-001")
    press_key(desk, KEYS[Action.WALK_IN])
    desk.key(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_1)
    desk.rests()
    assert [type(command) for command in desk.sent] == [ServeWalkIn]


@pytest.mark.parametrize("size", SIZES)
def test_escape_withdraws_a_press_that_nobody_answered(working: Sit, size: tuple[int, int]) -> None:
    desk = working("A-001", size=size)
    desk.key(Qt.Key.Key_Escape)
    assert desk.sent == []
    desk.tap("counter.main")
    desk.passes(3)
    assert desk.there("counter.withdraw")
    assert not desk.there("counter.undo")
    desk.key(Qt.Key.Key_Escape)
    assert not desk.there("counter.withdraw")
    assert desk.link.waiting() == []


@pytest.mark.parametrize("size", SIZES)
def test_what_can_be_undone_is_offered_for_some_seconds(working: Sit, size: tuple[int, int]) -> None:
    desk = working("A-001", size=size)
    _slipped(desk)
    assert desk.there("counter.undo")
    share = desk.read("counter.undo", "share")
    desk.passes(3)
    assert 0 < desk.read("counter.undo", "share") < share
    desk.passes(8)
    assert not desk.there("counter.undo")
