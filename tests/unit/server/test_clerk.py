"""The clerk: answers only what is durable, decides a batch in order, recovers when the disk does (rules 5, 13, 34)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from queue import SimpleQueue

import pytest

from server.domain import commands as c
from server.domain.events import AppointmentBooked, Recorded, TicketCalled, TicketIssued
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.domain.refusals import CounterNotOpen, NobodyWaiting
from server.service.clerk import TICKS_TO_RECOVER, Answer, Clerk, Delivery, Job, Order, Question, Tick
from server.service.origin import OWN, Origin
from server.service.ports import StorageTrouble
from tests.fakes.halls import MORNING
from tests.fakes.journals import FakeJournal
from tests.fakes.plans import small_plan
from tools.sample_story import sample_plan

PATIENCE = 10.0
SITI = Origin(device="counter-3", person="siti")
AGUS = Origin(device="counter-4", person="agus")


class Desk:
    """Submits batches and waits for their delivery. ``now`` is the clerk's clock, which is looked at ``looks`` times."""

    def __init__(self, journal: FakeJournal, plan: Plan | None = None, *, now: datetime = MORNING) -> None:
        self.journal = journal
        self.now = now
        self.looks = 0
        self.deliveries: SimpleQueue[Delivery] = SimpleQueue()
        self.clerk = Clerk(
            empty_hall=lambda: Hall(plan or small_plan()),
            journal=journal,
            clock=self.look,
            deliver=self.deliveries.put,
        )
        self.requests = 0

    def look(self) -> datetime:
        self.looks += 1
        return self.now

    def hand_in(self, *jobs: Job) -> tuple[Recorded, ...]:
        """What everybody hears of."""
        self.clerk.submit(jobs)
        delivery = self.deliveries.get(timeout=PATIENCE)
        for reply in delivery.replies:
            reply()
        return delivery.records

    def do(self, *commands: c.Command) -> list[Answer]:
        answers: list[Answer] = []
        self.hand_in(*(Order(command=command, reply=answers.append) for command in commands))
        return answers

    def request(self) -> str:
        self.requests += 1
        return f"request-{self.requests:08d}"

    def issue(self, request: str = "") -> c.IssueTicket:
        return c.IssueTicket(request_id=request or self.request(), service="reg/card", kiosk="k")


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(FakeJournal())
    desk.clerk.start()
    yield desk
    desk.clerk.stop()


def labels(answers: list[Answer]) -> list[str]:
    return [
        answer.event.label
        for answer in answers
        if isinstance(answer, Recorded) and isinstance(answer.event, TicketIssued | TicketCalled)
    ]


def kinds(records: Sequence[Recorded]) -> list[str]:
    return [type(record.event).__name__ for record in records]


def test_a_batch_is_decided_in_order_and_kept_in_one_transaction(desk: Desk) -> None:
    assert labels(desk.do(*(desk.issue() for _ in range(5)))) == [f"A-00{n}" for n in range(1, 6)]
    assert desk.journal.batches == [6], "five tickets and the opening of the day"


def test_two_counters_calling_in_one_batch_do_not_get_one_ticket(desk: Desk) -> None:
    desk.do(
        c.OpenCounter(request_id="open-1-aaaaaaaaaa", counter="1", officer="a"),
        c.OpenCounter(request_id="open-2-aaaaaaaaaa", counter="2", officer="b"),
        desk.issue(),
    )
    first, second = desk.do(
        c.CallNext(request_id="call-1-aaaaaaaaaa", counter="1"),
        c.CallNext(request_id="call-2-aaaaaaaaaa", counter="2"),
    )
    assert isinstance(first, Recorded)
    assert isinstance(second, NobodyWaiting)


def test_a_request_sent_twice_even_in_one_batch_happens_once(desk: Desk) -> None:
    command = desk.issue("the-same-tap-0001")
    one, two = desk.do(command, command)
    (three,) = desk.do(command)
    assert one == two == three
    assert len([r for r in desk.journal.records if isinstance(r.event, TicketIssued)]) == 1


def test_the_journal_hears_who_asked_and_not_whom_time_asked_for(desk: Desk) -> None:
    ticket, opening = desk.issue(), c.OpenCounter(request_id=desk.request(), counter="1", officer="Siti")
    refused = c.CallNext(request_id=desk.request(), counter="2")
    desk.hand_in(
        Order(command=opening, reply=lambda _: None, origin=SITI),
        Order(command=refused, reply=lambda _: None, origin=AGUS),
        Order(command=ticket, reply=lambda _: None),
        Order(command=opening, reply=lambda _: None, origin=AGUS),
    )
    assert desk.journal.origins == {opening.request_id: SITI, ticket.request_id: OWN}
    assert len(desk.journal.records) == 3, "the opening of the day is nobody's"


