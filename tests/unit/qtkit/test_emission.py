"""A program that runs for months emits millions of signals."""

import qtkit.ports
from qtkit.ports import Pending
from wire.commands import CallNext


def test_ten_thousand_signals_leave_python_alive(qapp: object) -> None:
    assert qtkit.ports.__doc__  # importing any part of qtkit is enough
    pending = Pending(CallNext(request_id="r" * 20, counter="1"))
    heard: list[int] = []
    pending.answered.connect(heard.append)

    for number in range(10_000):
        pending.answered.emit(number)

    assert len(heard) == 10_000
