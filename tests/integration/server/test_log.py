"""What people type is nowhere in the log, wherever they type it, and every refusal leaves a reason (rule 35; Law 27/2022)."""

import json
from collections.abc import Iterator

import httpx
import pytest

from tests.fakes.mall_files import REG, add, small_mall
from tests.fakes.server_process import Client, ServerProcess, request_id

NIK, PHONE, NAME, WORDS = "1371014101900042", "081234567890", "Siti Nurhaliza", "sakit jantung"
TYPED = (NIK, PHONE, NAME, NAME.replace(" ", "%20"), WORDS, WORDS.replace(" ", "+"), "Nurhaliza", "jantung")
ASKS = """
[[services.asks]]
id = "nik"
kind = "nik"
name = { id = "NIK", en = "NIK" }
purpose = { id = "Agar cocok.", en = "So that it fits." }
"""


@pytest.fixture(scope="module", params=["text", "json"])
def server(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[ServerProcess]:
    folder = tmp_path_factory.mktemp("server")
    mall = small_mall(folder)
    add(mall / REG, ASKS)
    server = ServerProcess(folder, mall=mall)
    with server.settings.open("a", encoding="utf-8") as settings:
        settings.write(f'\n[log]\nformat = "{request.param}"\n')
    with server:
        yield server


def type_it_everywhere(client: Client, ticket: str) -> set[int]:
    """As visitors and officers do, and as they should not. What was answered."""
    http = client.http
    bodies: dict[str, dict[str, object]] = {
        "open-counter": {"counter": "2", "officer": NAME},
        "add-note": {"ticket": ticket, "text": f"{NAME} {WORDS}"},
        "add-note ": {"ticket": ticket, "text": NIK},
        "give-particulars": {
            "ticket": ticket,
            "particulars": [{"service": "reg/birth", "field": "nik", "value": NIK}],
        },
        "issue-ticket": {"service": NAME, "kiosk": PHONE},
        "call-next": {"counter": PHONE},
        "pause-counter": {"counter": "2", "reason": WORDS},
        "post-notice": {"notice": PHONE, "texts": {"id": NAME}},
    }
    answers = [
        http.post(f"/api/commands/{name.strip()}", json={"request_id": request_id(), **body})
        for name, body in bodies.items()
    ]
    answers += [
        http.post("/api/commands/add-note", content=f'{{"text": "{NAME} {NIK}'),
        http.post("/api/commands/add-note", content=b"\xff" + NAME.encode()),
        http.post(f"/api/commands/{NAME}", json={}),
        http.post("/api/sign-in", json={"officer": NAME, "secret": PHONE}),
        http.get(f"/api/tickets/{NIK}"),
        http.get(f"/api/{NAME}/{PHONE}"),
        http.get(f"/t/{NAME}", params={"lang": NIK}),
        http.get(f"/t/{PHONE}/turns", params={"seen": WORDS * 20}),
        http.get("/health", params={"lang": WORDS, NIK: PHONE}, headers={"Accept-Language": NAME}),
        http.get(f"/api/appointments/{NAME}"),
        http.get("/api/stream", params={"zone": WORDS, "display": NAME}),
        httpx.get(client.http.base_url.join(f"/api/{NAME}?q={NIK}"), headers={"Authorization": NIK}),
        httpx.post(
            client.http.base_url.join(f"/{PHONE}"), content=f"{NAME} {WORDS}" * 2000, headers={"X": NAME}
        ),
    ]
    return {answer.status_code for answer in answers}


def test_nothing_that_anybody_types_is_in_the_log(server: ServerProcess) -> None:
    client = server.client()
    ticket = str(getattr(client.issue("reg/birth").event, "ticket", ""))
    assert {200, 400, 401, 404, 422} <= type_it_everywhere(client, ticket)
    client.close()
    log = server.log.read_text(encoding="utf-8")
    assert "unauthorised" in log, "refusals have their reason"
    assert [typed for typed in TYPED if typed in log] == []
    assert ticket not in log


def test_every_line_for_a_machine_is_an_object(server: ServerProcess) -> None:
    lines = server.log.read_text(encoding="utf-8").splitlines()
    if 'format = "text"' in server.settings.read_text(encoding="utf-8"):
        assert all(" WARNING " in line or " INFO " in line for line in lines)
        return
    assert lines
    assert {"at", "level", "room", "event", "said"} <= set.intersection(
        *(set(json.loads(line)) for line in lines)
    )
