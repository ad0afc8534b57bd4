"""A rating that the server has not taken survives a restart, once."""

from pathlib import Path

import pytest

from counter.face.outbox import FILE, Outbox
from wire.commands import RateVisit


def rating(number: int, *scores: int | None) -> RateVisit:
    return RateVisit(
        request_id=f"request-{number:012}", counter="1", ticket="ticket-A-00100000", scores=scores or (4,)
    )


def test_what_is_kept_is_there_after_a_restart_and_what_was_answered_is_not(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "state")
    first, second = rating(1), rating(2, 3, None, *[4] * 7)
    outbox.keep(first)
    outbox.keep(second)
    outbox.keep(first)
    assert Outbox(tmp_path / "state").kept == (first, second)
    outbox.drop(first)
    outbox.drop(first)
    assert Outbox(tmp_path / "state").kept == (second,)


def test_a_file_that_cannot_be_read_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[{", encoding="utf-8")
    assert Outbox(tmp_path).kept == ()
    assert (tmp_path / "ratings.broken").exists()


def test_where_nothing_can_be_written_ratings_are_kept_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").write_text("a file, no folder", encoding="utf-8")
    outbox = Outbox(tmp_path / "state")
    outbox.keep(rating(1))
    assert outbox.kept == (rating(1),)
    assert "cannot be kept" in caplog.text


def test_without_a_folder_nothing_is_written() -> None:
    outbox = Outbox(None)
    outbox.keep(rating(1))
    outbox.drop(rating(1))
    assert outbox.kept == ()
