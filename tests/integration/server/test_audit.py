"""The audit of a real server: it fits after every kill, shows what was done to it, and forgets a visitor when asked to."""

import io
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from threading import Event

import httpx
import pytest

from server.auditing import command, person_command
from server.keyfiles import staff_secret
from server.staff.officers import Officer
from server.staff.seals import Seals
from server.storage.database import open_engine
from server.storage.staff_rows import SqlRegister
from server.storage.verifying import verify
from tests.fakes.mall_files import REG, add, small_mall
from tests.fakes.new_device import NewDevice
from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire.commands import (
    AddNote,
    CallNext,
    CloseCounter,
    FinishService,
    GiveParticulars,
    OpenCounter,
    Particular,
    StartService,
)
from wire.devices import PATH as DEVICES
from wire.events import TicketCalled, TicketIssued
from wire.problem import Problem

NIK, PIN = "1371014101900042", "40719283"
ASKS = (
    '\n[[services.asks]]\nid = "nik"\nkind = "nik"\nname = { id = "NIK", en = "Identity number" }\n'
    'purpose = { id = "Agar cocok.", en = "So that it fits." }\n'
)
SERVICE = "reg/birth"
KILLS = 2
COMMANDS = {"audit": command.main, "person": person_command.main}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    folder = tmp_path_factory.mktemp("server")
    mall = small_mall(folder)
    add(mall / REG, ASKS)
    with ServerProcess(folder, mall=mall) as server:
        yield server


def typed(server: ServerProcess, what: str, *arguments: str, said: str = "") -> tuple[int, str]:
    """What an operator types on the server's machine: the exit status, and what is told."""
    told = io.StringIO()
    stdin, sys.stdin = sys.stdin, io.StringIO(said)
    try:
        with redirect_stdout(told), redirect_stderr(told):
            status = COMMANDS[what](["--config", str(server.settings), *arguments])
    finally:
        sys.stdin = stdin
    return status, told.getvalue()


def file(server: ServerProcess) -> Path:
    return server.folder / "data" / "giliran.sqlite"


def tampered(server: ServerProcess, statement: str) -> None:
    with closing(sqlite3.connect(file(server))) as database:
        database.execute(statement)
        database.commit()


@pytest.mark.takes(8)
def test_after_every_kill_under_orders_it_fits(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path / "hall").start()
    acknowledged = 0
    for _ in range(KILLS):
        enough = Event()

        def crowd(enough: Event = enough) -> int:
            client, issued = server.client(), 0
            with suppress(httpx.HTTPError), closing(client):
                while True:
                    client.issue()
                    issued += 1
                    if issued == 5:
                        enough.set()
            return issued

        with ThreadPoolExecutor(4) as crowds:
            issued = [crowds.submit(crowd) for _ in range(4)]
            assert enough.wait(20)
            server.kill()
            acknowledged += sum(each.result() for each in issued)
        server.start()
    server.kill()
    key = (tmp_path / "hall" / "data" / "audit.key").read_text(encoding="utf-8").strip().encode()
    engine = open_engine(f"sqlite:///{file(server)}")
    verdict = verify(engine, key)
    engine.dispose()
    assert verdict.misfits == ()
    assert verdict.fitting["journal"] >= acknowledged >= KILLS * 5
    assert verdict.fitting["acts"] == KILLS + 1, "the head at each start"


def test_a_visitors_whole_story(server: ServerProcess) -> None:
    client = server.client()
    issued = client.issue(SERVICE).event
    assert isinstance(issued, TicketIssued)
    ticket = issued.ticket
    given = (Particular(service=SERVICE, field="nik", value=NIK),)
    client.done(GiveParticulars(request_id=request_id(), ticket=ticket, particulars=given))
    client.done(AddNote(request_id=request_id(), ticket=ticket, text="her daughter Rina fetches it"))
    client.close()

    status, exported = typed(server, "person", "export", "--identity", said=f"{NIK}\n")
    assert status == 0
    (person,) = json.loads(exported)
    assert person["ticket"]["ticket"] == ticket
    assert [each["last_digits"] for each in person["particulars"]] == ["0042"]
    assert [each["what"] for each in person["records"]] == ["TicketIssued", "ParticularsGiven", "NoteAdded"]
    assert NIK not in exported
    assert typed(server, "person", "export", "--identity", said="1371014101900043\n") == (
        1,
        "person: nothing is kept of them\n",
    )

    for what in (("export",), ("erase", "--yes")):
        status, why = typed(server, "person", *what, "--ticket", issued.label)
        assert (status, "is a ticket's label" in why, "QR code" in why) == (2, True, True), "no answer at all"
    assert typed(server, "person", "export", "--ticket", "0pYw2kq1B7nT5cVxJr8Z3g")[0] == 1
    status, why = typed(server, "person", "erase", "--ticket", ticket)
    assert (status, "say --yes" in why) == (2, True)
    status, told = typed(server, "person", "erase", "--identity", "--yes", said=NIK)
    assert (status, told) == (0, f"{ticket}: 1 answers deleted, 1 texts taken out of the journal\n")
    left = [path for path in (server.folder / "data").iterdir() if b"daughter Rina" in path.read_bytes()]
    assert left == []
    status, told = typed(server, "audit", "verify")
    assert (status, "words were taken out" in told) == (0, True)
    status, told = typed(server, "audit", "show", "--ticket", issued.label)
    assert status == 0
    assert "note added" in told
    assert "hall.key" in told
    status, told = typed(server, "audit", "show", "--person", "nobody")
    assert (status, told.splitlines()[1:]) == (
        0,
        ["audit: nothing found: nobody here is or was called 'nobody'"],
    )
    status, told = typed(server, "audit", "show", "--device", "console")
    for action in ("person-export", "person-erase", "audit-verify"):
        assert f"{action}: " in told


