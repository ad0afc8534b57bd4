"""Devices ask, show six digits, are let in from the command line, work within their place, and are out at once when they are shut out."""

import getpass
import io
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, redirect_stdout

import httpx
import pytest

from server.auditing import command as audit
from tests.fakes.new_device import NewDevice, let_in
from tests.fakes.server_process import ROOT, Client, ServerProcess, request_id
from wire import commands as c
from wire.devices import PATH
from wire.events import Record, TicketCalled
from wire.pairing import PairingState
from wire.problem import Problem


def device(server: ServerProcess, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What an operator types on the server's machine."""
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "server",
            "device",
            *arguments,
            "--config",
            str(server.settings),
            "--server",
            server.url,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def said(server: ServerProcess, *arguments: str) -> str:
    answer = device(server, *arguments)
    assert (answer.returncode, answer.stderr) == (0, "")
    return answer.stdout.strip()


def refused(server: ServerProcess, *arguments: str) -> str:
    answer = device(server, *arguments)
    assert (answer.returncode, answer.stdout) == (2, "")
    return answer.stderr.strip()


@pytest.fixture
def post(server: ServerProcess, client: Client) -> Iterator[Client]:
    """The administration, without a process for each word; afterwards no device is left."""
    yield client
    for each in client.http.get(PATH).json()["devices"]:
        client.http.post(f"{PATH}/remove", json={"device": each["id"]}).raise_for_status()


def status(asker: Client, path: str = "/api/mall") -> int:
    return asker.http.get(path).status_code


def code_of(answer: Record | Problem) -> str:
    return answer.code if isinstance(answer, Problem) else ""


@pytest.mark.takes(8)
def test_the_whole_story(server: ServerProcess, post: Client) -> None:
    assert said(server, "list") == "no devices were let in, and none asks"
    new = NewDevice(server.url, "kiosk", "pc-17").asks()
    with closing(new.client()) as early:
        assert status(early) == 401
    listed = said(server, "list")
    assert "kiosk 'pc-17' at 127.0.0.1" in listed
    assert "no code yet" in listed
    new.shows()
    assert new.state() == PairingState(state="waiting")
    listed = said(server, "list")
    assert "its code is on its screen" in listed
    assert new.code not in listed
    wrong = f"{(int(new.code) + 1) % 1_000_000:06d}"
    assert "This code stands on no device that asks" in refused(server, "approve", wrong)
    assert "no zone z" in refused(server, "approve", new.code, "--zone", "z")
    told = said(server, "approve", new.code, "--name", "kiosk-2", "--zone", "a")
    assert told.startswith("kiosk-2 (kiosk): zone a; key of ")
    assert new.state() == PairingState(state="approved", name="kiosk-2", zone="a")

    with closing(new.client()) as kiosk:
        kiosk.issue(kiosk="kiosk-2")
        assert code_of(kiosk.call("1")) == "not-allowed"
        assert kiosk.http.get(PATH).json()["code"] == "not-allowed"
        frames = kiosk.frames()
        assert next(frames).kind == "hello"
        begun = time.monotonic()
        assert "SHUT OUT" in said(server, "disable", "kiosk-2")
        assert status(kiosk) == 401
        list(frames)
        assert time.monotonic() - begun < 10, "the stream ended by itself"
        said(server, "enable", "kiosk-2")
        assert status(kiosk) == 200
        assert said(server, "rename", "kiosk-2", "lobby").startswith("lobby (kiosk)")
        assert "zone b" in said(server, "move", "lobby", "--zone", "b")
        assert kiosk.http.get("/api/device").json()["zone"] == "b"
        assert said(server, "remove", "lobby").startswith("removed: lobby")
        assert status(kiosk) == 401
    shown = io.StringIO()
    with redirect_stdout(shown):
        assert audit.main(["--config", str(server.settings), "show", "--device", "lobby"]) == 0
    acts = re.findall(r"hall\.key +(\S+) +(device-\w+): kiosk-", shown.getvalue())
    assert {person for person, _ in acts} == {getpass.getuser()}
    assert [act for _, act in acts] == [
        "device-approve",
        "device-disable",
        "device-enable",
        "device-rename",
        "device-move",
        "device-remove",
    ], shown.getvalue()


def test_who_was_let_in_is_known_after_a_restart(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with ServerProcess(tmp_path_factory.mktemp("restarted")) as server:
        with closing(server.client()) as console:
            new = let_in(server.url, console, "display", "lobby")
            shut_out = let_in(server.url, console, "display", "attic")
            console.http.post(f"{PATH}/disable", json={"device": "attic"}).raise_for_status()
        server.kill()
        server.start()
        new.url = shut_out.url = server.url
        with closing(new.client()) as display, closing(shut_out.client()) as other:
            assert (status(display), status(other)) == (200, 401)


def test_a_new_device_takes_over_name_and_place(server: ServerProcess, post: Client) -> None:
    old = let_in(server.url, post, "counter", "desk", counter="1")
    new = NewDevice(server.url, "counter", "pc-18").asks().shows()
    other_kind = NewDevice(server.url, "kiosk", "pc-19").asks().shows()
    wrong = post.http.post(f"{PATH}/replace", json={"device": "desk", "code": other_kind.code})
    assert wrong.json()["code"] == "device-of-another-kind"
    assert said(server, "replace", "desk", new.code).startswith("desk (counter): counter 1 only")
    assert new.state() == PairingState(state="approved", name="desk", counter="1")
    with closing(old.client()) as before, closing(new.client()) as now:
        assert (status(before), status(now)) == (401, 200)


def test_a_console_works_within_its_place(server: ServerProcess, post: Client) -> None:
    desk = let_in(server.url, post, "counter", "desk", counter="1")
    office = let_in(server.url, post, "counter", "office", agency="pol")
    with closing(desk.client()) as reg, closing(office.client()) as pol:
        reg.open("1")
        pol.open("4")
        assert code_of(reg.call("2")) == code_of(reg.call("4")) == code_of(pol.call("1")) == "not-its-place"
        assert code_of(pol.call("4")) == "nobody-waiting"
        post.issue("reg/card")
        called = reg.done(c.CallNext(request_id=request_id(), counter="1")).event
        assert isinstance(called, TicketCalled)
        ticket = called.ticket
        assert code_of(pol.send(c.CancelTicket(request_id=request_id(), ticket=ticket))) == "not-its-place"
        reg.done(c.StartService(request_id=request_id(), counter="1", ticket=ticket))
        reg.done(c.FinishService(request_id=request_id(), counter="1", ticket=ticket))
        reg.done(c.CloseCounter(request_id=request_id(), counter="1"))


def test_a_display_is_there_under_no_others_name(server: ServerProcess, post: Client) -> None:
    lobby = let_in(server.url, post, "display", "lobby")
    let_in(server.url, post, "display", "attic")
    with closing(lobby.client()) as display:
        wrong = display.http.get("/api/stream", params={"display": "Attic"})
        assert (wrong.status_code, wrong.json()["code"]) == (403, "somebody-elses-name")
        with display.http.stream("GET", "/api/stream", params={"display": "lobby"}) as right:
            assert right.status_code == 200


def test_names_are_one_devices_and_codes_one_askings(server: ServerProcess, post: Client) -> None:
    let_in(server.url, post, "display", "lobby")
    new = NewDevice(server.url, "display", "Lobby").asks().shows()
    taken = post.http.post(f"{PATH}/approve", json={"code": new.code})
    assert (taken.status_code, taken.json()["code"]) == (409, "device-name-taken")
    post.http.post(f"{PATH}/approve", json={"code": new.code, "name": "hall"}).raise_for_status()
    again = post.http.post(f"{PATH}/approve", json={"code": new.code, "name": "other"})
    assert (again.status_code, again.json()["code"]) == (403, "wrong-code")
    assert post.http.post(f"{PATH}/rename", json={"device": "nobody", "name": "x"}).status_code == 404


def test_who_is_refused_hears_so_and_stays_out(server: ServerProcess, post: Client) -> None:
    new = NewDevice(server.url, "kiosk", "stranger").asks().shows()
    (asking,) = [each for each in post.http.get(PATH).json()["asking"] if each["name"] == "stranger"]
    assert said(server, "refuse", str(asking["asking"])) == "refused: kiosk 'stranger' at 127.0.0.1"
    assert new.state() == PairingState(state="refused")
    with closing(new.client()) as device_out:
        assert status(device_out) == 401


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "console", "name": "x", "commitment": "0" * 64},
        {"kind": "kiosk", "name": "", "commitment": "0" * 64},
        {"kind": "kiosk", "name": "x\n", "commitment": "0" * 64},
        {"kind": "kiosk", "name": "x", "commitment": "0" * 63},
        {"kind": "kiosk", "name": "x", "commitment": "0" * 64, "role": "administrator"},
    ],
)
def test_what_a_stranger_says_is_looked_at_letter_by_letter(
    server: ServerProcess, body: dict[str, str]
) -> None:
    answer = httpx.post(f"{server.url}/pairing", json=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


def test_an_unknown_asking_is_not_there(server: ServerProcess) -> None:
    answer = httpx.get(f"{server.url}/pairing/nobody", headers={"Accept-Language": "id"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown-asking")
    assert answer.json()["detail"].startswith("Permintaan")


def test_no_key_and_no_code_is_left_in_log_or_answer(server: ServerProcess, post: Client) -> None:
    new = let_in(server.url, post, "kiosk", "kiosk-9")
    listed = post.http.get(PATH).text
    for secret in (new.key, new.key_hash, new.code, new.offer.id):
        assert secret not in listed
        assert secret not in server.log.read_text(encoding="utf-8")


def test_whoever_asks_without_end_is_told_to_wait_and_others_ask_on(server: ServerProcess) -> None:
    """Each asking has six digits of its own: enough of them would have those of another's screen."""
    body = {"kind": "kiosk", "name": "pc", "commitment": "0" * 64}

    def ask(address: str) -> httpx.Response:
        with httpx.Client(transport=httpx.HTTPTransport(local_address=address)) as stranger:
            return stranger.post(f"{server.url}/pairing", json=body, headers={"Accept-Language": "en"})

    answers = [ask("127.0.0.7") for _ in range(35)]
    assert {answer.status_code for answer in answers[:30]} == {200}
    assert (answers[-1].status_code, answers[-1].json()["code"]) == (429, "asking-wait")
    assert "asks again in" in answers[-1].json()["detail"]
    assert ask("127.0.0.8").status_code == 200
