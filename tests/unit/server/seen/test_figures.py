"""What Prometheus reads: orders by command and outcome, refusals by reason, who waits, and no name of anybody."""

import asyncio

import pytest
from prometheus_client.parser import text_string_to_metric_families

from server.domain import commands as c
from server.seen.figures import Figures
from server.seen.lag import lag_measured
from server.seen.scene import Floor, Scene, floor_of
from tests.fakes.plans import small_plan
from tests.fakes.told import Told

EMPTY = Scene(seq=0, streams={}, checks={}, floor=None)


def read(figures: Figures, scene: Scene = EMPTY) -> dict[str, float]:
    """Each sample by its name and labels, as Prometheus would parse it."""
    found = {}
    for family in text_string_to_metric_families(figures.text(scene).decode()):
        for sample in family.samples:
            labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
            found[f"{sample.name}{{{labels}}}" if labels else sample.name] = sample.value
    return found


def test_orders_are_counted_by_command_and_outcome_with_their_time() -> None:
    figures = Figures()
    figures.ordered("IssueTicket", "done", 0.004)
    figures.ordered("IssueTicket", "done", 0.4)
    figures.ordered("CallNext", "nobody-waiting", 0.002)
    told = read(figures)
    assert told["giliran_order_seconds_count{command=IssueTicket,outcome=done}"] == 2
    assert told["giliran_order_seconds_bucket{command=IssueTicket,le=0.005,outcome=done}"] == 1
    assert told["giliran_order_seconds_sum{command=IssueTicket,outcome=done}"] == pytest.approx(0.404)
    assert told["giliran_order_seconds_count{command=CallNext,outcome=refused}"] == 1
    assert told["giliran_refusals_total{code=nobody-waiting}"] == 1


def test_batches_troubles_replay_and_lag_are_told() -> None:
    figures = Figures()
    figures.kept(12, 0.003)
    figures.not_kept("storage-full")
    figures.replayed(4000, 1.5)
    figures.late(0.02)
    told = read(figures)
    assert told["giliran_batch_records_sum"] == 12
    assert told["giliran_batch_seconds_count"] == 1
    assert told["giliran_journal_troubles_total{code=storage-full}"] == 1
    assert (told["giliran_replay_seconds"], told["giliran_replayed_records"]) == (1.5, 4000)
    assert told["giliran_loop_lag_seconds_bucket{le=0.025}"] == 1
    assert told["process_resident_memory_bytes"] > 0


def test_how_the_hall_is_is_read_when_somebody_looks() -> None:
    floor = Floor(
        waiting={("reg/a", True): 1, ("reg/a", False): 7}, counters={"open": 2, "paused": 1, "closed": 5}
    )
    scene = Scene(seq=99, streams={"programs": 12, "phones": 340}, checks={"journal": 0}, floor=floor)
    told = read(Figures(), scene)
    assert told["giliran_waiting{line=reg/a,priority=no}"] == 7
    assert told["giliran_counters{state=paused}"] == 1
    assert told["giliran_streams{who=phones}"] == 340
    assert told["giliran_check{check=journal}"] == 0
    assert told["giliran_journal_seq"] == 99


def test_of_a_hall_that_cannot_be_asked_nothing_old_is_said() -> None:
    figures = Figures()
    floor = Floor(waiting={("reg/a", False): 7}, counters={"open": 2})
    read(figures, Scene(seq=1, streams={}, checks={}, floor=floor))
    assert not [name for name in read(figures) if name.startswith(("giliran_waiting", "giliran_counters"))]


def test_the_floor_counts_who_waits_and_which_counters_are_open() -> None:
    hall = Told(small_plan())
    for number in range(3):
        hall.tell(c.IssueTicket(request_id=f"request-{number:08}", service="reg/card", kiosk="k"))
    floor = floor_of(hall.hall)
    assert sum(floor.waiting.values()) == 3
    assert floor.counters == {"open": 0, "paused": 0, "closed": len(hall.hall.desks)}


def test_an_event_loop_that_is_held_up_shows() -> None:
    heard: list[float] = []

    async def story() -> None:
        told = asyncio.Event()

        def late(seconds: float) -> None:
            heard.append(seconds)
            told.set()

        async with lag_measured(late, every_seconds=0.001):
            await told.wait()

    asyncio.run(story())
    assert heard
    assert min(heard) >= 0
