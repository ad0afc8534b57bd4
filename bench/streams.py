"""How soon a call reaches every display: from the officer's request to the record at each listener."""

import json
import subprocess
import sys
import time
from statistics import median
from typing import Final

import httpx
import msgspec

from bench.figures import Figure, Target, percentile
from bench.mall import clients_of
from bench.process import LOAD_CORE, cpu_seconds, on_core
from bench.programs import ROOT, HallServer
from bench.setting import Setting
from wire.codec import decode_record, encode_command
from wire.commands import CallNext, Command, FinishService, IssueTicket, OpenCounter, StartService, path_of
from wire.events import Record, TicketCalled

_BETWEEN_SECONDS: Final = 0.1
_PATIENCE_SECONDS: Final = 60


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """Milliseconds from call to each listener, from call to its own answer, and the server's CPU seconds and records."""

    delays: list[float]
    answers: list[float]
    cpu: float
    records: int


class Officer:
    """Calls, starts and finishes over plain HTTP."""

    def __init__(self, server: HallServer) -> None:
        headers = {"Authorization": f"Bearer {server.key}"}
        self._http = httpx.Client(base_url=server.url, headers=headers, trust_env=False)
        client = clients_of(1, "stream-bench")[0]
        self._counter, self._service = client.counter, client.services[0]
        self._ids = 0
        self._do(OpenCounter(request_id=self._id(), counter=self._counter, officer="officer"))

    def visit(self) -> tuple[int, int, int]:
        """A whole visit. The call's sequence number, when it was asked for and when answered, in nanoseconds."""
        self._do(IssueTicket(request_id=self._id(), service=self._service, kiosk="kiosk-1"))
        asked = time.monotonic_ns()
        called = self._do(CallNext(request_id=self._id(), counter=self._counter))
        answered = time.monotonic_ns()
        assert isinstance(called.event, TicketCalled)
        ticket = called.event.ticket
        self._do(StartService(request_id=self._id(), counter=self._counter, ticket=ticket))
        self._do(FinishService(request_id=self._id(), counter=self._counter, ticket=ticket))
        return called.seq, asked, answered

    def close(self) -> None:
        """Go home."""
        self._http.close()

    def _do(self, command: Command) -> Record:
        answer = self._http.post(path_of(type(command)), content=encode_command(command))
        return decode_record(answer.raise_for_status().content)

    def _id(self) -> str:
        self._ids += 1
        return f"{time.monotonic_ns():016x}{self._ids:08d}"


def measure(setting: Setting) -> list[Figure]:
    """Delays for each number of listeners, and what one more listener costs."""
    figures: list[Figure] = []
    heard: dict[int, Heard] = {}
    with HallServer(setting.folder / "streams", mall=setting.mall) as server:
        for count in setting.listeners:
            with on_core(LOAD_CORE):
                heard[count] = _hear(server, count, setting.calls)
            figures += _delays(heard[count], count, most=max(setting.listeners))
    few, many = min(heard), max(heard)
    more = heard[many].cpu / heard[many].records - heard[few].cpu / heard[few].records
    return [*figures, Figure(name="CPU of a record for each listener", value=more / (many - few) * 1e6, unit="µs")]


def _hear(server: HallServer, count: int, calls: int) -> Heard:
    listeners = subprocess.Popen(
        [sys.executable, "-m", "bench.listeners", str(server.port), server.key, str(count)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert listeners.stdout is not None
    listeners.stdout.readline()
    officer = Officer(server)
    before = cpu_seconds(server.pid)
    made = []
    for _ in range(calls):
        made.append(officer.visit())
        time.sleep(_BETWEEN_SECONDS)  # the hall's pace, not a wait for something
    cpu = cpu_seconds(server.pid) - before
    officer.close()
    told, _ = listeners.communicate(timeout=_PATIENCE_SECONDS)
    came = {int(seq): moments for seq, moments in json.loads(told).items()}
    for seq, _, _ in made:
        if len(came.get(seq, ())) != count:
            raise RuntimeError(f"{len(came.get(seq, ()))} of {count} listeners heard record {seq}")
    return Heard(
        delays=[(moment - asked) / 1e6 for seq, asked, _ in made for moment in came[seq]],
        answers=[(answered - asked) / 1e6 for _, asked, answered in made],
        cpu=cpu,
        records=4 * calls,
    )


def _delays(heard: Heard, count: int, *, most: int) -> list[Figure]:
    crowd = f"{count} listener" + ("s" if count > 1 else "")
    limit_is = "the call's own answer"
    return [
        Figure(
            name=f"call to stream p50, {crowd}",
            value=median(heard.delays),
            unit="ms",
            limit=median(heard.answers),
            limit_is=limit_is,
        ),
        Figure(
            name=f"call to stream p99, {crowd}",
            value=percentile(heard.delays, 99),
            unit="ms",
            limit=percentile(heard.answers, 99),
            limit_is=limit_is,
            target=Target(at_most=100) if count == most else None,
        ),
    ]
