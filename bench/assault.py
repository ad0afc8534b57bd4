"""Mangled bytes at a server's doors for a while, while the hall works on: does it crash, answer 500, or grow?

Knows sockets, TLS and /proc. What is sent is ``bench.mangled``'s; must not know how the server is started.
"""

import random
import re
import socket
import ssl
import struct
import threading
import time
from collections import Counter, deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import httpx
import msgspec

from bench.mangled import Mangler, Pieces
from bench.process import resident_mb
from wire.codec import encode_command
from wire.commands import IssueTicket, path_of
from wire.transport import HALL_NAME, client_context

_THREADS: Final = 4
_HELD: Final = 60
"""Connections that each thread leaves open, for a while, without another word."""
_STATUS: Final = re.compile(rb"HTTP/1\.1 (\d{3}) ")
_ABORT: Final = struct.pack("ii", 1, 0)
_WORK_SECONDS: Final = 0.25
_ALLOWED: Final = frozenset({503, 507})
_HEAR_SECONDS: Final = 0.05
_HTTP: Final = b"HTTP/1.1 "
_TLS_RECORDS: Final = (b"\x15\x03", b"\x16\x03")
"""An alert, or a handshake: what somebody hears who speaks something else to a port that speaks TLS."""


@dataclass(frozen=True, kw_only=True)
class Way:
    """A way in: to *port*, the bytes as they are or, with *tls*, inside of a handshake that went well. *speaks_tls*: the port does."""

    name: str
    port: int
    speaks_tls: bool = False
    tls: ssl.SSLContext | None = None

    def line(self) -> socket.socket:
        """A connection, ready for bytes. Raises OSError."""
        line = socket.create_connection(("127.0.0.1", self.port), timeout=5)
        if self.tls is None:
            return line
        try:
            return self.tls.wrap_socket(line, server_hostname=HALL_NAME)
        except OSError:
            line.close()
            raise

    def may_hear(self, heard: bytes) -> bool:
        """Whether the answer is one for who comes in this way."""
        if self.speaks_tls and self.tls is None:
            return not heard or heard.startswith(_TLS_RECORDS)
        return not heard or heard.startswith(_HTTP)


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
    """Against the process *pid*, by all *ways*. Its hall works on meanwhile at *url*, where *authority* (PEM) vouches for it if that is TLS."""

    def __init__(
        self,
        *,
        ways: Sequence[Way],
        url: str,
        key: str,
        authority: str,
        pid: int,
        service: str,
        seed: int,
    ) -> None:
        self._ways, self._url, self._key, self._pid = ways, url, key, pid
        self._trust = client_context(authority) if authority else True
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
            way = dice.choice(self._ways)
            try:
                line = way.line()
            except OSError as error:
                self._bad[f"no connection, {way.name}: {type(error).__name__}"] += 1
                self._over.wait(0.1)
                continue
            self._connections[f"{kind}, {way.name}"] += 1
            with suppress(OSError):  # it may close on us at any moment
                _say(line, pieces)
            self._judge(_heard(line), kind, way)
            if dice.random() < 0.2:
                held.append(line)
            else:
                _leave(line, rudely=dice.random() < 0.5)
            if len(held) > _HELD:
                _leave(held.popleft(), rudely=dice.random() < 0.5)
        for line in held:
            line.close()

    def _judge(self, heard: bytes, kind: str, way: Way) -> None:
        statuses = [int(each) for each in _STATUS.findall(heard)]
        self._answers.update(statuses)
        self._bad.update(f"{each} to {kind}" for each in statuses if each >= 500 and each not in _ALLOWED)
        if not way.may_hear(heard):
            self._bad[f"no answer for {kind}, {way.name}"] += 1

    def _work(self) -> None:
        """The hall's own work meanwhile: a ticket now and then, from a program that has the key."""
        headers = {"Authorization": f"Bearer {self._key}"}
        with httpx.Client(
            base_url=self._url, headers=headers, verify=self._trust, trust_env=False, timeout=10
        ) as client:
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


def _heard(line: socket.socket) -> bytes:
    """What is answered at once, or within a moment of what was answered before."""
    heard = b""
    with suppress(OSError):
        line.settimeout(_HEAR_SECONDS)
        while len(heard) < 65_536 and (piece := line.recv(65_536)):
            heard += piece
    return heard


def _leave(line: socket.socket, *, rudely: bool) -> None:
    if rudely:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _ABORT)
    line.close()
