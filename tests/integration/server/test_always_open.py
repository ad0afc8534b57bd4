"""A mall that is closed today gives no numbers, unless its server is set to be always open."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server.malls.spans import DAYS
from tests.fakes.server_process import SMALL_MALL, Client, ServerProcess, request_id
from wire.commands import IssueTicket
from wire.events import Record
from wire.problem import Problem


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """The small mall, open on one day of the week only: not today, nor tomorrow if midnight is near."""
    folder = shutil.copytree(SMALL_MALL, tmp_path / "mall")
    day = datetime.now(ZoneInfo("Asia/Jakarta")) + timedelta(days=3)
    with (folder / "mall.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[hours]\n{DAYS[day.weekday()]} = ["08:00-16:00"]\n')
    return folder


def asked(client: Client) -> Record | Problem:
    return client.send(IssueTicket(request_id=request_id(), service="pol/record", kiosk="k1"))


def test_a_closed_mall_says_so(closed: Path, tmp_path: Path) -> None:
    with ServerProcess(tmp_path / "server", mall=closed, always_open=False) as server:
        client = server.client()
        refused = asked(client)
        client.close()
    assert isinstance(refused, Problem)
    assert refused.code == "closed"


def test_an_always_open_server_gives_numbers_there_too(closed: Path, tmp_path: Path) -> None:
    with ServerProcess(tmp_path / "server", mall=closed) as server:
        client = server.client()
        assert isinstance(asked(client), Record)
        client.close()
