"""An answer shows at once and the stream, when it comes, changes nothing more."""

from counter.floor.ahead import Ahead
from counter.floor.floor import Floor
from tests.fakes.counter_day import Day, empty_hall


def test_an_answer_before_the_stream_shows_the_number_and_stays_through_older_records() -> None:
    day = Day()
    opened = day.opened("1")
    floor = Floor().restated(empty_hall()).after(opened)
    issued = day.issued("A-001")
    called = day.called("A-001")

    ahead = Ahead().told(called, seq=floor.seq)
    assert ahead.over(floor).current("1") is not None

    floor = floor.after(issued)
    ahead = ahead.caught_up(floor.seq)
    seen = ahead.over(floor).current("1")
    assert seen is not None
    assert seen.phase == "called"

    floor = floor.after(called)
    ahead = ahead.caught_up(floor.seq)
    assert ahead == Ahead()
    assert ahead.over(floor) == floor


def test_an_answer_the_stream_has_brought_already_is_not_kept() -> None:
    day = Day()
    opened = day.opened("1")
    assert Ahead().told(opened, seq=opened.seq) == Ahead()


def test_the_same_answer_twice_is_one() -> None:
    day = Day()
    opened = day.opened("1")
    once = Ahead().told(opened, seq=0)
    assert once.told(opened, seq=0) == once


def test_answers_lie_in_the_journals_order() -> None:
    day = Day()
    day.issued("A-001")
    called, started = day.called("A-001"), day.started("A-001")
    ahead = Ahead().told(started, seq=1).told(called, seq=1)
    current = ahead.over(Floor(seq=1)).current("1")
    assert current is not None
    assert current.phase == "serving"
