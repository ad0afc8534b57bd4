"""A little day, measured by hand."""

from datetime import time

import pytest

from server.domain.events import Recorded
from server.domain.hours import Interval
from server.domain.plan import Line
from server.rehearsal.curves import curves_of
from server.rehearsal.figures import figures_of, percentile
from server.rehearsal.playing import Played, play
from server.rehearsal.staffing import Staffing
from server.rehearsal.watching import watch
from server.rehearsal.world import Transfer
from tests.fakes.rehearsals import at, day, little_plan, shift, staffed, visitor, want

POLICE = Line(id="pol/k", agency="pol", letters="K", target_seconds=900.0)
PLAN = little_plan(lines={**little_plan().lines, "pol/k": POLICE})


@pytest.fixture(scope="module")
def played() -> Played:
    """The police serve ann, then cid (priority), then bob; dora leaves; the tax office serves eve, who also sees the police."""
    rest = Interval(start=time(9, 30), end=time(10))
    staffing = Staffing(shifts=(shift("4", breaks=(rest,)), shift("5")))
    crowd = day(
        visitor("ann", 0, want("pol/record", 20)),
        visitor("bob", 5, want("pol/record", 10)),
        visitor("cid", 10, want("pol/record", 10), priority="elderly"),
        visitor("dora", 12, want("pol/record", patience_seconds=600.0)),
        visitor("eve", 60, want("tax/advice", 30), want("pol/record", 5)),
    )
    return play(PLAN, crowd, staffing)


def test_waits_by_agency_class_and_hour(played: Played) -> None:
    figures = figures_of(PLAN, watch(PLAN, played.records))
    police = figures.by_agency["pol"]
    # ann 0, cid from 10 to 20, bob from 5 to 30, and eve, who was at the tax office first, through the break from 90 to 120.
    assert police.calls == 4
    assert police.mean == pytest.approx((0 + 10 + 25 + 30) / 4 * 60)
    assert (police.p50, police.p90, police.worst) == (600.0, 1_800.0, 1_800.0)
    assert police.within_target == pytest.approx(2 / 4), "fifteen minutes there"
    assert figures.by_agency["tax"].mean == 0.0
    assert figures.by_class["elderly"].mean == 600.0
    assert figures.by_class["ordinary"].calls == 4
    assert {hour: waits.calls for hour, waits in figures.by_hour.items()} == {8: 3, 9: 2}
    assert figures.waits.calls == 5


def test_overtaking(played: Played) -> None:
    figures = figures_of(PLAN, watch(PLAN, played.records))
    assert figures.by_agency["pol"].most_overtaken == 1, "cid came after bob"
    assert figures.by_agency["pol"].overtaken == pytest.approx(1 / 4)
    assert figures.out_of_turn == 0.0, "but has priority"
    assert 0 < figures.evenness < 1


def test_counters_are_busy_from_a_call_to_what_ends_it(played: Played) -> None:
    figures = figures_of(PLAN, watch(PLAN, played.records))
    police = figures.counters["4"]
    assert police.open_seconds == (8 * 60 - 30) * 60, "without the break"
    assert police.occupied_seconds == (20 + 10 + 10 + 5) * 60
    assert police.busy_share == pytest.approx(45 / 450)
    assert police.calls == 4
    assert figures.busy_by_agency["tax"] == pytest.approx(30 / 480)


def test_endings_visits_and_journeys(played: Played) -> None:
    figures = figures_of(PLAN, watch(PLAN, played.records), refused=2)
    assert {name: count for name, count in figures.endings.items() if count} == {
        "served": 4,
        "left": 1,
        "refused": 2,
    }
    assert figures.visits.visits == 4
    assert figures.visits.mean == pytest.approx((20 + 35 + 20 + 65) / 4 * 60)
    assert figures.journeys.visits == 1
    assert figures.journeys.mean == 65 * 60
    assert figures.tickets == 5


def test_refusals_are_told_by_service() -> None:
    figures = figures_of(
        PLAN, (), refusals={("pol/record", "closed-hours"): 2, ("pol/record", "line-full"): 1}
    )
    assert figures.refusals == {"pol/record": {"closed-hours": 2, "line-full": 1}}
    assert figures.waits.calls == 0


def test_queues_are_looked_at_every_five_minutes(played: Played) -> None:
    (seen,) = watch(PLAN, played.records)
    assert seen.sampled_at[0] == at(0)
    lengths = dict(zip(seen.sampled_at, seen.queues["pol"], strict=True))
    # bob waits from 5, cid from 10, dora from 12 to 22; cid is called at 20 and bob at 30.
    assert [lengths[at(minute)] for minute in (5, 10, 15, 20, 25, 30, 35)] == [0, 1, 3, 3, 1, 1, 0]
    assert seen.sampled_at[-1] == at(130), "nothing moves any more"
    assert figures_of(PLAN, (seen,)).longest_queue["pol"] == 3


def test_curves_are_the_average_of_days(played: Played) -> None:
    (seen,) = watch(PLAN, played.records)
    one, two = curves_of(PLAN, (seen,)), curves_of(PLAN, (seen, seen))
    assert one == two
    assert one.hours[0] == 8.0
    assert one.peak("pol") == 3
    assert one.peak("nobody") == 0
    calm = play(PLAN, day(visitor("z", 0, want("tax/advice"))), staffed("5"))
    halved = curves_of(PLAN, (seen, *watch(PLAN, calm.records)))
    assert halved.peak("pol") == 1.5
    assert curves_of(PLAN, ()).people == {}


def test_what_was_sent_on_waits_in_two_lines() -> None:
    sent_on = Transfer(service="tax/advice", seconds=60.0)
    crowd = day(
        visitor("ann", 0, want("pol/record", 5, transfer=sent_on)), visitor("bob", 0, want("tax/advice", 20))
    )
    figures = figures_of(PLAN, watch(PLAN, play(PLAN, crowd, staffed("4", "5")).records))
    assert figures.by_agency["tax"].calls == 2
    assert figures.by_agency["tax"].worst == 15 * 60


def test_a_journal_that_breaks_off_is_measured_as_far_as_it_goes(played: Played) -> None:
    begun: list[Recorded] = [record for record in played.records if record.at < at(15)]
    (seen,) = watch(PLAN, begun)
    figures = figures_of(PLAN, (seen,))
    assert figures.tickets == 4
    assert figures.waits.calls == 0, "no errand has ended"
    assert figures.counters["4"].open_seconds == 12 * 60


def test_an_empty_journal_has_no_days() -> None:
    assert watch(PLAN, ()) == ()
    assert figures_of(PLAN, ()).days == 0


def test_percentiles_are_nearest_ranks() -> None:
    values = [float(value) for value in range(1, 11)]
    assert [percentile(values, percent) for percent in (10, 50, 90, 95, 100)] == [1, 5, 9, 10, 10]
    assert percentile([], 50) == 0.0
