"""The tap that counts, and its answer."""

from dataclasses import replace

from msgspec.structs import replace as with_fields

from kiosk.visiting import dialogue as say
from kiosk.visiting.ticket import Ticket, TicketErrand
from kiosk.visiting.visit import (
    Confirm,
    EnterCode,
    Errands,
    Issuing,
    NoPaper,
    Packages,
    Printing,
    Refused,
    Start,
    TicketShown,
    Visit,
)
from tests.fakes.kiosk_hall import MORNING, issued
from tests.fakes.kiosk_visit import (
    ALONE,
    HALL,
    NOON,
    POST,
    TICKET,
    answer_to,
    answered,
    appointment,
    asked,
    choose,
    letters,
    play,
    take,
)
from wire.commands import CheckIn, IssueTicket
from wire.events import TicketIssued
from wire.problem import Problem

NO_PLACE = Problem(title="Line closed", status=409, detail="Antrean ditutup.", code="line-closed")
REFUSED = say.RefusedBy(request_id=TICKET, problem=NO_PLACE)


def confirmed() -> Visit:
    return play(*choose("dukcapil/ktp")).visit


def issuing() -> Visit:
    return play(take(), visit=confirmed()).visit


def ticket_of(visit: Visit) -> Ticket:
    assert isinstance(visit.screen, TicketShown)
    return visit.screen.ticket


def given(ticket: str = TICKET) -> Ticket:
    """A number of the kiosk's own."""
    wish = HALL.catalogue.wish("dukcapil/ktp")
    assert wish is not None
    errand = TicketErrand(service=wish.service, agency=wish.agency, zone=None)
    return Ticket(id=ticket, label="A-901", language="id", at=NOON, errands=(errand,), alone=True)


def test_a_number_is_asked_for_and_its_slip_printed() -> None:
    told = play(take(), answered(), visit=confirmed())
    command = IssueTicket(request_id=TICKET, service="dukcapil/ktp", kiosk="kiosk-1", language="id")
    ticket = ticket_of(told.visit)
    assert told.done == (say.AskForNumber(command=command), say.PrintSlip(ticket=ticket))
    assert isinstance(told.screen, TicketShown)
    assert told.screen.paper == Printing()


def test_the_ticket_says_what_its_owner_needs_to_know() -> None:
    ticket = ticket_of(play(answered(), visit=issuing()).visit)
    assert (ticket.id, ticket.label, ticket.language, ticket.at) == (TICKET, "A-012", "id", MORNING)
    assert (ticket.ahead, ticket.wait, ticket.alone, ticket.slot) == (4, (600, 1500), False, None)
    assert ticket.first.agency.id == "dukcapil"
    assert ticket.first.zone is not None
    assert ticket.first.zone.id == "a"


def test_a_ticket_has_all_its_errands_with_their_zones() -> None:
    told = play(*choose("dukcapil/ktp"), say.AddMore(), *choose("pajak/spt"), take())
    (command,) = asked(told)
    ticket = ticket_of(play(answer_to(command), visit=told.visit).visit)
    zones = [(each.service.id, each.zone.id if each.zone else "") for each in ticket.errands]
    assert zones == [("dukcapil/ktp", "a"), ("pajak/spt", "b")]


def test_a_ticket_of_a_package_has_its_steps() -> None:
    told = play(say.Go(way="packages"), say.ChoosePackage(package="menikah"), take())
    (command,) = asked(told)
    assert (command.package, command.service, command.also) == ("menikah", None, ())
    ticket = ticket_of(play(answer_to(command), visit=told.visit).visit)
    assert [each.service.id for each in ticket.errands] == ["dukcapil/ktp", "dukcapil/layanan-1"]


def test_a_wait_that_nobody_knows_is_none() -> None:
    record = issued(TICKET)
    event = record.event
    assert isinstance(event, TicketIssued)
    record = with_fields(record, event=with_fields(event, wait_low_seconds=None))
    unknown = replace(answered(), record=record)
    assert ticket_of(play(unknown, visit=issuing()).visit).wait is None


def test_a_double_tap_takes_one_number() -> None:
    told = play(take(), take("another-0123456789"), visit=confirmed())
    assert [command.request_id for command in asked(told)] == [TICKET]


