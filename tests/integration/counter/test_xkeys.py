"""Global keys on a real X server: pressed while another program has the focus, and nothing else is heard."""

import gc
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot
from Xlib import X
from Xlib.display import Display

from counter.shell.chords import chord_of
from counter.shell.xkeys import Grabs, XKeys
from tests.fakes.x_server import MISSING, Officer, XServer

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

CHORDS = {"large": "Ctrl+Shift+F2", "recall": "Ctrl+Shift+F3", "up": "Ctrl+Alt+PageUp", "spare": "F13"}

READY = "ready"
"""The last one asked for: when it is heard, all are there."""

Listen = Callable[..., "Heard"]


class Heard:
    """What was pressed, and what could not be had."""

    def __init__(self, keys: XKeys, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.names: list[str] = []
        self.taken: list[tuple[str, ...]] = []
        self.ready = False
        keys.pressed.connect(self._pressed)
        keys.taken.connect(self.taken.append)

    def _pressed(self, name: str) -> None:
        if name == READY:
            self.ready = True
        else:
            self.names.append(name)

    def until(self, *names: str) -> None:
        self._qtbot.waitUntil(lambda: len(self.names) >= len(names))
        assert self.names == list(names)


@pytest.fixture(scope="module")
def x_server() -> Iterator[XServer]:
    with XServer() as server:
        yield server


@pytest.fixture
def officer(x_server: XServer) -> Iterator[Officer]:
    with x_server.officer() as officer:
        yield officer


@pytest.fixture
def listen(x_server: XServer, qtbot: QtBot, officer: Officer) -> Iterator[Listen]:
    all_keys: list[XKeys] = []

    def listen(**chords: str) -> Heard:
        keys = XKeys(x_server.name)
        all_keys.append(keys)
        heard = Heard(keys, qtbot)
        keys.listen({name: chord_of(written) for name, written in {**chords, READY: "Ctrl+F12"}.items()})

        def ready() -> bool:
            officer.presses("Control_L", "F12")
            return heard.ready

        qtbot.waitUntil(ready)
        officer.typed()
        return heard

    yield listen
    for keys in all_keys:
        keys.close()


def test_a_key_arrives_while_another_program_has_the_focus(listen: Listen, officer: Officer) -> None:
    heard = listen(**CHORDS)
    officer.presses("Control_L", "Shift_L", "F2")
    heard.until("large")
    officer.presses("Control_L", "Shift_L", "F3")
    officer.presses("Control_L", "Alt_L", "Prior")
    heard.until("large", "recall", "up")
    assert officer.has_focus
    assert heard.taken == []


def test_nothing_else_that_is_typed_is_heard_or_taken_away(listen: Listen, officer: Officer) -> None:
    heard = listen(**CHORDS)
    for letter in "rahasia":
        officer.presses(letter)
    officer.presses("F2")
    officer.presses("Control_L", "F2")
    officer.presses("Shift_L", "F3")
    officer.presses("Control_L", "Shift_L", "F3")
    heard.until("recall")
    # Every key press but the grabbed F3: the letters, and each chord's own keys.
    assert officer.typed() == len("rahasia") + 1 + 2 + 2 + 2


@pytest.mark.parametrize("lock", ["Num_Lock", "Caps_Lock"])
def test_a_lock_that_is_on_changes_nothing(listen: Listen, officer: Officer, lock: str) -> None:
    heard = listen(**CHORDS)
    officer.presses(lock)
    try:
        officer.presses("Control_L", "Shift_L", "F2")
        heard.until("large")
    finally:
        officer.presses(lock)


def test_a_key_held_down_is_pressed_once(x_server: XServer, officer: Officer) -> None:
    display = Display(x_server.name)
    grabs = Grabs(display, {"large": chord_of("Ctrl+Shift+F2"), "recall": chord_of("Ctrl+Shift+F3")})
    assert grabs.take() == ()
    for key in ("Control_L", "Shift_L", "F2"):
        officer.holds(key)
    names: list[str] = []
    repeats = 0
    while repeats < 6:  # X repeats a key after 660 ms, 25 times a second
        event = display.next_event()
        repeats += event.type == X.KeyPress
        names += grabs.names_in([event])
    assert names == ["large"]

    for key in ("F2", "Shift_L", "Control_L"):
        officer.lets_go(key)
    officer.presses("Control_L", "Shift_L", "F2")
    while len(names) < 2:
        names += grabs.names_in([display.next_event()])
    assert names == ["large", "large"]
    display.close()


def test_a_key_of_another_program_is_told_and_left_to_it(
    listen: Listen, officer: Officer, qtbot: QtBot
) -> None:
    officer.takes("F2", X.ControlMask | X.ShiftMask)
    heard = listen(**CHORDS)
    qtbot.waitUntil(lambda: bool(heard.taken))
    assert heard.taken == [("large",)]
    officer.presses("Control_L", "Shift_L", "F2")
    officer.presses("Control_L", "Shift_L", "F3")
    heard.until("recall")
    assert officer.typed() >= 1


def test_keys_that_were_given_back_are_other_programs_again(
    listen: Listen, officer: Officer, x_server: XServer, qtbot: QtBot
) -> None:
    keys = XKeys(x_server.name)
    gone = Heard(keys, qtbot)
    keys.listen({"large": chord_of("Ctrl+Shift+F2")})
    keys.close()
    heard = listen(**CHORDS)
    officer.presses("Control_L", "Shift_L", "F2")
    heard.until("large")
    assert gone.names == []
    assert heard.taken == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_session_without_x_has_no_such_keys(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    keys = XKeys(":987")
    keys.listen({"large": chord_of("Ctrl+Shift+F2")})
    keys.close()
    assert "no global keys" in caplog.text
    gc.collect()  # Xlib leaves its sockets to the collector when nobody answers
