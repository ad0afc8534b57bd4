"""Commands over a real socket: answered, refused, lost on the way."""

import time

import pytest
from pytestqt.qtbot import QtBot

from qtkit.link import Link, Pending
from tests.fakes.messages import issued, mall
from tests.fakes.scripted_server import HangUp, Reply, ScriptedServer, Silence
from wire.codec import encode, encode_command
from wire.commands import IssueTicket
from wire.problem import Problem

PATH = "/api/commands/issue-ticket"
TAP = IssueTicket(request_id="r" * 20, service="dukcapil/ktp", kiosk="kiosk-1")
NUMBER = issued(1, ticket="r" * 20)
NOBODY = Problem(title="Conflict", status=409, detail="Tidak ada yang menunggu", code="nobody-waiting")


def go_online(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    with qtbot.waitSignal(link.mallGiven):
        link.connectTo(server.url, "rahasia")


def answer_to(qtbot: QtBot, pending: Pending, *, within_ms: int = 5000) -> object:
    with qtbot.waitSignal(pending.answered, timeout=within_ms) as heard:
        pass
    return heard.args[0] if heard.args else None


def test_a_command_is_posted_with_the_key_and_answered_with_its_record(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    server.answer(PATH, Reply(body=encode(NUMBER)))
    go_online(qtbot, link, server)

    assert answer_to(qtbot, link.send(TAP)) == NUMBER

    asked = server.asked_for(PATH)[0]
    assert asked.method == "POST"
    assert asked.body == encode_command(TAP)
    assert asked.headers["authorization"] == "Bearer rahasia"
    assert asked.headers["content-type"] == "application/json"


def test_a_lost_answer_is_asked_for_again_with_the_same_request_id(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    whole = Reply(body=encode(NUMBER))
    server.answer(PATH, HangUp(), Reply(body=whole.body, cut=40), Reply(body=whole.body, cut=150), whole)
    go_online(qtbot, link, server)

    assert answer_to(qtbot, link.send(TAP)) == NUMBER

    bodies = [asked.body for asked in server.asked_for(PATH)]
    assert len(bodies) >= 4
    assert set(bodies) == {encode_command(TAP)}


def test_a_server_that_says_503_is_asked_again(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, Reply(status=503), Reply(status=503, body=b"<html>"), Reply(body=encode(NUMBER)))
    go_online(qtbot, link, server)

    assert answer_to(qtbot, link.send(TAP)) == NUMBER
    assert len(server.asked_for(PATH)) == 3


def test_a_question_that_came_too_slowly_is_asked_again(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    server.answer(PATH, Reply(status=408), Reply(body=encode(NUMBER)))
    go_online(qtbot, link, server)

    assert answer_to(qtbot, link.send(TAP)) == NUMBER
    assert [asked.body for asked in server.asked_for(PATH)] == [encode_command(TAP)] * 2


def test_an_answer_that_does_not_come_in_three_seconds_counts_as_lost(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    server.answer(PATH, Silence(), Reply(body=encode(NUMBER)))
    go_online(qtbot, link, server)
    began = time.monotonic()

    assert answer_to(qtbot, link.send(TAP)) == NUMBER

    assert 3.0 <= time.monotonic() - began < 4.5
    assert {asked.body for asked in server.asked_for(PATH)} == {encode_command(TAP)}


def test_a_refusal_is_told_once_and_not_repeated(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, Reply(status=409, body=encode(NOBODY)))
    go_online(qtbot, link, server)

    with qtbot.waitSignal(link.send(TAP).refused) as heard:
        pass

    assert heard.args == [NOBODY]
    assert len(server.asked_for(PATH)) == 1


@pytest.mark.parametrize("status", [404, 418, 500])
def test_a_refusal_in_foreign_words_becomes_unavailable(
    qtbot: QtBot, link: Link, server: ScriptedServer, status: int
) -> None:
    server.answer(PATH, Reply(status=status, body=b"<h1>Oops</h1>"))
    go_online(qtbot, link, server)

    with qtbot.waitSignal(link.send(TAP).refused) as heard:
        pass

    assert (heard.args[0].code, heard.args[0].status) == ("unavailable", status)


def test_a_command_waits_for_the_server_and_for_its_new_address(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    early = link.send(TAP)
    server.answer(PATH, HangUp())
    go_online(qtbot, link, server)
    qtbot.waitUntil(lambda: len(server.asked_for(PATH)) >= 1)
    server.close()

    moved = ScriptedServer(greeting=server.greeting)
    try:
        moved.answer(PATH, Reply(body=encode(NUMBER)))
        moved.answer("/api/mall", Reply(body=encode(mall())))
        link.connectTo(moved.url, "rahasia")
        assert answer_to(qtbot, early) == NUMBER
        assert moved.asked_for(PATH)[0].body == encode_command(TAP)
    finally:
        moved.close()


def test_a_cancelled_command_is_not_sent_again(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, HangUp())
    server.answer("/api/commands/call-next", HangUp())
    go_online(qtbot, link, server)
    pending = link.send(TAP)
    qtbot.waitUntil(lambda: len(server.asked_for(PATH)) >= 1)

    pending.cancel()
    known = len(server.asked_for(PATH))
    server.answer(PATH, Reply(body=encode(NUMBER)))

    other = link.send(IssueTicket(request_id="s" * 20, service="dukcapil/ktp", kiosk="kiosk-1"))
    answer_to(qtbot, other)
    assert [asked.body for asked in server.asked_for(PATH)[known:]] == [encode_command(other.command)]


def test_answers_are_quick(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    """The line's part of the 150 ms from a finger to a number; connections are kept, so none waits for a handshake."""
    server.answer(PATH, Reply(body=encode(NUMBER)))
    go_online(qtbot, link, server)
    answer_to(qtbot, link.send(TAP))

    times = []
    for _ in range(20):
        began = time.perf_counter()
        pending = link.send(TAP)
        with qtbot.waitSignal(pending.answered):
            pass
        times.append(time.perf_counter() - began)

    assert sorted(times)[len(times) // 2] < 0.05
    assert len({asked.connection for asked in server.asked_for(PATH)}) == 1
