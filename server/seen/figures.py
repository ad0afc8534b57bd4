"""What the hall does, as Prometheus counts it: orders, batches, streams, waiting, refusals, how the process is.

The only room that knows prometheus_client. Nothing is labelled by ticket, person or address: lines, commands and reasons alone.
"""

from collections.abc import Callable
from typing import Final

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from server.seen.scene import Scene

MEDIA_TYPE: Final = CONTENT_TYPE_LATEST
DONE: Final = "done"
_ORDER_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
_FLUSH_SECONDS: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
_LAG_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
_BATCHES: Final = (1, 2, 4, 8, 16, 32, 64, 128, 256)


class Figures:
    """Counts. Everything may be called from any thread; what is counted often costs about a microsecond."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        PlatformCollector(registry=registry)
        GCCollector(registry=registry)
        self._orders = Histogram(
            "giliran_order_seconds",
            "From an order's arrival to its answer, when that is durable",
            ("command", "outcome"),
            buckets=_ORDER_SECONDS,
            registry=registry,
        )
        self._refusals = Counter(
            "giliran_refusals_total", "What was refused, by reason", ("code",), registry=registry
        )
        self._batch_seconds = Histogram(
            "giliran_batch_seconds",
            "How long the journal took to keep a batch, flush and all",
            buckets=_FLUSH_SECONDS,
            registry=registry,
        )
        self._batch_records = Histogram(
            "giliran_batch_records", "Records in one batch", buckets=_BATCHES, registry=registry
        )
        self._not_kept = Counter(
            "giliran_journal_troubles_total",
            "Batches of which nothing was kept, by reason",
            ("code",),
            registry=registry,
        )
        self._replay_seconds = Gauge(
            "giliran_replay_seconds", "How long the hall took to be built from its journal", registry=registry
        )
        self._replayed = Gauge(
            "giliran_replayed_records", "Records it was built from at the start", registry=registry
        )
        self._lag = Histogram(
            "giliran_loop_lag_seconds",
            "How late the event loop does what was due",
            buckets=_LAG_SECONDS,
            registry=registry,
        )
        self._scene = _SceneGauges(registry)
        # A child looked up by its labels costs more than the counting: each is looked up once.
        self._timers: dict[tuple[str, str], Callable[[float], None]] = {}
        self._counts: dict[str, Callable[[], None]] = {}

    def ordered(self, command: str, code: str, seconds: float) -> None:
        """A command was answered. *code* is DONE, or why not."""
        outcome = DONE if code == DONE else "refused"
        observe = self._timers.get((command, outcome))
        if observe is None:
            observe = self._timers[command, outcome] = self._orders.labels(command, outcome).observe
        observe(seconds)
        if code != DONE:
            self.refused(code)

    def refused(self, code: str) -> None:
        """Something was refused, an order or anything else. *code* is one of a fixed few."""
        count = self._counts.get(code)
        if count is None:
            count = self._counts[code] = self._refusals.labels(code).inc
        count()

    def kept(self, records: int, seconds: float) -> None:
        """A batch is durable."""
        self._batch_seconds.observe(seconds)
        self._batch_records.observe(records)

    def not_kept(self, code: str) -> None:
        """Nothing of a batch was kept."""
        self._not_kept.labels(code).inc()

    def replayed(self, records: int, seconds: float) -> None:
        """The hall was built from its journal."""
        self._replay_seconds.set(seconds)
        self._replayed.set(records)

    def late(self, seconds: float) -> None:
        """The event loop was so late."""
        self._lag.observe(seconds)

    def text(self, scene: Scene) -> bytes:
        """Everything counted, and how it is now, as Prometheus reads it."""
        self._scene.show(scene)
        return generate_latest(self._registry)


class _SceneGauges:
    """What is read when somebody looks, not counted as it happens."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._streams = Gauge("giliran_streams", "Streams open", ("who",), registry=registry)
        self._waiting = Gauge(
            "giliran_waiting", "Errands waiting, by line", ("line", "priority"), registry=registry
        )
        self._counters = Gauge("giliran_counters", "Counters by state", ("state",), registry=registry)
        self._checks = Gauge(
            "giliran_check", "1 while the check of that name is well, else 0", ("check",), registry=registry
        )
        self._seq = Gauge("giliran_journal_seq", "The latest durable record", registry=registry)

    def show(self, scene: Scene) -> None:
        self._seq.set(scene.seq)
        for gauge, values in ((self._streams, scene.streams), (self._checks, scene.checks)):
            for label, value in values.items():
                gauge.labels(label).set(value)
        # In trouble with the journal nobody knows how the hall is: then nothing is said of it.
        self._waiting.clear()
        self._counters.clear()
        if scene.floor is not None:
            for (line, priority), count in scene.floor.waiting.items():
                self._waiting.labels(line, "yes" if priority else "no").set(count)
            for state, count in scene.floor.counters.items():
                self._counters.labels(state).set(count)
