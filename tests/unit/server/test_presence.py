"""Displays come and go by their streams; the hall is told once, and no sooner than it is true (rule 29)."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any

import pytest

from server.domain.commands import Command, JoinDisplay, LeaveDisplay
from server.domain.events import DisplayLeft, Recorded
from server.domain.refusals import UnknownDisplay
from server.domain.speakers import Display
from server.service.clerk import Answer
from server.service.ports import StorageTrouble
from server.web.presence import CROWDED_SECONDS, GRACE_SECONDS, RETRY_SECONDS, RETURN_SECONDS, Presence

ONE = Display(name="one", zone="a", speaks=True)
AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DONE = Recorded(
    seq=1, at=AT, request_id="display-1", event=DisplayLeft(display="one", zone="a", speaker=None)
)


class Desk:
    """A hall that does what it is told, or answers what the story says; and a clock that the story moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.told: list[str] = []
        self.commands: list[Command] = []
        self.answers: list[Answer] = []
        self.waiting: list[asyncio.Future[Answer]] = []
        self.slow = False
        self.presence = Presence(
            zones={"a", "b"},
            order=self._order,
            request_id=lambda: f"display-{len(self.commands)}",
            clock=lambda: self.now,
        )

    def _order(self, command: Command) -> asyncio.Future[Answer]:
        self.commands.append(command)
        match command:
            case JoinDisplay(display=display, zone=zone):
                self.told.append(f"join {display} {zone}".strip())
            case LeaveDisplay(display=display):
                self.told.append(f"leave {display}")
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self.waiting.append(future)
        if not self.slow:
            self.answer()
        return future

    def answer(self) -> None:
        self.waiting.pop(0).set_result(self.answers.pop(0) if self.answers else DONE)

    async def after(self, seconds: float) -> None:
        """Time passes, and the server looks at the clock."""
        self.now += seconds
        self.presence.tick()
        await turns()


async def turns() -> None:
    """What is ready in the event loop happens."""
    for _ in range(3):
        await asyncio.sleep(0)


def story(told: Callable[[Desk], Coroutine[Any, Any, None]]) -> Desk:
    async def tell() -> Desk:
        desk = Desk()
        await told(desk)
        return desk

    return asyncio.run(tell())


def test_a_display_joins_when_its_stream_opens_and_leaves_after_a_grace() -> None:
    async def told(desk: Desk) -> None:
        with desk.presence.here(ONE):
            await turns()
            assert desk.told == ["join one a"]
            await desk.after(3600)
        await desk.after(GRACE_SECONDS - 0.1)
        assert desk.told == ["join one a"]
        await desk.after(0.1)
        assert desk.told == ["join one a", "leave one"]
        await desk.after(3600)
        assert len(desk.told) == 2
        joined = desk.commands[0]
        assert joined == JoinDisplay(request_id="display-0", display="one", zone="a", speaks=True)

    story(told)


def test_who_comes_back_in_time_has_never_been_away() -> None:
    async def told(desk: Desk) -> None:
        for _ in range(3):
            with desk.presence.here(ONE):
                await turns()
            await desk.after(GRACE_SECONDS - 0.1)
        assert desk.told == ["join one a"]

    story(told)


def test_a_new_stream_that_opens_before_the_old_one_ends_keeps_the_display() -> None:
    async def told(desk: Desk) -> None:
        with ExitStack() as new:
            with desk.presence.here(ONE):
                await turns()
                new.enter_context(desk.presence.here(ONE))
            await desk.after(60)
            assert desk.told == ["join one a"]
        await desk.after(GRACE_SECONDS)
        assert desk.told == ["join one a", "leave one"]

    story(told)


def test_the_latest_stream_says_where_it_is() -> None:
    async def told(desk: Desk) -> None:
        with desk.presence.here(ONE):
            await turns()
            with desk.presence.here(Display(name="one", zone="b", speaks=True)):
                await turns()
        assert desk.told == ["join one a", "join one b"]

    story(told)


