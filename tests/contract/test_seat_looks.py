"""Who waits for a hall is seen by its looks, and nothing is written for that: on a real PostgreSQL."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bench.programs import free_port
from server.service.ports import StorageTrouble
from server.storage import seat_looks
from server.storage.database import open_engine
from server.storage.seat_looks import SeatLook, somebody_looks
from server.storage.seat_urls import in_schema
from server.storage.term_rows import SqlTerms


@pytest.fixture
def url(make_database: Callable[[str], Engine]) -> str:
    return make_database("postgresql").url.render_as_string(hide_password=False)


def hall_in(url: str, schema: str) -> str:
    its = in_schema(url, schema)
    terms = SqlTerms(its, "east", schema=schema)
    terms.seat()
    terms.close()
    return its


def test_a_leader_sees_who_waits_for_its_hall_and_for_no_other(url: str) -> None:
    here, there = hall_in(url, "here"), hall_in(url, "there")
    leader = open_engine(here)
    assert not somebody_looks(leader, here)
    look = SeatLook(here)
    look()
    assert somebody_looks(leader, here)
    assert not somebody_looks(leader, there)
    look.close()
    leader.dispose()


def test_the_session_of_a_machine_that_is_gone_is_nobody(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    hall = hall_in(url, "here")
    leader, look = open_engine(hall), SeatLook(hall)
    look()
    monkeypatch.setattr(seat_looks, "RECENTLY", timedelta(0))
    assert not somebody_looks(leader, hall)
    look.close()
    leader.dispose()


def test_a_database_that_is_away_and_one_without_a_hall_are_told(url: str) -> None:
    nowhere = SeatLook(f"postgresql+psycopg://giliran@127.0.0.1:{free_port()}/postgres")
    empty = SeatLook(in_schema(url, "nothing_here"))
    for look in (nowhere, empty):
        with pytest.raises(StorageTrouble):
            look()
        look.close()
