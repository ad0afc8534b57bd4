"""The board as visitors read it (rules 26, 27, 31)."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from display.board.board import Board
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.visit_story import Visit, wanted
from wire.displays import DisplayArrangement
from wire.events import Record


def told(records: Iterable[Record], board: Board | None = None) -> Board:
    return reduce(Board.after, records, board or Board())


def two_are_called(hall: Narrator) -> list[Record]:
    """A-001 to counter 1, then A-002 to counter 2."""
    return [
        *(hall.takes_a_number() for _ in range(2)),
        hall.is_called("A-001", "1"),
        hall.is_called("A-002", "2"),
    ]


def labels(board: Board) -> list[str]:
    return [row.label for row in board.recent(lambda _: True)]


def test_the_newest_call_stands_first_and_six_are_kept() -> None:
    hall = Narrator()
    story = [hall.takes_a_number() for _ in range(8)]
    for number in range(1, 9):
        label = f"A-{number:03}"
        story += [hall.is_called(label, "1"), hall.is_served(label), hall.ends(label)]

    assert labels(told(story)) == ["A-008", "A-007", "A-006", "A-005", "A-004", "A-003"]


def test_a_recalled_ticket_moves_up_and_stands_there_once() -> None:
    hall = Narrator()
    board = told(
        [
            *two_are_called(hall),
            hall.is_recalled("A-001"),
        ]
    )

    assert labels(board) == ["A-001", "A-002"]
    assert board.recent(lambda _: True)[0].counter == "1"


def test_however_often_one_is_recalled_a_restart_changes_nothing() -> None:
    hall = Narrator()
    story = []
    for number in range(1, 8):
        story += [hall.takes_a_number(), hall.is_called(f"A-{number:03}", "1")]
        if number < 7:
            story += [hall.ends(f"A-{number:03}")]
    story += [hall.is_recalled("A-007") for _ in range(17)]
    board = told(story)

    assert Board.of(hall.snapshot()) == board
    assert labels(board)[:3] == ["A-007", "A-006", "A-005"]
    assert len(set(labels(board))) == len(labels(board))


def test_a_visit_is_called_then_served_then_over() -> None:
    hall = Narrator()
    board = told([hall.takes_a_number(), hall.is_called("A-001", "2")])
    assert board.recent(lambda _: True)[0].phase == "called"
    assert board.at_counters()["2"].label == "A-001"

    board = told([hall.is_served("A-001")], board)
    assert board.recent(lambda _: True)[0].phase == "serving"

    board = told([hall.ends("A-001")], board)
    assert board.recent(lambda _: True)[0].phase == "ended"
    assert board.at_counters() == {}


def test_who_did_not_come_or_cancelled_is_asked_to_no_counter() -> None:
    hall = Narrator()
    board = told(
        [
            *two_are_called(hall),
            hall.ends("A-001", "no-show"),
            hall.ends("A-002", "cancelled"),
        ]
    )

    assert board.at_counters() == {}
    assert {row.phase for row in board.recent(lambda _: True)} == {"ended"}


def test_a_line_is_as_long_as_its_waiting_visitors() -> None:
    hall = Narrator()
    story = [
        hall.takes_a_number("dukcapil/ktp"),
        hall.takes_a_number("dukcapil/ktp"),
        hall.takes_a_number("pajak/npwp"),
        hall.slip_came_out("A-001"),
    ]
    assert told(story).waiting() == {"dukcapil/ktp": 2, "pajak/npwp": 1}

    story += [hall.is_called("A-001", "1"), hall.ends("P-001", "cancelled")]
    assert told(story).waiting() == {"dukcapil/ktp": 1}


def test_a_record_told_twice_changes_nothing() -> None:
    hall = Narrator()
    story = [hall.takes_a_number(), hall.takes_a_number(), hall.is_called("A-001", "1")]
    later = hall.is_called("A-002", "2")
    board = told([*story, later])

    assert told(story, board) is board


def test_a_busy_zone_does_not_empty_a_quiet_ones_board() -> None:
    hall = Narrator()
    story = [hall.takes_a_number("pajak/npwp"), hall.is_called("P-001", "12A"), hall.is_served("P-001")]
    for number in range(1, 31):
        label = f"A-{number:03}"
        story += [hall.takes_a_number(), hall.is_called(label, "1"), hall.ends(label)]
    board = told(story)

    assert [row.label for row in board.recent(lambda counter: counter == "12A")] == ["P-001"]
    assert "P-001" not in labels(board)
    assert Board.of(hall.snapshot()) == board


def test_a_new_day_begins_with_an_empty_board() -> None:
    hall = Narrator()
    story = [hall.officer_comes("1"), hall.takes_a_number(), hall.is_called("A-001", "1")]
    story += [hall.ends("A-001", "expired"), hall.opens_the_day()]
    board = told(story)

    assert labels(board) == []
    assert board.open_counters == frozenset()
    assert board.seq == len(story)


LINES = [line.id for line in SMALL_MALL.lines]
COUNTERS = [counter.id for counter in SMALL_MALL.counters]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "issue",
                "issue",
                "call",
                "call",
                "recall",
                "start",
                "finish",
                "absent",
                "cancel",
                "expire",
                "open",
                "close",
                "pause",
                "back",
                "arrange",
                "post",
                "withdraw",
                "day",
            ]
        ),
        st.integers(0, 1000),
    ),
    max_size=120,
)


def one_step(hall: Narrator, what: str, pick: int) -> Record | None:
    """Something that can happen in the hall as it is, chosen by *pick*; None if nothing of the kind can."""

    def one_of(*phases: str) -> str | None:
        found = [each.label for each in hall.tickets.values() if each.phase in phases]
        return found[pick % len(found)] if found else None

    counter = COUNTERS[pick % len(COUNTERS)]
    match what:
        case "issue":
            return hall.takes_a_number(LINES[pick % len(LINES)])
        case "call":
            taken = {each.counter for each in hall.tickets.values()}
            label = one_of("waiting")
            return hall.is_called(label, counter) if label and counter not in taken else None
        case "recall":
            return hall.is_recalled(label) if (label := one_of("called")) else None
        case "start":
            return hall.is_served(label) if (label := one_of("called")) else None
        case "finish":
            return hall.ends(label) if (label := one_of("serving")) else None
        case "absent":
            return hall.ends(label, "no-show") if (label := one_of("called")) else None
        case "cancel":
            return hall.ends(label, "cancelled") if (label := one_of("waiting", "called")) else None
        case "expire":
            return hall.ends(label, "expired") if (label := one_of("waiting", "called", "serving")) else None
        case "open":
            return hall.officer_comes(counter)
        case "close":
            return hall.officer_leaves(counter) if counter in hall.officers else None
        case "pause":
            return hall.officer_pauses(counter) if counter in hall.officers else None
        case "back":
            return hall.officer_is_back(counter) if counter in hall.paused else None
        case "arrange":
            layout = DisplayArrangement(layout="zone") if pick % 3 else None
            return hall.display_is_arranged(f"display {pick % 2}", layout)
        case "post":
            return hall.notice_is_posted(f"notice {pick % 3}", minutes=(pick % 40) / 10)
        case "withdraw":
            return hall.notice_is_withdrawn(f"notice {pick % 3}")
        case _:
            return hall.opens_the_day() if pick % 10 == 0 else None


@given(steps=STEPS, restart=st.integers(0, 120))
def test_the_board_after_a_restart_equals_the_board_before(
    steps: list[tuple[str, int]], restart: int
) -> None:
    hall = Narrator()
    before = Board()
    after = Board.of(hall.snapshot())
    for place, (what, pick) in enumerate(steps):
        record = one_step(hall, what, pick)
        if record is None:
            continue
        before, after = before.after(record), after.after(record)
        if place == restart:
            after = Board.of(hall.snapshot())
    at_the_end = Board.of(hall.snapshot())

    assert before == after == at_the_end
    assert list(before.notices) == list(at_the_end.notices), "in the same order"
    for concerns in (lambda _: True, lambda counter: counter == "12A"):
        assert before.recent(concerns) == after.recent(concerns) == at_the_end.recent(concerns)


def board_of(visit: Visit) -> Board:
    return told(visit.records)


def test_a_visitor_who_goes_on_elsewhere_asks_nobody_at_the_first_counter() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"), wanted(2, "pajak/npwp"))
    assert board_of(visit).waiting() == {"dukcapil/ktp": 1, "pajak/npwp": 1}
    visit.called("dukcapil/ktp", "1")
    assert board_of(visit).waiting() == {}
    assert [(row.phase, row.counter) for row in board_of(visit).recent(lambda _: True)] == [("called", "1")]
    visit.finished("1", left=1)
    board = board_of(visit)
    assert board.waiting() == {"pajak/npwp": 1}
    assert [row.phase for row in board.recent(lambda _: True)] == ["ended"]
    assert board.at_counters() == {}
    visit.called("pajak/npwp", "12A", errand=2)
    (row,) = board_of(visit).recent(lambda _: True)
    assert (row.phase, row.counter, row.agency) == ("called", "12A", "pajak")


def test_who_is_on_hold_is_called_to_no_counter() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"))
    visit.called("dukcapil/ktp", "1")
    visit.held("1")
    assert board_of(visit).at_counters() == {}
    assert [row.phase for row in board_of(visit).recent(lambda _: True)] == ["ended"]
    assert board_of(visit).waiting() == {}
    visit.resumed("2")
    assert board_of(visit).at_counters()["2"].label == "A-012"


def test_who_had_no_ticket_is_served_and_was_never_called() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"))
    visit.started("1", called=False)
    board = board_of(visit)
    assert board.at_counters()["1"].label == "A-012"
    assert board.recent(lambda _: True) == ()


def test_a_visit_that_had_ended_is_waited_for_again() -> None:
    visit = Visit()
    visit.issued(wanted(1, "reg/card"))
    visit.called("reg/card", "1")
    visit.missed("1")
    assert board_of(visit).waiting() == {}
    visit.brought_back()
    assert board_of(visit).waiting() == {"reg/card": 1}


def test_a_pause_ends_when_somebody_is_back_or_leaves() -> None:
    hall = Narrator()
    board = told(
        [hall.officer_comes("1"), hall.officer_comes("2"), hall.officer_pauses("1"), hall.officer_pauses("2")]
    )
    assert board.paused == {"1": "prayer", "2": "prayer"}
    board = told([hall.officer_is_back("1"), hall.officer_leaves("2")], board)
    assert board.paused == {}
    assert board.open_counters == {"1"}


def test_a_notice_that_is_posted_again_keeps_its_place_and_what_is_over_goes() -> None:
    hall = Narrator()
    story = [
        hall.notice_is_posted("short", minutes=0.02),
        hall.notice_is_posted("a"),
        hall.notice_is_posted("b"),
    ]
    board = told([*story, hall.notice_is_posted("a", urgent=True)])
    assert [(each.notice, each.urgent) for each in board.notices.values()] == [("a", True), ("b", False)]
    assert list(told([hall.notice_is_withdrawn("a"), hall.notice_is_withdrawn("a")], board).notices) == ["b"]


def test_what_outlasts_a_day_is_not_forgotten_for_the_blink_of_an_eye_in_which_it_opens() -> None:
    hall, zone = Narrator(), DisplayArrangement(layout="zone")
    story = [hall.display_is_arranged("lobby", zone), hall.notice_is_posted("short", minutes=0.02)]
    board = told([*story, hall.notice_is_posted("long"), hall.takes_a_number(), hall.officer_comes("1")])
    board = told([hall.opens_the_day()], board)
    assert board.arrangements == {"lobby": zone}
    assert list(board.notices) == ["long"]
    assert (board.waiting(), board.open_counters) == ({}, frozenset())


def test_somebody_who_was_missed_is_looked_for_until_their_time_is_over() -> None:
    hall = Narrator()
    story = []
    for label in ("A-001", "A-002"):
        story += [hall.takes_a_number(), hall.is_called(label, "1"), hall.ends(label, "no-show")]
    board = told(story)
    assert [each.label for each in board.missing(MORNING)] == ["A-001", "A-002"]
    assert [each.label for each in board.missing(hall.at)] == ["A-002"]
    assert board.missing(hall.at + timedelta(seconds=1)) == ()


def test_nobody_is_looked_for_by_a_number_that_somebody_else_has() -> None:
    hall = Narrator()
    board = told([hall.takes_a_number(), hall.is_called("A-001", "1"), hall.ends("A-001", "no-show")])
    hall.numbers.clear()
    hall.day = date(2025, 3, 5)  # whose tickets have other names
    again = told([hall.takes_a_number()], board)
    assert [each.label for each in again.tickets.values()] == ["A-001"]
    assert again.missing(MORNING) == ()
    assert [each.label for each in told([hall.ends("A-001", "cancelled")], again).missing(MORNING)] == [
        "A-001"
    ]
