"""Officers are registered while the server runs, sign in by HTTP and open counters; what they sign in by is nowhere to be read."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.enrolling.command import main
from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire.commands import CallNext, OpenCounter
from wire.events import CounterOpened, Record
from wire.problem import Problem

PIN, PASSWORD, CARD = "40719283", "kopi-pahit-tiap-pagi", "0012345678901234"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("server")) as server:
        yield server


def staff(server: ServerProcess, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    """What an operator types on the server's machine."""
    return subprocess.run(
        [sys.executable, "-m", "server", "staff", "--config", str(server.settings), *arguments],
        cwd=ROOT,
        input=said,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def done(server: ServerProcess, *arguments: str, said: str = "") -> str:
    answer = staff(server, *arguments, said=said)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def read_staff(client: Client) -> tuple[str, list[str]]:
    answer = client.http.get("/api/staff").json()
    return answer["sign_in"], [officer["name"] for officer in answer["officers"]]


def sign_in(client: Client, **said: str) -> tuple[int, Any]:
    answer = client.http.post("/api/sign-in", json=said)
    return answer.status_code, answer.json()


def opening(counter: str, officer: str, proof: str = "", **more: str) -> OpenCounter:
    return OpenCounter(request_id=request_id(), counter=counter, officer=officer, proof=proof, **more)


def code_of(answer: Record | Problem) -> tuple[int, str]:
    assert isinstance(answer, Problem), answer
    return answer.status, answer.code


def left_behind(server: ServerProcess) -> dict[str, bytes]:
    """Every file of the server, byte by byte, its log among them."""
    files = [server.log, *(path for path in (server.folder / "data").rglob("*") if path.is_file())]
    return {path.name: path.read_bytes() for path in files}


def test_the_whole_story(server: ServerProcess, client: Client) -> None:
    assert read_staff(client) == ("name", [])
    client.done(opening("2", "Whoever"))

    told = done(server, "add", "siti", "--name", "Siti", "--agency", "reg", "--stdin", said=f"{PIN}\n")
    assert told == "siti: Siti, reg; PIN"
    done(server, "add", "agus", "--name", "Agus", "--agency", "pol", "--stdin", said=f"{PASSWORD}\n")
    assert done(server, "card", "siti", said=f"{CARD}\r\n") == "siti: Siti, reg; PIN and card"
    assert read_staff(client) == ("secret", ["Agus", "Siti"]), "at once, by name"

    assert code_of(client.send(opening("1", "Siti"))) == (403, "sign-in-needed")
    assert sign_in(client, officer="siti", secret="40719284")[1]["code"] == "sign-in-refused"
    status, signed_in = sign_in(client, officer="siti", secret=PIN)
    assert status == 200
    assert signed_in["officer"] == {
        "id": "siti",
        "name": "Siti",
        "agency": "reg",
        "card": True,
        "role": "officer",
    }
    hours = datetime.fromisoformat(signed_in["until"]) - datetime.now(UTC)
    assert timedelta(hours=15) < hours <= timedelta(hours=16)
    proof = signed_in["proof"]

    assert code_of(client.send(opening("1", "Siti", proof[:-1]))) == (403, "sign-in-needed")
    said = opening("1", "Siti", proof)
    record = client.done(said)
    assert record.event == CounterOpened(counter="1", officer="Siti")
    client.issue()
    client.done(CallNext(request_id=request_id(), counter="1"))

    by_card = sign_in(client, card=CARD)[1]["proof"]
    taken = opening("2", "Siti", by_card)
    assert code_of(client.send(taken)) == (409, "counter-taken")
    over = client.done(opening("2", "Siti", by_card, take_over="shift change"))
    assert over.event == CounterOpened(
        counter="2", officer="Siti", taken_from="Whoever", reason="shift change"
    )

    agus = sign_in(client, officer="agus", secret=PASSWORD)[1]["proof"]
    assert code_of(client.send(opening("1", "Agus", agus))) == (403, "officer-of-another-agency")

    done(server, "suspend", "siti")
    assert read_staff(client) == ("secret", ["Agus"])
    assert sign_in(client, officer="siti", secret=PIN)[1]["code"] == "sign-in-refused"
    assert code_of(client.send(opening("1", "Siti", proof))) == (403, "sign-in-needed")
    assert client.done(said) == record, "what was answered is answered again"

    for secret in (PIN, PASSWORD, CARD, proof, by_card, agus):
        assert [name for name, held in left_behind(server).items() if secret.encode() in held] == []


def test_everybody_is_answered_alike_and_waits_after_five(server: ServerProcess, client: Client) -> None:
    done(server, "add", "dewi", "--name", "Dewi", "--agency", "reg", "--stdin", said=f"{PIN}\n")
    known = [sign_in(client, officer="dewi", secret="40719284") for _ in range(5)]
    nobody = [sign_in(client, officer="nobody", secret="40719284") for _ in range(5)]
    assert known == nobody
    assert {(status, said["code"]) for status, said in known} == {(403, "sign-in-refused")}
    for officer in ("dewi", "nobody"):
        status, said = sign_in(client, officer=officer, secret=PIN)
        assert (status, said["code"]) == (429, "sign-in-wait")
        assert 1 <= said["params"]["seconds"] <= 6
        assert str(said["params"]["seconds"]) in said["detail"]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"officer": "siti"},
        {"secret": PIN},
        {"officer": "siti", "secret": PIN, "card": CARD},
        {"officer": "siti", "card": CARD},
        {"officer": "siti", "secret": PIN * 100},
        {"officer": "siti\n", "secret": PIN},
        {"card": ""},
        {"officer": "siti", "secret": PIN, "pin": PIN},
        {"officer": "siti", "secret": 40719283},
    ],
)
def test_a_request_that_says_too_much_or_too_little(server: ServerProcess, client: Client, said: Any) -> None:
    answer = client.http.post("/api/sign-in", json=said)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert PIN not in answer.text
    assert PIN.encode() not in server.log.read_bytes()


