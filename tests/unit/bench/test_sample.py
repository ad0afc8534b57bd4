"""The sample mall, made ready for measuring."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bench.sample import quick_services, sample, write_sample
from server.malls.loading import load_mall


@pytest.mark.parametrize("hour", [0, 5, 12, 23])
def test_it_is_about_noon_there_and_numbers_do_not_run_out(tmp_path: Path, hour: int) -> None:
    now = datetime(2026, 11, 25, hour, 30, tzinfo=UTC)
    mall = load_mall(write_sample(tmp_path / "mall", now=now))
    local = now.astimezone(ZoneInfo(mall.time_zone))
    assert abs(local.replace(tzinfo=None) - local.replace(hour=12, minute=30, tzinfo=None)) < timedelta(
        hours=1
    )
    assert mall.numbers.last == 99_999


def test_there_are_services_that_lead_to_a_number_at_once() -> None:
    mall = sample()
    services = {each.id: each for each in mall.services}
    quick = quick_services(mall)
    assert len(quick) > 3
    assert all(services[each].popular and not services[each].asks for each in quick)
