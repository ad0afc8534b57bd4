"""Starting the server: what it says, who finds it, what it refuses to start with, which database keeps its word."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from server.storage.database import open_engine
from tests.fakes.postgres import postgres_folder, running_postgres
from tests.fakes.server_process import ROOT, SMALL_MALL, Client, ServerProcess, request_id
from tests.fakes.watcher import Watcher
from wire import PROTOCOL
from wire.codec import decode_hello
from wire.commands import IssueTicket
from wire.events import Record, TicketIssued
from wire.problem import Problem

PATIENCE = 20.0


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A server that is expected to end by itself."""
    return subprocess.run(
        [sys.executable, "-m", "server", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def label(record: Record) -> str:
    assert isinstance(record.event, TicketIssued)
    return record.event.label


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ('colour = "red"', "{file}: colour: is not a key that is known here"),
        ('port = "8420"', "{file}: port: Expected 'int', got 'str'"),
        ("port = 70000", "{file}: port: is more than 65535"),
        ("port 8420", "{file}: not TOML: "),
        ('[discovery]\ninterfaces = "all"', "{file}: discovery.interfaces: Expected 'array', got 'str'"),
        ('database = "nonsense"', "{file}: database: is not a database URL"),
        ('database = "mysql://hall:my-secret@db/hall"', "{file}: database: 'mysql' is not supported"),
        (
            'database = "postgresql://hall:my-secret@db/hall"\n[backup]\nfolder = "second"',
            "{file}: backup.folder: copies SQLite alone",
        ),
        ('mall = "nowhere"', "{folder}/nowhere/mall.toml: cannot be read: "),
    ],
)
def test_bad_settings_are_one_line_with_file_key_and_reason(
    tmp_path: Path, written: str, complaint: str
) -> None:
    file = tmp_path / "server.toml"
    mall = "" if written.startswith("mall") else f'mall = "{SMALL_MALL}"\n'
    file.write_text(f'{mall}data = "data"\nhost = "127.0.0.1"\n{written}\n', encoding="utf-8")
    ended = run("--config", str(file))
    assert ended.returncode == 2
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert line.startswith(complaint.format(file=file, folder=tmp_path))
    assert "my-secret" not in line


def test_settings_that_are_not_there_are_named(tmp_path: Path) -> None:
    ended = run("--config", str(tmp_path / "server.toml"))
    assert ended.returncode == 2
    assert ended.stderr.startswith(f"{tmp_path / 'server.toml'}: cannot be read: ")


def test_the_command_line_is_checked_like_the_file(tmp_path: Path) -> None:
    ended = run("--config", str(ServerProcess(tmp_path).settings), "--port", "99999")
    assert (ended.returncode, ended.stderr) == (2, "command line: port: is more than 65535\n")


def test_every_mistake_of_the_mall_is_a_line(tmp_path: Path) -> None:
    mall = tmp_path / "mall"
    (mall / "agencies").mkdir(parents=True)
    written = (SMALL_MALL / "mall.toml").read_text(encoding="utf-8")
    (mall / "mall.toml").write_text(written.replace("Asia/Jakarta", "Asia/Batavia"), encoding="utf-8")
    (mall / "agencies" / "reg.toml").write_text('id = "reg"\n', encoding="utf-8")
    ended = run("--config", str(ServerProcess(tmp_path, mall=mall).settings))
    assert ended.returncode == 2
    lines = ended.stderr.splitlines()
    assert (
        f"{mall}/mall.toml: time_zone: 'Asia/Batavia' is not a time zone (for example Asia/Jakarta)" in lines
    )
    assert f"{mall}/agencies/reg.toml: services: is missing" in lines
    assert any(line.startswith(f"{mall}/agencies/pol.toml: cannot be read") for line in lines)


def test_a_second_server_on_the_same_data_is_refused(tmp_path: Path) -> None:
    with ServerProcess(tmp_path) as server:
        second = run("--config", str(server.settings), "--port", "0")
        assert second.returncode == 1
        (line,) = second.stderr.splitlines()
        assert line.startswith("giliran: the server cannot start: another server writes to ")
        assert line.endswith("giliran.sqlite: the hall's server is running; stop it first")
        client = server.client()
        assert label(client.issue()) == "A-001", "the first one works on"
        client.close()
    with ServerProcess(tmp_path) as server:
        client = server.client()
        assert label(client.issue()) == "A-002", "the data is free again, although the first was killed"
        client.close()


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with ServerProcess(tmp_path / "first") as first:
        second = ServerProcess(tmp_path / "second")
        ended = run("--config", str(second.settings), "--port", str(first.port))
        assert ended.returncode == 1
        assert f"cannot serve on 127.0.0.1:{first.port}: Address already in use" in ended.stderr
        assert len(ended.stderr.splitlines()) == 1


