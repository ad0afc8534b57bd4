"""From a ticket to its slip, from a service to its list of papers."""

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.paperwork.documents import requirements_of, slip_of
from kiosk.visiting.ticket import Ticket, TicketErrand, follow_url, wait_minutes
from tests.fakes.kiosk_hall import MORNING
from tests.fakes.kiosk_visit import HALL, RICH_MALL


def errand(service: str) -> TicketErrand:
    wish = HALL.catalogue.known(service)
    assert wish is not None
    return TicketErrand(service=wish.service, agency=wish.agency, zone=HALL.catalogue.zone_of(wish.agency))


TICKET = Ticket(
    id="ticket-0123456789", label="A-012", language="id", at=MORNING, errands=(errand("dukcapil/ktp"),)
)


def test_the_slip_is_in_the_language_the_number_was_taken_in() -> None:
    slip = slip_of(replace(TICKET, language="en", priority="elderly"), RICH_MALL, "http://hall:8420/t/x")
    assert slip.mall == "Batu Gadang Public Service Mall"
    assert (slip.agency, slip.service) == ("Civil Registry Office", "ID card enrolment")
    assert (slip.zone, slip.priority, slip.validity) == ("Zone A", "Elderly", "Valid today")
    assert (slip.number, slip.follow_url) == ("A-012", "http://hall:8420/t/x")


def test_its_times_are_the_halls_own() -> None:
    slip = slip_of(replace(TICKET, slot=datetime(2025, 3, 4, 2, 30, tzinfo=UTC)), RICH_MALL, "")
    assert slip.issued_at.isoformat() == "2025-03-04T08:05:00+07:00"
    assert slip.slot is not None
    assert slip.slot.isoformat() == "2025-03-04T09:30:00+07:00"


def test_its_code_leads_to_the_tickets_page() -> None:
    assert follow_url("http://hall:8420", "ticket-0123456789") == "http://hall:8420/t/ticket-0123456789"
    assert not follow_url("", "ticket-0123456789")


def test_a_wait_ends_on_the_safe_side() -> None:
    assert wait_minutes((659, 661)) == (10, 12)
    slip = slip_of(replace(TICKET, wait=(659, 661), ahead=3), RICH_MALL, "")
    assert (slip.people_ahead, slip.wait_low_minutes, slip.wait_high_minutes) == (3, 10, 12)


def test_a_number_given_alone_promises_nothing() -> None:
    slip = slip_of(replace(TICKET, alone=True), RICH_MALL, "")
    assert (slip.alone, slip.people_ahead, slip.wait_low_minutes) == (True, None, None)


def test_several_services_are_listed_and_a_single_one_is_not() -> None:
    assert slip_of(TICKET, RICH_MALL, "").errands == ()
    slip = slip_of(replace(TICKET, errands=(*TICKET.errands, errand("pajak/spt"))), RICH_MALL, "")
    assert [(each.service, each.agency, each.zone) for each in slip.errands] == [
        ("Rekam KTP-el", "Dukcapil", "Zona A"),
        ("Lapor SPT", "Pajak", "Zona B"),
    ]


def test_the_list_of_papers_has_the_whole_standard() -> None:
    papers = requirements_of(errand("dukcapil/ktp").service, RICH_MALL, "en")
    assert (papers.service, papers.agency) == ("ID card enrolment", "Civil Registry Office")
    assert papers.requirements == ("Original family card", "Form F-1.02")
    assert (papers.procedure, papers.cost, papers.product) == (("Come",), "Free", "ID card")
