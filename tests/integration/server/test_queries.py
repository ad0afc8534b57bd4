"""Every question of the contract by HTTP: whose turn it is and why, how a visit went, what the hall offers."""

import json
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import httpx
import msgspec
import pytest

from tests.fakes.server_process import Client, ServerProcess, request_id
from wire import commands as c
from wire import events as e
from wire.calls import Calls, Explanation
from wire.forecasts import ForecastList
from wire.offers import Appointment, Services, ServiceState, Slots
from wire.ticket import TicketStatus

T = TypeVar("T")


def asked(client: Client, path: str, kind: type[T], **params: str | int) -> T:
    """What the hall answers, as the contract says it."""
    answer = client.http.get(path, params=params)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=kind)


def unknown(client: Client, path: str, **params: str) -> str:
    """The code of what is not there."""
    answer = client.http.get(path, params=params)
    assert answer.status_code in {400, 404, 409}
    assert answer.headers["content-type"] == "application/problem+json"
    return str(answer.json()["code"])


def issued(client: Client, service: str, *also: str, package: str | None = None) -> e.TicketIssued:
    command = c.IssueTicket(
        request_id=request_id(), service=None if package else service, also=also, package=package, kiosk="k1"
    )
    event = client.done(command).event
    assert isinstance(event, e.TicketIssued)
    return event


def called(client: Client, counter: str) -> e.TicketCalled:
    record = client.call(counter)
    assert isinstance(record, e.Record)
    assert isinstance(record.event, e.TicketCalled)
    return record.event


def test_whose_turn_it_is_and_why_without_calling(client: Client) -> None:
    client.open("4")
    nobody = asked(client, "/api/counters/4/next", Explanation)
    assert nobody == Explanation(counter="4")
    ticket = issued(client, "pol/record")
    turn = asked(client, "/api/counters/4/next", Explanation)
    assert (turn.ticket, turn.label, turn.errand, turn.line) == (ticket.ticket, ticket.label, 1, "pol/k")
    assert turn.reason is not None
    assert (turn.reason.rule, turn.reason.compared[0].label) == ("longest-wait", ticket.label)
    assert called(client, "4").ticket == ticket.ticket, "the same as was explained"
    assert unknown(client, "/api/counters/77/next") == "unknown-counter"


def test_calls_are_told_with_their_reasons(client: Client) -> None:
    client.open("3")
    first = issued(client, "reg/birth")
    call = called(client, "3")
    assert call.ticket == first.ticket
    client.done(c.Recall(request_id=request_id(), counter="3", ticket=first.ticket))
    latest = asked(client, "/api/calls", Calls, limit=1).calls
    assert [(made.call.ticket, made.call.reason) for made in latest] == [(first.ticket, call.reason)]
    of_ticket = asked(client, f"/api/tickets/{first.ticket}/calls", Calls).calls
    assert of_ticket == latest
    assert unknown(client, f"/api/tickets/{request_id()}/calls") == "unknown-ticket"
    assert unknown(client, "/api/calls", limit="21") == "malformed"
    client.done(c.CancelTicket(request_id=request_id(), ticket=first.ticket))


def test_a_ticket_tells_how_each_of_its_errands_stands(client: Client) -> None:
    client.open("1")
    ticket = issued(client, "", package="newborn").ticket
    status = asked(client, f"/api/tickets/{ticket}", TicketStatus)
    assert (status.package, status.channel, status.phase) == ("newborn", "kiosk", "waiting")
    birth, card, record = status.errands
    assert (birth.phase, birth.ahead) == ("waiting", 0)
    assert birth.wait_high_seconds is not None
    assert (card.phase, card.needs, card.ahead) == ("blocked", (1,), None)
    assert (record.agency, record.phase) == ("pol", "waiting")
    client.done(c.CallTicket(request_id=request_id(), counter="1", ticket=ticket, reason="a story"))
    client.done(c.StartService(request_id=request_id(), counter="1", ticket=ticket))
    client.done(c.AddNote(request_id=request_id(), ticket=ticket, text="twins", counter="1"))
    client.done(c.FinishService(request_id=request_id(), counter="1", ticket=ticket))
    status = asked(client, f"/api/tickets/{ticket}", TicketStatus)
    assert [errand.phase for errand in status.errands] == ["done", "waiting", "waiting"]
    assert status.notes == ("twins",)
    (leg,) = status.errands[0].legs
    assert (leg.counter, leg.officer, leg.end) == ("1", "officer 1", "done")
    assert leg.started_at is not None
    assert leg.ended_at is not None
    assert leg.served_seconds == (leg.ended_at - leg.started_at).total_seconds()
    (going_on,) = status.errands[1].legs
    assert (going_on.end, going_on.ended_at) == ("", None)
    client.done(c.CancelTicket(request_id=request_id(), ticket=ticket))


