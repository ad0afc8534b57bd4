"""Questions over a real socket: answered, refused, lost on the way."""

from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from pytestqt.qtbot import QtBot

from qtkit.link import Inquiry, Link
from tests.fakes.scripted_server import HangUp, Reply, ScriptedServer
from wire.codec import encode
from wire.offers import Services, ServiceState
from wire.problem import Problem

PATH = "/api/services"
OPEN = ServiceState(
    service="dukcapil/ktp",
    open=True,
    why="",
    said="",
    closes_at=None,
    opens=None,
    waiting=3,
    wait_low_seconds=600,
    wait_high_seconds=900,
    quota=None,
    places_left=None,
)
OFFERS = Services(at=datetime(2025, 3, 4, 1, 5, tzinfo=UTC), services=(OPEN,))
UNKNOWN = Problem(title="Not Found", status=404, detail="Tidak dikenal", code="unknown-appointment")


def go_online(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    with qtbot.waitSignal(link.mallGiven):
        link.connectTo(server.url, "rahasia")


def answer_to(qtbot: QtBot, inquiry: Inquiry) -> object:
    with qtbot.waitSignal(inquiry.answered) as heard:
        pass
    return heard.args[0] if heard.args else None


def test_a_question_is_got_with_the_key_and_answered_in_the_words_of_the_contract(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    server.answer(PATH, Reply(body=encode(OFFERS)))
    go_online(qtbot, link, server)

    assert answer_to(qtbot, link.ask(PATH, Services)) == OFFERS

    asked = server.asked_for(PATH)[0]
    assert (asked.method, asked.body) == ("GET", b"")
    assert asked.headers["authorization"] == "Bearer rahasia"


def test_a_lost_answer_is_asked_for_again(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    whole = Reply(body=encode(OFFERS))
    server.answer(PATH, HangUp(), Reply(body=whole.body, cut=150), Reply(status=500), whole)
    go_online(qtbot, link, server)

    assert answer_to(qtbot, link.ask(PATH, Services)) == OFFERS
    assert len(server.asked_for(PATH)) >= 4


def test_a_part_of_the_path_may_hold_what_somebody_typed(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    path = "/api/appointments/" + quote("A/B ?1", safe="")
    server.answer(path, Reply(status=404, body=encode(UNKNOWN)))
    go_online(qtbot, link, server)

    with qtbot.waitSignal(link.ask(path, Services).refused) as heard:
        pass

    assert heard.args == [UNKNOWN]
    assert len(server.asked_for(path)) == 1


def test_a_question_that_was_cancelled_is_not_asked_again(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    server.answer(PATH, HangUp())
    server.answer("/api/forecasts", Reply(body=encode(OFFERS)))
    go_online(qtbot, link, server)
    inquiry = link.ask(PATH, Services)
    qtbot.waitUntil(lambda: len(server.asked_for(PATH)) >= 1)

    inquiry.cancel()
    answer_to(qtbot, link.ask("/api/forecasts", Services))  # what was on its way has come by now
    known = len(server.asked_for(PATH))
    answer_to(qtbot, link.ask("/api/forecasts", Services))

    assert inquiry.settled
    assert len(server.asked_for(PATH)) == known


def test_a_question_waits_for_the_server(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, Reply(body=encode(OFFERS)))
    early = link.ask(PATH, Services)
    go_online(qtbot, link, server)
    assert early.settled or answer_to(qtbot, early) == OFFERS


def test_another_hall_refuses_what_was_asked_of_the_last(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    inquiry = link.ask(PATH, Services)
    with qtbot.waitSignal(inquiry.refused) as heard:
        link.forget()
    assert heard.args[0].code == "unavailable"


@pytest.mark.logs_errors
def test_an_answer_in_foreign_words_becomes_unavailable(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    server.answer(PATH, Reply(body=b'{"at": 1}'))
    go_online(qtbot, link, server)

    with qtbot.waitSignal(link.ask(PATH, Services).refused) as heard:
        pass

    assert heard.args[0].code == "unavailable"
