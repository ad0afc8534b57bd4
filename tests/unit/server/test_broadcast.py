"""The stream's memory: bytes made once for all, wakings that come in bunches, a slow listener that costs nobody."""

import asyncio
from collections.abc import AsyncIterator, Sequence

from server.domain.events import CounterOpened, Recorded
from server.web.broadcast import REMEMBERED, Broadcast
from tests.fakes.halls import MORNING
from wire import events as e
from wire.codec import decode_record
from wire.sse import HEARTBEAT, Parser

PAUSE_SECONDS = 0.02

PATIENCE = 10.0
FIRST = b"event: hello\ndata: {}\n\n"
ILL = "Budi went home ill"


def records(first: int, last: int) -> list[Recorded]:
    return [
        Recorded(
            seq=seq,
            at=MORNING,
            request_id=f"request-{seq:010d}",
            event=CounterOpened(counter="1", officer="Sari"),
        )
        for seq in range(first, last + 1)
    ]


def seqs(heard: bytes) -> list[int]:
    return [decode_record(frame.data).seq for frame in Parser().feed(heard) if frame.kind == "record"]


class Listener:
    """One connection's side of the stream."""

    def __init__(self, broadcast: Broadcast, *, after: int, staff_of: str | None = None) -> None:
        self._stream: AsyncIterator[bytes] = broadcast.follow(after, FIRST, staff_of=staff_of)

    async def hears(self) -> bytes:
        """The next bytes."""
        return await asyncio.wait_for(anext(self._stream), PATIENCE)

    async def greeted(self) -> "Listener":
        assert await self.hears() == FIRST
        return self

    def listening(self) -> asyncio.Task[bytes]:
        """Waits for the next bytes while the story goes on."""
        return asyncio.create_task(self.hears())

    async def is_ended(self) -> bool:
        try:
            await self.hears()
        except StopAsyncIteration:
            return True
        return False


async def turn_of_the_loop(times: int = 3) -> None:
    """Lets everybody who can go on do so."""
    loop = asyncio.get_running_loop()
    for _ in range(times):
        turned = loop.create_future()
        loop.call_soon(turned.set_result, None)
        await turned


def remembering(known: Sequence[Recorded]) -> Broadcast:
    broadcast = Broadcast()
    broadcast.recall(known)
    return broadcast


def test_a_listener_hears_its_greeting_what_it_missed_and_what_happens() -> None:
    async def story() -> None:
        broadcast = remembering(records(1, 5))
        listener = await Listener(broadcast, after=3).greeted()
        assert seqs(await listener.hears()) == [4, 5]
        next_bytes = listener.listening()
        await turn_of_the_loop()
        assert not next_bytes.done(), "nothing happened yet"
        broadcast.publish(records(6, 6))
        assert seqs(await next_bytes) == [6]
        assert broadcast.head == 6

    asyncio.run(story())


def test_listeners_at_one_place_share_the_very_same_bytes() -> None:
    async def story() -> None:
        broadcast = remembering(records(1, 50))
        listeners = [await Listener(broadcast, after=20).greeted() for _ in range(3)]
        heard = [await listener.hears() for listener in listeners]
        assert heard[0] is heard[1] is heard[2]
        assert seqs(heard[0]) == list(range(21, 51))
        late = await Listener(broadcast, after=49).greeted()
        assert seqs(await late.hears()) == [50]

    asyncio.run(story())


def taken_over(seq: int, counter: str = "1") -> Recorded:
    """Sari takes *counter* over from Budi."""
    opened = CounterOpened(counter=counter, officer="Sari", taken_from="Budi", reason=ILL)
    return Recorded(seq=seq, at=MORNING, request_id=f"request-{seq:010d}", event=opened)


def reasons(heard: bytes) -> list[str]:
    told = [decode_record(frame.data) for frame in Parser().feed(heard) if frame.kind == "record"]
    return [record.event.reason for record in told if isinstance(record.event, e.CounterOpened)]


def test_why_a_counter_was_taken_over_is_told_to_those_alone_who_work_with_its_agency() -> None:
    async def story() -> None:
        broadcast = Broadcast({"1": "registry", "9": "bank"})
        broadcast.recall([*records(1, 2), taken_over(3), *records(4, 4), taken_over(5, "9")])
        told = {
            who: reasons(await (await Listener(broadcast, after=1, staff_of=who).greeted()).hears())
            for who in (None, "", "registry", "bank", "post")
        }
        assert told == {
            None: ["", "", "", ""],
            "": ["", ILL, "", ILL],
            "registry": ["", ILL, "", ""],
            "bank": ["", "", "", ILL],
            "post": ["", "", "", ""],
        }

    asyncio.run(story())


def test_all_share_the_very_same_bytes_again_after_a_counter_was_taken_over() -> None:
    async def story() -> None:
        broadcast = Broadcast({"1": "registry"})
        broadcast.recall([taken_over(1), *records(2, 3)])
        whose = (None, "", "registry", "bank")
        heard = [await (await Listener(broadcast, after=1, staff_of=who).greeted()).hears() for who in whose]
        assert all(each is heard[0] for each in heard)

    asyncio.run(story())


