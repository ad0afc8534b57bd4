"""A recorded day out of a server's database."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from server.domain.events import DayOpened, HoursOverridden, Recorded, TicketIssued
from server.rehearsal.journals import NoSuchDay, read_day, url_of
from server.rehearsal.playing import play
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal
from tests.fakes.rehearsals import TUESDAY, day, little_plan, staffed, visitor, want


def renumbered(records: tuple[Recorded, ...], after: int, days: int = 0) -> list[Recorded]:
    return [
        Recorded(
            seq=after + place,
            at=record.at + timedelta(days=days),
            request_id=record.request_id,
            event=DayOpened(day=record.event.day + timedelta(days=days))
            if isinstance(record.event, DayOpened)
            else record.event,
        )
        for place, record in enumerate(records, start=1)
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two days, and other hours for the second said on the first."""
    played = play(little_plan(), day(visitor("ann", 0, want("pol/record"))), staffed("4")).records[:-1]
    first = renumbered(played, 0)
    override = HoursOverridden(
        scope="mall", subject="", day=TUESDAY + timedelta(days=1), hours=None, reason="r", by="b"
    )
    said = Recorded(seq=len(first) + 1, at=first[-1].at, request_id="o", event=override)
    journal = [*first, said, *renumbered(played, len(first) + 1, days=1)]
    engine = open_engine(f"sqlite:///{tmp_path / 'giliran.sqlite'}")
    migrate(engine)
    SqlJournal(engine).append(journal, [], [])
    engine.dispose()
    return tmp_path


def test_one_day_of_several(folder: Path) -> None:
    found = read_day(str(folder), TUESDAY)
    kinds = [type(record.event).__name__ for record in found.records]
    assert kinds[0] == "DayOpened"
    assert kinds[-2:] == ["HoursOverridden", "DayOpened"], "the next day's opening ends it"
    assert found.lasting == ()
    issued = [record.event.ticket for record in found.records if isinstance(record.event, TicketIssued)]
    assert issued == ["ann"]


def test_what_was_said_before_still_counts(folder: Path) -> None:
    found = read_day(str(folder / "giliran.sqlite"), TUESDAY + timedelta(days=1))
    assert [type(record.event).__name__ for record in found.lasting] == ["HoursOverridden"]
    assert found.records[0].at == datetime(2026, 9, 2, 1, 0, tzinfo=UTC)


def test_a_day_that_is_not_there(folder: Path) -> None:
    with pytest.raises(NoSuchDay, match="no day 2026-01-01; it has days from 2026-09-01 to 2026-09-02"):
        read_day(str(folder), date(2026, 1, 1))


def test_a_journal_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no journal"):
        read_day(str(tmp_path), TUESDAY)
    assert list(tmp_path.iterdir()) == [], "nothing is made by looking"
    assert url_of("postgresql://u@h/n") == "postgresql://u@h/n"
