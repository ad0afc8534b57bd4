"""What an officer types finds what they mean."""

import pytest

from counter.asking.finding import THE_VERY_ONE, fits, number_likeness
from counter.floor.floor import Floor
from tests.fakes.counter_day import Day, empty_hall, ticket_id
from wire.snapshot import LiveTicket


def ticket(label: str) -> LiveTicket:
    return Floor().restated(empty_hall()).after(Day().issued(label)).tickets[ticket_id(label)]


@pytest.mark.parametrize("typed", ["A12", "a-012", "12", "a 12", "A012", "012"])
def test_a_number_is_found_however_it_is_written(typed: str) -> None:
    assert number_likeness(typed, ticket("A-012")) == THE_VERY_ONE


@pytest.mark.parametrize("typed", ["a", "1", "A1", "a-1"])
def test_a_number_that_is_just_begun_is_likely(typed: str) -> None:
    assert number_likeness(typed, ticket("A-012")) == 1


@pytest.mark.parametrize("typed", ["B12", "13", "A2", "ktp 12", "akta", "", "-", "a12b"])
def test_another_number_is_not_it(typed: str) -> None:
    assert number_likeness(typed, ticket("A-012")) == 0


@pytest.mark.parametrize("typed", ["", "ktp", "REKAM", "perekaman ktp", "ktp rek", "rékam"])
def test_words_and_their_beginnings_fit(typed: str) -> None:
    assert fits(typed, "Perekaman KTP-el")


@pytest.mark.parametrize("typed", ["paspor", "ktp paspor", "p3"])
def test_what_is_not_said_does_not_fit(typed: str) -> None:
    assert not fits(typed, "Perekaman KTP-el")
