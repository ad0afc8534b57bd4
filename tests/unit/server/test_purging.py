"""What visitors said is deleted when their day is over, also of days through which the server did not run; the journal says so."""

import logging

import pytest

from server.domain.events import ParticularsPurged
from server.service.ports import StorageTrouble
from server.web.daily import RETRY_SECONDS, Daily
from server.web.purging import Purging
from tests.fakes.giving_hall import GivingHall, story

NIK = "1371010101900001"
FULL = StorageTrouble("storage-full", "no space left")


def purging(hall: GivingHall) -> Daily:
    """As a server that has just started does it."""
    work = Purging(office=hall.office, particulars=hall.kept, request_id=hall.request)
    return Daily("they are deleted", work.purge, office=hall.office, clock=lambda: hall.watch)


def purges(hall: GivingHall) -> list[tuple[str, int]]:
    """What the journal says."""
    events = (record.event for record in hall.journal.records)
    return [(f"{event.day}", event.count) for event in events if isinstance(event, ParticularsPurged)]


async def said(hall: GivingHall) -> str:
    """Somebody has said something today; their ticket."""
    ticket = await hall.ticket()
    await hall.say(ticket, ("nik", NIK), ("phone", "0812345678"))
    return ticket


def test_a_new_day_deletes_what_was_said_on_the_last_one(caplog: pytest.LogCaptureFixture) -> None:
    async def told(hall: GivingHall) -> None:
        work = purging(hall)
        ticket = await said(hall)
        for _ in range(3):
            await work.tick()
        assert await hall.last_digits(ticket) == {"nik": "0001", "phone": "5678"}
        hall.wait(days=1)
        today = await hall.ticket()
        await hall.say(today, ("nik", NIK))
        for _ in range(3):
            await work.tick()
        assert purges(hall) == [("2026-11-24", 2)]
        assert [key[0] for key in hall.kept.kept] == [today]

    caplog.set_level(logging.INFO)
    story(told)
    assert "2 answers of visitors on other days than 2026-11-24 are deleted" in caplog.text
    assert NIK not in caplog.text


def test_a_server_that_was_off_deletes_when_it_starts() -> None:
    async def told(hall: GivingHall) -> None:
        await said(hall)
        hall.wait(days=5)
        await purging(hall).tick()
        assert (hall.kept.kept, purges(hall)) == ({}, [("2026-11-28", 2)])
        await purging(hall).tick()
        assert len(purges(hall)) == 1, "nothing was left to delete"

    story(told)


def test_a_day_without_particulars_is_not_worth_a_record() -> None:
    async def told(hall: GivingHall) -> None:
        work = purging(hall)
        await hall.ticket()
        for _ in range(3):
            await work.tick()
            hall.wait(days=1)
        assert purges(hall) == []

    story(told)


def test_what_cannot_be_deleted_is_deleted_later(caplog: pytest.LogCaptureFixture) -> None:
    async def told(hall: GivingHall) -> None:
        work = purging(hall)
        await said(hall)
        await work.tick()
        hall.wait(days=1)
        hall.kept.trouble = StorageTrouble("unavailable", f"could not delete {NIK}")
        await work.tick()
        hall.kept.trouble = None
        hall.watch += RETRY_SECONDS - 1
        await work.tick()
        assert purges(hall) == [], "it rests"
        hall.watch += 1
        await work.tick()
        assert purges(hall) == [("2026-11-24", 2)]

    story(told)
    assert "they are deleted: not yet, unavailable" in caplog.text
    assert NIK not in caplog.text


@pytest.mark.logs_errors
@pytest.mark.parametrize("heard", [True, False])
def test_the_journal_hears_of_it_once_however_often_it_is_told(heard: bool) -> None:
    async def told(hall: GivingHall) -> None:
        work = purging(hall)
        await said(hall)
        hall.wait(days=1)
        await hall.ticket()
        if heard:
            hall.journal.lost_answer = FULL
        else:
            hall.journal.trouble = FULL
        await work.tick()
        assert hall.kept.kept == {}, "deleted all the same"
        hall.journal.trouble = None
        hall.wait(days=1)
        for _ in range(3):
            hall.watch += RETRY_SECONDS
            await work.tick()
        assert purges(hall) == [("2026-11-24", 2)]

    story(told)


def test_a_clock_that_was_far_ahead_leaves_nothing() -> None:
    async def told(hall: GivingHall) -> None:
        work = purging(hall)
        await hall.ticket()
        hall.wait(days=30)
        await said(hall)
        await work.tick()
        hall.wait(days=-29)
        await said(hall)
        await work.tick()
        assert purges(hall) == [("2026-11-24", 2)]
        assert len(hall.kept.kept) == 1

    story(told)
