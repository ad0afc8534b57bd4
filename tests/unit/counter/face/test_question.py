"""The walk through a question: nine elements one by one, back and forth, never answered by a double touch."""

from datetime import UTC, datetime

import pytest

from counter.face.elements import ELEMENTS, SCORES
from counter.face.question import PATIENCE_SECONDS, SETTLE_SECONDS, Kind, Question, Visitor

VISITOR = Visitor(ticket="ticket-A-001", label="A-001", language="id")
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


def asked(kind: Kind = "skm", *, now: float = 0.0, age: float = 0.0) -> Question:
    return Question.asked(VISITOR, errand=1, kind=kind, since=NOON, now=now, age=age)


def test_nine_answers_are_the_nine_elements_in_their_order() -> None:
    question, now = asked(), 0.0
    for score in (1, 2, 3, 4, 1, 2, 3, 4, 1):
        assert not question.over
        now += 1
        question = question.answered(score, now)
    assert question.over
    assert question.scores == (1, 2, 3, 4, 1, 2, 3, 4, 1)
    assert len(ELEMENTS) == 9


def test_a_smile_is_one_answer() -> None:
    question = asked("smile").answered(4, 1.0)
    assert question.over
    assert question.scores == (4,)


def test_what_is_skipped_is_not_said() -> None:
    question = asked().skipped(1.0).answered(3, 2.0)
    assert question.scores[:3] == (None, 3, None)
    assert question.said
    assert not asked().skipped(1.0).said


def test_back_shows_the_answer_of_before_and_lets_it_be_changed() -> None:
    question = asked().answered(2, 1.0).answered(3, 2.0).back(3.0)
    assert (question.place, question.chosen) == (1, 3)
    assert question.answered(4, 4.0).scores[:2] == (2, 4)
    assert question.skipped(4.0).scores[:2] == (2, 3), "skipped, what was said stays"
    assert asked().back(1.0).place == 0


def test_the_second_touch_of_a_double_one_answers_nothing() -> None:
    question = asked().answered(2, 1.0).answered(2, 1.0 + SETTLE_SECONDS / 2)
    assert question.place == 1
    assert question.answered(2, 1.0 + SETTLE_SECONDS).place == 2


@pytest.mark.parametrize("score", [0, 5, -1])
def test_there_are_four_answers(score: int) -> None:
    assert SCORES == (1, 2, 3, 4)
    assert asked().answered(score, 1.0).place == 0


def test_patience_begins_again_with_every_touch_and_its_end_is_announced() -> None:
    question = asked(now=100.0, age=5.0)
    assert question.until == 100.0 + PATIENCE_SECONDS - 5.0
    assert not question.ending(110.0)
    assert question.ending(135.0)
    assert not question.touched(135.0).ending(136.0)