def test_a_reason_is_forgotten_with_its_record() -> None:
    async def story() -> None:
        broadcast = Broadcast({"1": "registry"})
        broadcast.recall([taken_over(1), *records(2, REMEMBERED), taken_over(REMEMBERED + 1)])
        late = await Listener(broadcast, after=1, staff_of="").greeted()
        assert [why for why in reasons(await late.hears()) if why] == [ILL]
        broadcast.publish([*records(REMEMBERED + 3, REMEMBERED + 4)])
        after = await Listener(broadcast, after=REMEMBERED + 2, staff_of="").greeted()
        assert reasons(await after.hears()) == ["", ""], "a gap, and what came before it is not known"

    asyncio.run(story())


def test_listeners_are_woken_at_once_and_then_in_bunches() -> None:
    async def story() -> None:
        loop = asyncio.get_running_loop()
        broadcast = Broadcast(pause_per_listener_seconds=PAUSE_SECONDS)
        listener = await Listener(broadcast, after=0).greeted()
        first = listener.listening()
        await turn_of_the_loop()
        begun = loop.time()
        broadcast.publish(records(1, 1))
        assert seqs(await first) == [1], "the first is told at once"
        bunch = listener.listening()
        await turn_of_the_loop()
        for seq in range(2, 8):
            broadcast.publish(records(seq, seq))
        assert seqs(await bunch) == [2, 3, 4, 5, 6, 7], "the others together"
        assert loop.time() - begun >= PAUSE_SECONDS * 0.9

    asyncio.run(story())


def test_after_a_gap_nobody_is_told_less_than_everything() -> None:
    async def story() -> None:
        broadcast = remembering(records(1, 5))
        behind = await Listener(broadcast, after=3).greeted()
        broadcast.publish(records(8, 9))
        assert [broadcast.knows_after(seq) for seq in (3, 5, 6, 7, 8, 9)] == [False] * 3 + [True] * 3
        assert await behind.is_ended(), "its client begins again with a snapshot"
        after = await Listener(broadcast, after=7).greeted()
        assert seqs(await after.hears()) == [8, 9]

    asyncio.run(story())


def test_a_listener_that_fell_out_of_the_memory_is_ended_and_costs_the_others_nothing() -> None:
    async def story() -> None:
        broadcast = Broadcast()
        slow = await Listener(broadcast, after=0).greeted()
        quick = await Listener(broadcast, after=0).greeted()
        broadcast.publish(records(1, 10))
        assert seqs(await quick.hears()) == list(range(1, 11))
        broadcast.publish(records(11, REMEMBERED + 1))
        assert not broadcast.knows_after(0)
        assert broadcast.knows_after(1)
        assert await slow.is_ended(), "its client begins again with a snapshot"
        assert seqs(await quick.hears()) == list(range(11, REMEMBERED + 2)), (
            "nothing is missing for the others"
        )

    asyncio.run(story())


def test_what_was_replayed_at_the_start_is_remembered_up_to_the_limit() -> None:
    broadcast = remembering(records(1, REMEMBERED + 5))
    assert broadcast.head == REMEMBERED + 5
    assert not broadcast.knows_after(4)
    assert broadcast.knows_after(5)
    assert broadcast.knows_after(REMEMBERED + 5)
    assert not broadcast.knows_after(REMEMBERED + 6), "nobody has seen what has not happened"


def test_an_empty_journal_has_nothing_to_catch_up_with() -> None:
    broadcast = Broadcast()
    assert broadcast.knows_after(0)
    assert not broadcast.knows_after(1)


def test_a_silent_stream_beats() -> None:
    async def story() -> None:
        broadcast = remembering(records(1, 2))
        listeners = [await Listener(broadcast, after=2).greeted() for _ in range(2)]
        for _ in range(2):
            waiting = [listener.listening() for listener in listeners]
            await turn_of_the_loop()
            broadcast.beat()
            assert await asyncio.gather(*waiting) == [HEARTBEAT, HEARTBEAT]

    asyncio.run(story())


def test_a_stream_that_has_something_to_say_does_not_beat() -> None:
    async def story() -> None:
        broadcast = Broadcast(pause_per_listener_seconds=PAUSE_SECONDS)
        listener = await Listener(broadcast, after=0).greeted()
        waiting = listener.listening()
        await turn_of_the_loop()
        broadcast.publish(records(1, 1))
        broadcast.publish(records(2, 2))
        broadcast.beat()
        assert seqs(await waiting) == [1, 2]

        # The waking that publishing record 2 had put off finds nothing new: it is no heartbeat.
        silent = listener.listening()
        done, _ = await asyncio.wait({silent}, timeout=PAUSE_SECONDS * 5)
        assert not done
        broadcast.publish(records(3, 3))
        assert seqs(await silent) == [3]

    asyncio.run(story())


def test_closing_ends_every_stream() -> None:
    async def story() -> None:
        broadcast = Broadcast()
        listeners = [await Listener(broadcast, after=0).greeted() for _ in range(3)]
        ended = [asyncio.create_task(listener.is_ended()) for listener in listeners]
        await turn_of_the_loop()
        broadcast.close()
        assert await asyncio.gather(*ended) == [True, True, True]
        late = await Listener(broadcast, after=0).greeted()
        assert await late.is_ended()

    asyncio.run(story())
