"""What visitors say of themselves, by HTTP: nowhere is it to be found again, and with the day it is gone (Law 27/2022)."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.fakes.mall_files import REG, add, small_mall
from tests.fakes.moved_clock import MovedClock
from tests.fakes.postgres import postgres_folder, running_postgres
from tests.fakes.server_process import Client, ServerProcess, request_id
from wire.codec import decode_record
from wire.commands import GiveParticulars, Particular
from wire.events import FieldGiven, ParticularsGiven, Record
from wire.problem import Problem
from wire.sse import Parser

BIRTH = "reg/birth"
BEATS = 60
"""How often a stream may be heard without the news that is waited for; it beats every second."""
NIK, PHONE, FAMILY = "1371014101900042", "081234567890", "1371019876543210"
ASKS = "\n".join(
    f'[[services.asks]]\nid = "{name}"\nkind = "{kind}"\nname = {{ id = "{name}", en = "{name}" }}\n'
    'purpose = { id = "Agar cocok.", en = "So that it fits." }\n'
    for name, kind in (("nik", "nik"), ("phone", "phone"), ("family", "number"))
)
MONDAY = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
BAD = (
    "1371014101900 42x",
    "1371014101900042" * 2,
    "99887766554433221100" * 3,
    "137101410190\x000042",
    "137101410190\n0042",
    "13710141019000\x9b42",
    "👋1371014101900042",
    "nik' OR 'x'='x",
    "<script>alert('1371014101900042')</script>",
    "１３７１０１４１０１９０００４２",
)
"""What may not be echoed anywhere: too long, with control characters, with letters, with another script's digits."""


def asking_mall(folder: Path) -> Path:
    """The small mall; for a birth certificate it asks for three numbers."""
    mall = small_mall(folder)
    add(mall / REG, ASKS)
    return mall


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    folder = tmp_path_factory.mktemp("server")
    with ServerProcess(folder, mall=asking_mall(folder)) as server:
        yield server


def saying(ticket: str, request: str = "", **said: str) -> GiveParticulars:
    particulars = tuple(Particular(service=BIRTH, field=field, value=value) for field, value in said.items())
    return GiveParticulars(request_id=request or request_id(), ticket=ticket, particulars=particulars)


def ticket_of(record: Record) -> str:
    return str(getattr(record.event, "ticket", ""))


def last_digits(client: Client, ticket: str) -> dict[str, str]:
    """What an officer sees."""
    answer = client.http.get(f"/api/tickets/{ticket}/particulars")
    assert answer.status_code == 200, answer.text
    told = answer.json()["particulars"]
    assert all(set(each) == {"service", "field", "last_four"} for each in told)
    return {each["field"]: each["last_four"] for each in told}


def match(client: Client, ticket: str, field: str, value: str) -> Any:
    answer = client.http.post(
        f"/api/tickets/{ticket}/particulars/match", json={"field": field, "value": value}
    )
    return answer.json().get("matches", (answer.status_code, answer.json().get("code")))


def rows(server: ServerProcess, statement: str) -> list[Any]:
    """What the database says."""
    with closing(sqlite3.connect(server.folder / "data" / "giliran.sqlite")) as database:
        return database.execute(statement).fetchall()


def left_behind(server: ServerProcess) -> dict[str, bytes]:
    """Every file of the server, byte by byte, its log among them."""
    files = [server.log, *(path for path in (server.folder / "data").rglob("*") if path.is_file())]
    return {path.name: path.read_bytes() for path in files}


def streamed(client: Client, until: int, *, after: int | None = None) -> str:
    """Everything the stream says, from the snapshot or from a record on, to the record numbered *until*."""
    told, parser, headers, journal = "", Parser(), {}, ""
    if after is not None:
        headers = {"Last-Event-ID": f"{after}"}
        journal = "?journal=" + _journal(client)
    with client.http.stream("GET", f"/api/stream{journal}", headers=headers) as response:
        for beat, data in enumerate(response.iter_bytes()):
            assert beat < BEATS
            told += data.decode()
            for frame in parser.feed(data):
                said = json.loads(frame.data)
                if said.get("seq", -1) >= until and "hall" not in said:
                    return told
    pytest.fail("the stream ended")


def _journal(client: Client) -> str:
    parser = Parser()
    with client.http.stream("GET", "/api/stream") as response:
        for beat, data in enumerate(response.iter_bytes()):
            assert beat < BEATS
            for frame in parser.feed(data):
                return str(json.loads(frame.data)["journal"])
    pytest.fail("the stream ended")


