"""Databases for the contracts: SQLite in a file, and a real PostgreSQL where it is installed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, text

from server.storage.database import migrate, open_engine
from tests.fakes.postgres import postgres_folder, running_postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with running_postgres(programs) as url:
        yield url


@pytest.fixture
def make_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], Engine]]:
    """Opens an empty, migrated database: ``make_database("sqlite")`` or ``make_database("postgresql")``."""
    engines: list[Engine] = []

    def make(kind: str) -> Engine:
        url = f"sqlite:///{tmp_path / 'giliran.sqlite'}"
        if kind == "postgresql":
            url = _empty_database(request.getfixturevalue("postgres_server"), request.node.nodeid)
        engine = open_engine(url)
        engines.append(engine)
        migrate(engine)
        return engine

    yield make
    for engine in engines:
        engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, make_database: Callable[[str], Engine]) -> Engine:
    """A migrated database of each kind."""
    return make_database(request.param)


def _empty_database(server: str, story: str) -> str:
    name = f"hall_{abs(hash(story))}"
    admin = open_engine(server)
    with admin.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    admin.dispose()
    return make_url(server).set(database=name).render_as_string(hide_password=False)
