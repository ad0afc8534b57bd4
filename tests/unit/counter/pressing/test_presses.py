"""A press counts once, or the officer is told why not."""

from counter.asking.question import Draft
from counter.desk.desk import Action, Desk, desk_of
from counter.floor.floor import Floor
from counter.pressing.presses import CONFIRM_SECONDS, SETTLE_SECONDS, AskAgain, Held, Presses, Same, Send
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from wire.commands import AddNote, CallNext, CancelTicket, MarkNoShow

REQUEST = "request-000000001"


def desk(*, phase: str, label: str = "A-001") -> Desk:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    day.issued("A-002")
    if phase != "free":
        day.called(label)
    if phase == "serving":
        day.started(label)
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    found = desk_of(MALL, floor, "1")
    assert found is not None
    return found


def test_a_press_sends_its_command() -> None:
    presses, outcome = Presses().press(Action.CALL, desk=desk(phase="free"), request_id=REQUEST, now=5.0)
    assert outcome == Send(action=Action.CALL, command=CallNext(request_id=REQUEST, counter="1"))
    assert presses.waiting is Action.CALL


def test_pressed_twice_it_is_sent_once() -> None:
    presses, _ = Presses().press(Action.CALL, desk=desk(phase="free"), request_id=REQUEST, now=5.0)
    again, outcome = presses.press(Action.CALL, desk=desk(phase="free"), request_id="other", now=5.1)
    assert outcome == Same()
    assert again == presses


def test_another_press_waits_for_the_answer_of_the_first() -> None:
    presses, _ = Presses().press(Action.RECALL, desk=desk(phase="called"), request_id=REQUEST, now=5.0)
    _, outcome = presses.press(Action.START, desk=desk(phase="called"), request_id=REQUEST, now=5.1)
    assert outcome == Held(reason="counter-why-in-flight")


def test_the_second_half_of_a_double_click_does_not_start_the_service() -> None:
    presses, _ = Presses().press(Action.CALL, desk=desk(phase="free"), request_id=REQUEST, now=5.0)
    presses = presses.answered(5.02)
    _, outcome = presses.press(Action.START, desk=desk(phase="called"), request_id=REQUEST, now=5.2)
    assert outcome == Same()
    later = 5.02 + SETTLE_SECONDS
    _, outcome = presses.press(Action.START, desk=desk(phase="called"), request_id=REQUEST, now=later)
    assert isinstance(outcome, Send)


def test_a_press_the_state_forbids_says_why_and_sends_nothing() -> None:
    presses, outcome = Presses().press(Action.FINISH, desk=desk(phase="called"), request_id=REQUEST, now=5.0)
    assert outcome == Held(reason="counter-why-not-started")
    assert presses.waiting is None


def test_what_cannot_be_undone_is_asked_again_and_counts_the_second_time() -> None:
    called = desk(phase="called")
    presses, outcome = Presses().press(Action.CANCEL, desk=called, request_id=REQUEST, now=5.0)
    assert outcome == AskAgain(action=Action.CANCEL)
    assert presses.is_armed(Action.CANCEL, ticket_id("A-001"), 6.0)
    presses, outcome = presses.press(Action.CANCEL, desk=called, request_id=REQUEST, now=6.0)
    assert isinstance(outcome, Send)
    assert isinstance(outcome.command, CancelTicket)
    assert not presses.is_armed(Action.CANCEL, ticket_id("A-001"), 6.0)


def test_a_no_show_can_be_undone_so_it_counts_at_once() -> None:
    _, outcome = Presses().press(Action.NO_SHOW, desk=desk(phase="called"), request_id=REQUEST, now=5.0)
    assert isinstance(outcome, Send)
    assert isinstance(outcome.command, MarkNoShow)
    assert outcome.label == "A-001"


def test_a_second_press_that_comes_too_late_is_a_first_one() -> None:
    called = desk(phase="called")
    presses, _ = Presses().press(Action.CANCEL, desk=called, request_id=REQUEST, now=5.0)
    late = 5.0 + CONFIRM_SECONDS
    _, outcome = presses.press(Action.CANCEL, desk=called, request_id=REQUEST, now=late)
    assert outcome == AskAgain(action=Action.CANCEL)


def test_what_was_asked_again_of_one_ticket_is_not_done_to_the_next() -> None:
    presses, _ = Presses().press(Action.CANCEL, desk=desk(phase="called"), request_id=REQUEST, now=5.0)
    other = desk(phase="called", label="A-002")
    presses, outcome = presses.press(Action.CANCEL, desk=other, request_id=REQUEST, now=6.0)
    assert outcome == AskAgain(action=Action.CANCEL)
    _, outcome = presses.press(Action.CANCEL, desk=other, request_id=REQUEST, now=7.0)
    assert isinstance(outcome, Send)
    assert outcome.label == "A-002"


def test_another_action_in_between_disarms() -> None:
    called = desk(phase="called")
    presses, _ = Presses().press(Action.CANCEL, desk=called, request_id=REQUEST, now=5.0)
    presses, outcome = presses.press(Action.RECALL, desk=called, request_id=REQUEST, now=5.5)
    assert isinstance(outcome, Send)
    presses = presses.answered(5.6)
    _, outcome = presses.press(Action.CANCEL, desk=called, request_id=REQUEST, now=6.0)
    assert outcome == AskAgain(action=Action.CANCEL)


def draft() -> Draft:
    def command(request_id: str) -> AddNote:
        return AddNote(request_id=request_id, ticket="ticket-0000000001", text="x")

    return Draft(action=Action.NOTE, command=command, label="A-001")


def test_what_was_asked_step_by_step_is_sent_at_once() -> None:
    presses, outcome = Presses().draft(draft(), request_id=REQUEST)
    assert outcome == Send(action=Action.NOTE, command=draft().command(REQUEST), label="A-001")
    assert presses.waiting is Action.NOTE


def test_a_draft_waits_for_the_answer_of_the_press_before() -> None:
    presses, _ = Presses().press(Action.CALL, desk=desk(phase="free"), request_id=REQUEST, now=5.0)
    again, outcome = presses.draft(draft(), request_id="other")
    assert outcome == Held(reason="counter-why-in-flight")
    assert again == presses


def test_finish_is_never_asked_again() -> None:
    _, outcome = Presses().press(Action.FINISH, desk=desk(phase="serving"), request_id=REQUEST, now=5.0)
    assert isinstance(outcome, Send)


def test_after_a_refusal_the_same_press_may_be_tried_again() -> None:
    free = desk(phase="free")
    presses, _ = Presses().press(Action.CALL, desk=free, request_id=REQUEST, now=5.0)
    _, outcome = presses.released().press(Action.CALL, desk=free, request_id=REQUEST, now=5.1)
    assert isinstance(outcome, Send)
