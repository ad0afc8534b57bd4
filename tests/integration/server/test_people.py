"""The people of a hall at a real server: the first one comes in by a code, sessions end, and an agency's people see their own."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import Any

import httpx
import pytest

from server.keyfiles import staff_secret
from server.staff.officers import Officer
from server.staff.posts import Post
from server.staff.seals import Seals
from server.storage.database import open_engine
from server.storage.staff_rows import SqlRegister
from tests.fakes.mall_files import REG, change, small_mall
from tests.fakes.program_process import until
from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire.commands import CallNext, GiveParticulars, IssueTicket, OpenCounter, Particular

PASSWORD, OTHER, PIN = "kopi-pahit-tiap-pagi", "teh-manis-tiap-sore", "40719283"
CARD = "0099887766554433"
NIK = "1371014101900042"
ASKS = """[[services.asks]]
id = "nik"
kind = "nik"
name = { id = "nik", en = "nik" }
purpose = { id = "Agar cocok.", en = "So that it fits." }
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    folder = tmp_path_factory.mktemp("server")
    mall = small_mall(folder)
    change(mall / REG, '[[services]]\nid = "birth"', f'{ASKS}\n[[services]]\nid = "birth"')
    with ServerProcess(folder, mall=mall) as server:
        yield server


def staff(server: ServerProcess, *arguments: str, said: str = "") -> str:
    """What an operator types on the server's machine, and hears."""
    answer = subprocess.run(
        [sys.executable, "-m", "server", "staff", "--config", str(server.settings), *arguments],
        cwd=ROOT,
        input=f"{said}\n",
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def enlist(server: ServerProcess, officer: Officer, secret: str, *, card: str | None = None) -> None:
    """What the command line does, without its start."""
    data = server.folder / "data"
    engine = open_engine(f"sqlite:///{data / 'giliran.sqlite'}")
    seals = Seals(staff_secret(data))
    SqlRegister(engine).put(
        replace(officer, secret=seals.secret(secret), card=None if card is None else seals.card(card))
    )
    engine.dispose()


def code_shown(server: ServerProcess) -> str | None:
    found = re.search(r"\b(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}\b", "\n".join(server.said))
    return found and found[0]


def acts(server: ServerProcess, action: str) -> list[tuple[str, str, str]]:
    """About whom, by whom and from where, as the audit has it."""
    with closing(sqlite3.connect(server.folder / "data" / "giliran.sqlite")) as database:
        asked = "SELECT subject, person, device FROM audit WHERE action = ? ORDER BY seq"
        return database.execute(asked, (action,)).fetchall()


class Person:
    """Somebody who has signed in, and asks with what that gave."""

    def __init__(self, server: ServerProcess, officer: str, secret: str) -> None:
        self._url = server.url
        with server.client().http as console:
            answer = console.post("/api/sign-in", json={"officer": officer, "secret": secret})
        assert answer.status_code == 200, answer.text
        self.said = answer.json()
        self.proof: str = self.said["proof"]

    def status(self, path: str = "/api/services") -> int:
        return self._get(path).status_code

    def get(self, path: str) -> Any:
        answer = self._get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refused(self, path: str) -> tuple[int, str]:
        answer = self._get(path)
        return answer.status_code, answer.json()["code"]

    def _get(self, path: str) -> httpx.Response:
        return httpx.get(self._url + path, headers={"Authorization": f"Bearer {self.proof}"}, timeout=20)


def first(client: Client, **said: str) -> tuple[int, str]:
    answer = client.http.post(
        "/api/first-administrator", json={"id": "adi", "name": "Adi", "secret": PASSWORD, **said}
    )
    return answer.status_code, answer.json().get("code", answer.json().get("role", ""))


def test_the_first_administrator_comes_in_by_the_code_on_the_console(
    server: ServerProcess, client: Client
) -> None:
    code = code_shown(server)
    assert code is not None
    assert first(client, code="AAAA-BBBB-CCCC-DDDD") == (403, "first-code-wrong")
    assert first(client, code=code, secret="4071") == (422, "person-mistaken")
    assert first(client, code=code.lower()) == (200, "administrator")
    assert first(client, code=code, id="eva", name="Eva") == (409, "administrator-there")
    assert client.http.get("/api/staff").json() == {"sign_in": "name", "officers": []}

    adi = Person(server, "adi", PASSWORD)
    assert adi.said["officer"]["role"] == "administrator"
    assert len(adi.get("/api/services")["services"]) == 3
    assert acts(server, "staff-first") == [("adi", "", "hall.key")]
    assert staff(server, "list").startswith("adi: Adi (administrator), the whole mall; password")
    client.close()
    server.kill()
    server.start()
    assert code_shown(server) is None, "there is an administrator"
    assert Person.status(adi) == 200, "a restart signs nobody out"
    left = {
        path: path.read_bytes()
        for path in [server.log, *(server.folder / "data").rglob("*")]
        if path.is_file()
    }
    for secret in (PASSWORD, code, code.replace("-", ""), adi.proof):
        assert [path.name for path, held in left.items() if secret.encode() in held] == []


def test_sessions_end_by_themselves_and_by_others(server: ServerProcess) -> None:
    enlist(server, Officer(id="eva", name="Eva", agency="", post=Post.OPERATOR), PASSWORD)
    here, there = (Person(server, "eva", PASSWORD) for _ in range(2))
    assert [here.status(), there.status()] == [200, 200]
    with server.client().http as console:
        for _ in range(2):
            assert console.post("/api/sign-out", json={"proof": here.proof}).status_code == 204
    assert [here.status(), there.status()] == [401, 200], "at once, and no other"
    assert acts(server, "sign-out") == [("eva", "eva", "hall.key")], "the second time there was nobody"

    handle = staff(server, "sessions").split("eva ")[1][:8]
    assert staff(server, "sign-out", "eva", "--session", handle) == "eva: 1 session ended"
    until(partial(out, there), "the session ended from elsewhere")

    for what in ("pin", "suspend"):
        eva = Person(server, "eva", PASSWORD if what == "pin" else OTHER)
        assert eva.status() == 200
        staff(server, what, "eva", *(("--stdin",) if what == "pin" else ()), said=OTHER)
        until(partial(out, eva), f"out by {what}")


def out(person: "Person") -> bool:
    return person.status() == 401


def test_an_agencys_people_see_their_own(server: ServerProcess, client: Client) -> None:
    visit = request_id()
    also = ("pol/record",)
    client.done(IssueTicket(request_id=visit, service="reg/card", also=also, kiosk="k1"))
    theirs = request_id()
    client.done(IssueTicket(request_id=theirs, service="pol/record", kiosk="k1"))
    given = (Particular(service="reg/card", field="nik", value=NIK),)
    client.done(GiveParticulars(request_id=request_id(), ticket=visit, particulars=given))
    for counter in ("1", "4"):
        client.open(counter)
    client.done(CallNext(request_id=request_id(), counter="1"))
    client.done(CallNext(request_id=request_id(), counter="4"))

    enlist(server, Officer(id="rini", name="Rini", agency="reg", post=Post.MANAGER), PASSWORD)
    enlist(server, Officer(id="pandu", name="Pandu", agency="pol", post=Post.MANAGER), PASSWORD)
    rini, pandu = Person(server, "rini", PASSWORD), Person(server, "pandu", PASSWORD)

    whole = rini.get(f"/api/tickets/{visit}")
    assert [(each["agency"], each["phase"]) for each in whole["errands"]] == [
        ("reg", "called"),
        ("", "elsewhere"),
    ]
    cut = pandu.get(f"/api/tickets/{visit}")
    assert [(each["agency"], each["phase"]) for each in cut["errands"]] == [
        ("", "elsewhere"),
        ("pol", "blocked"),
    ]
    assert (cut["agency"], cut["service"], cut["counter"], cut["label"]) == (
        "pol",
        "pol/record",
        None,
        whole["label"],
    )
    assert "reg/" not in str(cut)

    assert rini.refused(f"/api/tickets/{theirs}") == (404, "unknown-ticket")
    assert rini.refused(f"/api/tickets/{theirs}/calls") == (404, "unknown-ticket")
    assert len(pandu.get(f"/api/tickets/{theirs}/calls")["calls"]) == 1
    assert len(rini.get(f"/api/tickets/{visit}/calls")["calls"]) == 1
    assert pandu.get(f"/api/tickets/{visit}/calls")["calls"] == []
    assert [each["call"]["agency"] for each in rini.get("/api/calls")["calls"]] == ["reg"]
    assert [each["call"]["agency"] for each in pandu.get("/api/calls")["calls"]] == ["pol"]

    assert rini.get("/api/counters/2/next")["counter"] == "2"
    assert pandu.refused("/api/counters/2/next") == (403, "not-its-place")
    assert pandu.refused("/api/counters/99/next") == (404, "unknown-counter")
    assert [each["service"] for each in pandu.get("/api/services")["services"]] == ["pol/record"]
    assert pandu.refused("/api/services/reg/card/slots?day=2026-11-23") == (403, "not-its-place")
    assert {line["line"] for line in pandu.get("/api/forecasts")["lines"]} <= {"pol/k"}

    assert [each["last_four"] for each in rini.get(f"/api/tickets/{visit}/particulars")["particulars"]] == [
        NIK[-4:]
    ]
    assert pandu.get(f"/api/tickets/{visit}/particulars") == {"particulars": []}
    assert rini.refused(f"/api/tickets/{theirs}/particulars") == (404, "unknown-ticket")
    assert [each["id"] for each in rini.get("/api/staff")["officers"]] == ["rini"]
    assert [each["id"] for each in pandu.get("/api/staff")["officers"]] == ["pandu"]
    assert len(client.http.get("/api/staff").json()["officers"]) == 2
    assert client.http.get(f"/api/tickets/{visit}").json()["errands"][1]["service"] == "pol/record"


def test_who_has_signed_in_asks_and_listens_to_nothing_of_the_whole_hall(
    server: ServerProcess, client: Client
) -> None:
    enlist(server, Officer(id="siti", name="Siti", agency="reg"), PIN)
    siti = Person(server, "siti", PIN)
    headers = {"Authorization": f"Bearer {siti.proof}"}
    opening = OpenCounter(request_id=request_id(), counter="2", officer="Siti", proof=siti.proof)
    assert siti.status("/api/stream") in {401, 403}
    stranger = Client(server.url, siti.proof + "x")
    assert stranger.http.get("/api/services", headers=headers).status_code == 200
    assert stranger.http.get("/api/services").status_code == 401
    stranger.close()
    client.done(opening)


def test_a_pin_and_a_card_are_good_at_a_device_that_was_let_in_and_a_password_anywhere(
    server: ServerProcess, client: Client
) -> None:
    def answered(asker: Client, **said: str) -> tuple[int, str]:
        answer = asker.http.post("/api/sign-in", json=said)
        return answer.status_code, answer.json().get("code", "")

    enlist(server, Officer(id="nia", name="Nia", agency="reg"), PIN, card=CARD)
    enlist(server, Officer(id="rama", name="Rama", agency="reg", post=Post.MANAGER), PASSWORD)
    rama = Person(server, "rama", PASSWORD)
    for stranger in (Client(server.url, "unknown"), Client(server.url, rama.proof)):
        for said in (
            {"officer": "nia", "secret": "40719284"},
            {"officer": "nia", "secret": PIN},
            {"card": CARD},
        ):
            assert answered(stranger, **said) == (403, "sign-in-refused")
        assert answered(stranger, officer="rama", secret=PASSWORD) == (200, "")
        stranger.close()
    assert answered(client, officer="nia", secret=PIN) == (200, "")
    assert answered(client, card=CARD) == (200, "")
