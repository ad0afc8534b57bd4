"""Keeps the multimedia libraries from talking: what of a file cannot be played is told by ourselves, once."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QLoggingCategory

_QUIET: Final = -8
"""AV_LOG_QUIET of libavutil/log.h."""


_RULES: Final = "qt.multimedia.*=false"


def quieten_qt() -> None:
    """No word of Qt's multimedia goes to the log any more. Call it before QtMultimedia is imported."""
    QLoggingCategory.setFilterRules(_RULES)


@contextmanager
def without_warnings() -> Iterator[None]:
    """For the few steps whose warnings have no name of their own in Qt and are no news to anybody."""
    QLoggingCategory.setFilterRules(f"{_RULES}\ndefault.warning=false")
    try:
        yield
    finally:
        QLoggingCategory.setFilterRules(_RULES)


def quieten_ffmpeg() -> None:
    """FFmpeg writes past Qt, straight to the error stream, and Qt has no switch for that. Call it once a player has been made."""
    for library in _libraries(Path(PySide6.__file__).parent):
        # Only the copy that Qt's plug-in has loaded: by itself it lacks what the plug-in brings.
        with suppress(OSError):
            ctypes.CDLL(str(library), mode=getattr(os, "RTLD_NOLOAD", ctypes.DEFAULT_MODE)).av_log_set_level(
                _QUIET
            )


def _libraries(pyside: Path) -> list[Path]:
    if sys.platform == "win32":
        return list(pyside.glob("avutil-*.dll"))
    # The name that the plug-in itself asks for; a Qt of the distribution has none here.
    return list((pyside / "Qt" / "lib").glob("libavutil.so.??"))
