"""What is said to the server once over a real socket: answered, refused, lost on the way, and never said again."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from qtkit.link import Inquiry, Link
from tests.fakes.scripted_server import HangUp, Reply, ScriptedServer, Silence
from wire.codec import encode
from wire.offers import Services
from wire.problem import Problem
from wire.staff import SignIn, Staff

PATH = "/api/sign-in"
SECRET = SignIn(officer="rina", secret="482915")
STAFF = Staff(sign_in="secret", officers=())
REFUSED = Problem(title="Refused", status=409, detail="PIN salah", code="sign-in-refused")


def go_online(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    with qtbot.waitSignal(link.mallGiven):
        link.connectTo(server.url, "rahasia")


def refusal_of(qtbot: QtBot, inquiry: Inquiry) -> Problem:
    with qtbot.waitSignal(inquiry.refused) as heard:
        pass
    problem = (heard.args or [None])[0]
    assert isinstance(problem, Problem)
    return problem


def test_it_is_posted_with_the_key_and_answered(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, Reply(body=encode(STAFF)))
    go_online(qtbot, link, server)

    with qtbot.waitSignal(link.submit(PATH, SECRET, Staff).answered) as heard:
        pass

    assert heard.args == [STAFF]
    asked = server.asked_for(PATH)[0]
    assert (asked.method, asked.body) == ("POST", encode(SECRET))
    assert asked.headers["authorization"] == "Bearer rahasia"
    assert asked.headers["content-type"] == "application/json"


def test_it_is_refused_in_the_servers_words(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, Reply(status=409, body=encode(REFUSED)))
    go_online(qtbot, link, server)
    assert refusal_of(qtbot, link.submit(PATH, SECRET, Staff)) == REFUSED


@pytest.mark.parametrize("mishap", [HangUp(), Reply(body=encode(STAFF), cut=60)])
def test_a_lost_answer_is_unavailable_and_nothing_is_said_twice(
    qtbot: QtBot, link: Link, server: ScriptedServer, mishap: HangUp | Reply
) -> None:
    server.answer(PATH, mishap, Reply(body=encode(STAFF)))
    go_online(qtbot, link, server)

    assert refusal_of(qtbot, link.submit(PATH, SECRET, Staff)).code == "unavailable"
    assert len(server.asked_for(PATH)) == 1


def test_silence_is_unavailable_within_seconds(
    qtbot: QtBot, make_link: Callable[[float], Link], server: ScriptedServer
) -> None:
    link = make_link(0.05)
    server.answer(PATH, Silence())
    go_online(qtbot, link, server)

    assert refusal_of(qtbot, link.submit(PATH, SECRET, Staff)).code == "unavailable"
    assert len(server.asked_for(PATH)) <= 1


def test_without_a_line_nothing_is_kept_for_later(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, Reply(body=encode(STAFF)))
    server.answer("/api/services", Reply(body=encode(STAFF)))
    inquiry = link.submit(PATH, SECRET, Staff)
    assert not inquiry.settled, "nothing is said before the question has been returned"
    assert refusal_of(qtbot, inquiry).code == "unavailable"

    go_online(qtbot, link, server)
    with qtbot.waitSignal(link.ask("/api/services", Staff).answered):
        pass
    assert server.asked_for(PATH) == []


def test_another_hall_refuses_what_was_said_to_the_last(
    qtbot: QtBot, link: Link, server: ScriptedServer
) -> None:
    server.answer(PATH, Silence())
    go_online(qtbot, link, server)
    inquiry = link.submit(PATH, SECRET, Services)
    with qtbot.waitSignal(inquiry.refused) as heard:
        link.forget()
    assert heard.args is not None
    assert heard.args[0].code == "unavailable"


def test_what_was_cancelled_says_nothing_more(qtbot: QtBot, link: Link, server: ScriptedServer) -> None:
    server.answer(PATH, Reply(body=encode(STAFF)))
    server.answer("/api/services", Reply(body=encode(STAFF)))
    go_online(qtbot, link, server)
    inquiry = link.submit(PATH, SECRET, Staff)
    inquiry.cancel()
    with (
        qtbot.assertNotEmitted(inquiry.answered),
        qtbot.waitSignal(link.ask("/api/services", Staff).answered),
    ):
        pass
