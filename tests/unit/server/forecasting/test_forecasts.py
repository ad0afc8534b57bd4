"""The hall's side: the latest forecasts, and a process that may end, hang, or talk nonsense."""

import logging
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from server.domain.estimate import WaitRange
from server.forecasting.forecast import Forecast
from server.forecasting.forecasts import STALE, LiveForecasts
from server.forecasting.frames import Commission, Table, frame_of
from server.forecasting.parts import Part
from server.forecasting.prediction import Outlook
from server.service.ports import Forecasts

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
COMMISSION = Commission(mall="", database="", always_open=False)
FRAME = frame_of(
    Outlook(
        part=Part(frozenset({"reg/a"}), ("1",)),
        at=NOW,
        standing={("ann", 1): "reg/a"},
        errands={("ann", 1): Forecast(400.0, 100.5, 380.0, 900.2)},
        newcomers={("reg/a", False): Forecast(500.0, 200.0, 480.0, 1000.0)},
    )
)


def python(script: str) -> list[str]:
    return [sys.executable, "-c", script]


def forecasts(script: str = "") -> LiveForecasts:
    return LiveForecasts(COMMISSION, python(script), first_after_seconds=1.0)


def told(at: datetime = NOW) -> LiveForecasts:
    """With one frame heard."""
    assert at == NOW
    live = forecasts()
    live._table = Table().merged(FRAME)
    return live


def test_forecasts_are_ranges_in_whole_seconds() -> None:
    live: Forecasts = told()
    assert live.errand("ann", 1, NOW) == WaitRange(low_seconds=100, high_seconds=901)
    assert live.newcomer("reg/a", NOW, priority=False) == WaitRange(low_seconds=200, high_seconds=1000)
    assert live.errands(NOW) == {("ann", 1): WaitRange(low_seconds=100, high_seconds=901)}
    assert live.newcomers(NOW) == {("reg/a", False): WaitRange(low_seconds=200, high_seconds=1000)}


def test_who_has_waited_since_waits_that_much_less_but_a_newcomer_does_not() -> None:
    live, later = told(), NOW + timedelta(seconds=45)
    assert live.errand("ann", 1, later) == WaitRange(low_seconds=55, high_seconds=856)
    assert live.newcomer("reg/a", later, priority=False) == WaitRange(low_seconds=200, high_seconds=1000)


def test_nobody_waits_less_than_no_time() -> None:
    live = told()
    live._table = Table().merged(FRAME.replace("100.5", "10.0"))
    found = live.errand("ann", 1, NOW + timedelta(seconds=30))
    assert found is not None
    assert found.low_seconds == 0


def test_what_is_not_known_or_too_old_has_no_range() -> None:
    live = told()
    assert live.errand("ann", 2, NOW) is None
    assert live.newcomer("reg/a", NOW, priority=True) is None
    late = NOW + STALE + timedelta(seconds=1)
    assert live.errand("ann", 1, late) is None
    assert live.newcomer("reg/a", late, priority=False) is None
    assert live.errands(late) == {}
    assert live.newcomers(late) == {}
    assert live.errand("ann", 1, NOW - timedelta(minutes=1)) is None, "the clock was set back"
    assert live.errand("ann", 1, NOW - timedelta(seconds=2)) is not None


def test_what_the_process_tells_is_heard_until_it_ends() -> None:
    live = forecasts(f"print({FRAME!r})")
    assert live._run_once() == "exit status 0"
    assert live.errand("ann", 1, NOW) is not None


def test_the_process_is_told_what_to_read() -> None:
    live = LiveForecasts(
        Commission(mall="m", database="d", always_open=True),
        python('import sys; assert \'"database": "d"\' in sys.stdin.readline()'),
    )
    assert live._run_once() == "exit status 0"


class Turns(Event):
    """Lets so many pauses pass at once, and then has the forecasts stop."""

    def __init__(self, turns: int) -> None:
        super().__init__()
        self.pauses: list[float | None] = []
        self._turns = turns

    def wait(self, timeout: float | None = None) -> bool:
        self.pauses.append(timeout)
        if len(self.pauses) > self._turns:
            self.set()
        return self.is_set()


def run(live: LiveForecasts, *, turns: int) -> list[float | None]:
    """Start it so many times; the pauses before each start, and before the one that does not come."""
    stopping = Turns(turns)
    live._stopping = stopping
    live._keep_running()
    return stopping.pauses


def test_a_process_that_dies_is_started_again_and_its_forecasts_are_forgotten(
    caplog: pytest.LogCaptureFixture,
) -> None:
    live = forecasts(f"print({FRAME!r}, flush=True); raise SystemExit(3)")
    with caplog.at_level(logging.WARNING):
        assert run(live, turns=3) == [1.0, 1.0, 1.0, 1.0], "it told something each time"
    assert live.errand("ann", 1, NOW) is None
    assert caplog.messages == ["the forecasts have stopped (exit status 3) and start again in 1 s"] * 3
    caplog.clear()


def test_one_that_never_tells_anything_is_started_more_and_more_seldom(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert run(forecasts("raise SystemExit(1)"), turns=4) == [1.0, 2.0, 4.0, 8.0, 16.0]
    caplog.clear()


@pytest.mark.parametrize("nonsense", ["print('help')", "print('{}')", "import os; os.write(1, b'\\xff\\n')"])
def test_one_that_talks_nonsense_is_ended(nonsense: str, caplog: pytest.LogCaptureFixture) -> None:
    live = forecasts(f"{nonsense}; import sys; sys.stdout.flush(); sys.stdin.read()")
    assert "exit status" not in live._run_once()
    assert live.errand("ann", 1, NOW) is None


def test_one_that_cannot_be_started_harms_nobody(caplog: pytest.LogCaptureFixture) -> None:
    live = LiveForecasts(COMMISSION, ["/nowhere/python"], first_after_seconds=1.0)
    assert run(live, turns=2) == [1.0, 2.0, 4.0]
    caplog.clear()


@pytest.fixture
def hanging() -> Iterator[LiveForecasts]:
    """A process that reads nothing and tells nothing."""
    script = "import time\nwhile True: time.sleep(60)"
    with LiveForecasts(COMMISSION, python(script), first_after_seconds=0.0) as live:
        yield live


def test_one_that_never_reads_keeps_nobody_waiting_not_even_at_the_end(hanging: LiveForecasts) -> None:
    assert hanging.newcomer("reg/a", NOW, priority=False) is None
    assert hanging.errands(NOW) == {}


def test_nothing_is_started_in_a_hall_that_stops_at_once() -> None:
    with LiveForecasts(COMMISSION, python("raise SystemExit(9)"), first_after_seconds=60.0) as live:
        pass
    assert live._child is None
