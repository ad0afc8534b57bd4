"""``python -m bench.load``: the load, a process of its own. Reads rounds from standard input, one JSON a line, plays each
and writes what it saw as one line of JSON.
"""

import asyncio
import gc
import sys
import time

import msgspec
import uvloop

from bench.caller import Answered, Caller
from bench.scripts import Client, Play, script


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """A time of load: all *clients* do *play* for *seconds* after *warm_up_seconds*, or *times* in all."""

    port: int
    key: str
    play: Play
    clients: tuple[Client, ...]
    seconds: float = 0.0
    warm_up_seconds: float = 0.2
    times: int | None = None


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What a round gave. *latencies* are milliseconds of the answers that came in the round's *seconds*, by kind;
    *answers* counts all, warm-up included.
    """

    seconds: float
    answers: int
    latencies: dict[str, list[float]]

    def rate(self, kind: str) -> float:
        """Answers of *kind* a second."""
        return len(self.latencies.get(kind, ())) / self.seconds


async def play(task: Round) -> Seen:
    """Play *task*. Raises UnexpectedAnswer, OSError."""
    answers: list[Answered] = []
    begin = time.monotonic() + task.warm_up_seconds
    end = begin + task.seconds
    left = iter(range(task.times or 0))

    def over() -> bool:
        return time.monotonic() > end if task.times is None else next(left, None) is None

    loop = asyncio.get_running_loop()
    callers = []
    for client in task.clients:
        words = script(task.play, client, task.key, over)
        _, caller = await loop.create_connection(lambda words=words: Caller(words, answers), "127.0.0.1", task.port)  # type: ignore[misc]  # a default in a lambda
        callers.append(caller.done)
    await asyncio.gather(*callers)
    return _seen(task, answers, begin, end)


def _seen(task: Round, answers: list[Answered], begin: float, end: float) -> Seen:
    if task.times is not None:
        begin, end = answers[0].asked, answers[-1].answered
    latencies: dict[str, list[float]] = {}
    for one in answers:
        if begin <= one.answered <= end:
            latencies.setdefault(one.kind, []).append((one.answered - one.asked) * 1000)
    return Seen(seconds=end - begin, answers=len(answers), latencies=latencies)


def main() -> None:
    """Play every round that is asked for."""
    gc.disable()  # between the rounds is time enough
    for line in sys.stdin:
        gc.collect()
        seen = uvloop.run(play(msgspec.json.decode(line, type=Round)))
        sys.stdout.write(msgspec.json.encode(seen).decode() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