def test_services_tell_who_waits_how_long_and_whether_they_are_open(client: Client) -> None:
    client.open("4")
    before = service_of(client, "pol/record").waiting
    issued(client, "pol/record")
    state = service_of(client, "pol/record")
    assert (state.open, state.why, state.waiting) == (True, "", before + 1)
    assert state.wait_low_seconds is not None
    assert (state.quota, state.places_left) == (None, None)
    assert service_of(client, "reg/card").closes_at is None, "this hall never closes"


def service_of(client: Client, service: str) -> ServiceState:
    states = asked(client, "/api/services", Services)
    assert (datetime.now(UTC) - states.at).total_seconds() < 60
    return next(state for state in states.services if state.service == service)


def test_free_slots_and_what_became_of_a_booking(client: Client) -> None:
    day = (datetime.now(UTC) + timedelta(days=3)).date()
    slots = asked(client, "/api/services/reg/birth/slots", Slots, day=day.isoformat())
    assert (slots.service, slots.day, slots.slots[0].places_left) == ("reg/birth", day, 2)
    book = c.BookAppointment(request_id=request_id(), service="reg/birth", slot=slots.slots[0].begins)
    booked = client.done(book).event
    assert isinstance(booked, e.AppointmentBooked)
    left = asked(client, "/api/services/reg/birth/slots", Slots, day=day.isoformat()).slots[0].places_left
    assert left == 1
    found = asked(client, f"/api/appointments/{booked.code.lower()}", Appointment)
    assert found == asked(client, f"/api/appointments/{book.request_id}", Appointment)
    assert (found.booking, found.state, found.ticket) == (book.request_id, "booked", None)
    assert found.check_in_from == found.slot - timedelta(minutes=30)
    client.done(c.CancelAppointment(request_id=request_id(), booking=book.request_id))
    assert asked(client, f"/api/appointments/{booked.code}", Appointment).state == "cancelled"
    assert unknown(client, "/api/appointments/NOSUCH") == "unknown-appointment"
    assert unknown(client, "/api/services/reg/card/slots", day=day.isoformat()) == "no-appointments"
    assert unknown(client, "/api/services/reg/nothing/slots", day=day.isoformat()) == "unknown-service"
    assert unknown(client, "/api/services/reg/birth/slots", day="yesterday") == "malformed"
    assert unknown(client, "/api/services/reg/birth/slots") == "malformed"


def test_forecasts_are_asked_for_before_there_are_any(client: Client) -> None:
    asked(client, "/api/forecasts", ForecastList)


@pytest.mark.parametrize(
    "path",
    [
        "/api/counters/1/next",
        "/api/calls",
        "/api/services",
        "/api/services/reg/birth/slots",
        "/api/appointments/ABC",
        "/api/forecasts",
        "/api/tickets/0123456789abcdef/calls",
    ],
)
def test_strangers_learn_nothing(server: ServerProcess, path: str) -> None:
    assert httpx.get(server.url + path).status_code == 401


def test_openapi_tells_of_every_question_and_its_answer(server: ServerProcess) -> None:
    schema = httpx.get(server.url + "/schema/openapi.json", timeout=20).json()
    answers = {
        "/api/counters/{counter}/next": "Explanation",
        "/api/calls": "Calls",
        "/api/tickets/{ticket}": "TicketStatus",
        "/api/tickets/{ticket}/calls": "Calls",
        "/api/services": "Services",
        "/api/services/{agency}/{service}/slots": "Slots",
        "/api/appointments/{code}": "Appointment",
        "/api/forecasts": "ForecastList",
    }
    for path, answer in answers.items():
        told = schema["paths"][path]["get"]
        assert told["description"]
        assert answer in json.dumps(told["responses"]["200"]), path
    profile = json.dumps(schema["components"]["schemas"]["ChangeProfile"])
    assert "Profile" in profile


def test_the_visitors_page_shows_every_errand_and_no_note(client: Client, server: ServerProcess) -> None:
    client.open("1")
    ticket = issued(client, "reg/card", "pol/record").ticket
    client.done(c.AddNote(request_id=request_id(), ticket=ticket, text="secretly important"))
    page = httpx.get(f"{server.url}/t/{ticket}?lang=en").text
    assert "New identity card" in page
    assert "New police record" in page
    assert "secretly" not in page
    client.done(c.CallTicket(request_id=request_id(), counter="1", ticket=ticket, reason="a story"))
    client.done(c.HoldErrand(request_id=request_id(), counter="1", ticket=ticket, minutes=20))
    assert "put on hold by an officer" in httpx.get(f"{server.url}/t/{ticket}?lang=en").text