def test_two_displays_of_one_name_are_told_of_once_and_a_connection_that_comes_back_is_not(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def told(desk: Desk) -> None:
        with desk.presence.here(ONE):
            with desk.presence.here(ONE):
                await desk.after(1)
                await desk.after(CROWDED_SECONDS - 0.1)
            await desk.after(1)
            assert caplog.records == []
            with desk.presence.here(ONE):
                for _ in range(3):
                    await desk.after(CROWDED_SECONDS)

    story(told)
    assert [record.getMessage() for record in caplog.records] == [
        "2 streams say that they are the display 'one': if two displays have that name, give one another"
    ]
    caplog.clear()


def test_after_a_restart_those_who_do_not_come_back_leave() -> None:
    async def told(desk: Desk) -> None:
        desk.presence.recall([ONE, Display(name="two", zone="a", speaks=True)])
        await desk.after(1)
        with desk.presence.here(ONE):
            await desk.after(RETURN_SECONDS - 1.1)
            assert desk.told == [], "the hall knows them both already"
            await desk.after(0.2)
            assert desk.told == ["leave two"]

    story(told)


def test_one_that_was_arranged_elsewhere_says_the_same_as_before_the_restart() -> None:
    """Its stream says what its own settings do: where it is, the hall knows."""

    async def told(desk: Desk) -> None:
        moved = Display(name="one", zone="b", speaks=True, counter="4", own_zone="a", own_counter="")
        desk.presence.recall([moved])
        with desk.presence.here(ONE):
            await desk.after(RETURN_SECONDS + 1)
            assert desk.told == []

    story(told)


def test_a_stream_says_which_single_counter_is_shown() -> None:
    async def told(desk: Desk) -> None:
        with desk.presence.here(Display(name="one", zone="a", speaks=True, counter="4")):
            await desk.after(0)
            assert isinstance(joined := desk.commands[-1], JoinDisplay)
            assert (joined.zone, joined.counter) == ("a", "4")

    story(told)


def test_what_could_not_be_kept_is_told_again() -> None:
    async def told(desk: Desk) -> None:
        desk.answers = [StorageTrouble("storage-full", "no room")]
        with desk.presence.here(ONE):
            await turns()
            await desk.after(RETRY_SECONDS - 0.1)
            assert desk.told == ["join one a"]
            await desk.after(0.1)
            assert desk.told == ["join one a", "join one a"]
            await desk.after(RETRY_SECONDS)
        desk.answers = [StorageTrouble("storage-full", "no room")]
        await desk.after(GRACE_SECONDS)
        await desk.after(RETRY_SECONDS)
        assert desk.told[2:] == ["leave one", "leave one"]

    story(told)


def test_one_thing_is_told_at_a_time() -> None:
    async def told(desk: Desk) -> None:
        desk.slow = True
        with desk.presence.here(ONE):
            await turns()
        await desk.after(GRACE_SECONDS)
        assert desk.told == ["join one a"]
        desk.answer()
        await turns()
        assert desk.told == ["join one a", "leave one"]
        with desk.presence.here(ONE):
            await desk.after(1)
            assert len(desk.told) == 2
            desk.answer()
            await turns()
            assert desk.told == ["join one a", "leave one", "join one a"]

    story(told)


def test_one_that_was_gone_before_the_hall_heard_of_it_is_forgotten() -> None:
    async def told(desk: Desk) -> None:
        desk.answers = [StorageTrouble("storage-full", "no room")]
        with desk.presence.here(ONE):
            await turns()
        await desk.after(RETRY_SECONDS)
        await desk.after(RETRY_SECONDS)
        assert desk.told == ["join one a"]

    story(told)


def test_a_refusal_is_not_asked_for_again(caplog: pytest.LogCaptureFixture) -> None:
    async def told(desk: Desk) -> None:
        desk.presence.recall([ONE])
        desk.answers = [UnknownDisplay(display="one")]
        await desk.after(RETURN_SECONDS)
        await desk.after(3600)
        assert desk.told == ["leave one"]

    story(told)
    assert [record.getMessage() for record in caplog.records] == [
        "the hall refused what a display's stream says of it: unknown-display"
    ]
    caplog.clear()


def test_nobody_leaves_because_the_server_ends() -> None:
    async def told(desk: Desk) -> None:
        with desk.presence.here(ONE):
            await turns()
            desk.presence.close()
        await desk.after(3600)
        assert desk.told == ["join one a"]

    story(told)


def test_it_is_there_as_long_as_its_stream_is_read() -> None:
    async def frames() -> AsyncGenerator[bytes]:
        for frame in (b"hello", b"record"):
            yield frame

    async def told(desk: Desk) -> None:
        stream = desk.presence.during(ONE, frames())
        assert desk.told == []
        assert await anext(stream) == b"hello"
        await turns()
        assert desk.told == ["join one a"]
        await stream.aclose()  # the connection was lost
        await desk.after(GRACE_SECONDS)
        assert desk.told == ["join one a", "leave one"]

    story(told)


def test_zones_that_a_display_may_show() -> None:
    async def told(desk: Desk) -> None:
        assert [zone for zone in ("", "a", "b", "c") if desk.presence.knows(zone)] == ["", "a", "b"]

    story(told)
