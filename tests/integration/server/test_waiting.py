"""A server that waits holds its ports and says so, with TLS; when it leads, everything that was kept meanwhile is known to it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from bench.rivals import Rival
from server.access.devices import Device
from server.storage.database import open_engine
from server.storage.device_rows import SqlDevices
from tests.fakes.postgres import postgres_folder, running_postgres
from tests.fakes.server_process import ROOT, SMALL_MALL, Client
from wire.pairing import key_hash

LEASE_SECONDS = 1.5
KEY = "A" * 43
PATIENCE = 10.0


@pytest.fixture
def rivals(tmp_path: Path) -> Iterator[list[Rival]]:
    """One leads, the other one waits."""
    programs = postgres_folder()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian package: postgresql)")
    with running_postgres(programs) as url:
        made = [
            Rival(
                tmp_path / name,
                mall=SMALL_MALL,
                database=url,
                lease_seconds=LEASE_SECONDS,
                tls=True,
                more="standby = true\n",
            )
            for name in ("east", "west")
        ]
        try:
            east, west = made
            east.begin()
            east.comes_to("leading")
            west.take_keys_of(east)
            west.begin()
            west.comes_to("waiting")
            let_in(url)
            yield made
        finally:
            for rival in made:
                rival.kill()


def let_in(database: str) -> None:
    """By the one that leads, after the other one was started."""
    engine, now = open_engine(database), datetime.now(UTC)
    SqlDevices(engine).put(
        Device(
            id="kiosk-1",
            name="Kiosk",
            kind="kiosk",
            key_hash=key_hash(KEY),
            created_at=now,
            approved_at=now,
        )
    )
    engine.dispose()


@pytest.mark.takes(8)
def test_one_that_waits_says_so_on_both_ports_and_then_leads_with_all_that_was_kept_meanwhile(
    rivals: list[Rival],
) -> None:
    east, west = rivals
    before, after = (Client(each.url, each.key, east.authority) for each in rivals)
    pages = httpx.Client(base_url=f"http://127.0.0.1:{west.pages}", trust_env=False)
    assert [said(asking) for asking in (after.http, pages)] == ["waiting", "waiting"]
    assert after.http.get("/api/mall").status_code == 503
    assert pages.get("/t/anybody").status_code == 503
    before.issue()
    assert words_of(pages, until="fine") == {
        "seat": "fine",
        "disk": "fine",
        "clock": "fine",
        "certificate": "fine",
    }
    assert words_of(before.http, until="fine")["standby"] == "fine", "somebody stands behind the leader"

    east.kill()
    west.comes_to("leading")
    assert "waiting" not in {said(asking) for asking in (after.http, pages)}
    assert pages.get("/t/anybody").status_code == 404
    assert "A-002" in str(after.issue())
    device = Client(west.url, KEY, east.authority)
    assert device.http.get("/api/mall").status_code == 200
    assert west.stop() == 0
    assert audit_fits(west)
    for client in (before.http, after.http, device.http, pages):
        client.close()


def said(asking: httpx.Client) -> str:
    return str(asking.get("/health").json()["status"])


def words_of(asking: httpx.Client, *, until: str) -> dict[str, str]:
    """What is told of each check, as soon as all are so."""
    ends = time.monotonic() + PATIENCE
    while True:
        words = {each["name"]: each["word"] for each in asking.get("/health").json()["checks"]}
        if set(words.values()) == {until} or time.monotonic() > ends:
            return words


def audit_fits(server: Rival) -> bool:
    """Both have written one chain."""
    asked = [
        sys.executable,
        "-m",
        "server",
        "audit",
        "--config",
        str(server.folder / "server.toml"),
        "verify",
    ]
    return subprocess.run(asked, cwd=ROOT, check=False, capture_output=True).returncode == 0
