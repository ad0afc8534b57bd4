"""Many people who press every button there is, through every crash, and remember each answer they got.

A command is repeated under its request id until it is answered, as the real programs do.
"""

import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Self

import httpx

from tests.fakes.dice import PlainDice
from tests.fakes.moved_clock import MovedClock
from tests.fakes.presses import Presses
from tests.fakes.server_process import ServerProcess
from tests.fakes.twin_hall import TwinHall
from wire import codec
from wire.commands import Command, path_of
from wire.events import Record
from wire.problem import Problem

_PATIENCE_SECONDS: Final = 30.0
_RETRY_SECONDS: Final = 0.02
_NOT_NOW: Final = frozenset({503, 507})


@dataclass(kw_only=True)
class Crowd:
    """Works at *counters* of *server*'s hall. What they know of it they see in *twin*; with every press a little time passes on *clock*."""

    server: ServerProcess
    twin: TwinHall
    clock: MovedClock
    counters: tuple[str, ...]
    answered: dict[str, tuple[Command, Record]] = field(default_factory=dict)
    refused: dict[str, tuple[Command, Problem]] = field(default_factory=dict)
    unanswered: int = 0
    """How often nobody answered: the server was killed over it, or was not there."""

    def __post_init__(self) -> None:
        self.kinds: Counter[type[Command]] = Counter()
        """What was answered, by kind."""
        self._news = threading.Condition()
        self._up = threading.Event()
        self._over = threading.Event()
        self._left = threading.Event()
        self._faults: list[BaseException] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nobody asks any more, whatever has not been answered."""
        for event in (self._left, self._over, self._up):
            event.set()

    def begin(self, people: int, *, seed: int) -> None:
        """*people* start to press, each by dice of their own."""
        self._up.set()
        self._threads = [
            threading.Thread(target=self._work, args=(PlainDice(seed + number),), daemon=True)
            for number in range(people)
        ]
        for thread in self._threads:
            thread.start()

    def crash(self) -> None:
        """The server is killed, whatever it was doing, and started again."""
        self._up.clear()
        self.twin.server_is(up=False)
        self.server.kill()
        self.server.start()
        self.twin.server_is(up=True)
        self._up.set()

    def go_on(self, answers: int) -> None:
        """Wait until so many more answers have come. Raises the first fault anybody met."""
        with self._news:
            enough = len(self.answered) + answers
            came = self._news.wait_for(
                lambda: self._faults or len(self.answered) >= enough, _PATIENCE_SECONDS
            )
        self._complain()
        if not came:
            raise TimeoutError("nobody is answered any more")

    def end(self) -> None:
        """Everybody finishes the command in hand and goes home. Raises the first fault anybody met."""
        self._over.set()
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)
            if thread.is_alive():
                raise TimeoutError("somebody is still waiting for an answer")
        self._complain()

    def _complain(self) -> None:
        if self._faults:
            raise self._faults[0]

    def _work(self, dice: PlainDice) -> None:
        try:
            presses = Presses(self.twin.hall, self.counters, dice)
            headers = {"Authorization": f"Bearer {self.server.key}"}
            with httpx.Client(base_url=self.server.url, headers=headers, timeout=20) as line:
                while not self._over.is_set():
                    now = self.clock.forward(seconds=dice.pick((0, 0, 1, 2, 4, 8)))
                    with self.twin.lock:
                        command = presses.any(now)
                    self._press(line, command, again=dice.rarely(12))
        except BaseException as fault:  # noqa: BLE001  told to the story by go_on() and end()
            with self._news:
                self._faults.append(fault)
                self._news.notify_all()

    def _press(self, line: httpx.Client, command: Command, *, again: bool) -> None:
        answer = self._sent(line, command)
        if again and isinstance(answer, Record):
            assert self._sent(line, command) == answer, "pressed twice, done once"
        with self._news:
            if isinstance(answer, Record):
                self.answered[command.request_id] = (command, answer)
                self.kinds[type(command)] += 1
            else:
                self.refused[command.request_id] = (command, answer)
            self._news.notify_all()
        if isinstance(answer, Record):
            assert self.twin.has(answer.seq), "what was answered is told to everybody"

    def _sent(self, line: httpx.Client, command: Command) -> Record | Problem:
        """The answer, however often that has to be asked for."""
        content = codec.encode_command(command)
        while True:
            try:
                answer = line.post(path_of(type(command)), content=content)
            except httpx.TransportError:
                if self._left.is_set():
                    raise
                with self._news:
                    self.unanswered += 1
                self._up.wait(_PATIENCE_SECONDS)
                self._left.wait(_RETRY_SECONDS)
                continue
            if answer.status_code == 200:
                return codec.decode_record(answer.content)
            problem = codec.decode_problem(answer.content)
            if problem.status not in _NOT_NOW:
                return problem
