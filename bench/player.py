"""Plays a round through the load's process, and weighs what the server did meanwhile."""

import secrets
import subprocess
import sys
from typing import Final

import msgspec

from bench.load import Kind, Round, Seen
from bench.mall import clients_of
from bench.process import LOAD_CORE, cpu_seconds, on_core
from bench.programs import ROOT, BareServer, HallServer
from bench.scripts import Play

_PATIENCE_SECONDS: Final = 300.0


class Played(msgspec.Struct, frozen=True, kw_only=True):
    """What a round gave by kind of answer, and the server's CPU time for each answer in microseconds."""

    kinds: dict[str, Kind]
    cpu_us: float


def play(
    server: HallServer | BareServer,
    what: Play,
    *,
    clients: int,
    seconds: float = 0.0,
    times: int | None = None,
) -> Played:
    """*clients* do *what* for *seconds*, or *times* in all. Raises CalledProcessError when that was not possible."""
    task = Round(
        port=server.port,
        key=server.key,
        authority=server.authority,
        play=what,
        clients=clients_of(clients, secrets.token_hex(6)),
        seconds=seconds,
        times=times,
    )
    before = cpu_seconds(server.pid)
    with on_core(LOAD_CORE):
        load = subprocess.run(
            [sys.executable, "-m", "bench.load"],
            cwd=ROOT,
            input=msgspec.json.encode(task),
            stdout=subprocess.PIPE,
            timeout=_PATIENCE_SECONDS,
            check=True,
        )
    seen = msgspec.json.decode(load.stdout, type=Seen)
    return Played(kinds=seen.kinds, cpu_us=(cpu_seconds(server.pid) - before) / seen.answers * 1e6)
