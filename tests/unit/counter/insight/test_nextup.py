"""Whose turn it is, is asked when something has changed here, once a second at most, and one question at a time."""

import pytest
from PySide6.QtCore import QCoreApplication

from counter.insight.nextup import AGAIN_SECONDS, OLD_SECONDS, NextUp
from tests.fakes.link import FakeLink
from wire.calls import Explanation
from wire.problem import Problem

FIRST = Explanation(counter="1", ticket="a" * 16, label="A-001")
SECOND = Explanation(counter="1", ticket="b" * 16, label="A-002")


class Asking:
    """A counter that asks, a server that the test answers for, a clock that is told."""

    def __init__(self) -> None:
        self.now = 100.0
        self.link = FakeLink(online=True)
        self.next = NextUp(link=self.link, steady=lambda: self.now)

    def asks(self) -> None:
        """The time for the next question has come."""
        asked = len(self.link.inquiries)
        assert self.soon is not None
        self.now += self.soon
        self.next._soon.stop()
        self.next._soon.timeout.emit()
        assert len(self.link.inquiries) == asked + 1
        assert len(self.link.asking()) == 1

    def answers(self, answer: Explanation = FIRST) -> None:
        self.link.asking()[0].answer(answer)

    @property
    def soon(self) -> float | None:
        """In how many seconds it will ask, or None if it does not."""
        timer = self.next._soon
        return timer.interval() / 1000 if timer.isActive() else None


@pytest.fixture
def asking(qapp: QCoreApplication) -> Asking:
    return Asking()


def test_the_first_look_asks_and_the_same_again_does_not(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    assert asking.link.inquiries[0].path == "/api/counters/1/next"
    asking.answers()
    assert asking.next.answer == FIRST
    asking.next.look("1", "A-001 waits")
    assert asking.soon is None


def test_a_change_asks_again_but_not_within_the_second(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.answers()
    asking.now += 0.1
    asking.next.look("1", "A-001 and A-002 wait")
    assert asking.soon == pytest.approx(0.9)
    asking.next.look("1", "A-001, A-002 and A-003 wait")
    assert asking.soon == pytest.approx(0.9), "more changes are asked about together"
    asking.asks()
    asking.answers(SECOND)
    assert asking.next.answer == SECOND


def test_a_hundred_changes_in_a_second_are_one_question(asking: Asking) -> None:
    for change in range(100):
        asking.next.look("1", change)
    asking.asks()
    for change in range(100, 200):
        asking.next.look("1", change)
    assert asking.soon is None, "while one is on its way none other goes"
    asking.answers()
    assert asking.soon == pytest.approx(1.0)
    assert len(asking.link.inquiries) == 1


def test_time_alone_changes_whose_turn_it_is_too(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.answers()
    asking.now += AGAIN_SECONDS - 1
    asking.next.look("1", "A-001 waits")
    assert asking.soon is None
    asking.now += 1
    asking.next.look("1", "A-001 waits")
    asking.asks()


def test_nobody_waits_nothing_is_asked_and_nothing_remembered(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.answers()
    asking.next.look("1", None)
    assert asking.next.answer is None
    assert asking.soon is None
    asking.next.look("1", "A-002 waits")
    asking.asks()
    asking.next.look("1", None)
    assert asking.link.asking() == [], "the question is taken back"


def test_another_counter_is_another_question(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.answers()
    asking.next.look("2/a", "A-001 waits")
    assert asking.next.answer is None
    asking.asks()
    assert asking.link.inquiries[-1].path == "/api/counters/2%2Fa/next"


def test_an_answer_is_old_when_things_have_changed_and_the_server_says_nothing(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.answers()
    asking.now += 5
    assert not asking.next.old
    assert asking.next.aged_seconds() == 5
    asking.next.look("1", "A-001 and A-002 wait")
    asking.asks()
    asking.now += OLD_SECONDS - 1
    assert not asking.next.old
    asking.now += 1
    assert asking.next.old
    asking.answers(SECOND)
    assert not asking.next.old


def test_an_answer_is_old_when_the_server_does_not_say_whether_it_still_holds(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.answers()
    asking.now += AGAIN_SECONDS
    asking.next.look("1", "A-001 waits")
    asking.asks()
    assert not asking.next.old
    asking.now += OLD_SECONDS + 1
    assert asking.next.old
    asking.answers()
    assert not asking.next.old


def test_without_a_line_nothing_is_asked_and_what_is_known_is_old(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.answers()
    asking.next.look("1", "A-001 and A-002 wait")
    asking.asks()
    asking.link.set_online(False)
    assert asking.link.asking() == []
    assert asking.next.old
    assert asking.next.answer == FIRST
    asking.next.look("1", "A-002 waits")
    assert asking.soon is None
    asking.now += 30
    asking.link.set_online(True)
    asking.asks()
    asking.answers(SECOND)
    assert (asking.next.answer, asking.next.old) == (SECOND, False)


def test_a_refusal_is_asked_about_again_when_something_changes(asking: Asking) -> None:
    asking.next.look("1", "A-001 waits")
    asking.asks()
    asking.link.asking()[0].refuse(Problem(title="No", status=404, detail="", code="unknown-counter"))
    assert asking.soon is None
    asking.now += 2
    asking.next.look("1", "A-002 waits")
    asking.asks()
