"""Every route of the published contract, asked by every role and by a stranger: who may what is written here by hand, and the server agrees."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from http.client import HTTPConnection
from typing import Any

import httpx
import pytest

from tests.fakes.everybody import CONSOLE_OF_AN_AGENCY, ServerForEverybody
from tests.fakes.mall_files import POL, change, small_mall
from tests.fakes.program_process import until
from tests.fakes.server_process import Client, request_id
from wire import commands as c

KIOSK, COUNTER, DISPLAY = "kiosk", "counter", "display"
ADMINISTRATOR, OPERATOR, MANAGER = "administrator", "operator", "manager"
OFFICER, GUIDE, READER = "officer", "guide", "reader"
ROLES = (KIOSK, COUNTER, DISPLAY, ADMINISTRATOR, OPERATOR, MANAGER, OFFICER, GUIDE, READER)
CONSOLE, STRANGER = "console", "stranger"
THEIRS = "pol/record"
"""A service of the other agency."""
APPOINTMENTS = "[services.appointments]\nslot_minutes = 30\ncapacity = 2\n"

ALL = set(ROLES)
RUNNING = {ADMINISTRATOR, OPERATOR}
AT_COUNTER = {COUNTER, OFFICER, MANAGER, *RUNNING}
FOR_A_VISIT = {*AT_COUNTER, GUIDE}
PEOPLE = ALL - {KIOSK, COUNTER, DISPLAY}
EVERYBODY = ALL | {STRANGER}

MAY: dict[str, set[str]] = {
    # what strangers see
    "GET /health": EVERYBODY,
    "GET /ready": EVERYBODY,
    "GET /metrics": EVERYBODY,  # from this machine; its own test asks from elsewhere
    "GET /t/{ticket}": EVERYBODY,
    "GET /t/{ticket}/turns": EVERYBODY,
    "POST /pairing": EVERYBODY,
    "POST /pairing/{asking}": EVERYBODY,
    "GET /pairing/{asking}": EVERYBODY,
    # what is read
    "GET /api/mall": ALL,
    "GET /api/stream": ALL - {OFFICER, MANAGER},
    "GET /api/services": ALL,
    "GET /api/forecasts": ALL,
    "GET /api/calls": ALL - {KIOSK},
    "GET /api/tickets/{ticket}": ALL - {DISPLAY},
    "GET /api/services/{agency}/{service}/slots": ALL - {DISPLAY},
    "GET /api/appointments/{code}": ALL - {DISPLAY},
    "GET /api/tickets/{ticket}/calls": PEOPLE | {COUNTER},
    "GET /api/counters/{counter}/next": PEOPLE | {COUNTER},
    "GET /api/tickets/{ticket}/particulars": {COUNTER, OFFICER, MANAGER},
    "POST /api/tickets/{ticket}/particulars/match": {COUNTER, OFFICER, MANAGER},
    "GET /api/staff": AT_COUNTER,
    "POST /api/sign-in": EVERYBODY,
    "POST /api/sign-out": EVERYBODY,
    "POST /api/first-administrator": EVERYBODY,
    # devices
    "GET /api/device": {KIOSK, COUNTER, DISPLAY},
    "GET /api/devices": {ADMINISTRATOR},
    "POST /api/devices/approve": {ADMINISTRATOR},
    "POST /api/devices/refuse": {ADMINISTRATOR},
    "POST /api/devices/replace": {ADMINISTRATOR},
    "POST /api/devices/rename": {ADMINISTRATOR},
    "POST /api/devices/move": {ADMINISTRATOR},
    "POST /api/devices/disable": {ADMINISTRATOR},
    "POST /api/devices/enable": {ADMINISTRATOR},
    "POST /api/devices/remove": {ADMINISTRATOR},
    # visits
    "POST /api/commands/issue-ticket": {KIOSK, GUIDE, *RUNNING},
    "POST /api/commands/check-in": {KIOSK, GUIDE, *RUNNING},
    "POST /api/commands/hand-in-ticket": {KIOSK},
    "POST /api/commands/reserve-numbers": {KIOSK},
    "POST /api/commands/report-printed": {KIOSK},
    "POST /api/commands/report-print-failed": {KIOSK},
    "POST /api/commands/cancel-ticket": FOR_A_VISIT | {KIOSK},
    "POST /api/commands/give-particulars": FOR_A_VISIT | {KIOSK},
    "POST /api/commands/cancel-errand": FOR_A_VISIT,
    "POST /api/commands/add-errand": FOR_A_VISIT,
    "POST /api/commands/add-note": FOR_A_VISIT,
    "POST /api/commands/bring-back": FOR_A_VISIT,
    "POST /api/commands/resume-errand": FOR_A_VISIT,
    "POST /api/commands/book-appointment": FOR_A_VISIT,
    "POST /api/commands/move-appointment": FOR_A_VISIT,
    "POST /api/commands/cancel-appointment": FOR_A_VISIT,
    "POST /api/commands/rate-visit": {COUNTER},
    # counters
    "POST /api/commands/open-counter": AT_COUNTER,
    "POST /api/commands/close-counter": AT_COUNTER,
    "POST /api/commands/pause-counter": AT_COUNTER,
    "POST /api/commands/resume-counter": AT_COUNTER,
    "POST /api/commands/call-next": AT_COUNTER,
    "POST /api/commands/call-ticket": AT_COUNTER,
    "POST /api/commands/recall": AT_COUNTER,
    "POST /api/commands/start-service": AT_COUNTER,
    "POST /api/commands/finish-service": AT_COUNTER,
    "POST /api/commands/mark-no-show": AT_COUNTER,
    "POST /api/commands/hold-errand": AT_COUNTER,
    "POST /api/commands/transfer-errand": AT_COUNTER,
    "POST /api/commands/serve-walk-in": AT_COUNTER,
    "POST /api/commands/take-back": AT_COUNTER,
    "POST /api/commands/change-profile": {MANAGER, *RUNNING},
    # the hall
    "POST /api/commands/override-hours": {MANAGER, *RUNNING},
    "POST /api/commands/ask-for-help": {KIOSK},
    "POST /api/commands/answer-help": FOR_A_VISIT,
    "POST /api/commands/end-help": FOR_A_VISIT | {KIOSK},
    "POST /api/commands/report-printer": {KIOSK},
    "POST /api/commands/report-display": {DISPLAY},
    "POST /api/commands/arrange-kiosk": RUNNING,
    "POST /api/commands/arrange-display": RUNNING,
    "POST /api/commands/post-notice": RUNNING,
    "POST /api/commands/withdraw-notice": RUNNING,
}
"""The console may everything."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerForEverybody]:
    folder = tmp_path_factory.mktemp("server")
    mall = small_mall(folder)
    change(mall / POL, "[[counters]]", f"{APPOINTMENTS}\n[[counters]]")
    with ServerForEverybody(folder, mall=mall) as server:
        yield server


