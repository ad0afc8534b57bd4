"""An officer's day at the real console, by keyboard alone: signing in, taking over, everything that is done with a visitor, and what goes
wrong in between. Whatever is pressed is looked up in the server's journal.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.console_hand import ADD_ERRAND, LARGE, NO_SHOW, OUTCOME, ConsoleHand
from tests.fakes.officer_at_work import (
    BUDI,
    CALL,
    CARD,
    FINISH,
    FOUND_MILLISECONDS,
    PIN,
    SITI,
    START,
    WRONG,
    calls_and_starts,
    chooses,
    deeds,
    finishes,
    hand_at,
    is_no_scan,
    is_there,
    is_told,
    register,
    says_who,
    sentence,
    sits_at_the_desk,
    sits_down,
)
from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import OFFICER, RealHall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[RealHall]:
    """Its server runs."""
    with RealHall(tmp_path) as hall:
        hall.server.start()
        yield hall


def test_who_signed_in_works_on_through_crashes_and_outages(hall: RealHall) -> None:
    register(hall)
    here, there = hall.console("here"), hall.console("there")
    for _ in range(2):
        hall.client().issue()
    siti, budi = hand_at(here), hand_at(there)
    signs_in_by_pin(siti)
    takes_over_by_card(hall, siti, budi)
    calls_and_starts(budi, "A-001")
    budi = is_back_and_says_what_was_not_answered(hall, there, budi)
    is_given_back_and_another_is_sent_once(hall, budi)
    assert deeds(hall, "A-001")[1:] == [
        ("TicketCalled", 1),
        ("ServiceStarted", 1),
        ("ServiceFinished", 1, "issued"),
    ]
    assert [event["officer"] for event in hall.journal("CounterOpened")] == [SITI, BUDI]


def signs_in_by_pin(siti: ConsoleHand) -> None:
    says_who(siti)
    siti.pilot.type(WRONG)
    is_told(siti, sentence("signing-wrong-secret"))
    siti.pilot.type(PIN)
    sits_down(siti)


def takes_over_by_card(hall: RealHall, siti: ConsoleHand, budi: ConsoleHand) -> None:
    is_there(budi, "counter.sign.search")
    budi.pilot.type(CARD)
    is_there(budi, "counter.open")
    budi.pilot.type("1\n")
    is_there(budi, "counter.reason.title")
    budi.pilot.key("F2")
    is_told(budi, sentence("signing-why-no-reason"))
    budi.pilot.type("2")
    budi.pilot.wait("counter.open", "enabled", equals=True)
    budi.pilot.key("F2")
    sits_at_the_desk(budi)

    reason = sentence("signing-reason-left")
    is_told(siti, sentence("signing-taken-over", counter="1", officer=BUDI, reason=reason))
    assert "counter.main" not in siti.pilot.visible()
    assert [
        (event["officer"], event.get("taken_from"), event.get("reason"))
        for event in hall.journal("CounterOpened")
    ] == [(SITI, None, ""), (BUDI, SITI, reason)]


def is_back_and_says_what_was_not_answered(
    hall: RealHall, program: ProgramProcess, hand: ConsoleHand
) -> ConsoleHand:
    """At the desk, with the visitor, and without a PIN: somebody looks on."""
    hand.await_large(FINISH)
    hall.server.kill()
    hand.press(LARGE)
    noted = program.state / "counter.json"
    until(lambda: "finish A-001" in noted.read_text(encoding="utf-8"), "the press is noted")
    program.kill()
    program.start()
    hall.server.start()
    hand = hand_at(program)
    hand.pilot.wait("counter.number", "text", equals="A-001", timeout_ms=FOUND_MILLISECONDS)
    is_told(hand, sentence("counter-unanswered", press="Selesai", has_label="yes", label="A-001"))
    hand.await_large(FINISH)
    return hand


def is_given_back_and_another_is_sent_once(hall: RealHall, hand: ConsoleHand) -> None:
    """The server is gone while a press waits: the officer is told, withdraws it, and presses another."""
    hall.server.kill()
    hand.press(LARGE)
    is_told(hand, sentence("counter-kept"))
    is_there(hand, "counter.withdraw")
    hand.press("Esc")
    is_told(hand, sentence("counter-withdrawn", press=sentence(FINISH)))
    hand.answer(OUTCOME, "Terbit")
    hall.server.start()
    hand.await_no_number()


def test_everything_that_is_done_with_a_visitor_has_its_key(hall: RealHall) -> None:
    program, client = hall.counter(), hall.client()
    hand = hand_at(program)
    is_there(hand, "counter.open")
    hand.pilot.key("F2")
    for _ in range(3):
        client.issue()
    an_end_is_taken_back(hall, hand)
    is_sent_on_and_set_aside(hall, hand)
    comes_after_all_and_wants_more(hall, hand)
    has_no_number(hall, hand)
    is_called_out_of_turn(hall, hand)
    rests_and_goes_home(hall, hand)


def an_end_is_taken_back(hall: RealHall, hand: ConsoleHand) -> None:
    calls_and_starts(hand, "A-001")
    hand.answer(OUTCOME, "Terbit")
    hand.await_no_number()
    hand.undo()
    finishes(hand)
    assert deeds(hall, "A-001") == [
        ("TicketIssued", "kiosk"),
        ("TicketCalled", 1),
        ("ServiceStarted", 1),
        ("ServiceFinished", 1, "issued"),
        ("ErrandTakenBack", "finished", "serving"),
        ("ServiceFinished", 1, "served"),
    ]


def is_sent_on_and_set_aside(hall: RealHall, hand: ConsoleHand) -> None:
    calls_and_starts(hand, "A-002")
    hand.answer("F9", "Akta kelahiran")
    chooses(hand, sentence("asking-place", label="A-002"), sentence("asking-place-arrival"))
    hand.await_no_number()
    hand.press_large(CALL)
    hand.await_large(START)
    hand.answer("F7", sentence("asking-hold-until-back"))
    hand.await_no_number()
    hand.answer("Ctrl+R", "A-002")
    chooses(hand, sentence("asking-resume-where", label="A-002"), sentence("asking-resume-here"))
    finishes(hand)
    assert deeds(hall, "A-002")[3:] == [
        ("ErrandTransferred", "reg/birth", "arrival"),
        ("TicketCalled", 1),
        ("ErrandHeld", None),
        ("ServiceResumed", "1"),
        ("ServiceFinished", 1, "served"),
    ]


def comes_after_all_and_wants_more(hall: RealHall, hand: ConsoleHand) -> None:
    hand.press_large(CALL)
    hand.await_large(START)
    hand.press(NO_SHOW)
    hand.await_no_number()
    hand.answer("Ctrl+B", "A-003")
    calls_and_starts(hand, "A-003")
    hand.pilot.key("Ctrl+N")
    is_there(hand, "counter.sheet.field")
    hand.pilot.type("Fotokopi menyusul besok")
    hand.pilot.wait("counter.sheet.field", "text", equals="Fotokopi menyusul besok")
    is_no_scan()
    hand.pilot.key("Return")
    is_told(hand, sentence("counter-done-note", label="A-003"))
    hand.answer(ADD_ERRAND, "Akta kelahiran")
    is_told(hand, sentence("counter-done-add-errand", label="A-003"))
    finishes(hand)
    assert deeds(hall, "A-003")[2:] == [
        ("NoShowMarked", 1),
        ("BroughtBack", 1),
        ("TicketCalled", 1),
        ("ServiceStarted", 1),
        ("NoteAdded", "Fotokopi menyusul besok"),
        ("ServiceFinished", 1, "served"),
    ]
    (added,) = hall.journal("ErrandAdded")
    assert (added["label"], added["counter"], added["errand"]["service"]) == ("A-003", "1", "reg/birth")


def has_no_number(hall: RealHall, hand: ConsoleHand) -> None:
    hand.answer("Ctrl+W", "KTP baru")
    chooses(hand, sentence("asking-walk-in-class"), "Lanjut usia")
    hand.await_large(FINISH)
    finishes(hand)
    assert deeds(hall, "A-004") == [
        ("TicketIssued", "counter"),
        ("ServiceStarted", 1),
        ("ServiceFinished", 1, "served"),
    ]
    assert hall.journal("TicketIssued")[-1]["priority"] == "elderly"


def is_called_out_of_turn(hall: RealHall, hand: ConsoleHand) -> None:
    hand.pilot.key("Ctrl+F")
    is_there(hand, "counter.sheet.field")
    hand.pilot.type("a3\n")
    chooses(hand, sentence("asking-chosen-why", label="A-003"), sentence("asking-chosen-papers"))
    hand.pilot.wait("counter.number", "text", equals="A-003")
    hand.press_large(START)
    finishes(hand)
    reason = hall.journal("TicketCalled")[-1]["reason"]
    assert (reason["turn"], reason["said"]) == ("chosen", sentence("asking-chosen-papers"))
    assert deeds(hall, "A-003")[-3:] == [
        ("TicketCalled", 2),
        ("ServiceStarted", 2),
        ("ServiceFinished", 2, "served"),
    ]


def rests_and_goes_home(hall: RealHall, hand: ConsoleHand) -> None:
    hand.answer("Ctrl+P", sentence("asking-pause-prayer"))
    hand.press_large("counter-go-on")
    hand.pilot.wait("counter.main", "text", equals=sentence(CALL))
    hand.press("Ctrl+L")
    is_there(hand, "counter.open")
    assert deeds(hall, "") == [
        ("CounterOpened", OFFICER),
        ("CounterPaused", sentence("asking-pause-prayer")),
        ("CounterResumed", OFFICER),
        ("CounterClosed", OFFICER),
    ]
