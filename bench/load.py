"""``python -m bench.load``: the load, a process of its own. Reads a round as JSON from standard input, plays it and
writes what it saw as JSON.
"""

import asyncio
import gc
import sys
import time
from functools import partial

import msgspec
import uvloop

from bench.caller import Answered, Caller
from bench.figures import percentile
from bench.scripts import Client, Play, script
from wire.transport import HALL_NAME, client_context


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """A time of load, over TLS where there is an *authority* (PEM): all *clients* do *play* for *seconds* after *warm_up_seconds*, or *times* in all."""

    port: int
    key: str
    authority: str = ""
    play: Play
    clients: tuple[Client, ...]
    seconds: float = 0.0
    warm_up_seconds: float = 0.2
    times: int | None = None


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of one kind that came in a round's seconds: how many a second, and milliseconds from asking to answer."""

    rate: float
    p50: float
    p99: float
    worst: float


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What a round gave, by kind. *answers* counts all, those of the warm-up too."""

    answers: int
    kinds: dict[str, Kind]


async def play(task: Round) -> Seen:
    """Play *task*. Raises UnexpectedAnswer, OSError."""
    answers: list[Answered] = []
    begin = time.monotonic() + task.warm_up_seconds
    end = begin + task.seconds
    left = iter(range(task.times or 0))

    def over() -> bool:
        return time.monotonic() > end if task.times is None else next(left, None) is None

    loop = asyncio.get_running_loop()
    tls = client_context(task.authority) if task.authority else None
    name = HALL_NAME if tls is not None else None
    callers = []
    for client in task.clients:
        caller = Caller(script(task.play, client, task.key, over), answers)
        await loop.create_connection(
            partial(_itself, caller), "127.0.0.1", task.port, ssl=tls, server_hostname=name
        )
        callers.append(caller.done)
    await asyncio.gather(*callers)
    return _seen(task, answers, begin, end)


def _itself(caller: Caller) -> Caller:
    return caller


def _seen(task: Round, answers: list[Answered], begin: float, end: float) -> Seen:
    if task.times is not None:
        begin, end = answers[0].asked, answers[-1].answered
    latencies: dict[str, list[float]] = {}
    for one in answers:
        if begin <= one.answered <= end:
            latencies.setdefault(one.kind, []).append((one.answered - one.asked) * 1000)
    kinds = {
        kind: Kind(
            rate=len(times) / (end - begin),
            p50=percentile(times, 50),
            p99=percentile(times, 99),
            worst=max(times),
        )
        for kind, times in latencies.items()
    }
    return Seen(answers=len(answers), kinds=kinds)


def main() -> None:
    """Play the round that is asked for."""
    gc.disable()  # a round is short
    seen = uvloop.run(play(msgspec.json.decode(sys.stdin.read(), type=Round)))
    sys.stdout.write(msgspec.json.encode(seen).decode())


if __name__ == "__main__":
    main()
