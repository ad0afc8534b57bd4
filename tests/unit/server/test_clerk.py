"""The clerk: answers only what is durable, decides a batch in order, recovers when the disk does (rules 5, 13, 34)."""

from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from server.domain import commands as c
from server.domain.events import Recorded, TicketCalled, TicketIssued
from server.domain.hall import Hall
from server.domain.refusals import NobodyWaiting
from server.service.clerk import Answer, Clerk, Delivery, Order, Question
from server.service.ports import StorageTrouble
from tests.fakes.halls import MORNING
from tests.fakes.journals import FakeJournal
from tests.fakes.plans import small_plan

PATIENCE = 10.0


class Desk:
    """Submits batches and waits for their delivery."""

    def __init__(self, journal: FakeJournal) -> None:
        self.journal = journal
        self.deliveries: SimpleQueue[Delivery] = SimpleQueue()
        self.clerk = Clerk(
            empty_hall=lambda: Hall(small_plan()),
            journal=journal,
            clock=lambda: MORNING,
            deliver=self.deliveries.put,
        )
        self.requests = 0

    def do(self, *commands: c.Command) -> list[Answer]:
        answers: list[Answer] = []
        self.clerk.submit([Order(command=command, reply=answers.append) for command in commands])
        for reply in self.deliveries.get(timeout=PATIENCE).replies:
            reply()
        return answers

    def issue(self, request: str = "") -> c.IssueTicket:
        self.requests += 1
        return c.IssueTicket(
            request_id=request or f"request-{self.requests:08d}", service="reg/card", kiosk="k"
        )


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
    desk.clerk.submit([Question(look, seen.append), Order(command=desk.issue(), reply=lambda _: None)])
    for reply in desk.deliveries.get(timeout=PATIENCE).replies:
        reply()
    assert seen == [2]


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
