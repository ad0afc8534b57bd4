"""What is to be said before anybody is called: a ticket, a counter, and whose it is."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from display.board.call import Call
from display.saying.call import Asked, NoSuchCall, call_of
from tests.fakes.display_hall import SMALL_MALL
from wire.mall import HallVoice, Mall

NINE = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)
COUNTER = SMALL_MALL.counters[0]


def call(asked: Asked, mall: Mall | None = SMALL_MALL) -> Call:
    return call_of(asked, mall, shown=("id", "en"), order="visitor", at=NINE)


@pytest.mark.parametrize(
    ("written", "letters", "number", "digits", "text"),
    [
        ("A-012", "A", 12, 3, "A-012"),
        ("a012", "A", 12, 3, "A-012"),
        (" kt 7 ", "KT", 7, 1, "KT-7"),
        ("1000", "", 1000, 4, "1000"),
    ],
)
def test_a_ticket_is_understood_as_people_write_it(
    written: str, letters: str, number: int, digits: int, text: str
) -> None:
    found = call(Asked(ticket=written, counter=COUNTER.id))
    assert (found.letters, found.number, found.digits, found.text) == (letters, number, digits, text)


@pytest.mark.parametrize("written", ["", "A", "A-", "A-1-2", "12A"])
def test_what_is_no_ticket_is_said(written: str) -> None:
    with pytest.raises(NoSuchCall, match="is no ticket such as A-012"):
        call(Asked(ticket=written, counter=COUNTER.id))


def test_the_agency_is_that_of_the_counter_and_its_zone_is_known() -> None:
    found = call(Asked(ticket="A-012", counter=COUNTER.id))
    whose = next(each for each in SMALL_MALL.agencies if each.id == COUNTER.agency)
    assert (found.agency_spoken, found.zone) == (whose.spoken, COUNTER.zone)


def test_another_agency_may_be_asked_for_by_id_or_by_name() -> None:
    tax = next(each for each in SMALL_MALL.agencies if each.id == "pajak")
    assert call(Asked(ticket="A-012", counter="99", agency="pajak")).agency_spoken == tax.spoken
    assert call(Asked(ticket="A-012", counter="99", agency_name="Samsat")).agency_spoken.get("en") == "Samsat"


@pytest.mark.parametrize(
    ("asked", "mall", "reason"),
    [
        (Asked(ticket="A-012", counter="99"), SMALL_MALL, "no counter '99'"),
        (Asked(ticket="A-012", counter="1", agency="x"), SMALL_MALL, "no agency 'x': dukcapil, pajak"),
        (Asked(ticket="A-012", counter="1"), None, "--agency-name"),
        (Asked(ticket="A-012", counter="1", agency="pajak"), None, "--agency-name"),
    ],
)
def test_whose_counter_it_is_must_be_known(asked: Asked, mall: Mall | None, reason: str) -> None:
    with pytest.raises(NoSuchCall, match=reason):
        call(asked, mall)


def test_the_short_form_names_no_agency_and_needs_no_hall() -> None:
    assert call(Asked(ticket="A-012", counter="3", short=True), None).counter == "3"


def test_it_is_said_in_the_languages_of_the_hall_or_in_those_that_are_asked_for() -> None:
    hall = replace(SMALL_MALL, voice=HallVoice(order="visitor-first"))
    assert call(Asked(ticket="A-012", counter=COUNTER.id)).languages == ("id",)
    assert call(Asked(ticket="A-012", counter=COUNTER.id, visitor="en")).languages == ("en", "id")
    assert call(Asked(ticket="A-012", counter=COUNTER.id), hall).languages == ("id", "en")
    assert call(Asked(ticket="A-012", counter=COUNTER.id, languages=("en",)), hall).languages == ("en",)