def test_what_could_not_be_kept_never_happened(
    desk: Desk, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    request.node.add_marker(pytest.mark.logs_errors)
    assert labels(desk.do(desk.issue())) == ["A-001"]
    desk.journal.trouble = StorageTrouble("storage-full", "no space left on device")
    tapped = desk.issue()
    failed = desk.do(tapped, desk.issue())
    assert [answer.code for answer in failed if isinstance(answer, StorageTrouble)] == ["storage-full"] * 2
    assert "no space left" in caplog.text
    desk.journal.trouble = None
    assert labels(desk.do(tapped)) == ["A-002"], "the number was not used up; the retry gets it"
    assert [record.seq for record in desk.journal.records] == [1, 2, 3]


def test_questions_see_the_hall_after_the_batch_they_came_with(desk: Desk) -> None:
    seen: list[int | StorageTrouble] = []
    look: Callable[[Hall], int] = lambda hall: hall.seq  # noqa: E731  a question is a function
    desk.hand_in(Question(look, seen.append), Order(command=desk.issue(), reply=lambda _: None))
    assert seen == [2]


def test_who_only_looks_sees_the_present_day(desk: Desk) -> None:
    seen: list[object] = []
    look: Callable[[Hall], object] = lambda hall: hall.day  # noqa: E731
    assert kinds(desk.hand_in(Question(look, seen.append), Question(look, seen.append))) == ["DayOpened"]
    assert seen == [MORNING.date()] * 2
    assert desk.hand_in(Question(look, seen.append)) == ()
    assert desk.looks == 2, "once for each batch"


def test_time_passes_when_nobody_asks_for_anything(desk: Desk) -> None:
    assert kinds(desk.hand_in(Tick())) == ["DayOpened"]
    assert desk.hand_in(Tick()) == ()
    assert desk.journal.batches == [1], "nothing was due, so nothing was written"
    desk.do(desk.issue(), c.OpenCounter(request_id=desk.request(), counter="1", officer="a"))
    desk.now += timedelta(days=1)
    assert kinds(desk.hand_in(Tick())) == ["TicketExpired", "CounterClosed", "DayOpened"]


def test_time_passes_once_for_each_order_at_the_moment_it_is_decided(desk: Desk) -> None:
    desk.hand_in(Tick())
    desk.looks = 0
    moments = iter([MORNING + timedelta(seconds=1), MORNING + timedelta(days=1), MORNING + timedelta(days=1)])

    def look() -> datetime:
        desk.looks += 1
        return next(moments)

    desk.clerk._clock = look  # midnight comes in the middle of a batch
    records = desk.hand_in(*(Order(command=desk.issue(), reply=lambda _: None) for _ in range(3)))
    assert kinds(records) == ["TicketIssued", "TicketExpired", "DayOpened", "TicketIssued", "TicketIssued"]
    assert desk.looks == 3


def test_a_refusal_takes_no_time_back(desk: Desk) -> None:
    desk.do(desk.issue())
    desk.now += timedelta(days=1)
    records = desk.hand_in(
        Order(command=c.CallNext(request_id=desk.request(), counter="1"), reply=lambda _: None)
    )
    assert kinds(records) == ["TicketExpired", "DayOpened"]
    assert desk.journal.records[-2:] == list(records)
    (answer,) = desk.do(c.CallNext(request_id=desk.request(), counter="1"))
    assert isinstance(answer, CounterNotOpen)


def test_time_that_could_not_be_kept_passes_again(
    desk: Desk, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    request.node.add_marker(pytest.mark.logs_errors)
    desk.do(desk.issue())
    desk.now += timedelta(days=1)
    desk.journal.trouble = StorageTrouble("unavailable", "the disk is away")
    tapped = desk.issue()
    assert [type(answer) for answer in desk.do(tapped)] == [StorageTrouble]
    desk.journal.trouble = None
    assert labels(desk.do(tapped)) == ["A-001"], "of the new day"
    assert kinds(desk.journal.records) == [
        "DayOpened",
        "TicketIssued",
        "TicketExpired",
        "DayOpened",
        "TicketIssued",
    ]
    assert "the disk is away" in caplog.text


def test_after_trouble_not_every_tick_reads_the_journal_again(
    desk: Desk, request: pytest.FixtureRequest
) -> None:
    request.node.add_marker(pytest.mark.logs_errors)
    desk.journal.trouble = StorageTrouble("storage-full", "no space left on device")
    assert desk.hand_in(Tick()) == ()
    desk.journal.trouble = None
    heard = [kinds(desk.hand_in(Tick())) for _ in range(TICKS_TO_RECOVER)]
    assert heard == [[]] * (TICKS_TO_RECOVER - 1) + [["DayOpened"]]


def test_appointments_outlast_days_and_restarts() -> None:
    desk = Desk(FakeJournal(), sample_plan())
    desk.clerk.start()
    slot = MORNING + timedelta(days=7, hours=1)
    (booked,) = desk.do(c.BookAppointment(request_id=desk.request(), service="tax/advice", slot=slot))
    assert isinstance(booked, Recorded)
    assert isinstance(booked.event, AppointmentBooked)
    for _ in range(7):
        desk.now += timedelta(days=1)
        desk.hand_in(Tick())
    desk.clerk.stop()

    again = Desk(desk.journal, sample_plan(), now=slot)
    assert booked not in again.clerk.start(), "it lies before what is replayed"
    (here,) = again.do(c.CheckIn(request_id=again.request(), code=booked.event.code, kiosk="k"))
    again.clerk.stop()
    assert isinstance(here, Recorded)
    assert isinstance(here.event, TicketIssued)
    assert here.event.booking == booked.event.booking


def test_a_restarted_clerk_goes_on_where_the_journal_ends(desk: Desk) -> None:
    first = desk.do(desk.issue("the-same-tap-0001"))
    again = Desk(desk.journal)
    assert again.clerk.start() == desk.journal.records
    assert again.do(again.issue("the-same-tap-0001")) == first
    assert labels(again.do(again.issue())) == ["A-002"]
    again.clerk.stop()


def test_a_bug_in_one_command_fails_that_command_alone_and_the_hall_goes_on(
    desk: Desk, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    request.node.add_marker(pytest.mark.logs_errors)
    assert labels(desk.do(desk.issue())) == ["A-001"]
    broken = c.IssueTicket(request_id="broken-command-01", service=["no", "hash"], kiosk="k")  # type: ignore[arg-type]  # the bug
    answers: list[Answer] = []
    desk.clerk.submit(
        [Order(command=command, reply=answers.append) for command in (desk.issue(), broken, desk.issue())]
    )
    for _ in range(3):
        for reply in desk.deliveries.get(timeout=PATIENCE).replies:
            reply()
    assert labels(answers) == ["A-002", "A-003"]
    assert [answer.code for answer in answers if isinstance(answer, StorageTrouble)] == ["fault"]
    assert "a fault while" in caplog.text
    assert labels(desk.do(desk.issue())) == ["A-004"]


def test_a_look_that_fails_harms_nobody_else(
    desk: Desk, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    request.node.add_marker(pytest.mark.logs_errors)
    answers: list[object] = []

    def fails(_: Hall) -> object:
        raise ZeroDivisionError

    records = desk.hand_in(
        Question(fails, answers.append),
        Order(command=desk.issue(), reply=answers.append),
        Question(lambda hall: hall.seq, answers.append),
    )
    assert kinds(records) == ["DayOpened", "TicketIssued"], "everybody hears of what is kept"
    told, failed, seen = answers
    assert isinstance(told, Recorded)
    assert isinstance(failed, StorageTrouble)
    assert (failed.code, seen) == ("fault", 2)
    assert "a fault in a look" in caplog.text
    assert kinds(desk.hand_in(Order(command=desk.issue(), reply=answers.append))) == ["TicketIssued"]


def test_what_was_kept_though_the_journal_did_not_say_so_is_told_with_the_next(
    desk: Desk, request: pytest.FixtureRequest
) -> None:
    request.node.add_marker(pytest.mark.logs_errors)
    heard = [*desk.hand_in(Tick())]
    desk.journal.lost_answer = StorageTrouble("unavailable", "the line was cut after the commit")
    tapped = desk.issue()
    assert [type(answer) for answer in desk.do(tapped)] == [StorageTrouble]
    desk.journal.trouble = StorageTrouble("unavailable", "the line is still cut")
    assert [type(answer) for answer in desk.do(desk.issue())] == [StorageTrouble]
    desk.journal.trouble = None
    heard += desk.hand_in(Order(command=desk.issue(), reply=lambda _: None))
    heard += desk.hand_in(Order(command=tapped, reply=lambda _: None))
    heard += desk.hand_in(Order(command=desk.issue(), reply=lambda _: None))
    assert heard == desk.journal.records
    assert [record.seq for record in heard] == [1, 2, 3, 4]
