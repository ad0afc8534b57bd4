"""The day in figures."""

from dataclasses import replace

import pytest

from demo.diary import CallMade, Ended, Rated
from demo.marks import Evidence, Mark, Remembered
from demo.summary import counts, deeds_of, latencies, percentile, visits_of
from demo.visitors import Errand, Habit, Lapse, Way
from tests.fakes.demo_day import CALL, EVIDENCE, TAKEN, TICKET, VISITOR

ENDED = {"A-012": Ended(label="A-012", counter="1", how="finished")}


def test_one_ticket_is_counted_at_every_station() -> None:
    assert counts({"A-012": TAKEN}, [CALL], ENDED, EVIDENCE) == {
        "issued": 1,
        "shown_on_kiosk": 1,
        "printed": 1,
        "called": 1,
        "recalled": 0,
        "shown_on_display": 1,
        "announced": 1,
        "finished": 1,
        "no_show": 0,
        "still_waiting": 0,
    }


def test_each_visit_is_counted_by_what_was_special_about_it() -> None:
    scanned = replace(VISITOR, number=4, way=Way.SCAN, needs_help=True, habit=Habit.RESTART, language="id")
    figures = visits_of({"A-012": TAKEN, "A-999": replace(TAKEN, visitor=scanned, alone=True)})

    assert {name: count for name, count in figures.items() if count} == {
        Way.AGENCIES: 1,
        Way.SCAN: 1,
        Habit.RESTART: 1,
        "given without the server": 1,
        "called for help": 1,
        "priority": 2,
        "by language": {"en": 1, "id": 1},
    }


def test_what_happened_at_the_counters_is_counted() -> None:
    added = Errand(service="reg/birth", agency="reg", line="reg/b")
    special = replace(VISITOR, lapse=Lapse.FINISHED, outcome="issued", add=(added,))
    evidence = replace(
        EVIDENCE,
        undone=(Remembered(ticket=TICKET, undone="finished"),),
        rated=(Remembered(ticket=TICKET, scores=(4,)),),
    )

    figures = deeds_of(
        {"A-012": replace(TAKEN, visitor=special)}, [Rated(label="A-012", counter="1", smile=4)], evidence
    )

    assert figures == {
        Lapse.NO_SHOW: 0,
        Lapse.FINISHED: 1,
        "undone": 1,
        "ended otherwise": 1,
        "errands added": 1,
        "ratings given": 1,
        "ratings in the journal": 1,
    }


def test_each_step_runs_from_the_press_to_what_came_of_it() -> None:
    figures = latencies({"A-012": TAKEN}, [CALL], EVIDENCE)

    assert p50(figures, "tap_to_number") == 50.0
    assert p50(figures, "tap_to_first_byte") == 80.0
    assert p50(figures, "call_to_display") == 40.0
    assert p50(figures, "call_to_chime") == 50.0
    assert p50(figures, "call_to_chime_in_a_silent_hall") == 50.0


def test_a_visitor_whose_paper_was_taken_away_says_nothing_about_speed() -> None:
    delayed = replace(TAKEN, visitor=replace(VISITOR, habit=Habit.NO_PAPER))

    assert latencies({"A-012": delayed}, [], EVIDENCE)["tap_to_number"] == {
        "count": 0,
        "p50_ms": None,
        "p95_ms": None,
        "max_ms": None,
    }


def test_a_recall_is_measured_to_its_own_chime() -> None:
    again = CallMade(label="A-012", counter="1", pressed_ns=20_000_000_000, recall=True)
    chime = Mark(t_ns=20_070_000_000, what="chime_started", ticket=TICKET, call="55")
    evidence = replace(EVIDENCE, display=(*EVIDENCE.display, chime))

    figures = latencies({"A-012": TAKEN}, [again, CALL], evidence)["call_to_chime"]

    assert isinstance(figures, dict)
    assert (figures["count"], figures["max_ms"]) == (2, 70.0)


def test_a_call_that_waits_for_another_is_not_counted_in_a_silent_hall() -> None:
    busy = (
        Mark(t_ns=8_900_000_000, what="chime_started", ticket="other", call="39"),
        Mark(t_ns=9_045_000_000, what="spoken", ticket="other", call="39"),
    )
    figures = latencies({"A-012": TAKEN}, [CALL], Evidence(display=(*busy, *EVIDENCE.display)))

    assert p50(figures, "call_to_chime") == 50.0
    assert p50(figures, "call_to_chime_in_a_silent_hall") is None


@pytest.mark.parametrize(("percent", "value"), [(50, 10.0), (95, 19.0), (100, 20.0), (5, 1.0), (1, 1.0)])
def test_percentiles_are_values_that_happened(percent: int, value: float) -> None:
    assert percentile([float(n) for n in range(20, 0, -1)], percent) == value


def test_no_percentile_of_nothing() -> None:
    assert percentile([], 95) is None


def p50(figures: object, step: str) -> object:
    assert isinstance(figures, dict)
    return figures[step]["p50_ms"]