def test_what_was_said_is_nowhere_to_be_read(server: ServerProcess, client: Client) -> None:
    issued = client.issue(BIRTH)
    ticket = ticket_of(issued)
    command = saying(ticket, nik=NIK, phone="+62 812-3456-7890", family=FAMILY)
    record = client.done(command)
    assert isinstance(record.event, ParticularsGiven)
    assert record.event.fields == tuple(
        FieldGiven(service=BIRTH, field=field) for field in ("nik", "phone", "family")
    )
    assert client.done(command) == record, "the same request, the same answer"
    assert last_digits(client, ticket) == {"nik": "0042", "phone": "7890", "family": "3210"}
    told = {
        "new stream": streamed(client, record.seq),
        "stream": streamed(client, record.seq, after=issued.seq),
        "page": httpx.get(f"{server.url}/t/{ticket}").text,
        "ticket": client.http.get(f"/api/tickets/{ticket}").text,
    }
    assert "ParticularsGiven" in told["stream"]
    for secret in (NIK, PHONE, "812-3456-7890", FAMILY):
        assert [name for name, text in told.items() if secret in text] == []
        assert [name for name, held in left_behind(server).items() if secret.encode() in held] == []
    bodies = rows(server, "SELECT body FROM journal WHERE kind = 'ParticularsGiven'")
    assert "7890" not in str(bodies), "not even the last digits"
    kept = rows(server, f"SELECT field, hash, last_four FROM particulars WHERE ticket = '{ticket}'")
    assert {field: len(hashed) for field, hashed, _ in kept} == {"nik": 64, "phone": 64, "family": 64}


def test_a_field_said_again_has_one_answer(server: ServerProcess, client: Client) -> None:
    ticket = ticket_of(client.issue(BIRTH))
    client.done(saying(ticket, nik=NIK, phone=PHONE))
    client.done(saying(ticket, nik="1371014101900043"))
    assert last_digits(client, ticket) == {"nik": "0043", "phone": "7890"}
    assert rows(server, f"SELECT count(*) FROM particulars WHERE ticket = '{ticket}'") == [(2,)]


def test_what_the_hall_refuses_is_not_kept(server: ServerProcess, client: Client) -> None:
    before = rows(server, "SELECT count(*) FROM particulars")
    ticket, other = ticket_of(client.issue(BIRTH)), ticket_of(client.issue("reg/card"))
    codes = []
    for command in (
        saying(ticket, shoe=NIK),
        saying(other, nik=NIK),
        saying("nobody-has-this-id", nik=NIK),
        saying(ticket, nik=NIK, phone="12345678"),
    ):
        refused = client.send(command)
        assert isinstance(refused, Problem)
        assert NIK not in repr(refused)
        codes.append((refused.status, refused.code))
    assert codes == [
        (422, "not-asked"),
        (422, "not-asked"),
        (404, "unknown-ticket"),
        (422, "particular-wrong"),
    ]
    assert rows(server, "SELECT count(*) FROM particulars") == before


def test_a_wrong_value_is_a_sentence_about_its_field(client: Client) -> None:
    ticket = ticket_of(client.issue(BIRTH))
    said = []
    for language in ("id", "en"):
        client.http.headers["Accept-Language"] = language
        problem = client.send(saying(ticket, nik="1371"))
        assert isinstance(problem, Problem)
        assert problem.params == {"service": BIRTH, "field": "nik", "kind": "nik"}
        said.append(problem.detail)
    assert said == [
        'Nomor Induk Kependudukan (NIK) terdiri dari 16 angka. Mohon periksa "nik" dan ketik kembali.',
        'An identity number (NIK) has 16 digits. Please check "nik" and type it again.',
    ]


