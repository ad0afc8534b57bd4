"""Too many requests of the public at a real server: 429 for them, while the hall's programs go on (rule 35)."""

from collections.abc import Iterator

import httpx
import pytest

from tests.fakes.server_process import ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path_factory.mktemp("server"))
    with server.settings.open("a", encoding="utf-8") as settings:
        settings.write("\n[limits]\naddress_per_second = 1.0\naddress_at_once = 20.0\n")
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
