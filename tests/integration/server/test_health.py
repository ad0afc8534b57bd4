"""Health and readiness of a real server: what is wrong with the journal shows within seconds, and goes when it is mended (rule 34)."""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.fakes.postgres import postgres_folder, running_postgres
from tests.fakes.server_process import Client, ServerProcess

PATIENCE = 15.0
"""A look every two seconds, and SQLite waits five for a lock."""


def told(server: ServerProcess, path: str = "/ready") -> tuple[int, dict[str, Any]]:
    answer = httpx.get(server.url + path, timeout=5)
    return answer.status_code, answer.json()


def check(health: dict[str, Any], name: str) -> str:
    """Empty: there is no such check, as with one that waits for none of the leader's."""
    return next((str(each["word"]) for each in health["checks"] if each["name"] == name), "")


def until(server: ServerProcess, word: str, *, name: str = "journal") -> tuple[int, dict[str, Any]]:
    """What is told as soon as the check *name* says *word*."""
    ends = time.monotonic() + PATIENCE
    status, health = told(server)
    while time.monotonic() < ends:
        if check(health, name) == word:
            return status, health
        status, health = told(server)
    raise AssertionError(f"the {name} was never {word}: {health}")


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another program holds the database, as a careless backup would."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_a_server_that_is_well_says_so(server: ServerProcess) -> None:
    status, health = until(server, "fine")
    assert status == 200
    assert [each["name"] for each in health["checks"]] == ["journal", "disk", "clock", "forecasts"]
    assert [each["needed"] for each in health["checks"]] == [True, False, False, False]
    status, health = told(server, "/health")
    assert (status, health["hall"]) == (200, "small")


@pytest.mark.takes(12)
def test_a_journal_that_cannot_be_written_shows_and_goes_again(server: ServerProcess) -> None:
    until(server, "fine")
    with locked(server.folder / "data" / "giliran.sqlite"):
        status, health = until(server, "unwritable")
        assert (status, health["status"]) == (503, "failing")
        status, health = told(server, "/health")
        assert (status, health["status"]) == (200, "failing"), "it lives, though the hall cannot work"
        page = httpx.get(server.url + "/ready", headers={"Accept": "text/html", "Accept-Language": "en"})
        assert page.status_code == 503
        assert "Nothing can be kept" in page.text
    status, health = until(server, "fine")
    assert status == 200


@pytest.mark.takes(12)
def test_a_postgresql_that_is_gone_shows(tmp_path: Path) -> None:
    programs = postgres_folder()
    if programs is None:
        pytest.skip("there is no PostgreSQL (Debian package: postgresql)")
    with ExitStack() as postgres:
        url = postgres.enter_context(running_postgres(programs))
        with ServerProcess(tmp_path, database=url) as server:
            assert until(server, "fine")[0] == 200
            postgres.close()
            status, health = until(server, "unwritable")
            assert (status, health["status"]) == (503, "failing")
            status, health = until(server, "away", name="seat")
            assert (status, health["status"]) == (503, "waiting"), "it leads no more, and could not again"


@pytest.mark.parametrize(("language", "sentence"), [("id", "Semua baik."), ("en", "All is well.")])
def test_a_person_reads_a_page_in_their_language(server: ServerProcess, language: str, sentence: str) -> None:
    until(server, "fine")
    accept = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "Accept-Language": language}
    page = httpx.get(server.url + "/health", headers=accept)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{language}">' in page.text
    assert sentence in page.text
    assert (
        httpx.get(server.url + f"/health?lang={language}", headers={"Accept": "text/html"}).text == page.text
    )


def test_nothing_in_it_helps_a_stranger(server: ServerProcess) -> None:
    words = httpx.get(server.url + "/health").text + httpx.get(server.url + "/ready").text
    assert not re.search(
        r"/|\d{5,}|sqlite|python|version", words.replace("application/json", ""), re.IGNORECASE
    )


def test_the_figures_are_for_this_machine_or_who_has_the_key(server: ServerProcess, client: Client) -> None:
    client.issue()
    for headers in ({}, {"Authorization": f"Bearer {server.key}", "X-Forwarded-For": "203.0.113.9"}):
        answer = httpx.get(server.url + "/metrics", headers=headers)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/plain; version=")
        assert 'giliran_order_seconds_count{command="IssueTicket",outcome="done"}' in answer.text
        assert 'giliran_waiting{line="' in answer.text
        assert 'giliran_check{check="journal"} 1.0' in answer.text
    for proxy in ("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"):
        answer = httpx.get(server.url + "/metrics", headers={proxy: "203.0.113.9"})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorised")


def test_refusals_of_every_kind_are_counted(server: ServerProcess, client: Client) -> None:
    httpx.get(server.url + "/api/mall")
    client.http.get("/api/nothing")
    client.call("77")
    text = httpx.get(server.url + "/metrics").text
    for code in ("unauthorised", "not-found", "unknown-counter"):
        assert f'giliran_refusals_total{{code="{code}"}}' in text