@pytest.mark.parametrize("value", BAD)
@pytest.mark.parametrize("field", ["nik", "phone", "family"])
def test_bad_values_are_refused_without_an_echo(
    server: ServerProcess, client: Client, field: str, value: str
) -> None:
    ticket = ticket_of(client.issue(BIRTH))
    head = client.http.get("/health").json()["seq"]
    said = {
        "request_id": request_id(),
        "ticket": ticket,
        "particulars": [{"service": BIRTH, "field": field, "value": value}],
    }
    for body in (json.dumps(said), json.dumps(said, ensure_ascii=False).encode()):
        answer = client.http.post("/api/commands/give-particulars", content=body)
        assert answer.status_code in {400, 422}
        assert answer.json()["code"] in {"malformed", "particular-wrong"}
        _no_echo(answer, value)
    guess = client.http.post(
        f"/api/tickets/{ticket}/particulars/match", json={"field": field, "value": value}
    )
    assert guess.status_code == 400 or guess.json() == {"matches": False}
    _no_echo(guess, value)
    assert client.http.get("/health").json()["seq"] == head
    written = left_behind(server)
    assert [name for name, held in written.items() if value.encode() in held] == []
    assert last_digits(client, ticket) == {}


@pytest.mark.parametrize(
    "particulars",
    [
        [],
        NIK,
        [NIK],
        [{"service": BIRTH, "field": "nik"}],
        [{"service": BIRTH, "field": "nik", "value": int(NIK)}],
        [{"service": BIRTH, "field": "nik", "value": [NIK]}],
        [{"service": BIRTH, "field": "nik", "value": ""}],
        [{"service": BIRTH, "field": "nik", "value": NIK, "note": "x"}],
        [{"service": BIRTH, "field": "x" * 81, "value": NIK}],
        [{"service": BIRTH, "field": "nik", "value": NIK}] * 21,
    ],
)
def test_bodies_that_are_no_command_are_refused_without_an_echo(
    server: ServerProcess, client: Client, particulars: object
) -> None:
    ticket = ticket_of(client.issue(BIRTH))
    said = {"request_id": request_id(), "ticket": ticket, "particulars": particulars}
    answer = client.http.post("/api/commands/give-particulars", json=said)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    _no_echo(answer, NIK)
    assert NIK.encode() not in left_behind(server)[server.log.name]


def _no_echo(answer: httpx.Response, value: str) -> None:
    assert value not in answer.text
    assert value not in json.dumps(answer.json(), ensure_ascii=False)


def test_an_officer_compares_a_number_with_what_was_said(server: ServerProcess, client: Client) -> None:
    ticket = ticket_of(client.issue(BIRTH))
    client.done(saying(ticket, nik=NIK, phone=PHONE))
    assert match(client, ticket, "nik", "1371 0141 0190 0042") is True
    assert match(client, ticket, "nik", "1371014101900043") is False
    assert match(client, ticket, "phone", "6281234567890") is True
    assert match(client, ticket, "family", FAMILY) is False, "nobody said"
    assert match(client, ticket, "nik", "") == (400, "malformed")
    assert match(client, ticket, "nik", "what?") is False
    for _ in range(2):
        assert match(client, ticket, "nik", NIK) == (429, "too-many-tries")
    assert match(client, ticket_of(client.issue(BIRTH)), "nik", NIK) is False, "another ticket has its own"
    assert match(client, "nobody-has-this-id", "nik", NIK) == (404, "unknown-ticket")
    assert NIK.encode() not in left_behind(server)[server.log.name]


