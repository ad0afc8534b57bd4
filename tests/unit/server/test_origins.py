"""Who asked for something is carried from the door to the journal; what the server does by itself is nobody's."""

from dataclasses import dataclass

from server.domain import commands as c
from server.service.acts import Act, NoActs
from server.service.clerk import Order
from server.service.origin import HALL_KEY, OWN, Origin
from server.web.origins import origin_of
from tests.fakes.journals import FakeJournal
from tests.unit.server.test_clerk import Desk

SITI = Origin(device="counter-3", person="siti")
AGUS = Origin(device="counter-4", person="agus")


@dataclass
class Principal:
    device: str = ""
    person: str = ""


def test_the_gate_says_who_it_let_in() -> None:
    assert origin_of({"principal": Principal(device="counter-3", person="siti")}) == SITI
    assert origin_of({"principal": Principal(person="rina")}) == Origin(person="rina")


def test_whoever_has_the_halls_key_is_told_from_the_server_itself() -> None:
    assert origin_of({}) == origin_of({"principal": Principal()}) == HALL_KEY
    assert HALL_KEY != OWN


def test_the_journal_hears_who_asked_and_not_whom_time_asked_for() -> None:
    desk = Desk(FakeJournal())
    desk.clerk.start()
    ticket, opening = desk.issue(), c.OpenCounter(request_id=desk.request(), counter="1", officer="Siti")
    refused = c.CallNext(request_id=desk.request(), counter="2")
    desk.hand_in(
        Order(command=opening, reply=lambda _: None, origin=SITI),
        Order(command=refused, reply=lambda _: None, origin=AGUS),
        Order(command=ticket, reply=lambda _: None),
        Order(command=opening, reply=lambda _: None, origin=AGUS),
    )
    desk.clerk.stop()
    assert desk.journal.origins == {opening.request_id: SITI, ticket.request_id: OWN}
    assert len(desk.journal.records) == 3, "the opening of the day is nobody's"


def test_where_nobody_keeps_a_list_acts_are_done_all_the_same() -> None:
    NoActs().note(Act(action="sign-in"))
