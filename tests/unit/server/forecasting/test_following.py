"""Forecasts are kept up to date: what is new is read, what is due is played on."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from server.domain.events import DayOpened, Recorded
from server.forecasting.following import Following
from server.forecasting.prediction import Forecaster, Outlook
from tests.fakes.halls import Story

REGISTRY, POLICE = frozenset({"reg/a", "reg/b"}), frozenset({"pol/k"})


class FakeTail:
    """Implements ``forecasting.following.Tail`` on a story's journal."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.asked: list[int] = []

    def beginning(self, days: int) -> int:
        opened = [record.seq for record in self._story.journal if isinstance(record.event, DayOpened)]
        return opened[-1 - days] if len(opened) > days else 1

    def after(self, seq: int, limit: int) -> Sequence[Recorded]:
        self.asked.append(seq)
        return self._story.journal[seq : seq + limit]


class Watch:
    """A stopwatch on which every forecast takes as long as it is said to."""

    def __init__(self, seconds: float = 0.01) -> None:
        self.seconds = seconds
        self._now = 0.0

    def __call__(self) -> float:
        self._now += self.seconds
        return self._now


def a_following(story: Story) -> tuple[Following, FakeTail, Forecaster]:
    tail, forecaster = FakeTail(story), Forecaster(story.plan, Random(1), runs=5)
    return Following(tail, forecaster, Random(2)), tail, forecaster


def lines(outlooks: list[Outlook]) -> list[frozenset[str]]:
    return [outlook.part.lines for outlook in outlooks]


def test_the_journal_is_read_once_and_then_as_it_grows() -> None:
    story = Story()
    story.open("1", "4")
    story.issue()
    following, tail, forecaster = a_following(story)
    following.catch_up()
    assert forecaster.hall.seq == len(story.journal)
    story.issue("pol/record")
    list(following.step(story.now, Watch()))
    assert forecaster.hall.seq == len(story.journal)
    assert tail.asked[0] == 0
    assert sorted(tail.asked) == tail.asked


def test_at_first_everything_is_forecast_then_what_changed() -> None:
    story = Story()
    story.open("1", "4")
    following, _, _ = a_following(story)
    following.catch_up()
    assert set(lines(list(following.step(story.now, Watch())))) == {REGISTRY, POLICE}
    story.wait(seconds=2)
    assert list(following.step(story.now, Watch())) == []
    story.issue("pol/record")
    assert lines(list(following.step(story.now, Watch()))) == [POLICE]
    story.wait(seconds=2)
    story.pause("1")
    assert lines(list(following.step(story.now, Watch()))) == [REGISTRY], "a counter's lines change with it"


def test_changes_at_once_after_another_make_one_forecast() -> None:
    story = Story()
    story.open("4")
    following, _, _ = a_following(story)
    following.catch_up()
    list(following.step(story.now, Watch()))
    story.wait(seconds=0.5)
    story.issue("pol/record")
    assert list(following.step(story.now, Watch())) == []
    story.wait(seconds=0.6)
    assert lines(list(following.step(story.now, Watch()))) == [POLICE]


def test_what_is_dear_is_forecast_more_seldom() -> None:
    story = Story()
    story.open("4")
    following, _, _ = a_following(story)
    following.catch_up()
    list(following.step(story.now, Watch(seconds=0.8)))
    story.issue("pol/record")
    story.wait(seconds=7)
    assert list(following.step(story.now, Watch())) == []
    story.wait(seconds=2)
    assert lines(list(following.step(story.now, Watch()))) == [POLICE]


def test_nothing_grows_old_though_nothing_happens() -> None:
    story = Story()
    story.open("4")
    following, _, _ = a_following(story)
    following.catch_up()
    list(following.step(story.now, Watch()))
    assert list(following.step(story.now + timedelta(seconds=19), Watch())) == []
    assert len(list(following.step(story.now + timedelta(seconds=21), Watch()))) == 2


def test_a_clock_set_back_does_not_stop_it() -> None:
    story = Story()
    story.open("4")
    following, _, _ = a_following(story)
    following.catch_up()
    list(following.step(story.now, Watch()))
    assert len(list(following.step(story.now - timedelta(hours=1), Watch()))) == 2


def test_on_the_last_days_forecasts_are_made_again_and_compared() -> None:
    story = Story()
    story.open("4")
    for _ in range(3):
        story.open("4")
        story.issue("pol/record")
        for _ in range(5):
            ticket = story.call("4").ticket
            story.issue("pol/record")
            story.wait(minutes=30)
            story.finish_now(ticket, "4")
        story.wait(days=1)
        story.pass_time()
    following, _, forecaster = a_following(story)
    following.catch_up()
    learned = forecaster._calibrations
    pairs = [pair for calibration in learned.values() for band in calibration._bands for pair in band._pairs]
    assert len(pairs) >= 5
    assert all(truth in {0.0, 1800.0} for _, truth in pairs)
