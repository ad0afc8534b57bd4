"""A stand-in for Windows' user32.dll: it registers keys, and its messages are the test's."""
# ruff: noqa: N802  Windows' own names

import queue
from ctypes import c_uint
from typing import Any, Final

from counter.shell.winkeys import Message

WM_QUIT: Final = 0x0012
WM_HOTKEY: Final = 0x0312


class User32:
    """Registers what is not *taken*; its messages are the test's."""

    def __init__(self, *taken: int) -> None:
        self.taken = taken
        self.registered: dict[int, tuple[int, int]] = {}
        self.messages: queue.Queue[tuple[int, int]] = queue.Queue()

    def RegisterHotKey(self, window: object, number: Any, held: c_uint, code: c_uint) -> int:
        if number.value in self.taken:
            return 0
        self.registered[number.value] = (held.value, code.value)
        return 1

    def PeekMessageW(self, *asked: object) -> int:
        return 0

    def GetMessageW(self, message: Any, *asked: object) -> int:
        kind, what = self.messages.get()
        into: Message = message._obj
        into.message, into.wParam = kind, what
        return 0 if kind == WM_QUIT else 1

    def PostThreadMessageW(self, thread: object, kind: c_uint, *rest: object) -> int:
        self.messages.put((kind.value, 0))
        return 1
