"""What is said after a desk was left."""

from datetime import timedelta

import pytest

from counter.floor.floor import Floor
from counter.signing import leaving
from counter.words import Words
from tests.fakes.counter_day import MORNING, Day, empty_hall
from tests.fakes.texts import all_texts
from wire.events import CounterOpened, DayOpened

WORDS = Words(all_texts(), "id")


def said(day: Day, *, closed_here: bool) -> str:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    notice = leaving.told(floor, "1", day=MORNING.date(), closed_here=closed_here, now=0.0)
    return notice.say(WORDS) if notice else ""


@pytest.fixture
def day() -> Day:
    day = Day()
    day.opened("1", "Rina")
    return day


def test_closing_an_empty_counter_needs_no_word(day: Day) -> None:
    day.closed("1")
    assert said(day, closed_here=True) == ""


def test_rule_19_a_visit_stays_and_the_sentence_says_so(day: Day) -> None:
    day.issued("A-012")
    day.called("A-012")
    day.closed("1")
    assert said(day, closed_here=True).startswith("A-012 tetap dipanggil di loket 1.")
    day.started("A-012")
    assert said(day, closed_here=True).startswith("A-012 tetap dilayani di loket 1.")


def test_who_took_over_and_why(day: Day) -> None:
    day.write(CounterOpened(counter="1", officer="Budi", taken_from="Rina", reason="Pergantian petugas"))
    assert said(day, closed_here=False) == "Loket 1 diambil alih Budi: Pergantian petugas"


def test_another_one_who_sits_there_is_named(day: Day) -> None:
    day.closed("1")
    day.opened("1", "Budi")
    assert said(day, closed_here=False) == "Loket 1 sekarang dipakai Budi."


def test_closed_from_elsewhere(day: Day) -> None:
    day.closed("1")
    assert said(day, closed_here=False) == "Loket 1 ditutup dari tempat lain. Silakan buka lagi."


def test_a_day_that_ended_is_not_somebody_elsewhere(day: Day) -> None:
    day.closed("1")
    day.write(DayOpened(day=MORNING.date() + timedelta(days=1)))
    assert (
        said(day, closed_here=False) == "Loket 1 ditutup karena hari baru telah dimulai. Silakan buka lagi."
    )
