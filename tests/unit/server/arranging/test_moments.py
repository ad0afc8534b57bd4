"""Until when a notice holds, as an operator says it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from server.arranging.notice_command import moment_of
from server.arranging.remote import NotDone

JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("13:30", "2026-11-23T13:30+07:00"),
        ("13.30", "2026-11-23T13:30+07:00"),
        ("9.05", "2026-11-23T09:05+07:00"),
        ("2026-12-24 16:00", "2026-12-24T16:00+07:00"),
        ("2026-12-24 16.00", "2026-12-24T16:00+07:00"),
        ("2026-12-24T16:00+08:00", "2026-12-24T16:00+08:00"),
    ],
)
def test_a_time_is_one_of_the_hall(said: str, until: str) -> None:
    assert moment_of(said, NOW, JAKARTA) == datetime.fromisoformat(until)


@pytest.mark.parametrize("said", ["13", "24.12.2026", "2026-12-24", "25.00", "13.75", "", "half past one"])
def test_what_is_no_time_is_told(said: str) -> None:
    with pytest.raises(NotDone, match="is not a time, such as 14:30"):
        moment_of(said, NOW, JAKARTA)
