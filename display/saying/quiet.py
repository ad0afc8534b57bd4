"""Keeps the engines from talking while a command runs: how it ended is told once, by the command itself."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_TALKERS: Final = ("qtkit.speech.voice", "qtkit.speech.complaints", "display.speaking.loudspeaker")


@contextmanager
def quiet_engines() -> Iterator[None]:
    """What voice and loudspeaker log of their troubles is not seen meanwhile."""
    before = {name: logging.getLogger(name).level for name in _TALKERS}
    for name in _TALKERS:
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