def test_taps_while_the_number_is_on_its_way_change_nothing() -> None:
    before = issuing()
    told = play(
        say.Back(),
        say.Home(),
        say.Idle(),
        say.Idle(),
        say.NextPage(),
        say.AddMore(),
        say.Scanned(text="K7MP4X"),
        *letters("7"),
        visit=before,
    )
    assert (told.visit, told.done) == (before, ())


def test_an_answer_to_somebody_else_is_not_shown() -> None:
    before = issuing()
    for other in (answered("other-0123456789ab"), say.GivenAlone(request_id="other", ticket=given("other"))):
        told = play(other, visit=before)
        assert (told.visit, told.done) == (before, ())


def test_waiting_is_first_worth_no_word_then_a_calm_one_then_an_explanation() -> None:
    visit, patience = issuing(), []
    for _ in range(3):
        visit = play(say.Waited(), visit=visit).visit
        assert isinstance(visit.screen, Issuing)
        patience.append(visit.screen.patience)
    assert patience == ["slow", "late", "late"]


def test_a_kiosk_without_paper_shows_the_number_alone() -> None:
    told = play(answered(), visit=issuing(), post=replace(POST, prints=False))
    assert isinstance(told.screen, TicketShown)
    assert told.screen.paper == NoPaper()
    assert told.done == ()


def test_alone_the_kiosk_gives_a_number_of_its_own() -> None:
    told = play(say.GivenAlone(request_id=TICKET, ticket=given()), visit=issuing(), hall=ALONE)
    assert ticket_of(told.visit) == given()
    assert told.done == (say.PrintSlip(ticket=given()),)


def test_an_answer_that_comes_after_all_changes_nothing() -> None:
    alone = play(say.GivenAlone(request_id=TICKET, ticket=given()), visit=issuing(), hall=ALONE)
    told = play(answered(), REFUSED, visit=alone.visit)
    assert (told.visit, told.done) == (alone.visit, ())


def test_a_refusal_is_shown_and_left_towards_the_choices() -> None:
    visit = play(REFUSED, visit=issuing()).visit
    assert isinstance(visit.screen, Refused)
    assert visit.screen.problem is NO_PLACE
    confirm = confirmed().screen
    assert isinstance(confirm, Confirm)
    assert play(say.Back(), visit=visit).screen == confirm.came_from
    assert play(say.Home(), visit=visit).screen == Start()


def test_after_a_refusal_of_several_one_may_be_taken_out() -> None:
    told = play(*choose("dukcapil/ktp"), say.AddMore(), *choose("pajak/spt"), take(), REFUSED)
    confirm = play(say.Back(), visit=told.visit)
    assert isinstance(confirm.screen, Errands)
    alone = play(say.RemoveErrand(service="dukcapil/ktp"), take("another-0123456789"), visit=confirm.visit)
    (command,) = asked(alone)
    assert (command.service, command.also) == ("pajak/spt", ())


def test_a_refused_basket_or_package_can_be_changed() -> None:
    basket = play(*choose("dukcapil/ktp"), say.AddMore(), say.ShowErrands(), take(), REFUSED, say.Back())
    assert basket.screen == Errands(came_from=Start())
    package = play(
        say.Go(way="packages"), say.ChoosePackage(package="usaha"), take(), say.Proceed(request_id="x")
    )
    assert not asked(package)  # it asks for particulars first
    plain = play(say.Go(way="packages"), say.ChoosePackage(package="menikah"), take(), REFUSED, say.Back())
    assert plain.screen == Packages()


def test_an_appointment_is_checked_in() -> None:
    booked = say.AppointmentFound(code="K7MP4X", appointment=appointment())
    told = play(say.Scanned(text="K7MP4X"), booked, take())
    command = CheckIn(request_id=TICKET, code="K7MP4X", kiosk="kiosk-1")
    assert told.done[-1] == say.AskForNumber(command=command)
    shown = play(say.LanguageChosen(language="en"), answered(), visit=told.visit)
    assert ticket_of(shown.visit).language == "en"
    refused = play(REFUSED, say.Back(), visit=told.visit)
    assert refused.screen == EnterCode()


def test_an_appointment_for_something_unknown_gets_no_number() -> None:
    booked = say.AppointmentFound(code="K7MP4X", appointment=appointment(service="gone/gone"))
    told = play(say.Scanned(text="K7MP4X"), booked, take())
    assert told.done == (say.LookUp(code="K7MP4X"),)
