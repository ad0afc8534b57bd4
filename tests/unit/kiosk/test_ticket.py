"""From a ticket to its slip."""

from msgspec.structs import replace

from kiosk.catalogue import Catalogue
from kiosk.ticket import follow_url, slip_of, wait_minutes
from kiosk.visit import Ticket
from tests.fakes.kiosk_hall import MORNING, SMALL_MALL, issued
from wire.events import TicketIssued

CATALOGUE = Catalogue(SMALL_MALL)


def _ticket(**changes: object) -> Ticket:
    event = issued("ticket-0123456789").event
    assert isinstance(event, TicketIssued)
    agency = CATALOGUE.agencies[0]
    return Ticket(
        issued=replace(event, **changes),
        at=MORNING,
        service=CATALOGUE.services("dukcapil")[0],
        agency=agency,
        zone=CATALOGUE.zone_of(agency),
    )


def test_the_slip_is_in_the_language_the_number_was_taken_in() -> None:
    slip = slip_of(_ticket(language="en", priority="elderly"), SMALL_MALL, "http://hall:8420")
    assert slip.mall == "Batu Gadang Public Service Mall"
    assert (slip.agency, slip.service) == ("Civil Registry Office", "ID card enrolment")
    assert (slip.zone, slip.priority, slip.validity) == ("Zone A", "Elderly", "Valid today")


def test_its_time_is_the_halls_own() -> None:
    slip = slip_of(_ticket(), SMALL_MALL, "")
    assert slip.issued_at.isoformat() == "2025-03-04T08:05:00+07:00"


def test_its_code_leads_to_the_tickets_page() -> None:
    slip = slip_of(_ticket(), SMALL_MALL, "http://hall:8420")
    assert slip.follow_url == "http://hall:8420/t/ticket-0123456789"
    assert not follow_url("", "ticket-0123456789")


def test_a_wait_ends_on_the_safe_side() -> None:
    event = _ticket(wait_low_seconds=659, wait_high_seconds=661).issued
    assert wait_minutes(event) == (10, 12)
    assert wait_minutes(_ticket(wait_low_seconds=None).issued) is None
