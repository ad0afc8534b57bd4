"""The same request is answered the same, whatever it asks; under its id nothing else is (rules 4 and 18)."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain import answers
from server.domain import commands as c
from server.domain import events as e
from server.domain.refusals import RequestReused
from tests.fakes.halls import Story
from tests.fakes.restless import RestlessDay
from tests.fakes.restless_displays import RestlessDisplays
from tests.fakes.rich_plans import always_open, busy_plan


class Repeating(Story):
    """Says everything twice."""

    def __init__(self) -> None:
        super().__init__(always_open(busy_plan()))
        self.answered: list[tuple[c.Command, e.Event]] = []

    def tell(self, command: c.Command) -> e.Event:
        event = super().tell(command)
        assert super().tell(command) == event
        self.answered.append((command, event))
        return event


def test_every_command_has_an_answer() -> None:
    assert set(answers._ANSWERS) == set(get_args(c.Command))
    told = {kind for kinds in answers._ANSWERS.values() for kind in kinds}
    assert told <= set(get_args(e.Event))


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_whatever_is_said_twice_happens_once(seed: int) -> None:
    story = Repeating()
    story.open(*story.plan.counters)
    day, displays = RestlessDay(story, Random(seed)), RestlessDisplays(story, Random(seed))
    for _ in range(60):
        day.go_on()
        displays.go_on()
    ids = [record.request_id for record in story.journal if not record.request_id.startswith("time-")]
    assert set(ids) == {command.request_id for command, _ in story.answered}
    for command, event in story.answered:
        for other in others(command):
            with pytest.raises(RequestReused):
                story.hall.answer(other)
        known = story.hall.answer(command)
        assert known is not None
        assert known.event == event


def others(command: c.Command) -> Iterator[c.Command]:
    """What the same request id must not be used for."""
    request = command.request_id
    if not isinstance(command, c.AddNote):
        yield c.AddNote(request_id=request, ticket="ticket", text="x")
    match command:
        case c.CallNext() | c.Recall() | c.StartService() | c.FinishService() | c.HoldErrand():
            yield replace(command, counter="another")
        case c.IssueTicket(service=str()):
            yield replace(command, service="another")
        case c.AddErrand():
            yield replace(command, service="another")
        case c.CancelErrand():
            yield replace(command, errand=command.errand + 1)
        case c.HandInTicket():
            yield replace(command, number=command.number + 1)
            yield replace(command, also=(*command.also, "another"))
        case c.AskForHelp() | c.AnswerHelp() | c.EndHelp() | c.ReportPrinter() | c.ArrangeKiosk():
            yield replace(command, kiosk="another")
        case c.ArrangeDisplay() | c.ReportDisplay() | c.JoinDisplay() | c.LeaveDisplay():
            yield replace(command, display="another")
        case c.PostNotice() | c.WithdrawNotice():
            yield replace(command, notice="another")
        case c.GiveParticulars():
            yield replace(command, ticket="another")
            yield replace(command, particulars=(c.Particular(service="another", field="nik"),))
        case c.TakeBack():
            yield replace(command, counter="another")
            yield replace(command, ticket="another")
        case c.RateVisit():
            yield replace(command, counter="another")
            yield replace(command, scores=(*command.scores, 1))
        case c.CancelTicket() | c.BringBack() | c.ResumeErrand():
            yield replace(command, ticket="another")
        case _:
            pass
