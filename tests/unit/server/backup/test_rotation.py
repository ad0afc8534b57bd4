"""Which snapshots stay: of every hour and day the latest, and however the clock goes never nothing."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.backup.rotation import aside_name, hour_of, name_of, snapshots_of, superfluous

NINE = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
moments = st.integers(0, 10**9).map(lambda seconds: NINE + timedelta(seconds=seconds - 5 * 10**8))


def test_of_a_fortnight_of_hours_the_last_day_and_the_last_of_each_day_stay() -> None:
    names = [name_of(NINE - timedelta(hours=back)) for back in range(24 * 20)]
    left = sorted({*names} - {*superfluous(names, hours=24, days=14)})
    assert len(left) == 24 + 12, "of the last 24 hours, which lie in two days, and of twelve days before"
    assert left[-24:] == sorted(names)[-24:]
    assert left[0] == name_of(NINE.replace(hour=23) - timedelta(days=13))


def test_of_one_hour_the_latest_stays() -> None:
    early, late = name_of(NINE), name_of(NINE + timedelta(minutes=40))
    assert superfluous([late, early], hours=24, days=14) == [early]
    assert hour_of(early) == hour_of(late) != hour_of(name_of(NINE + timedelta(hours=1)))


@given(st.sets(moments, min_size=1), st.integers(1, 30), st.integers(1, 30))
def test_the_latest_is_never_deleted_and_rotating_again_changes_nothing(
    made: set[datetime], hours: int, days: int
) -> None:
    names = [*map(name_of, made)]
    left = {*names} - {*superfluous(names, hours=hours, days=days)}
    assert name_of(max(made)) in left
    assert superfluous(left, hours=hours, days=days) == []
    assert len({hour_of(name) for name in left}) == len(left) <= hours + days


def test_what_is_no_snapshot_is_left_alone() -> None:
    others = ["giliran.sqlite", "giliran.sqlite-wal", aside_name(NINE, "by-hand"), "snapshot.part", "photos"]
    assert snapshots_of(others) == []
    assert superfluous([*others, name_of(NINE)], hours=1, days=1) == []
