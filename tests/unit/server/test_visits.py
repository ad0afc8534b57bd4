"""Rules 14, 18, 19, 20, 32: a visit's way through its states; whatever is refused changes nothing."""

import pytest

from server.domain import commands as c
from server.domain import events as e
from server.domain.refusals import CounterTaken, NotAtThisCounter, UnknownTicket, WrongState
from server.domain.ticket import Phase
from tests.fakes.halls import Story


def test_a_whole_visit_keeps_walking_and_serving_apart() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.wait(minutes=10)
    story.call()
    story.wait(seconds=42)
    assert story.start(ticket).walked_seconds == 42
    story.wait(minutes=6, milliseconds=250)
    assert story.finish(ticket).served_seconds == 360.25
    assert story.hall.tickets[ticket].phase is Phase.DONE
    assert story.hall.desk("1").ticket is None


def test_a_recall_counts_and_announces_the_same_ticket_and_counter() -> None:
    story = Story()
    story.open("1")
    called = (story.issue(), story.call())[1]
    for times in (1, 2):
        again = story.tell(c.Recall(request_id=story.request(), counter="1", ticket=called.ticket))
        assert again == e.TicketRecalled(ticket=called.ticket, label="A-001", counter="1", times=times)


def test_a_no_show_frees_the_counter() -> None:
    story = Story()
    story.open("1")
    story.issue()
    second = story.issue()
    first = story.call()
    story.tell(c.MarkNoShow(request_id=story.request(), counter="1", ticket=first.ticket))
    assert story.call().ticket == second.ticket


@pytest.mark.parametrize("called", [False, True])
def test_a_visitor_may_cancel_until_service_starts(called: bool) -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    if called:
        story.call()
    cancelled = story.tell(c.CancelTicket(request_id=story.request(), ticket=ticket))
    assert isinstance(cancelled, e.TicketCancelled)
    assert cancelled.counter == ("1" if called else None)
    assert story.hall.desk("1").ticket is None
    with pytest.raises(WrongState):
        story.tell(c.CancelTicket(request_id=story.request(), ticket=ticket))


def test_commands_from_the_wrong_state_are_refused_and_change_nothing() -> None:
    story = Story()
    story.open("1", "2")
    waiting = story.issue().ticket
    called = story.call("1").ticket
    assert waiting == called
    later = story.issue().ticket
    before = len(story.journal)
    wrong: list[tuple[c.Command, type[Exception]]] = [
        (c.StartService(request_id=story.request(), counter="1", ticket=later), WrongState),
        (c.FinishService(request_id=story.request(), counter="1", ticket=called), WrongState),
        (c.StartService(request_id=story.request(), counter="2", ticket=called), NotAtThisCounter),
        (c.MarkNoShow(request_id=story.request(), counter="1", ticket="no-such-ticket-00"), UnknownTicket),
        (c.OpenCounter(request_id=story.request(), counter="1", officer="somebody else"), CounterTaken),
    ]
    for command, refusal in wrong:
        with pytest.raises(refusal):
            story.tell(command)
    assert len(story.journal) == before
    assert story.start(called).ticket == called, "the visit goes on as if nothing had been tried"


def test_signing_off_never_ends_a_visit_and_the_same_officer_may_come_back() -> None:
    story = Story()
    story.open("1")
    story.issue()
    called = story.call()
    story.tell(c.CloseCounter(request_id=story.request(), counter="1"))
    assert story.hall.desk("1").ticket is story.hall.tickets[called.ticket]
    story.open("1")
    story.open("1")
    assert story.start(called.ticket).ticket == called.ticket


def test_a_failed_print_leaves_the_ticket_valid_and_can_be_followed_by_a_good_one() -> None:
    story = Story()
    ticket = story.issue().ticket
    story.tell(
        c.ReportPrintFailed(request_id=story.request(), ticket=ticket, kiosk="k1", trouble="paper_out")
    )
    assert story.hall.tickets[ticket].printed is False
    assert story.hall.tickets[ticket].phase is Phase.WAITING
    story.tell(c.ReportPrinted(request_id=story.request(), ticket=ticket, kiosk="k1"))
    assert story.hall.tickets[ticket].printed is True


def test_a_new_day_ends_what_yesterday_left_open() -> None:
    story = Story()
    story.open("1")
    story.issue()
    story.call()
    story.wait(days=1)
    story.pass_time()
    kinds = [type(record.event) for record in story.journal[-3:]]
    assert kinds == [e.TicketExpired, e.CounterClosed, e.DayOpened]
    assert not story.hall.alive
    assert story.hall.desk("1").officer is None


def test_the_expected_wait_is_a_range_once_a_counter_is_open() -> None:
    story = Story()
    assert story.issue().wait_low_seconds is None
    story.open("1", "2")
    issued = story.issue()
    assert issued.ahead == 1
    assert (issued.wait_low_seconds, issued.wait_high_seconds) == (39, 878)
    assert story.issue(priority="elderly").ahead == 0, "priority visitors pass the ordinary ones"
