"""Zones and counters are found as an operator writes them, and what there is is told where they are not."""

import pytest

from server.arranging.remote import NotDone
from server.arranging.shelf import counter_of, known_layout, known_theme, place_of, zone_of
from server.malls.loading import load_mall
from tests.fakes.server_process import SMALL_MALL

MALL = load_mall(SMALL_MALL)


def test_a_zone_is_found_in_capital_letters_too() -> None:
    assert [zone_of(MALL, said) for said in ("a", "A", "B", "")] == ["a", "a", "b", ""]
    assert counter_of(MALL, "") == ""


def test_what_there_is_is_told() -> None:
    with pytest.raises(NotDone, match="there is no zone 'c'; there are: a, b"):
        zone_of(MALL, "c")
    with pytest.raises(NotDone, match="there is no counter '9'; there are: 1, 2, 3, 4"):
        counter_of(MALL, "9")
    with pytest.raises(NotDone, match="there is no theme 'batik'; there are: gajah-oling, "):
        known_theme("batik")
    with pytest.raises(NotDone, match="there is no layout 'room'; there are: counter, hall, "):
        known_layout("room")


def test_a_place_is_a_zone_or_a_counter_and_else_what_was_said() -> None:
    assert [place_of(MALL, said) for said in ("B", "4", "Moon")] == ["b", "4", "Moon"]
