"""What every journal promises, told of the one in memory, of SQLite and of PostgreSQL."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from server.domain.events import AppointmentCancelled, DayOpened, Event, Recorded
from server.service.ports import LASTING_DAYS, Journal, StorageTrouble
from server.storage.codec import UnreadableEvent
from server.storage.journal import SqlJournal
from server.storage.tables import journal as journal_table
from server.storage.tables import lasting
from tests.fakes.halls import MORNING, Story
from tests.fakes.journals import FakeJournal, keep


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def open_journal(
    request: pytest.FixtureRequest, make_database: Callable[[str], Engine]
) -> Callable[[], Journal]:
    """Opens the same journal again and again, as restarts of a server do."""
    if request.param == "memory":
        fake = FakeJournal()
        return lambda: fake
    engine = make_database(request.param)
    return lambda: SqlJournal(engine)


def a_short_day() -> Story:
    story = Story()
    story.open("1")
    story.issue()
    story.issue("reg/birth", priority="elderly")
    story.serve_next()
    return story


def test_what_was_appended_is_replayed_in_order_by_whoever_opens_it_next(
    open_journal: Callable[[], Journal],
) -> None:
    story = a_short_day()
    tickets, legs = story.hall.take_touched(), story.hall.take_ended_legs()
    open_journal().append(story.journal[:3], [], [])
    open_journal().append(story.journal[3:], tickets, legs)
    assert list(open_journal().replay()) == story.journal
    assert open_journal().id == open_journal().id


def test_replay_begins_with_the_last_day_but_one(open_journal: Callable[[], Journal]) -> None:
    story = Story()
    for _ in range(3):
        story.issue()
        story.wait(days=1)
    journal = open_journal()
    keep(journal, story)
    replayed = list(journal.replay())
    assert isinstance(replayed[0].event, DayOpened)
    assert sum(isinstance(record.event, DayOpened) for record in replayed) == 2
    assert replayed[-1] == story.journal[-1]


def test_a_batch_is_kept_whole_or_not_at_all(engine: Engine) -> None:
    story = a_short_day()
    journal = SqlJournal(engine)
    journal.append(story.journal[:2], [], [])
    broken = [*story.journal[2:4], replace(story.journal[4], seq=1)]  # the third one's place is taken
    with pytest.raises(StorageTrouble):
        journal.append(broken, [], [])
    assert list(journal.replay()) == story.journal[:2]


def test_a_journal_with_a_hole_is_not_served_as_whole(engine: Engine) -> None:
    story = a_short_day()
    journal = SqlJournal(engine)
    journal.append([record for record in story.journal if record.seq != 3], [], [])
    with pytest.raises(UnreadableEvent, match="record 3 of the journal is missing"):
        list(journal.replay())


class Diary:
    """A journal of days in which little happens."""

    def __init__(self) -> None:
        self.records: list[Recorded] = []
        self.now = MORNING

    def add(self, event: Event) -> Recorded:
        seq = len(self.records) + 1
        self.records.append(Recorded(seq=seq, at=self.now, request_id=f"request-{seq:010d}", event=event))
        return self.records[-1]

    def day(self, at: datetime) -> Recorded:
        self.now = at
        return self.add(DayOpened(day=at.date()))

    def cancelled(self, code: str) -> Recorded:
        """Something that outlasts its day."""
        event = AppointmentCancelled(
            booking=f"booking-{code}", code=code, service="tax/advice", slot=self.now, reason="visitor"
        )
        return self.add(event)


def test_what_outlasts_its_day_is_found_before_the_replay(open_journal: Callable[[], Journal]) -> None:
    diary = Diary()
    last = MORNING + timedelta(days=LASTING_DAYS + 10)
    diary.day(MORNING)
    diary.cancelled("too old")
    diary.day(last - timedelta(days=LASTING_DAYS, seconds=-1))
    wanted = [diary.cancelled("just not"), diary.cancelled("the same moment")]
    diary.day(last - timedelta(days=1))
    wanted.append(diary.cancelled("of late"))
    diary.day(last)
    diary.cancelled("replayed")
    diary.day(last + timedelta(days=1))
    diary.cancelled("replayed too")
    journal = open_journal()
    journal.append(diary.records, [], [])
    assert list(journal.lasting()) == wanted
    assert [record.seq for record in journal.replay()] == list(
        range(wanted[-1].seq + 1, len(diary.records) + 1)
    )


def test_a_journal_that_has_just_begun_has_nothing_that_outlasts(open_journal: Callable[[], Journal]) -> None:
    journal = open_journal()
    assert list(journal.lasting()) == []
    diary = Diary()
    diary.day(MORNING)
    diary.cancelled("today")
    journal.append(diary.records, [], [])
    assert list(journal.lasting()) == []


@pytest.mark.parametrize("years", [70, -50])
def test_a_clock_that_was_wrong_for_a_while_loses_no_appointment(
    open_journal: Callable[[], Journal], years: int
) -> None:
    journal, diary = open_journal(), Diary()
    diary.day(MORNING)
    before = diary.cancelled("before")
    diary.day(MORNING.replace(year=MORNING.year + years))
    diary.cancelled("in a wrong year")
    diary.day(MORNING + timedelta(days=1))
    after = diary.cancelled("after")
    journal.append(diary.records, [], [])
    assert list(journal.lasting()) == [before], "the wrong day is the last but one"

    known = len(diary.records)
    diary.day(MORNING + timedelta(days=2))
    diary.day(MORNING + timedelta(days=3))
    journal.append(diary.records[known:], [], [])
    found = list(journal.lasting())
    assert (found[0], found[-1]) == (before, after)
    assert [record.seq for record in found] == sorted(record.seq for record in found)


def test_what_outlasts_its_day_is_found_without_reading_the_whole_journal(
    make_database: Callable[[str], Engine],
) -> None:
    with make_database("sqlite").connect() as connection:
        recent = select(journal_table).where(lasting, journal_table.c.at >= 5)
        words = recent.compile(connection, compile_kwargs={"literal_binds": True})
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}")
        assert [row.detail for row in plan] == ["SEARCH journal USING INDEX journal_lasting (at>?)"]
