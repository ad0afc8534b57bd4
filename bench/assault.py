"""Mangled bytes at a server's ports for a while, while the hall works on: does it crash, answer 500, or grow?

Knows sockets and /proc. What is sent is ``bench.mangled``'s; must not know how the server is started.
"""

import random
import re
import select
import socket
import struct
import threading
import time
from collections import Counter, deque
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

import httpx
import msgspec

from bench.mangled import Mangler, Pieces
from bench.process import resident_mb
from wire.codec import encode_command
from wire.commands import IssueTicket, path_of

_THREADS: Final = 4
_HELD: Final = 60
"""Connections that each thread leaves open, for a while, without another word."""
_STATUS: Final = re.compile(rb"HTTP/1\.1 (\d{3}) ")
_ABORT: Final = struct.pack("ii", 1, 0)
_WORK_SECONDS: Final = 0.25
_ALLOWED: Final = frozenset({503, 507})


class Borne(msgspec.Struct, frozen=True, kw_only=True):
    """How it went. Memory in MB: after the first tenth of the time, at the end, and the most. *waits*: of the hall's own orders."""

    seed: int
    seconds: float
    connections: dict[str, int]
    answers: dict[str, int]
    bad_answers: dict[str, int]
    memory_early: float
    memory_late: float
    memory_most: float
    orders: int
    orders_failed: int
    longest_wait_seconds: float


class Assault:
    """Against the process *pid* that serves on *ports* of this machine."""

    def __init__(
        self, *, ports: Sequence[int], url: str, key: str, pid: int, service: str, seed: int
    ) -> None:
        self._ports, self._url, self._key, self._pid = ports, url, key, pid
        self._service, self._seed = service, seed
        self._over = threading.Event()
        self._connections: Counter[str] = Counter()
        self._answers: Counter[int] = Counter()
        self._bad: Counter[str] = Counter()
        self._waits: list[float] = []
        self._failed = 0

    def run(self, seconds: float) -> Borne:
        """For so long."""
        began = time.monotonic()
        workers = [threading.Thread(target=self._send, args=(number,)) for number in range(_THREADS)]
        workers.append(threading.Thread(target=self._work))
        for worker in workers:
            worker.start()
        memory: list[float] = []
        while (passed := time.monotonic() - began) < seconds and self._alive():
            if passed > seconds / 10:
                memory.append(resident_mb(self._pid))
            self._over.wait(0.5)
        self._over.set()
        for worker in workers:
            worker.join()
        if not self._alive():
            self._bad["the server has ended"] += 1
        edge = max(1, len(memory) // 10)
        return Borne(
            seed=self._seed,
            seconds=time.monotonic() - began,
            connections=dict(self._connections),
            answers={str(status): count for status, count in sorted(self._answers.items())},
            bad_answers=dict(self._bad),
            memory_early=max(memory[:edge], default=0.0),
            memory_late=min(memory[-edge:], default=0.0),
            memory_most=max(memory, default=0.0),
            orders=len(self._waits),
            orders_failed=self._failed,
            longest_wait_seconds=max(self._waits, default=0.0),
        )

    def _alive(self) -> bool:
        try:
            resident_mb(self._pid)
        except (OSError, ValueError):
            return False
        return True

    def _send(self, number: int) -> None:
        dice = random.Random(f"{self._seed}-{number}")
        mangler = Mangler(dice, self._key)
        held: deque[socket.socket] = deque()
        while not self._over.is_set():
            kind, pieces = mangler.any_kind()
            try:
                line = socket.create_connection(("127.0.0.1", dice.choice(self._ports)), timeout=5)
            except OSError as error:
                self._bad[f"no connection: {type(error).__name__}"] += 1
                self._over.wait(0.1)
                continue
            self._connections[kind] += 1
            with suppress(OSError):  # it may close on us at any moment
                _say(line, pieces)
                self._hear(line, kind)
            if dice.random() < 0.2:
                held.append(line)
            else:
                _leave(line, rudely=dice.random() < 0.5)
            if len(held) > _HELD:
                _leave(held.popleft(), rudely=dice.random() < 0.5)
        for line in held:
            line.close()

    def _hear(self, line: socket.socket, kind: str) -> None:
        heard = b""
        while len(heard) < 65_536 and select.select([line], [], [], 0.05)[0]:
            piece = line.recv(65_536)
            if not piece:
                break
            heard += piece
        statuses = [int(each) for each in _STATUS.findall(heard)]
        self._answers.update(statuses)
        self._bad.update(f"{each} to {kind}" for each in statuses if each >= 500 and each not in _ALLOWED)
        if heard and not heard.startswith(b"HTTP/1.1 "):
            self._bad[f"no HTTP to {kind}"] += 1

    def _work(self) -> None:
        """The hall's own work meanwhile: a ticket now and then, from a program that has the key."""
        headers = {"Authorization": f"Bearer {self._key}"}
        with httpx.Client(base_url=self._url, headers=headers, trust_env=False, timeout=10) as client:
            while not self._over.wait(_WORK_SECONDS):
                ticket = IssueTicket(
                    request_id=f"meanwhile-{self._seed}-{len(self._waits):08}",
                    service=self._service,
                    kiosk="k1",
                )
                began = time.monotonic()
                self._failed += not _ordered(client, ticket)
                self._waits.append(time.monotonic() - began)


def _ordered(client: httpx.Client, ticket: IssueTicket) -> bool:
    """Twice if need be, as the programs do: a connection kept in reserve may have made room for others."""
    for _ in range(2):
        with suppress(httpx.HTTPError):
            return client.post(path_of(IssueTicket), content=encode_command(ticket)).status_code == 200
    return False


def _say(line: socket.socket, pieces: Pieces) -> None:
    line.settimeout(1)
    for piece in pieces:
        line.sendall(piece)


def _leave(line: socket.socket, *, rudely: bool) -> None:
    if rudely:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABORT)
    line.close()
