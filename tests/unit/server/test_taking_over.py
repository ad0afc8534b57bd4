"""An officer sits down where another one still sits: only with a reason, which is kept; nobody's visit ends (rules 15 and 19)."""

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.refusals import CounterTaken, PersonalData
from server.domain.ticket import Phase
from tests.fakes.halls import Story, busy

LEFT = "went home without closing"


def sat_down(story: Story) -> Story:
    """Budi sits at counter 1."""
    story.open("1", officer="Budi")
    return story


@pytest.mark.parametrize("reason", ["", "   "])
def test_nobody_takes_a_counter_without_a_reason(reason: str) -> None:
    story = sat_down(Story())
    refused = story.refused(CounterTaken, lambda: story.take_over("1", "Siti", reason))
    assert refused.params == {"counter": "1", "officer": "Budi"}


def test_with_a_reason_the_counter_is_taken_and_the_reason_kept() -> None:
    story = sat_down(Story())
    opened = story.take_over("1", "Siti", f" {LEFT} ")
    assert opened == e.CounterOpened(counter="1", officer="Siti", taken_from="Budi", reason=LEFT)
    assert story.hall.desk("1").officer == "Siti"
    story.restart()
    assert story.hall.desk("1").officer == "Siti"


def test_a_reason_means_nothing_where_nobody_else_sits() -> None:
    story = Story()
    assert story.take_over("1", "Siti", LEFT) == e.CounterOpened(counter="1", officer="Siti")
    assert story.take_over("1", "Siti", LEFT) == e.CounterOpened(counter="1", officer="Siti")


def test_the_reason_holds_nobodys_number() -> None:
    story = sat_down(Story())
    story.refused(PersonalData, lambda: story.take_over("1", "Siti", "call Budi at 0812-3456-7890"))


def test_a_visit_goes_on_with_the_one_who_took_over() -> None:
    story = sat_down(Story())
    ticket = story.issue().ticket
    story.call()
    story.take_over("1", "Siti", LEFT)
    assert story.ticket(ticket).phase is Phase.CALLED
    story.start(ticket)
    assert story.errand(ticket).officer == "Siti"
    story.finish(ticket)


def test_taking_over_ends_a_pause() -> None:
    story = sat_down(Story())
    story.pause()
    ticket = story.issue().ticket
    story.take_over("1", "Siti", LEFT)
    assert story.call().ticket == ticket


def test_who_is_kept_for_the_one_who_left_is_everybodys() -> None:
    story = busy("4")
    story.open("1", officer="Budi")
    story.open("7", officer="Dewi")
    ticket = story.issue("reg/card").ticket
    story.call()
    story.transfer(ticket, to_officer="Budi")
    story.take_over("1", "Siti", LEFT)
    assert story.call("7").ticket == ticket


def test_the_same_request_again_is_answered_and_takes_nothing() -> None:
    story = sat_down(Story())
    command = c.OpenCounter(request_id=story.request(), counter="1", officer="Siti", take_over=LEFT)
    answer = story.tell(command)
    story.close("1")
    story.open("1", officer="Budi")
    assert story.tell(command) == answer
    assert story.hall.desk("1").officer == "Budi"
