"""A program that runs for months emits millions of signals.

PySide6 6.12.0 loses a reference to True with every emit(), and to None with every call that returns nothing. Before
Python 3.12, where both became immortal, the interpreter aborts after some hundred of them. This says so before a hall
does.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from qtkit.ports import Pending
from wire.commands import CallNext

TIMES = 200
"""Few enough to live through the fault."""


class Ear(QObject):
    def hear(self, _: object) -> None:
        """Hear it."""


def emit() -> None:
    pending = Pending(CallNext(request_id="r" * 20, counter="1"))
    ear = Ear()
    pending.answered.connect(ear.hear)
    pending.answered.connect(lambda _: None)
    pending.answered.emit(True)
    pending.answered.emit(None)
    pending.answered.disconnect(ear.hear)
    pending.deleteLater()


@pytest.mark.parametrize("what", [True, False, None, ()])
def test_no_reference_is_lost(qapp: QObject, what: object) -> None:
    def lost(action: Callable[[], None]) -> int:
        action()
        before = sys.getrefcount(what)
        for _ in range(TIMES):
            action()
        return before - sys.getrefcount(what)

    assert lost(emit) < TIMES // 4
