"""The slip comes out, or does not."""

from kiosk.visiting import dialogue as say
from kiosk.visiting.flow import start
from kiosk.visiting.visit import Printed, PrintFailed, Printing, TicketShown, Visit
from tests.fakes.kiosk_visit import POST, REPORT, TICKET, answered, choose, play, take
from wire.commands import ReportPrinted, ReportPrintFailed

FAILED = say.SlipFailed(ticket=TICKET, trouble="paper_out", report_id=REPORT)


def with_ticket() -> Visit:
    return play(*choose("dukcapil/ktp"), take(), answered()).visit


def shown(visit: Visit) -> TicketShown:
    assert isinstance(visit.screen, TicketShown)
    return visit.screen


def test_the_slip_is_reported_and_shown_as_printed() -> None:
    told = play(say.SlipOut(ticket=TICKET, report_id=REPORT), visit=with_ticket())
    assert shown(told.visit).paper == Printed()
    report = ReportPrinted(request_id=REPORT, ticket=TICKET, kiosk="kiosk-1")
    assert told.done == (say.Tell(command=report),)


def test_a_failed_slip_is_reported_and_printed_again_on_request() -> None:
    told = play(FAILED, visit=with_ticket())
    assert shown(told.visit).paper == PrintFailed(trouble="paper_out")
    report = ReportPrintFailed(request_id=REPORT, ticket=TICKET, kiosk="kiosk-1", trouble="paper_out")
    assert told.done == (say.Tell(command=report),)
    again = play(say.Reprint(), say.Reprint(), visit=told.visit)
    assert shown(again.visit).paper == Printing()
    assert again.done == (say.PrintSlip(ticket=shown(again.visit).ticket),)  # the second tap prints none


def test_a_slip_that_came_out_is_printed_once_more_and_then_no_more() -> None:
    out = say.SlipOut(ticket=TICKET, report_id=REPORT)
    again = play(say.Reprint(), out, say.Reprint(), visit=play(out, visit=with_ticket()).visit)
    assert shown(again.visit).paper == Printed()
    assert not shown(again.visit).can_reprint
    assert sum(isinstance(done, say.PrintSlip) for done in again.done) == 1


def test_a_second_slip_that_fails_may_be_tried_again() -> None:
    out = say.SlipOut(ticket=TICKET, report_id=REPORT)
    failed = play(out, say.Reprint(), FAILED, visit=with_ticket())
    assert shown(failed.visit).can_reprint


def test_a_slip_that_fails_after_its_visitor_left_is_still_reported() -> None:
    told = play(say.Home(), FAILED, visit=with_ticket())
    assert told.visit == start(POST)
    assert len(told.done) == 1


def test_the_slip_of_an_earlier_ticket_says_nothing_of_this_one() -> None:
    earlier = say.SlipFailed(ticket="earlier-0123456789", trouble="offline", report_id=REPORT)
    assert play(earlier, visit=with_ticket()).visit == with_ticket()


def test_a_failed_slip_takes_the_question_back() -> None:
    asked = play(say.Idle(), visit=with_ticket()).visit
    assert asked.asking
    assert not play(FAILED, visit=asked).visit.asking
