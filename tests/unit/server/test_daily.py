"""What is done once for each business day: at the start, when a day opens, and again after trouble."""

import pytest

from server.service.ports import StorageTrouble
from server.web.daily import RETRY_SECONDS, Daily, on_a_thread
from tests.fakes.giving_hall import GivingHall, story


class Work:
    """Counts how often it is done, and can fail."""

    def __init__(self, hall: GivingHall) -> None:
        self.done = 0
        self.trouble: StorageTrouble | None = None
        self.daily = Daily("it is done", on_a_thread(self._do), office=hall.office, clock=lambda: hall.watch)

    def _do(self) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.done += 1


def test_once_for_each_day() -> None:
    async def told(hall: GivingHall) -> None:
        work = Work(hall)
        await work.daily.tick()
        assert work.done == 1, "the server has just started"
        await work.daily.tick()
        assert work.done == 1
        for _ in range(2):
            hall.wait(days=1)
            await hall.ticket()
            for _ in range(3):
                await work.daily.tick()
        assert work.done == 3

    story(told)


def test_what_cannot_be_done_is_done_later(caplog: pytest.LogCaptureFixture) -> None:
    async def told(hall: GivingHall) -> None:
        work = Work(hall)
        work.trouble = StorageTrouble("storage-full", "no space left on device")
        await work.daily.tick()
        work.trouble = None
        hall.watch += RETRY_SECONDS - 1
        await work.daily.tick()
        assert work.done == 0, "it rests"
        hall.watch += 1
        await work.daily.tick()
        assert work.done == 1

    story(told)
    assert "it is done: not yet, storage-full" in caplog.text