@pytest.mark.parametrize("ticket", ["%00", "0123456789abcdef%00", "short", "x" * 65, "nobody-has-this-id"])
def test_what_is_no_ticket_has_no_particulars(client: Client, ticket: str) -> None:
    for answer in (
        client.http.get(f"/api/tickets/{ticket}/particulars"),
        client.http.post(f"/api/tickets/{ticket}/particulars/match", json={"field": "nik", "value": NIK}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown-ticket")


def test_strangers_learn_nothing(server: ServerProcess, client: Client) -> None:
    ticket = ticket_of(client.issue(BIRTH))
    for answer in (
        httpx.get(f"{server.url}/api/tickets/{ticket}/particulars"),
        httpx.post(
            f"{server.url}/api/tickets/{ticket}/particulars/match", json={"field": "nik", "value": NIK}
        ),
    ):
        assert answer.status_code == 401


def test_both_questions_are_published(server: ServerProcess) -> None:
    schema = httpx.get(server.url + "/schema/openapi.json").json()
    read = schema["paths"]["/api/tickets/{ticket}/particulars"]["get"]
    assert {"200", "404"} <= set(read["responses"])
    compare = schema["paths"]["/api/tickets/{ticket}/particulars/match"]["post"]
    assert {"200", "400", "404", "429"} <= set(compare["responses"])
    assert {"field", "value"} == set(schema["components"]["schemas"]["ParticularToMatch"]["properties"])
    assert "422" in schema["paths"]["/api/commands/give-particulars"]["post"]["responses"]


def test_the_key_of_the_seal_is_the_servers_alone_and_lasts(server: ServerProcess, client: Client) -> None:
    file = server.folder / "data" / "particulars.key"
    assert file.stat().st_mode & 0o077 == 0
    key = file.read_text(encoding="utf-8").strip()
    assert len(key) >= 43
    held = left_behind(server)
    assert [name for name, text in held.items() if key.encode() in text] == ["particulars.key"]
    ticket = ticket_of(client.issue(BIRTH))
    client.done(saying(ticket, nik=NIK))
    server.kill()
    server.start()
    assert file.read_text(encoding="utf-8").strip() == key
    assert match(client, ticket, "nik", NIK) is True


def test_a_kill_between_keeping_and_journaling_leaves_nothing_to_be_seen(
    server: ServerProcess, client: Client
) -> None:
    ticket = ticket_of(client.issue(BIRTH))
    client.done(saying(ticket, phone=PHONE))
    command = saying(ticket, nik=NIK, phone="0751123456")
    client.done(command)
    server.kill()
    with closing(sqlite3.connect(server.folder / "data" / "giliran.sqlite")) as database, database:
        # As if the power had gone a moment earlier: the answers are kept, the record is not.
        gone = database.execute("DELETE FROM journal WHERE request_id = ?", (command.request_id,))
        assert gone.rowcount == 1
        database.execute(
            "INSERT INTO particulars SELECT ticket, service, field, ?, hash, '7890', given_on FROM particulars"
            " WHERE ticket = ? AND field = 'phone'",
            (_first_request(database, ticket), ticket),
        )
    server.start()
    assert last_digits(client, ticket) == {"phone": "7890"}, "what was said before"
    assert match(client, ticket, "nik", NIK) is False
    client.done(command)
    assert last_digits(client, ticket) == {"nik": "0042", "phone": "3456"}, "the kiosk said it again"


def _first_request(database: sqlite3.Connection, ticket: str) -> str:
    said = "SELECT request_id FROM journal WHERE kind = 'ParticularsGiven' AND body LIKE ? ORDER BY seq"
    return str(database.execute(said, (f"%{ticket}%",)).fetchone()[0])


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    programs = postgres_folder()
    if request.param == "sqlite":
        yield ""
    elif programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    else:
        with running_postgres(programs) as url:
            yield url


def test_the_next_day_takes_everything_with_it(tmp_path: Path, database: str) -> None:
    clock = MovedClock.standing(tmp_path / "clock", MONDAY)
    with ServerProcess(
        tmp_path / "server", mall=asking_mall(tmp_path), database=database, within=clock.within
    ) as server:
        client = server.client()
        monday = ticket_of(client.issue(BIRTH))
        client.done(saying(monday, nik=NIK, phone=PHONE))
        clock.forward(days=1)
        tuesday = client.issue(BIRTH)
        assert client.http.get(f"/api/tickets/{monday}/particulars").status_code == 404
        assert client.http.get(f"/api/tickets/{ticket_of(tuesday)}").status_code == 200
        purged = _purged(client, after=0)
        assert (purged["day"], purged["count"]) == ("2026-11-24", 2)
        client.done(saying(ticket_of(tuesday), nik=NIK))
        assert last_digits(client, ticket_of(tuesday)) == {"nik": "0042"}
        client.close()

        server.kill()
        clock.forward(days=9)
        server.start()
        client = server.client()
        later = _purged(client, after=int(purged["seq"]))
        assert (later["day"], later["count"]) == ("2026-12-03", 1), "while the server was off"
        if not database:
            assert rows(server, "SELECT * FROM particulars") == []
        assert NIK not in server.log.read_text(encoding="utf-8")
        client.close()


def _purged(client: Client, *, after: int) -> dict[str, Any]:
    """What the journal says of the next purge, when it says it."""
    parser = Parser()
    path = f"/api/stream?journal={_journal(client)}"
    with client.http.stream("GET", path, headers={"Last-Event-ID": f"{after}"}) as response:
        for beat, data in enumerate(response.iter_bytes()):
            assert beat < BEATS
            for frame in parser.feed(data):
                if frame.kind == "record":
                    record = decode_record(frame.data)
                    said = json.loads(frame.data)["event"]
                    if said["type"] == "ParticularsPurged":
                        return {**said, "seq": record.seq}
    pytest.fail("the stream ended")