def test_a_stranger_learns_nothing(server: ServerProcess) -> None:
    stranger = Client(server.url, "wrong")
    assert stranger.http.get("/api/staff").status_code == 401
    assert stranger.http.post("/api/sign-in", json={"card": CARD}).status_code == 403
    stranger.close()


def test_the_operator_hears_why_not(server: ServerProcess) -> None:
    weak = staff(server, "add", "joko", "--name", "Joko", "--agency", "reg", "--stdin", said="1234\n")
    assert (weak.returncode, weak.stderr) == (2, "staff: its digits stand in a row\n")
    nothing = staff(server, "add", "joko", "--name", "Joko", "--agency", "reg", "--stdin")
    assert (nothing.returncode, nothing.stderr) == (2, "staff: nothing was said\n")
    agency = staff(server, "add", "joko", "--name", "Joko", "--agency", "zoo", "--no-pin")
    assert agency.returncode == 2
    assert "there is no agency 'zoo'" in agency.stderr


def test_before_the_first_start_of_the_server(folder: Path) -> None:
    server = ServerProcess(folder / "new")
    told = done(server, "add", "siti", "--name", "Siti", "--agency", "reg", "--stdin", said=f"{PIN}\n")
    assert told == "siti: Siti, reg; PIN"
    key = folder / "new" / "data" / "staff.key"
    assert key.stat().st_mode & 0o777 == 0o600
    with server:
        client = server.client()
        status, said = sign_in(client, officer="siti", secret=PIN)
        assert status == 200, json.dumps(said)
        server.kill()
        server.start()
        again = server.client()
        record = again.done(opening("1", "Siti", said["proof"]))
        assert isinstance(record.event, CounterOpened)
        for each in (client, again):
            each.close()


@pytest.mark.parametrize("asked", [("list",), ("sessions",), ("remove", "siti")])
def test_who_only_looks_makes_no_hall(
    tmp_path: Path, asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    config = str(ServerProcess(tmp_path).settings)
    assert main(["--config", config, *asked]) == 2
    assert capsys.readouterr().err == f"staff: no database in {tmp_path / 'data'}\n"
    assert not (tmp_path / "data").exists()


def test_what_cannot_be_noted_is_not_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = str(ServerProcess(tmp_path).settings)
    siti = ("add", "siti", "--name", "Siti", "--agency", "reg", "--no-pin")
    assert main(["--config", config, *siti]) == 0
    with closing(sqlite3.connect(tmp_path / "data" / "giliran.sqlite")) as database:
        database.execute("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END")
    for changed in (
        ("rename", "siti", "--name", "Somebody"),
        ("add", "agus", "--name", "Agus", "--agency", "pol", "--no-pin"),
        ("remove", "siti"),
    ):
        assert main(["--config", config, *changed]) == 2
    capsys.readouterr()
    assert main(["--config", config, "list"]) == 0
    told = capsys.readouterr().out
    assert "siti: Siti, reg" in told
    assert "agus" not in told