def published(server: ServerForEverybody) -> set[str]:
    schema = httpx.get(f"{server.url}/schema/openapi.json", timeout=20).json()
    return {f"{method.upper()} {path}" for path, item in schema["paths"].items() for method in item}


def answered(asker: httpx.Client, route: str) -> tuple[int, str]:
    """Status and code. What is posted cannot be read, so whoever may post it changes nothing."""
    method, path = route.split(" ")
    path = path.replace("{", "").replace("}", "")
    with asker.stream(method, path, content=b"[]" if method == "POST" else None) as answer:
        if answer.headers["content-type"] != "application/problem+json":
            return answer.status_code, ""
        return answer.status_code, httpx.Response(200, content=answer.read()).json()["code"]


def is_let_in(answer: tuple[int, str], *, known: bool) -> bool:
    if answer == ((403, "not-allowed") if known else (401, "unauthorised")):
        return False
    assert answer[0] < 500, answer
    assert answer[0] not in {401, 403, 405} or answer[1] == "not-its-place", answer
    return True


def test_the_table_names_every_route_that_is_published(server: ServerForEverybody) -> None:
    assert published(server) == set(MAY)


@pytest.mark.takes(3)
@pytest.mark.parametrize("role", [*ROLES, CONSOLE, STRANGER])
def test_every_route_asks_who_it_is(server: ServerForEverybody, role: str) -> None:
    token = {CONSOLE: server.key, STRANGER: "nobody's"}.get(role, role)
    with httpx.Client(base_url=server.url, headers={"Authorization": f"Bearer {token}"}, timeout=20) as asker:
        let_in = {route for route in MAY if is_let_in(answered(asker, route), known=role != STRANGER)}
    assert let_in == {route for route, roles in MAY.items() if role in {*roles, CONSOLE}}


def test_who_says_nothing_is_a_stranger(server: ServerForEverybody) -> None:
    with httpx.Client(base_url=server.url, timeout=20) as asker:
        let_in = {route for route in MAY if is_let_in(answered(asker, route), known=False)}
    assert let_in == {route for route, roles in MAY.items() if STRANGER in roles}


