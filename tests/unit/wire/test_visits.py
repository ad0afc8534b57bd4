"""How a visit goes on from event to event, as all programs fold it (rules 15, 16, 20 to 22)."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.fakes.visit_story import LABEL, MORNING, TICKET, Visit, wanted
from wire import events as e
from wire.snapshot import LiveTicket
from wire.visits import after, at_counter, errands_of, newcomer, ticket_of, waiting

CARD, RECORD, NUMBER = wanted(1, "reg/card"), wanted(2, "pol/record"), wanted(3, "tax/number")


def test_a_visit_with_one_errand_waits_is_called_served_and_over() -> None:
    visit = Visit()
    visit.issued()
    assert (visit.ticket.phase, visit.ticket.arrived_at, visit.ticket.priority) == (
        "waiting",
        visit.now,
        "elderly",
    )
    visit.called("reg/card", "3")
    assert (visit.ticket.phase, visit.ticket.counter, visit.ticket.called_at) == ("called", "3", visit.now)
    visit.recalled("3")
    assert visit.ticket.recalls == 1
    visit.started("3")
    assert (visit.ticket.phase, visit.ticket.started_at) == ("serving", visit.now)
    visit.finished("3")
    assert visit.live is None


def test_an_old_server_says_nothing_of_errands_and_there_is_one() -> None:
    visit = Visit()
    visit.issued()
    (errand,) = visit.ticket.errands
    assert (errand.number, errand.service, errand.line, errand.phase) == (
        1,
        "reg/card",
        "reg/card",
        "waiting",
    )


def test_a_ticket_that_lists_no_errand_is_its_own() -> None:
    ticket = LiveTicket(
        ticket=TICKET,
        letters="A",
        number=12,
        label=LABEL,
        service="reg/card",
        line="reg/a",
        agency="reg",
        priority=None,
        language="id",
        phase="called",
        counter="1",
        called_at=MORNING,
        arrived_at=MORNING,
    )
    (errand,) = errands_of(ticket)
    assert (errand.line, errand.phase, errand.counter, errand.place) == ("reg/a", "called", "1", MORNING)


def test_a_visitor_waits_in_all_lines_and_is_called_to_one_counter_at_a_time() -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    assert visit.phases == ["waiting", "waiting"]
    assert sorted(errand.line for errand in waiting([visit.ticket])) == ["pol/record", "reg/card"]
    visit.called("pol/record", "4", errand=2)
    assert visit.phases == ["blocked", "called"]
    assert (visit.ticket.service, visit.ticket.agency, at_counter(visit.ticket)) == ("pol/record", "pol", "4")
    assert not list(waiting([visit.ticket]))
    visit.started("4", errand=2)
    visit.finished("4", errand=2, left=1)
    assert visit.phases == ["waiting", "done"]
    assert (visit.ticket.service, visit.ticket.counter, visit.ticket.called_at) == ("reg/card", None, None)
    visit.called("reg/card", "1")
    visit.finished("1")
    assert visit.live is None


def test_a_start_that_is_taken_back_is_a_call_again() -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    visit.called("reg/card")
    called_at = visit.now
    visit.recalled()
    before = visit.errand()
    visit.started()
    visit.taken_back("started", called_at=called_at)
    assert visit.errand() == replace(before, place=MORNING)
    assert (visit.phases, visit.ticket.phase, visit.ticket.recalls) == (["called", "blocked"], "called", 1)


def test_a_visitor_whose_errand_was_not_over_is_not_free_for_others() -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    visit.called("reg/card")
    called_at = visit.now
    visit.started()
    started_at = visit.now
    visit.finished(left=1)
    assert visit.phases == ["done", "waiting"]
    visit.taken_back("finished", called_at=called_at, started_at=started_at)
    assert visit.phases == ["serving", "blocked"]
    assert (visit.ticket.counter, visit.ticket.started_at) == ("1", started_at)


def test_a_visit_whose_end_is_taken_back_goes_on() -> None:
    visit = Visit()
    visit.issued()
    visit.called("reg/card")
    called_at = visit.now
    visit.missed()
    assert visit.live is None
    visit.taken_back("no_show", called_at=called_at)
    assert (visit.ticket.label, visit.ticket.priority, visit.ticket.arrived_at) == (LABEL, "elderly", MORNING)
    assert (visit.phases, at_counter(visit.ticket), visit.ticket.called_at) == (["called"], "1", called_at)


def test_an_errand_that_was_sent_on_by_mistake_has_its_service_and_line_again() -> None:
    visit = Visit()
    visit.issued()
    visit.called("reg/card")
    called_at = visit.now
    visit.transferred("pol/record", to_counter="4")
    visit.taken_back("transferred", called_at=called_at)
    errand = visit.errand()
    assert (errand.service, errand.line, errand.agency) == ("reg/card", "reg/card", "reg")
    assert (errand.kept_counter, errand.counter, errand.phase) == (None, "1", "called")


def test_an_errand_that_was_held_by_mistake_is_served_on() -> None:
    visit = Visit()
    visit.issued()
    visit.called("reg/card")
    called_at = visit.now
    visit.started()
    started_at = visit.now
    visit.held(minutes=5, kept="2")
    visit.taken_back("held", called_at=called_at, started_at=started_at)
    errand = visit.errand()
    assert (errand.phase, errand.hold_until, errand.kept_counter) == ("serving", None, None)
    assert (errand.started_at, errand.counter) == (started_at, "1")


@pytest.mark.parametrize("how", ["missed", "dropped"])
def test_what_is_missed_or_dropped_leaves_the_rest(how: str) -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    visit.called("reg/card")
    if how == "missed":
        visit.missed(left=1)
    else:
        visit.dropped(1, left=1)
    assert visit.phases[1] == "waiting"
    assert (visit.ticket.phase, visit.ticket.line) == ("waiting", "pol/record")
    visit.dropped(2, left=0)
    assert visit.live is None


def test_an_errand_opens_when_what_it_needs_is_done() -> None:
    visit = Visit()
    visit.issued(CARD, wanted(2, "pol/record", 1), NUMBER)
    assert visit.phases == ["waiting", "blocked", "waiting"]
    visit.called("tax/number", errand=3)
    visit.finished(errand=3, left=2)
    assert visit.phases == ["waiting", "blocked", "done"]
    visit.called("reg/card")
    visit.finished(left=1)
    assert visit.phases == ["done", "waiting", "done"]


def test_what_needs_somebody_who_did_not_come_stays_blocked() -> None:
    visit = Visit()
    visit.issued(CARD, wanted(2, "pol/record", 1))
    visit.called("reg/card")
    visit.missed(left=1)
    assert (visit.phases, visit.ticket.phase) == (["no_show", "blocked"], "blocked")
    visit.brought_back()
    assert visit.phases == ["waiting", "blocked"]
    assert visit.errand().place == MORNING


def test_who_is_on_hold_is_at_no_counter_and_keeps_their_call() -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    visit.called("reg/card", "1")
    called_at = visit.now
    visit.started("1")
    visit.held("1", minutes=10, kept="2")
    assert (visit.phases, visit.ticket.phase) == (["held", "waiting"], "waiting")
    held = visit.errand()
    assert (held.counter, held.called_at, held.started_at) == (None, called_at, None)
    assert (held.hold_until, held.kept_counter) == (visit.now + timedelta(minutes=9), "2")
    visit.resumed("2")
    assert (visit.phases, visit.ticket.counter, visit.ticket.started_at) == (
        ["serving", "blocked"],
        "2",
        visit.now,
    )
    assert (visit.errand().hold_until, visit.errand().kept_counter) == (None, None)


def test_a_hold_that_ends_leads_back_into_the_line() -> None:
    visit = Visit()
    visit.issued()
    visit.called("reg/card")
    visit.held()
    assert visit.ticket.phase == "held"
    visit.hold_ended()
    assert (visit.ticket.phase, visit.ticket.called_at, visit.ticket.counter) == ("waiting", None, None)


def test_a_hold_that_ends_while_the_visitor_is_elsewhere_waits_for_them() -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    visit.called("reg/card")
    visit.held()
    visit.called("pol/record", "4", errand=2)
    visit.hold_ended()
    assert visit.phases == ["blocked", "called"]
    visit.finished("4", errand=2, left=1)
    assert visit.phases == ["waiting", "done"]


def test_who_is_sent_on_waits_in_the_other_line() -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    visit.called("reg/card")
    visit.transferred("tax/number", to_counter="5")
    errand = visit.errand()
    assert (errand.phase, errand.line, errand.agency, errand.place) == (
        "waiting",
        "tax/number",
        "tax",
        MORNING,
    )
    assert (errand.kept_counter, errand.counter) == ("5", None)
    assert visit.phases == ["waiting", "waiting"]


def test_something_more_is_wanted_on_the_way() -> None:
    visit = Visit()
    visit.issued(CARD)
    visit.called("reg/card")
    visit.added(RECORD)
    assert visit.phases == ["called", "blocked"]
    assert visit.errand(2).place == visit.now
    visit.finished(left=1)
    assert visit.phases == ["done", "waiting"]


def test_who_had_no_ticket_is_at_the_counter_at_once() -> None:
    visit = Visit()
    visit.issued()
    visit.started("7", called=False)
    assert (visit.ticket.phase, visit.ticket.counter, visit.ticket.called_at) == ("serving", "7", None)


def test_an_appointment_has_its_time_and_its_place() -> None:
    visit = Visit()
    slot = MORNING + timedelta(hours=2)
    visit.issued(slot=slot)
    assert (visit.errand().slot, visit.errand().place) == (slot, slot)
    assert visit.ticket.arrived_at == visit.now


def test_a_ticket_given_by_a_kiosk_alone_came_when_it_was_taken() -> None:
    visit = Visit()
    visit.issued()
    (record,) = visit.records
    assert isinstance(record.event, e.TicketIssued)
    alone = e.TicketIssued(
        **{name: getattr(record.event, name) for name in record.event.__struct_fields__}
        | {"taken_at": MORNING, "channel": "alone"}
    )
    assert newcomer(alone, visit.now).arrived_at == MORNING


def test_a_visit_that_had_ended_lives_again() -> None:
    visit = Visit()
    visit.issued()
    visit.called("reg/card")
    visit.missed()
    assert visit.live is None
    visit.brought_back()
    again = visit.ticket
    assert (again.label, again.letters, again.number, again.priority, again.language) == (
        LABEL,
        "A",
        12,
        "elderly",
        "en",
    )
    assert (again.phase, again.service, again.arrived_at) == ("waiting", "reg/card", MORNING)


def test_a_call_heard_of_first_makes_the_ticket_known_and_a_late_issue_changes_nothing() -> None:
    visit = Visit()
    visit.called("reg/card", "3", errand=2)
    known = visit.ticket
    assert (known.phase, known.counter, known.errands[0].number) == ("called", "3", 2)
    assert known.arrived_at == visit.now - timedelta(seconds=60)
    visit.issued(CARD, wanted(2, "pol/record"))
    assert visit.ticket is known


def test_what_is_left_and_was_never_heard_of_is_taken_for_blocked() -> None:
    visit = Visit()
    visit.called("reg/card", errand=2)
    visit.finished(errand=2, left=1)
    assert (visit.ticket.phase, visit.ticket.counter) == ("blocked", None)
    assert not list(waiting([visit.ticket]))
    visit.called("pol/record", "4", errand=1)
    assert (visit.ticket.phase, visit.ticket.line) == ("called", "pol/record")


def test_what_is_no_business_of_the_visit_changes_nothing() -> None:
    visit = Visit()
    visit.issued()
    known = visit.ticket
    visit.happens(e.TicketPrinted(ticket=TICKET, label=LABEL, kiosk="k1"))
    visit.happens(e.NoteAdded(ticket=TICKET, label=LABEL, counter=None, text="x"))
    assert visit.ticket is known


def test_an_unknown_ticket_stays_unknown() -> None:
    for event in (
        e.ServiceStarted(ticket=TICKET, label=LABEL, counter="1", walked_seconds=1.0),
        e.TicketExpired(ticket=TICKET, label=LABEL),
        e.AppointmentCheckedIn(booking="b", code="C", service="reg/card", slot=MORNING, ticket=TICKET),
    ):
        assert after(None, event, MORNING) is None
        assert ticket_of(event) == TICKET
    assert ticket_of(e.CounterOpened(counter="1", officer="Rina")) is None


def test_a_cancelled_ticket_is_over_with_all_its_errands() -> None:
    visit = Visit()
    visit.issued(CARD, RECORD)
    visit.cancelled()
    assert visit.live is None
