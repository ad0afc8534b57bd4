"""The row in which tests are begun side by side."""

from tests.fakes.dealing import dealt


def seconds(name: str) -> float:
    return float(name[1:]) if name.startswith("L") else 0.0


def test_long_ones_are_dealt_to_whom_has_least_and_stand_first() -> None:
    row = dealt(["a", "L3", "b", "L9", "c", "L5", "d", "e"], workers=2, seconds=seconds)
    assert row == ["L9", "a", "b", "c", "L5", "L3", "d", "e"]


def test_without_long_ones_nothing_moves() -> None:
    assert dealt("abcdefg", workers=3, seconds=seconds) == list("abcdefg")


def test_nothing_is_lost_when_there_are_more_workers_than_tests_or_all_are_long() -> None:
    assert sorted(dealt(["a", "L1"], workers=4, seconds=seconds)) == ["L1", "a"]
    assert sorted(dealt(["L1", "L2", "L3", "a"], workers=2, seconds=seconds)) == ["L1", "L2", "L3", "a"]
    assert dealt([], workers=2, seconds=seconds) == []
