"""Keeps a program alive on PySide6 6.12.0 with Python older than 3.12.

That release is compiled as if None lived for ever, which it does from Python 3.12 on (PEP 683): every Qt call that
returns nothing drops a reference to None that it never took. After some thousand calls Python aborts with
"none_dealloc". 6.11 and earlier count correctly. Knows CPython's object header; must not know Qt's classes.
"""

import ctypes
import sys
from typing import Final

import PySide6

_FORGETFUL: Final = ("6.12.0",)
_REFERENCES: Final = 1 << 60
"""More than a program can drop in a thousand years."""


def is_needed(qt_version: str = PySide6.__version__, python: tuple[int, ...] = sys.version_info[:2]) -> bool:
    """Whether this pair of Qt and Python loses count of None."""
    return qt_version in _FORGETFUL and python < (3, 12)


def make_none_last() -> None:
    """Give None references that nobody holds, once; nothing where the pair counts correctly."""
    if is_needed() and sys.getrefcount(None) < _REFERENCES // 2:
        ctypes.c_ssize_t.from_address(id(None)).value += _REFERENCES
