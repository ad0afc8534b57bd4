"""Windows keeps the screen lit for as long as this thread lives, by SetThreadExecutionState.

Knows kernel32. Checked by types and by a stand-in for kernel32 alone: our tests run on Linux.
https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setthreadexecutionstate
"""

from collections.abc import Callable
from typing import Any, Final, Protocol

CONTINUOUS: Final = 0x80000000
SYSTEM_REQUIRED: Final = 0x00000001
DISPLAY_REQUIRED: Final = 0x00000002


class Kernel32(Protocol):
    """The function of kernel32.dll that is used, by its own name."""

    @property
    def SetThreadExecutionState(self) -> Callable[[int], int]:  # noqa: N802  Windows' name
        """The state before; 0 where it was refused."""


class WinPower:
    """A ``display.unattended.awake.Watcher``; to be used in one thread, the GUI's."""

    def __init__(self, kernel32: Kernel32) -> None:
        self._kernel32 = kernel32
        self._held = False

    def keep(self) -> bool:
        """Neither the screen nor the machine goes to sleep."""
        self._held = bool(
            self._kernel32.SetThreadExecutionState(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)
        )
        return self._held

    def let_go(self) -> None:
        """As Windows' own settings say."""
        if self._held:
            self._held = False
            self._kernel32.SetThreadExecutionState(CONTINUOUS)


def kernel32() -> Kernel32:
    """Windows' own."""
    import ctypes  # noqa: PLC0415  windll is there on Windows alone

    windll: Any = vars(ctypes)["windll"]
    own: Kernel32 = windll.kernel32
    return own
