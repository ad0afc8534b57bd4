"""Plays rounds through the load's process and weighs what the server did meanwhile."""

import secrets
import subprocess
import sys
from types import TracebackType
from typing import Self

import msgspec

from bench.load import Round, Seen
from bench.mall import clients_of
from bench.process import LOAD_CORE, cpu_seconds, on_core
from bench.programs import ROOT, BareServer, HallServer
from bench.scripts import Play


class Played(msgspec.Struct, frozen=True, kw_only=True):
    """A round, and the server's CPU time for each of its answers in microseconds."""

    seen: Seen
    cpu_us: float


class Player:
    """The load generator, a process on a core of its own."""

    def __init__(self) -> None:
        with on_core(LOAD_CORE):
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bench.load"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def play(
        self,
        server: HallServer | BareServer,
        what: Play,
        *,
        clients: int,
        seconds: float = 0.0,
        times: int | None = None,
    ) -> Played:
        """*clients* do *what* for *seconds*, or *times*. Raises RuntimeError when the load could not be played."""
        task = Round(
            port=server.port,
            key=server.key,
            play=what,
            clients=clients_of(clients, secrets.token_hex(6)),
            seconds=seconds,
            times=times,
        )
        before = cpu_seconds(server.pid)
        seen = self._ask(task)
        return Played(seen=seen, cpu_us=(cpu_seconds(server.pid) - before) / seen.answers * 1e6)

    def _ask(self, task: Round) -> Seen:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(msgspec.json.encode(task) + b"\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the load ended; its reason stands above")
        return msgspec.json.decode(line, type=Seen)
