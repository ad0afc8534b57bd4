"""One real server for the stories of a module."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.server_process import Client, ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def client(server: ServerProcess) -> Iterator[Client]:
    client = server.client()
    yield client
    client.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path
