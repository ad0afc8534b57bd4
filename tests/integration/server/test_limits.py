"""Too many requests of the public at a real server: 429 for them, while programs, health and signing in go on (rule 35)."""

from collections.abc import Iterator

import httpx
import pytest

from tests.fakes.server_process import ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path_factory.mktemp("server"))
    with server.settings.open("a", encoding="utf-8") as settings:
        settings.write(
            "\n[limits]\naddress_per_second = 1.0\naddress_at_once = 20.0\nall_per_second = 1.0\nall_at_once = 30.0\n"
        )
    with server:
        yield server


def test_a_flood_of_the_public_is_turned_away_and_the_hall_goes_on(server: ServerProcess) -> None:
    client = server.client()
    with httpx.Client(base_url=server.url, headers={"Accept-Language": "en"}) as stranger:
        answers = [stranger.get("/t/0123456789abcdef") for _ in range(40)]
        statuses = [answer.status_code for answer in answers]
        assert statuses[:20] == [404] * 20
        assert statuses.count(429) >= 15
        refused = answers[statuses.index(429)]
        assert refused.headers["retry-after"] == "1"
        assert refused.json()["code"] == "too-many-requests"
        for _ in range(40):
            client.issue()
    client.close()


def test_two_phones_that_flood_the_pages_keep_nobody_from_signing_in(server: ServerProcess) -> None:
    phones = [
        httpx.Client(base_url=server.url, transport=httpx.HTTPTransport(local_address=address))
        for address in ("127.0.0.7", "127.0.0.8")
    ]
    page = "/t/0123456789abcdef"
    with phones[0], phones[1], httpx.Client(base_url=server.url) as staff:
        while {phone.get(page).status_code for phone in phones} != {429}:
            pass
        assert staff.get(page).status_code == 429, "everybody's share of the pages is spent"
        for phone in phones:
            assert phone.get(page).status_code == 429
        assert staff.get("/health").status_code == 200
        assert phones[0].get("/ready").status_code == 200, "also to one at the address of a phone that floods"
        signed = staff.post("/api/sign-in", json={"officer": "nobody", "secret": "0000"})
        assert signed.status_code != 429
        entitled = {"Authorization": f"Bearer {server.key}"}
        assert [staff.get(page, headers=entitled).status_code for _ in range(40)] == [404] * 40
