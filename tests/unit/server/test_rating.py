"""Visitors say how they were served: once, soon after, in the way the hall asks for."""

from dataclasses import replace

import pytest

from server.domain import events as e
from server.domain.decisions.rating import RATE_SECONDS
from server.domain.plan import Rating
from server.domain.refusals import (
    AlreadyRated,
    NotServedHere,
    RatingNotWanted,
    ScoresMistaken,
    TooLateToRate,
    UnknownCounter,
    UnknownTicket,
)
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def served(kind: Rating = Rating.SMILE) -> tuple[Story, str]:
    """Somebody was served at counter 1, and wants something from the police as well."""
    story = Story(replace(small_plan(), rating=kind))
    story.open("1", "2", "4")
    ticket = story.issue("reg/card", also=("pol/record",)).ticket
    story.serve_next()
    return story, ticket


def test_a_smile_tells_who_served_and_what_and_nothing_of_the_visitor() -> None:
    story, ticket = served()
    assert story.rate(ticket, 4) == e.VisitRated(
        ticket=ticket,
        label="A-001",
        counter="1",
        officer="officer 1",
        errand=1,
        service="reg/card",
        agency="reg",
        kind="smile",
        scores=(4,),
    )


def test_once_for_each_errand() -> None:
    story, ticket = served()
    story.rate(ticket, 1)
    again = story.refused(AlreadyRated, lambda: story.rate(ticket, 4))
    assert again.params == {"label": "A-001"}
    story.restart()
    story.refused(AlreadyRated, lambda: story.rate(ticket, 4))
    story.serve_next("4")
    assert story.rate(ticket, 2, counter="4").errand == 2


def test_of_several_errands_of_one_counter_the_last_one_is_meant() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue("reg/card", also=("reg/birth",)).ticket
    story.serve_next()
    story.wait(seconds=1)
    story.serve_next()
    assert story.rate(ticket, 3).service == "reg/birth"
    story.refused(AlreadyRated, lambda: story.rate(ticket, 3))


def test_only_who_was_served_there_can_say_how_it_was() -> None:
    story, ticket = served()
    elsewhere = story.refused(NotServedHere, lambda: story.rate(ticket, 4, counter="4"))
    assert elsewhere.params == {"label": "A-001", "counter": "4"}
    waiting = story.issue().ticket
    story.refused(NotServedHere, lambda: story.rate(waiting, 4))
    story.refused(UnknownTicket, lambda: story.rate("nobody", 4))
    story.refused(UnknownCounter, lambda: story.rate(ticket, 4, counter="99"))


def test_the_officer_may_have_left_and_the_visitor_not_long() -> None:
    story, ticket = served()
    story.close()
    story.wait(seconds=RATE_SECONDS)
    assert story.rate(ticket, 4).officer == "officer 1"
    story, ticket = served()
    story.wait(seconds=RATE_SECONDS, milliseconds=1)
    story.refused(TooLateToRate, lambda: story.rate(ticket, 4))
    story.wait(days=1)
    story.refused(UnknownTicket, lambda: story.rate(ticket, 4))


def test_what_was_finished_by_mistake_is_rated_when_it_is_finished() -> None:
    story, ticket = served()
    story.take_back(ticket)
    story.refused(NotServedHere, lambda: story.rate(ticket, 4))
    story.finish(ticket)
    story.rate(ticket, 4)
    story.take_back(ticket)
    story.finish(ticket)
    story.refused(AlreadyRated, lambda: story.rate(ticket, 4))


def test_a_survey_has_nine_elements_of_which_some_are_said() -> None:
    story, ticket = served(Rating.SKM)
    for scores in ((4,), (4,) * 8, (None,) * 9):
        assert mistaken(story, ticket, scores) == {"wanted": 9}
    said = (4, 3, None, 2, 1, None, None, 4, 4)
    rated = story.rate(ticket, *said)
    assert (rated.kind, rated.scores) == ("skm", said)


@pytest.mark.parametrize("scores", [(None,), (4, 4), (4,) * 9])
def test_a_smile_is_one_score(scores: tuple[int | None, ...]) -> None:
    story, ticket = served()
    assert mistaken(story, ticket, scores) == {"wanted": 1}


def mistaken(story: Story, ticket: str, scores: tuple[int | None, ...]) -> object:
    return story.refused(ScoresMistaken, lambda: story.rate(ticket, *scores)).params


def test_a_hall_that_does_not_ask_is_not_told() -> None:
    story, ticket = served(Rating.OFF)
    story.refused(RatingNotWanted, lambda: story.rate(ticket, 4))