def test_the_server_says_its_name_and_where_it_is_and_stops_in_order(tmp_path: Path) -> None:
    with ServerProcess(tmp_path) as server:
        client = server.client()
        assert server.said[-2:] == [f"Mal Kecil ({hall_of(client)})", f"  http://127.0.0.1:{server.port}"]
        client.close()
        assert server.key_file.stat().st_mode & 0o077 == 0, "the key is the server's alone"
        assert server.stop() == 0
        assert "ERROR" not in server.log.read_text(encoding="utf-8")


def test_an_empty_key_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "hall.key").touch()
    with ServerProcess(tmp_path) as server:
        assert len(server.key) >= 32
        assert httpx.get(f"{server.url}/api/mall", headers={"Authorization": "Bearer"}).status_code == 401
        client = server.client()
        assert client.http.get("/api/mall").status_code == 200
        client.close()


def test_sqlite_flushes_every_commit(tmp_path: Path) -> None:
    with ServerProcess(tmp_path) as server:
        engine = open_engine(f"sqlite:///{server.folder / 'data' / 'giliran.sqlite'}")
        with engine.connect() as connection:
            assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
            assert connection.scalar(text("PRAGMA synchronous")) == 2, "2 is FULL"
        engine.dispose()


@pytest.fixture
def watcher() -> Iterator[Watcher]:
    watcher = Watcher()
    yield watcher
    watcher.close()


def hall_of(client: Client) -> str:
    """Which hall the server's stream says it is."""
    return decode_hello(next(client.frames()).data).hall


def test_interfaces_that_this_machine_does_not_have_are_named(tmp_path: Path) -> None:
    file = tmp_path / "server.toml"
    file.write_text(
        f'mall = "{SMALL_MALL}"\nhost = "127.0.0.1"\nport = 0\ndata = "data"\n[discovery]\ninterfaces = ["192.0.2.7"]\n',
        encoding="utf-8",
    )
    ended = run("--config", str(file))
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert "discovery cannot use the interfaces 192.0.2.7: " in line


def test_servers_are_found_on_the_network_until_they_stop(tmp_path: Path, watcher: Watcher) -> None:
    with (
        ServerProcess(tmp_path / "one", advertise=True) as one,
        ServerProcess(tmp_path / "two", advertise=True) as two,
    ):
        for server in (one, two):
            seen = watcher.sees_at(server.url)
            client = server.client()
            assert (seen.hall, seen.name, seen.protocol) == (hall_of(client), "Mal Kecil", PROTOCOL)
            client.close()
        assert one.stop() == 0
        watcher.misses_at(one.url)
        watcher.sees_at(two.url)


@pytest.fixture
def postgres() -> Iterator[str]:
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with running_postgres(programs) as url:
        yield url


def test_a_hall_on_postgresql_is_there_after_a_kill(tmp_path: Path, postgres: str) -> None:
    with ServerProcess(tmp_path, database=postgres) as server:
        client = server.client()
        command = IssueTicket(request_id=request_id(), service="reg/card", kiosk="k1")
        issued = client.done(command)
        client.open("1")
        called = client.call("1")
        second = run("--config", str(server.settings), "--port", "0")
        assert second.returncode == 1
        assert (
            second.stderr
            == f"giliran: the server cannot start: another server works with the data folder {tmp_path / 'data'}: "
            "the hall's server is running; stop it first\n"
        )
        server.kill()

        server.start()
        assert client.done(command) == issued, "the same request answers the same record"
        refused = client.call("1")
        assert isinstance(refused, Problem)
        assert refused.code == "counter-busy", "the called ticket is still at the counter"
        assert isinstance(called, Record)
        after = client.issue()
        assert (label(after), after.seq) == ("A-002", called.seq + 1), "no number twice, no record lost"
        client.close()
        assert server.stop() == 0
        assert not (tmp_path / "data" / "giliran.sqlite").exists()
