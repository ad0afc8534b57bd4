"""The console's door and a real server: a wrong PIN, the right one, a card, and the counter that the proof opens."""

import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter.signing.door import Door
from counter.signing.memory import Memory
from counter.signing.presence import Presence
from counter.signing.sitting import Sitting
from counter.words import Words
from qtkit.link import Link
from tests.fakes.server_process import ServerProcess, request_id
from tests.fakes.texts import all_texts
from wire.events import CounterOpened
from wire.problem import Problem

WORDS = Words(all_texts(), "id")
PIN, CARD = "482915", "0012345678"


def register(server: ServerProcess, *words: str, said: str) -> None:
    command = [*server.command[:3], "staff", "--config", str(server.settings), *words]
    subprocess.run(command, input=said + "\n", text=True, check=True, capture_output=True)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("hall")) as server:
        register(server, "add", "rina", "--name", "Rina", "--agency", "reg", "--stdin", said=PIN)
        register(server, "card", "rina", said=CARD)
        yield server


@pytest.fixture
def link(qtbot: QtBot, server: ServerProcess) -> Iterator[Link]:
    link = Link()
    with qtbot.waitSignal(link.mallGiven):
        link.connectTo(server.url, server.key)
    yield link
    link.leave()


@pytest.fixture
def door(qtbot: QtBot, link: Link, tmp_path: Path) -> Door:
    def now() -> datetime:
        return datetime.now(UTC)

    door = Door(link=link, presence=Presence(Memory(tmp_path), now), steady=time.monotonic, now=now)
    qtbot.waitUntil(lambda: door.roster.known)
    return door


def test_a_wrong_pin_is_refused_and_the_right_one_opens_a_counter(
    qtbot: QtBot, link: Link, door: Door
) -> None:
    assert door.outside
    assert [officer.name for officer in door.roster.officers] == ["Rina"]
    door.choose("rina")
    door.try_secret("000001")
    qtbot.waitUntil(lambda: door.entry.trouble is not None)
    assert door.entry.trouble is not None
    assert door.entry.trouble.problem.code == "sign-in-refused"
    with qtbot.waitSignal(door.stood):
        door.try_secret(PIN)
    session = door.session
    assert session is not None

    sitting = Sitting(officer=session.officer.name, counter="1")
    with qtbot.waitSignal(
        link.send(sitting.command(WORDS, request_id=request_id(), proof=session.proof)).answered
    ) as heard:
        pass
    assert heard.args is not None
    assert heard.args[0].event == CounterOpened(counter="1", officer="Rina")


def test_a_card_opens_the_door_and_without_a_proof_no_counter_opens(
    qtbot: QtBot, link: Link, door: Door
) -> None:
    sitting = Sitting(officer="Rina", counter="1")
    with qtbot.waitSignal(
        link.send(sitting.command(WORDS, request_id=request_id(), proof="")).refused
    ) as heard:
        pass
    assert heard.args is not None
    problem = heard.args[0]
    assert isinstance(problem, Problem)
    assert problem.code == "sign-in-needed"
    with qtbot.waitSignal(door.stood):
        door.try_card(CARD)
    assert door.session is not None