def test_what_was_done_at_a_counter_is_shown_by_whoever_sat_there(tmp_path: Path) -> None:
    with ServerProcess(tmp_path / "hall") as server:
        code = next(line for line in server.said if "Code for the first one" in line).split()[-1]
        first = {"code": code, "id": "adi", "name": "Adi", "secret": "kopi-pahit-tiap-pagi"}
        client = server.client()
        client.http.post("/api/first-administrator", json=first).raise_for_status()
        enlist(server, "siti", "Siti")
        new = NewDevice(server.url, "counter", "console-1").asks().shows()
        place = {"code": new.code, "counter": "1"}
        client.http.post(f"{DEVICES}/approve", json=place).raise_for_status()
        console = new.client()
        proof = signed_in(console, "siti")
        console.done(OpenCounter(request_id=request_id(), counter="1", officer="Siti", proof=proof))
        ticket = called(client, console)
        console.done(AddNote(request_id=request_id(), ticket=ticket, text="waits outside"))
        server.kill()
        server.start()
        console.done(StartService(request_id=request_id(), counter="1", ticket=ticket))

        console.http.post("/api/sign-out", json={"proof": proof}).raise_for_status()
        console.done(FinishService(request_id=request_id(), counter="1", ticket=ticket))
        again = CallNext(request_id=request_id(), counter="1")
        refused = console.send(again)
        assert isinstance(refused, Problem)
        assert (refused.status, refused.code) == (403, "sign-in-needed")
        console.done(CloseCounter(request_id=request_id(), counter="1"))
        console.http.post("/api/sign-out", json={"proof": signed_in(console, "siti")})
        for each in (client, console):
            each.close()
        listed = typed(server, "audit", "show", "--person", "siti")[1].splitlines()[1:]
        assert all(" counter-" in line for line in listed), "from the console that was let in"
        done = [line.split("siti", 1)[1].split(":")[0].strip() for line in listed]
        assert done == [
            "sign-in",
            "counter opened",
            "ticket called",
            "note added",
            "service started",
            "sign-out",
            "service finished",
            "counter closed",
            "sign-in",
            "sign-out",
        ]
        assert "staff-first: adi" in typed(server, "audit", "show", "--person", "adi")[1]


def enlist(server: ServerProcess, officer: str, name: str) -> None:
    """What the command line does, without its start."""
    data = server.folder / "data"
    engine = open_engine(f"sqlite:///{file(server)}")
    sealed = Seals(staff_secret(data)).secret(PIN)
    SqlRegister(engine).put(Officer(id=officer, name=name, agency="reg", secret=sealed))
    engine.dispose()


def signed_in(console: Client, officer: str) -> str:
    answer = console.http.post("/api/sign-in", json={"officer": officer, "secret": PIN})
    proof: str = answer.raise_for_status().json()["proof"]
    return proof


def called(hall: Client, console: Client) -> str:
    hall.issue()
    event = console.done(CallNext(request_id=request_id(), counter="1")).event
    assert isinstance(event, TicketCalled)
    return event.ticket


def test_what_an_intruder_did_is_shown(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path / "hall")
    assert typed(server, "audit", "verify")[0] == 2, "there is nothing yet"
    with server:
        client = server.client()
        for _ in range(3):
            client.issue()
        client.close()
        server.stop()
    noted = server.log.read_text(encoding="utf-8").rsplit("heads: ", 1)[1].split()
    assert "\n".join(noted) + "\n" == typed(server, "audit", "head")[1], "the log has them at the end"
    heads = [f"--head={head}" for head in noted]
    assert typed(server, "audit", "verify", *heads)[0] == 0

    tampered(server, "UPDATE journal SET body = replace(body, 'A-003', 'A-009') WHERE seq = 4")
    status, told = typed(server, "audit", "verify")
    assert (status, "record 4 of the journal does not fit" in told) == (1, True)
    tampered(server, "DELETE FROM journal WHERE seq = 4")
    status, told = typed(server, "audit", "verify")
    assert status == 0, "the chain alone does not know its end"
    status, told = typed(server, "audit", "verify", *heads)
    assert (status, "its end was cut off" in told) == (1, True)

    by_hand = [sys.executable, "-m", "server", "audit", "--config", str(server.settings), "head"]
    head = subprocess.run(by_hand, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout
    assert head == typed(server, "audit", "head")[1]
    (tmp_path / "hall" / "data" / "audit.key").unlink()
    status, told = typed(server, "audit", "verify")
    assert (status, "there is no audit.key" in told) == (2, True)
