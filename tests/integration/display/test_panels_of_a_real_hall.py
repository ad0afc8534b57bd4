"""What the panels say, of a real server: its stream, and its answer about its services."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from display.app import Room, furnish, make_clock
from display.screens.rehearsal import QuietAnnouncements
from display.settings import DisplaySettings
from qtkit.link import Link
from tests.fakes.server_process import Client, ServerProcess, request_id
from tests.fakes.texts import all_texts
from tests.unit.display.panels.conftest import leaves, see
from wire.commands import MarkNoShow, OverrideHours, PostNotice, Recall
from wire.text import Text


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def officer(server: ServerProcess) -> Iterator[Client]:
    client = server.client()
    yield client
    client.close()


@pytest.fixture
def room(qapp: QGuiApplication, server: ServerProcess, qtbot: QtBot) -> Iterator[Room]:
    link, languages, settings = Link(), all_texts(), DisplaySettings(name="lobby")
    clock = make_clock(settings, link, languages, lambda: datetime.now(UTC))
    room = furnish(
        settings=settings, link=link, languages=languages, clock=clock, announcements=QuietAnnouncements()
    )
    link.connectTo(server.url, server.key)
    qtbot.waitUntil(lambda: room.watch.ready and link.online)
    yield room
    link.leave()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def part(room: Room, name: str) -> Any:
    parts: Any = room.parts
    return getattr(parts, name)


def counter(room: Room) -> tuple[str, str, bool]:
    """How it stands at the first counter in use, who is there, and whether it is a recall."""
    faces = see(leaves(part(room, "counters")), "open")
    return (faces[0]["state"], faces[0]["number"], faces[0]["recall"]) if faces else ("", "", False)


def missed(room: Room) -> list[tuple[str, str]]:
    return [(row["number"], row["words"]) for row in see(leaves(part(room, "missed")), "open")]


def notices(room: Room) -> list[str]:
    return [notice["text"] for notice in see(part(room, "notices"), "notices")]


def test_a_visitor_is_called_looked_for_and_told_where_to_report(
    room: Room, officer: Client, qtbot: QtBot
) -> None:
    officer.open("1")
    ticket = officer.issue("reg/card").event.ticket  # type: ignore[union-attr]  # TicketIssued
    officer.call("1")
    qtbot.waitUntil(lambda: counter(room) == ("calling", "A-001", False))
    assert missed(room) == []

    officer.done(Recall(request_id=request_id(), counter="1", ticket=ticket))
    qtbot.waitUntil(lambda: missed(room) == [("A-001", "Ditunggu di loket 1 · panggilan ke-2")])
    assert counter(room) == ("calling", "A-001", True)

    officer.done(MarkNoShow(request_id=request_id(), counter="1", ticket=ticket))
    qtbot.waitUntil(lambda: counter(room) == ("free", "", False))
    assert missed(room)[0][1].startswith("Lapor ke Loket 1 sebelum ")


def test_notices_and_agencies_closed_today_stand_on_the_board(
    room: Room, officer: Client, qtbot: QtBot
) -> None:
    said = Text(id="Lift rusak", en="The lift is out of order")
    officer.done(PostNotice(request_id=request_id(), notice="lift", text=said, by="wati"))
    qtbot.waitUntil(lambda: notices(room) == ["Lift rusak"])

    shut = OverrideHours(
        request_id=request_id(),
        scope="agency",
        subject="pol",
        day=datetime.now(ZoneInfo("Asia/Jakarta")).date(),
        hours=(),
        reason="Pelatihan petugas",
        by="wati",
    )
    officer.done(shut)
    room.offers.ask()
    closed = "Kepolisian Resor Kota Kecil tutup hari ini · Pelatihan petugas"
    qtbot.waitUntil(lambda: notices(room) == ["Lift rusak", closed])
