"""The bench's officer works for some seconds, over a line that is cut at random: nothing is lost, doubled or done unasked."""

from pathlib import Path

from bench import shift


def test_nothing_is_lost_doubled_or_done_unasked(tmp_path: Path) -> None:
    worked = shift.work(tmp_path, hours=7 * 20 / 3600, speed=20, cuts=3, seed=7)
    assert (worked.lost, worked.doubled, worked.unasked) == ((), (), ())
    assert worked.sent > 0
    assert worked.answered > 0
