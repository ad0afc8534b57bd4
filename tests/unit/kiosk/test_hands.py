"""What the flow wants done: asked of the hall, given alone, printed, told."""

from itertools import count

import pytest

from kiosk.hands import Hands, appointment_path
from kiosk.paperwork.slip import Requirements, Slip
from kiosk.visiting import dialogue as say
from kiosk.visiting.ticket import Ticket, TicketErrand
from tests.fakes.kiosk_hall import issued
from tests.fakes.kiosk_visit import HALL, NOON, RICH_MALL, TICKET, appointment
from tests.fakes.link import FakeLink
from tests.fakes.quiet_printer import QuietPrinter
from tests.fakes.standin import NOT_ALONE, FakeStandIn
from wire.commands import AskForHelp, CheckIn, IssueTicket, ReportPrinted
from wire.problem import Problem

KTP = IssueTicket(request_id=TICKET, service="dukcapil/ktp", kiosk="kiosk-1")
CHECK_IN = CheckIn(request_id=TICKET, code="K7MP4X", kiosk="kiosk-1")
NO = Problem(title="x", status=409, detail="x", code="closed")


class Deeds:
    """Hands, whom they reach, and what came of it."""

    def __init__(self, *, online: bool = True, numbers: tuple[str, ...] = ()) -> None:
        ids = count()
        self.link = FakeLink(online=online)
        self.printer = QuietPrinter()
        self.stand_in = FakeStandIn(*numbers)
        self.hands = Hands(
            link=self.link,
            printer=self.printer,
            stand_in=self.stand_in,
            new_id=lambda: f"made-{next(ids):012}",
            now=lambda: NOON,
        )
        self.hands.mall = RICH_MALL
        self.came: list[say.Input] = []
        self.hands.came.connect(self.came.append)


@pytest.fixture
def deeds(qapp: object) -> Deeds:
    return Deeds()


def test_a_number_is_asked_of_the_hall_and_its_answer_brought_back(deeds: Deeds) -> None:
    deeds.hands.do(say.AskForNumber(command=KTP))
    assert deeds.link.sent == [KTP]
    assert deeds.came == []
    deeds.link.answer(issued(TICKET))
    assert deeds.came == [say.Answered(record=issued(TICKET), report_id="made-000000000000")]


def test_a_no_is_brought_back_too(deeds: Deeds) -> None:
    deeds.hands.do(say.AskForNumber(command=KTP))
    deeds.link.refuse(NO)
    assert deeds.came == [say.RefusedBy(request_id=TICKET, problem=NO)]


def test_without_the_server_the_kiosk_gives_one_of_its_own(qapp: object) -> None:
    deeds = Deeds(online=False, numbers=("dukcapil/ktp",))
    deeds.hands.do(say.AskForNumber(command=KTP))
    assert deeds.link.sent == []
    given = deeds.came[0]
    assert isinstance(given, say.GivenAlone)
    assert (given.request_id, given.ticket.label) == (TICKET, "A-901")


def test_what_cannot_be_given_alone_is_refused(qapp: object) -> None:
    deeds = Deeds(online=False)
    deeds.hands.do(say.AskForNumber(command=CHECK_IN))
    assert deeds.came == [say.RefusedBy(request_id=TICKET, problem=NOT_ALONE)]


def test_a_connection_that_returns_at_once_was_never_gone(qapp: object) -> None:
    deeds = Deeds(numbers=("dukcapil/ktp",))
    deeds.link.set_online(False)
    deeds.hands.do(say.AskForNumber(command=KTP))
    deeds.link.set_online(True)
    deeds.link.answer(issued(TICKET))
    assert len(deeds.came) == 1
    assert isinstance(deeds.came[0], say.Answered)
    assert deeds.stand_in.orphans == []


