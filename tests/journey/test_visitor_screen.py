"""The screen of a counter that faces the visitor, as a program of its own: real processes, real fingers, one rating in the journal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RealHall
from tests.fakes.server_process import Client, request_id
from wire.commands import FinishService, StartService, TakeBack
from wire.events import Record, TicketCalled

FOUND_MILLISECONDS = 15_000


def asking(kind: str) -> Callable[[Path], None]:
    """The mall's own setting."""

    def set_up(folder: Path) -> None:
        mall = folder / "mall.toml"
        mall.write_text(mall.read_text(encoding="utf-8") + f'\n[rating]\nkind = "{kind}"\n', encoding="utf-8")

    return set_up


def screen_of(hall: RealHall, counter: str = "1") -> ProgramProcess:
    """Its own settings are the console's."""
    settings = f'counter = "{counter}"\n{hall.link()}'
    program = ProgramProcess("counter.face", hall.folder / "face", settings, size="1024x600")
    hall._programs.append(program)
    return program.start()


def call(client: Client) -> TicketCalled:
    client.issue(language="en")
    called = client.call("1")
    assert isinstance(called, Record)
    assert isinstance(called.event, TicketCalled)
    return called.event


def serve(client: Client, ticket: str) -> None:
    client.done(StartService(request_id=request_id(), counter="1", ticket=ticket))
    client.done(FinishService(request_id=request_id(), counter="1", ticket=ticket))


def touch(face: ProgramProcess, answer: str) -> None:
    """A calm finger: a touch in the first moment of a question is not taken for an answer."""

    def touched() -> bool:
        before = state()
        face.pilot.tap(answer)
        return state() != before

    def state() -> object:
        return face.pilot.read("face.scene", "at")

    until(touched, f"{answer} counts")


def test_a_visitor_is_called_served_and_asked(tmp_path: Path) -> None:
    with RealHall(tmp_path, set_up=asking("smile")) as hall:
        hall.server.start()
        face, client = screen_of(hall), hall.client()
        face.pilot.wait("face.scene", "name", equals="closed", timeout_ms=FOUND_MILLISECONDS)
        client.open("1")
        face.pilot.wait("face.scene", "name", equals="idle")
        called = call(client)
        face.pilot.wait("face.number", "text", equals=called.label)
        serve(client, called.ticket)
        face.pilot.wait("face.title", "text", equals="How was our service?")
        face.milestone("rating_asked", ticket=called.ticket)

        client.done(TakeBack(request_id=request_id(), counter="1", ticket=called.ticket))
        face.pilot.wait("face.scene", "name", equals="serving")
        client.done(FinishService(request_id=request_id(), counter="1", ticket=called.ticket))
        face.pilot.wait("face.scene", "name", equals="asking")
        touch(face, "face.answer.4")
        face.pilot.wait("face.sentence", "text", equals="We have received your rating.")
        rated = hall.journal("VisitRated")
        assert [(each["ticket"], each["kind"], each["scores"]) for each in rated] == [
            (called.ticket, "smile", [4])
        ]


def test_a_rating_given_while_the_server_was_gone_is_counted_once(tmp_path: Path) -> None:
    with RealHall(tmp_path, set_up=asking("skm")) as hall:
        hall.server.start()
        face, client = screen_of(hall), hall.client()
        face.pilot.wait("face.scene", "name", equals="closed", timeout_ms=FOUND_MILLISECONDS)
        client.open("1")
        called = call(client)
        serve(client, called.ticket)
        face.pilot.wait("face.scene", "name", equals="asking")
        hall.server.kill()
        face.pilot.wait("face.offline", "visible", equals=True, timeout_ms=8000)
        for element in range(1, 10):
            face.pilot.wait("face.progress", "text", equals=f"{element} of 9")
            touch(face, "face.answer.3")
        face.pilot.wait("face.scene", "name", equals="kept")
        # The tablet's plug is pulled, too; what was kept is on its disk.
        face.kill()
        hall.server.start()
        face.start()
        rated = until(lambda: hall.journal("VisitRated"), "the rating arrives", seconds=20)
        assert [(each["ticket"], each["scores"]) for each in rated] == [(called.ticket, [3] * 9)]
        face.milestone("rating_sent", request=rated[0]["request"])
        until(
            lambda: (face.state / "ratings.json").read_text(encoding="utf-8") == "[]",
            "nothing waits any more",
        )
        assert len(hall.journal("VisitRated")) == 1


def test_a_screen_without_a_counter_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from counter.face.__main__ import main  # noqa: PLC0415  a program, not a part

    settings = tmp_path / "counter.toml"
    settings.write_text('server.key_file = "hall.key"', encoding="utf-8")
    assert main(["--config", str(settings), "--state", str(tmp_path)]) == 2
    assert "counter: is empty; say --counter" in capsys.readouterr().err
