"""Global keys on Windows, as far as a stand-in for user32 can tell."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from counter.shell.chords import chord_of
from counter.shell.winkeys import WinKeys, code_of
from tests.fakes.user32 import WM_HOTKEY, User32


@pytest.fixture
def user32() -> User32:
    return User32(1)


@pytest.fixture
def keys(user32: User32, qtbot: QtBot) -> Iterator[WinKeys]:
    keys = WinKeys(user32)
    yield keys
    keys.close()


def test_keys_are_asked_for_without_repeats_and_told_by_name(
    user32: User32, keys: WinKeys, qtbot: QtBot
) -> None:
    pressed: list[str] = []
    taken: list[tuple[str, ...]] = []
    keys.pressed.connect(pressed.append)
    keys.taken.connect(taken.append)
    keys.listen(
        {
            "large": chord_of("Ctrl+Shift+F2"),
            "recall": chord_of("Ctrl+Shift+F3"),
            "bring-up": chord_of("Alt+Win+A"),
        }
    )
    user32.messages.put((WM_HOTKEY, 2))
    user32.messages.put((0x0200, 0))
    user32.messages.put((WM_HOTKEY, 0))
    qtbot.waitUntil(lambda: len(pressed) == 2 and bool(taken))
    assert pressed == ["bring-up", "large"]
    assert taken == [("recall",)]
    assert user32.registered == {0: (0x4006, 0x71), 2: (0x4009, ord("A"))}


def test_nothing_is_given_back_that_was_never_asked_for(user32: User32) -> None:
    WinKeys(user32).close()
    assert user32.messages.empty()


@pytest.mark.parametrize(
    ("key", "code"),
    [("F1", 0x70), ("F24", 0x87), ("A", 0x41), ("7", 0x37), ("PageUp", 0x21), ("Pause", 0x13)],
)
def test_every_key_has_its_virtual_code(key: str, code: int) -> None:
    assert code_of(key) == code