def test_who_waits_when_the_server_goes_gets_another_number_and_the_first_is_taken_back(
    qapp: object,
) -> None:
    deeds = Deeds(numbers=("dukcapil/ktp",))
    deeds.hands.do(say.AskForNumber(command=KTP))
    deeds.hands.set_away(away=True)
    assert deeds.link.waiting() == []
    assert deeds.stand_in.orphans == [TICKET]
    assert [type(each) for each in deeds.came] == [say.GivenAlone]
    deeds.hands.set_away(away=False)
    deeds.hands.do(say.AskForNumber(command=KTP))
    assert len(deeds.link.waiting()) == 1, "the server is back"


def test_a_check_in_that_waits_is_refused_and_not_taken_back(deeds: Deeds) -> None:
    deeds.hands.do(say.AskForNumber(command=CHECK_IN))
    deeds.hands.set_away(away=True)
    assert deeds.came == [say.RefusedBy(request_id=TICKET, problem=NOT_ALONE)]
    assert deeds.stand_in.orphans == []


def test_an_appointment_is_looked_up_by_its_code(deeds: Deeds) -> None:
    deeds.hands.do(say.LookUp(code="K7MP4X"))
    inquiry = deeds.link.asking("/api/appointments/K7MP4X")[0]
    inquiry.answer(appointment())
    assert deeds.came == [say.AppointmentFound(code="K7MP4X", appointment=appointment())]


def test_a_code_that_nobody_knows_or_can_ask_for_is_none(deeds: Deeds) -> None:
    deeds.hands.do(say.LookUp(code="K7MP4X"))
    deeds.link.asking()[0].refuse(NO)
    deeds.hands.do(say.LookUp(code="C7MP4X"))
    deeds.hands.set_away(away=True)
    assert deeds.came == [say.AppointmentFound(code=code, appointment=None) for code in ("K7MP4X", "C7MP4X")]
    assert deeds.link.asking() == []


def test_whatever_is_typed_stays_one_part_of_the_path() -> None:
    assert appointment_path("a/b?c d") == "/api/appointments/a%2Fb%3Fc%20d"


def ticket() -> Ticket:
    wish = HALL.catalogue.known("dukcapil/ktp")
    assert wish is not None
    errand = TicketErrand(service=wish.service, agency=wish.agency, zone=None)
    return Ticket(id=TICKET, label="A-012", language="en", at=NOON, errands=(errand,))


def test_a_slip_is_printed_and_how_it_came_out_brought_back(deeds: Deeds) -> None:
    deeds.hands.do(say.PrintSlip(ticket=ticket()))
    job, slip = deeds.printer.jobs[0]
    assert isinstance(slip, Slip)
    assert (job, slip.number, slip.follow_url) == (TICKET, "A-012", f"http://127.0.0.1:8300/t/{TICKET}")
    deeds.printer.failed.emit(TICKET, "paper_out")
    deeds.hands.do(say.PrintSlip(ticket=ticket()))
    deeds.printer.printed.emit(TICKET)
    assert [type(each) for each in deeds.came] == [say.SlipFailed, say.SlipOut]


def test_lists_of_papers_and_others_pages_are_nobodys_slip(deeds: Deeds) -> None:
    service = HALL.catalogue.service("dukcapil/ktp")
    assert service is not None
    deeds.hands.do(say.PrintList(service=service, language="en"))
    job, papers = deeds.printer.jobs[0]
    assert isinstance(papers, Requirements)
    assert papers.requirements == ("Original family card", "Form F-1.02")
    deeds.printer.printed.emit(job)
    deeds.printer.failed.emit("test-page", "offline")
    assert deeds.came == []


def test_the_hall_is_told_unless_it_does_not_know_the_ticket_yet(deeds: Deeds) -> None:
    help_ = AskForHelp(request_id="help-0123456789ab", kiosk="kiosk-1")
    known = ReportPrinted(request_id="report-0123456789", ticket=TICKET, kiosk="kiosk-1")
    unknown = ReportPrinted(request_id="report-1123456789", ticket="alone-0000000001", kiosk="kiosk-1")
    for command in (help_, known, unknown):
        deeds.hands.do(say.Tell(command=command))
    assert deeds.link.sent == [help_, known]
    assert deeds.stand_in.kept == [unknown]
    deeds.link.refuse(NO)
    assert deeds.came == [], "a visitor hears nothing of it"
