"""Global keys on Windows, by RegisterHotKey on a thread with a message queue of its own.

Knows user32. Must not know what the keys are for. It has been checked by types and by a stand-in for user32 alone: our
tests run on Linux. https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-registerhotkey
"""

import logging
import threading
from collections.abc import Callable, Mapping
from ctypes import Structure, byref, c_int, c_long, c_size_t, c_ssize_t, c_uint, c_ulong, c_void_p
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from counter.shell.chords import Chord, Held

logger = logging.getLogger(__name__)

_MODIFIERS: Final = {Held.ALT: 0x0001, Held.CTRL: 0x0002, Held.SHIFT: 0x0004, Held.META: 0x0008}
_NO_REPEAT: Final = 0x4000
_WM_QUIT: Final = 0x0012
_WM_HOTKEY: Final = 0x0312
_PM_NOREMOVE: Final = 0
_CODES: Final = {"Insert": 0x2D, "Home": 0x24, "End": 0x23, "PageUp": 0x21, "PageDown": 0x22, "Pause": 0x13}
_F1: Final = 0x70


class Message(Structure):
    """MSG of winuser.h."""

    _fields_ = (
        ("hwnd", c_void_p),
        ("message", c_uint),
        ("wParam", c_size_t),
        ("lParam", c_ssize_t),
        ("time", c_ulong),
        ("x", c_long),
        ("y", c_long),
        ("private", c_ulong),
    )


class User32(Protocol):
    """The functions of user32.dll that are used, by their own names."""

    @property
    def RegisterHotKey(self) -> Callable[..., int]:  # noqa: N802  Windows' name
        """Ask for a key; not 0 if it is ours now."""

    @property
    def GetMessageW(self) -> Callable[..., int]:  # noqa: N802  as above
        """Wait for the thread's next message; 0 for the last one."""

    @property
    def PeekMessageW(self) -> Callable[..., int]:  # noqa: N802  as above
        """Look for one."""

    @property
    def PostThreadMessageW(self) -> Callable[..., int]:  # noqa: N802  as above
        """Send one to a thread."""


def code_of(key: str) -> int:
    """The virtual key of a Chord's key: letters and digits are their own ASCII codes."""
    if key in _CODES:
        return _CODES[key]
    return ord(key) if len(key) == 1 else _F1 + int(key[1:]) - 1


class WinKeys(QObject):
    """Signals: pressed(str), taken(tuple). *user32* is ``ctypes.windll.user32``."""

    pressed = Signal(str)
    taken = Signal(object)

    def __init__(self, user32: User32, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._user32 = user32
        self._thread: threading.Thread | None = None
        self._ready = threading.Event()

    def listen(self, chords: Mapping[str, Chord]) -> None:
        """Ask for *chords*; what comes of it is told by the signals."""
        self._thread = threading.Thread(
            target=self._work, args=(dict(chords),), name="global keys", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Give every key back: they go with the thread."""
        if self._thread is not None and self._thread.native_id is not None:
            self._ready.wait(5)  # before it has a queue, a message to it is lost
            self._user32.PostThreadMessageW(c_ulong(self._thread.native_id), c_uint(_WM_QUIT), None, None)
            self._thread.join(5)
            self._thread = None

    def _work(self, chords: dict[str, Chord]) -> None:
        message = Message()
        self._user32.PeekMessageW(byref(message), None, 0, 0, _PM_NOREMOVE)  # makes the queue
        self._ready.set()
        names = list(chords)
        refused = tuple(name for number, name in enumerate(names) if not self._ask(number, chords[name]))
        if refused:
            self.taken.emit(refused)
        while self._user32.GetMessageW(byref(message), None, 0, 0) > 0:
            if message.message == _WM_HOTKEY and message.wParam < len(names):
                self.pressed.emit(names[message.wParam])

    def _ask(self, number: int, chord: Chord) -> bool:
        held = sum(_MODIFIERS[each] for each in chord.held) | _NO_REPEAT
        if self._user32.RegisterHotKey(None, c_int(number), c_uint(held), c_uint(code_of(chord.key))):
            return True
        logger.warning("%s belongs to another program", chord)
        return False
