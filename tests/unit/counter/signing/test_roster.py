"""Who may sign in, and how they are found."""

import pytest

from counter.signing.roster import Roster
from tests.fakes.staff import NAMES, SECRETS

ROSTER = Roster.of(SECRETS)


def ids(search: str = "", first: str = "") -> list[str]:
    return [officer.id for officer in ROSTER.found(search, first=first)]


def test_officers_stand_by_name_and_the_last_one_here_before_all() -> None:
    assert ids() == ["budi", "rina", "siti"]
    assert ids(first="siti") == ["siti", "budi", "rina"]


@pytest.mark.parametrize(
    ("search", "found"),
    [("rin", ["rina"]), ("NUR sit", ["siti"]), ("b", ["budi", "siti"]), ("x", [])],
)
def test_a_name_is_found_by_its_words(search: str, found: list[str]) -> None:
    assert ids(search) == found


def test_it_says_how_one_signs_in() -> None:
    assert (ROSTER.secret, ROSTER.known, ROSTER.cards) == (True, True, True)
    assert (Roster.of(NAMES).secret, Roster.of(NAMES).cards) == (False, False)
    assert Roster(secret=True).known is False


def test_an_officer_is_known_by_id() -> None:
    assert ROSTER.officer("rina") is not None
    assert ROSTER.officer("") is None
