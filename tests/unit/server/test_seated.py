"""Whoever sits at a counter and is signed in no more finishes with the visitor who is there, and begins nothing new."""

from dataclasses import replace

import pytest

from server.access.principal import Principal, Role
from server.domain.refusals import SignInNeeded
from server.service.origin import Origin
from server.service.ports import StorageTrouble
from server.staff.posts import IDLE, Post
from server.web.seated import Seated
from server.web.translate import command_of
from tests.fakes.reception_hall import SITI, WAYAN, ReceptionHall, story
from wire import commands as c

CONSOLE = Principal(role=Role.COUNTER, device="counter-1", agency="reg")
PIN, TICKET = "4071", "ticket-00000000001"
REQUEST = "request-of-a-console"
CALL = c.CallNext(request_id=REQUEST, counter="1")
BEGUN = [
    CALL,
    c.CallTicket(request_id=REQUEST, counter="1", ticket=TICKET, reason="ill"),
    c.ServeWalkIn(request_id=REQUEST, counter="1", service="reg/card"),
    c.ResumeCounter(request_id=REQUEST, counter="1"),
    c.ResumeErrand(request_id=REQUEST, counter="1", ticket=TICKET),
]
FINISHED = [
    c.Recall(request_id=REQUEST, counter="1", ticket=TICKET),
    c.StartService(request_id=REQUEST, counter="1", ticket=TICKET),
    c.FinishService(request_id=REQUEST, counter="1", ticket=TICKET),
    c.MarkNoShow(request_id=REQUEST, counter="1", ticket=TICKET),
    c.HoldErrand(request_id=REQUEST, counter="1", ticket=TICKET),
    c.TransferErrand(request_id=REQUEST, counter="1", ticket=TICKET, service="reg/birth"),
    c.TakeBack(request_id=REQUEST, counter="1", ticket=TICKET),
    c.AddNote(request_id=REQUEST, counter="1", ticket=TICKET, text="waits outside"),
    c.ResumeErrand(request_id=REQUEST, ticket=TICKET),
    c.PauseCounter(request_id=REQUEST, counter="1", reason="lunch"),
    c.CloseCounter(request_id=REQUEST, counter="1"),
]


class Work:
    """Siti has signed in and sits at counter 1."""

    def __init__(self, hall: ReceptionHall) -> None:
        self.hall = hall
        self.seated = Seated(seats=hall.seats, people=hall.people, office=hall.office)
        self.proof = ""

    async def begins(self, post: Post = Post.OFFICER) -> None:
        self.hall.enlist(replace(SITI, post=post), secret=PIN)
        self.hall.enlist(WAYAN, secret=PIN)
        self.hall.people.look()
        self.proof = self.hall.proof("siti")
        await self.hall.open(self.hall.opening("1", "Siti", self.proof))

    async def refused(self, *commands: c.Command, who: Principal = CONSOLE) -> list[str]:
        found = [await self.seated.against(who, each) for each in commands]
        assert all(no is None or (type(no), no.params) == (SignInNeeded, {"counter": "1"}) for no in found)
        return [type(each).__name__ for each, no in zip(commands, found, strict=True) if no is not None]


@pytest.mark.parametrize("how", ["signed out", "late", "suspended", "removed", "another PIN"])
def test_an_ended_session_begins_nothing_new_and_finishes(how: str) -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        hall.wait(hours=-3)  # so early that sixteen hours are over before the day is
        await work.begins()
        assert await work.refused(*BEGUN, *FINISHED) == []
        match how:
            case "signed out":
                await hall.reception.sign_out(work.proof)
            case "late":
                hall.wait(hours=16)
            case "suspended":
                hall.register.put(replace(hall.register.kept["siti"], active=False))
            case "removed":
                hall.register.strike("siti")
            case "another PIN":
                hall.enlist(SITI, secret="9402")
        hall.people.look()
        assert await work.refused(*BEGUN) == [type(each).__name__ for each in BEGUN]
        assert await work.refused(*FINISHED) == []

    story(told)


def test_whoever_signs_in_anew_goes_on() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins()
        await hall.reception.sign_out(work.proof)
        assert await work.refused(CALL) == ["CallNext"]
        hall.proof("siti")
        assert await work.refused(CALL) == []

    story(told)


def test_another_session_of_theirs_is_enough() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins()
        hall.proof("siti")
        await hall.reception.sign_out(work.proof)
        assert await work.refused(CALL) == []

    story(told)


def test_where_a_name_is_enough_nobody_must_be_signed_in() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins()
        for officer in ("siti", "wayan"):
            hall.register.put(replace(hall.register.kept[officer], active=False))
        hall.people.look()
        assert await work.refused(CALL) == []

    story(told)


def test_who_sat_down_by_name_before_anybody_was_registered_stays() -> None:
    async def told(hall: ReceptionHall) -> None:
        await hall.open(hall.opening("1", "Siti"))
        hall.enlist(SITI, secret=PIN)
        hall.people.look()
        assert await Work(hall).refused(CALL) == []

    story(told)


def test_somebody_who_has_signed_in_for_themselves_is_not_stopped_by_anothers_end() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins()
        await hall.reception.sign_out(work.proof)
        manager = Principal(role=Role.MANAGER, person="dewi", agency="reg")
        assert await work.refused(CALL, who=manager) == []

    story(told)


def test_what_was_answered_is_answered_again() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins()
        await hall.office.order(
            command_of(c.PauseCounter(request_id="pauses-for-lunch", counter="1", reason="lunch"))
        )
        resumed = c.ResumeCounter(request_id=REQUEST, counter="1")
        await hall.office.order(command_of(resumed))
        await hall.reception.sign_out(work.proof)
        assert await work.refused(resumed) == []
        assert await work.refused(c.ResumeCounter(request_id="another-request-of-it", counter="1")) != []

    story(told)


def test_a_manager_who_works_at_a_counter_is_not_taken_for_silent() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins(Post.MANAGER)
        for _ in range(4):
            hall.wait(seconds=IDLE.total_seconds() - 1)
            hall.people.look()
            assert await work.refused(FINISHED[1]) == []
        hall.wait(seconds=IDLE.total_seconds())
        hall.people.look()
        assert await work.refused(CALL) == ["CallNext"]

    story(told)


def test_without_the_database_work_goes_on() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins()
        hall.book.trouble = hall.register.trouble = StorageTrouble("unavailable", "gone")
        hall.wait(minutes=5)
        hall.people.look()
        assert await work.refused(CALL) == []

    story(told)


def test_an_order_is_by_whoever_sits_there() -> None:
    async def told(hall: ReceptionHall) -> None:
        work = Work(hall)
        await work.begins()
        said = Origin(device="counter-1")
        assert work.seated.origin(CONSOLE, CALL, said) == Origin(device="counter-1", person="siti")
        elsewhere = c.CallNext(request_id=REQUEST, counter="2")
        assert work.seated.origin(CONSOLE, elsewhere, said) == said
        own = Origin(person="dewi")
        manager = Principal(role=Role.MANAGER, person="dewi", agency="reg")
        assert work.seated.origin(manager, CALL, own) == own

    story(told)