def asked_by(server: ServerForEverybody, token: str, path: str) -> tuple[int, dict[str, Any]]:
    """What somebody is told, whatever the moment."""
    answer = httpx.get(server.url + path, headers={"Authorization": f"Bearer {token}"}, timeout=20)
    assert answer.status_code < 500, answer.text
    told: dict[str, Any] = json.loads(answer.text, parse_float=lambda _: "a moment")
    return answer.status_code, {name: said for name, said in told.items() if name != "at"}


def busy(console: Client) -> dict[str, list[str]]:
    """Visits to one agency, to the other and to both, a booking at the other, calls at both: what stands in the routes' brackets."""
    visits = [
        c.IssueTicket(request_id=request_id(), kiosk="k1", service=service, also=also)
        for service, also in (("reg/card", ()), (THEIRS, ()), ("reg/card", (THEIRS,)))
    ]
    day = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()
    slots = console.http.get(f"/api/services/{THEIRS}/slots", params={"day": day}).json()["slots"]
    slot = datetime.fromisoformat(slots[0]["begins"])
    booking = c.BookAppointment(request_id=request_id(), service=THEIRS, slot=slot)
    for command in (*visits, booking):
        console.done(command)
    for counter in ("1", "4"):
        console.open(counter)
        console.call(counter)
    return {
        "{ticket}": [visit.request_id for visit in visits],
        "{code}": [booking.request_id],
        "{counter}": ["1", "4", "99"],
        "{agency}/{service}/slots": [f"{service}/slots?day={day}" for service in ("reg/card", THEIRS)],
    }


def filled(path: str, known: dict[str, list[str]]) -> list[str]:
    """*path* with everything that can stand in its brackets."""
    for bracket, words in known.items():
        if bracket in path:
            return [path.replace(bracket, word) for word in words]
    return [path]


def is_told_the_same(server: ServerForEverybody, path: str) -> bool:
    return asked_by(server, CONSOLE_OF_AN_AGENCY, path) == asked_by(server, OFFICER, path)


def test_a_console_of_an_agency_is_told_what_its_officers_are(server: ServerForEverybody) -> None:
    with closing(server.client()) as console:
        known = busy(console)
    paths = [
        path
        for route, roles in MAY.items()
        if route.startswith("GET /api/") and {OFFICER, COUNTER} <= roles
        for path in filled(route.removeprefix("GET "), known)
    ]
    assert not [path for path in paths if "{" in path]
    for path in paths:
        # What is forecast may change between two questions.
        until(partial(is_told_the_same, server, path), path)
    theirs = f"/api/tickets/{known['{ticket}'][1]}"
    refused = {path: asked_by(server, CONSOLE_OF_AN_AGENCY, path) for path in paths}
    assert {path: said["code"] for path, (status, said) in refused.items() if status != 200} == {
        theirs: "unknown-ticket",
        f"{theirs}/calls": "unknown-ticket",
        f"{theirs}/particulars": "unknown-ticket",
        f"/api/appointments/{known['{code}'][0]}": "unknown-appointment",
        "/api/counters/4/next": "not-its-place",
        "/api/counters/99/next": "unknown-counter",
        f"/api/services/{known['{agency}/{service}/slots'][1]}": "not-its-place",
        f"/api/services/{known['{agency}/{service}/slots'][0]}": "no-appointments",
    }
    assert {asked_by(server, COUNTER, path)[0] for path in paths if path.startswith(theirs)} == {200}


@pytest.mark.parametrize(
    "path",
    [
        "/api/devices/",
        "//api/devices",
        "/t/../api/devices",
        "/schema/../api/devices",
        "/api//devices",
        "/API/devices",
        "/t/x/../../api/devices",
        "/pairing/%2e%2e/api/devices",
    ],
)
def test_no_way_of_writing_a_path_leads_past_the_rule(server: ServerForEverybody, path: str) -> None:
    for token, refused in ((GUIDE, {403, 404}), ("nobody's", {401, 404})):
        answer = raw_get(server, path, token)
        assert answer in refused, (path, token)


def raw_get(server: ServerForEverybody, path: str, token: str) -> int:
    """The path as it is written: a client of today would tidy it."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("GET", path, headers={"Authorization": f"Bearer {token}"})
    status = connection.getresponse().status
    connection.close()
    return status
