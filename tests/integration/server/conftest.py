"""One real server for the stories of a module."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.mall_files import MALL, add, small_mall
from tests.fakes.server_process import Client, ServerProcess


@pytest.fixture(scope="module")
def more_in_the_mall() -> str:
    """What a module's ``mall.toml`` has besides the small mall's."""
    return ""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, more_in_the_mall: str) -> Iterator[ServerProcess]:
    folder = tmp_path_factory.mktemp("server")
    mall = small_mall(folder)
    add(mall / MALL, more_in_the_mall)
    with ServerProcess(folder, mall=mall) as server:
        yield server


@pytest.fixture
def client(server: ServerProcess) -> Iterator[Client]:
    client = server.client()
    yield client
    client.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path
