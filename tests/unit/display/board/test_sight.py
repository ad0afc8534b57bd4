"""What one display sees of the hall, and the call it makes of a record (rules 26 to 29, 31)."""

from display.board.board import Board
from display.board.call import Call
from display.board.sight import Sight
from tests.fakes.display_hall import SMALL_MALL, Narrator
from tests.fakes.visit_story import Visit, wanted
from wire.events import Record


def heard(sight: Sight, story: list[Record], *, live: bool = True) -> Call | None:
    """What *sight* makes of the last record."""
    board = Board()
    for record in story:
        board = board.after(record)
    return sight.call(board, story[-1], live=live)


def test_a_call_names_ticket_counter_and_agency() -> None:
    hall = Narrator()
    call = heard(Sight(SMALL_MALL), [hall.takes_a_number("pajak/npwp"), hall.is_called("P-001", "12A")])

    assert call is not None
    assert (call.text, call.counter, call.zone) == ("P-001", "12A", "south")
    assert call.agency.en == "Tax Office"
    assert (call.letters, call.number, call.digits) == ("P", 1, 3)
    assert not call.recall
    assert not call.replay


def test_a_recall_is_a_call_of_its_own() -> None:
    hall = Narrator()
    story = [hall.takes_a_number(), hall.is_called("A-001", "1")]
    first = heard(Sight(SMALL_MALL), story)
    again = heard(Sight(SMALL_MALL), [*story, hall.is_recalled("A-001")])

    assert first is not None
    assert again is not None
    assert again.recall
    assert (again.text, again.counter) == (first.text, first.counter)
    assert again.call_id != first.call_id


def test_a_call_of_another_journal_is_another_call() -> None:
    hall = Narrator()
    board = Board().after(hall.takes_a_number())
    called = hall.is_called("A-001", "1")
    board = board.after(called)
    sight = Sight(SMALL_MALL)
    ids = {
        call.call_id
        for journal in ("monday", "tuesday", "tuesday")
        if (call := sight.call(board, called, live=True, journal=journal)) is not None
    }

    assert len(ids) == 2


def test_what_was_missed_is_a_replay() -> None:
    hall = Narrator()
    call = heard(Sight(SMALL_MALL), [hall.takes_a_number(), hall.is_called("A-001", "1")], live=False)

    assert call is not None
    assert call.replay


def test_a_zone_hears_its_own_counters_only() -> None:
    hall = Narrator()
    story = [hall.takes_a_number(), hall.is_called("A-001", "1")]

    assert heard(Sight(SMALL_MALL, zone="south"), story) is None
    assert heard(Sight(SMALL_MALL, zone="north"), story) is not None


def test_nothing_but_calls_is_announced() -> None:
    hall = Narrator()
    story = [hall.takes_a_number(), hall.is_called("A-001", "1"), hall.is_served("A-001")]

    assert heard(Sight(SMALL_MALL), story) is None


def test_a_foreign_visitor_hears_their_language_first_and_then_the_halls() -> None:
    hall = Narrator()
    story = [hall.takes_a_number(language="en"), hall.is_called("A-001", "1")]
    languages = ("id", "en")

    assert (call := heard(Sight(SMALL_MALL, languages=languages), story)) is not None
    assert call.languages == ("en", "id")
    assert (call := heard(Sight(SMALL_MALL, languages=languages, spoken="all"), story)) is not None
    assert call.languages == ("id", "en")
    assert (call := heard(Sight(SMALL_MALL, languages=("id",)), story)) is not None
    assert call.languages == ("id",)


def test_a_visitor_who_read_a_regional_language_is_called_in_the_halls_first() -> None:
    hall = Narrator()
    story = [hall.takes_a_number(language="min"), hall.is_called("A-001", "1")]

    assert (call := heard(Sight(SMALL_MALL, languages=("id", "en")), story)) is not None
    assert call.languages == ("id",)


def test_lines_in_use_are_shown_with_their_length() -> None:
    hall = Narrator()
    board = Board().after(hall.takes_a_number("pajak/npwp")).after(hall.officer_comes("1"))

    seen = [(each.line.id, each.waiting) for each in Sight(SMALL_MALL).lengths(board)]
    assert seen == [("dukcapil/ktp", 0), ("pajak/npwp", 1)]
    assert [each.line.id for each in Sight(SMALL_MALL, zone="north").lengths(board)] == ["dukcapil/ktp"]


def test_each_counter_shows_whom_it_serves() -> None:
    hall = Narrator()
    board = Board()
    for record in (
        hall.takes_a_number(),
        hall.takes_a_number("pajak/npwp"),
        hall.is_called("A-001", "2"),
        hall.is_called("P-001", "12A"),
    ):
        board = board.after(record)

    assert Sight(SMALL_MALL).serving(board) == {"2": "A-001", "12A": "P-001"}
    assert Sight(SMALL_MALL, zone="south").serving(board) == {"12A": "P-001"}


def test_the_zone_is_named_only_where_the_whole_hall_is_shown() -> None:
    place = Sight(SMALL_MALL).place("12A")

    assert place is not None
    assert place.id == "Zona Selatan"
    assert Sight(SMALL_MALL, zone="south").place("12A") is None


def test_the_same_ticket_is_called_for_another_errand_by_another_agency() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"), wanted(2, "pajak/npwp"))
    visit.called("dukcapil/ktp", "1")
    first = heard(Sight(SMALL_MALL), visit.records)
    visit.finished("1", left=1)
    visit.called("pajak/npwp", "12A", errand=2)
    second = heard(Sight(SMALL_MALL), visit.records)

    assert first is not None
    assert second is not None
    assert (first.text, first.counter, first.agency.en) == ("A-012", "1", "Civil Registry")
    assert (second.text, second.counter, second.agency.en) == ("A-012", "12A", "Tax Office")


def test_a_line_is_as_long_as_the_errands_that_wait_in_it() -> None:
    visit = Visit()
    visit.issued(wanted(1, "dukcapil/ktp"), wanted(2, "pajak/npwp"))
    board = Board()
    for record in visit.records:
        board = board.after(record)
    assert {each.line.id: each.waiting for each in Sight(SMALL_MALL).lengths(board)} == {
        "dukcapil/ktp": 1,
        "pajak/npwp": 1,
    }
