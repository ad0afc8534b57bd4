"""Rule 29: of two displays in one hall one speaks; when it is killed the other one does, also what was called until the hall had noticed.
Both show and chime every call. One that is arranged to hang elsewhere leaves its zone to the other. What waited behind others is said too,
and a display of the whole hall goes on for a zone's.
"""

from pathlib import Path
from time import monotonic

from tests.fakes.program_process import ProgramProcess, until
from tests.fakes.real_hall import RealHall
from tests.fakes.server_process import Client, request_id
from wire.commands import ArrangeDisplay, CallNext, FinishService, StartService
from wire.displays import DisplayArrangement
from wire.events import TicketCalled

WITHIN_SECONDS = 5.0
SPOKEN_WITHIN_SECONDS = 8.0
NOTICED_SECONDS = 0.6
"""What is called sooner may have reached the one that died, and is not said twice."""
DWELL = "dwell_seconds = 0.5\n"
LONG_DWELL = "dwell_seconds = 1.5\n"
"""Longer than any sentence at this speed, on however busy a machine."""
BACKLOG_SECONDS = 30.0


def test_the_next_one_speaks_when_the_first_is_gone(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        officer = hall.client()
        officer.open("1")
        one = opened(hall, "one")
        two = opened(hall, "two")

        label = next_call(officer)
        one.milestone("spoken", label=label)
        two.milestone("chime_started", label=label)
        began = monotonic()
        until(lambda: monotonic() - began > NOTICED_SECONDS, "it is not only now that its chime sounds")

        one.kill()
        died = monotonic()
        until(lambda: monotonic() - died > NOTICED_SECONDS, "the server has seen the stream end")
        unheard = next_call(officer)
        two.milestone("chime_started", label=unheard)
        until(lambda: hall.journal("DisplayLeft"), "the first one is gone", seconds=WITHIN_SECONDS)
        assert monotonic() - died < WITHIN_SECONDS
        assert hall.journal("DisplayLeft")[0]["speaker"] == "two"
        two.milestone("spoken", label=unheard)
        assert monotonic() - died < SPOKEN_WITHIN_SECONDS
        label = next_call(officer)
        two.milestone("spoken", label=label)

        one.start()
        until(lambda: len(hall.journal("DisplayJoined")) == 3, "it is back", seconds=30.0)
        label = next_call(officer)
        two.milestone("spoken", label=label)
        one.milestone("chime_started", label=label)

        elsewhere = ArrangeDisplay(
            request_id=request_id(), display="two", arrangement=DisplayArrangement(zone="b"), by="Upik"
        )
        officer.done(elsewhere)
        label = next_call(officer)
        one.milestone("spoken", label=label)

        assert [mark["label"] for mark in one.milestones("spoken")] == ["A-001", "A-005"]
        assert [mark["label"] for mark in two.milestones("spoken")] == ["A-002", "A-003", "A-004"]
        assert [mark["label"] for mark in one.milestones("call_shown")] == ["A-001", "A-004", "A-005"]
        assert [mark["label"] for mark in two.milestones("call_shown")] == [
            "A-001",
            "A-002",
            "A-003",
            "A-004",
        ]


def test_a_display_of_the_whole_hall_goes_on_for_a_zones_with_all_that_waited(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        officer = hall.client()
        officer.open("1")
        zone = opened(hall, "zone", f'zone = "a"\n{LONG_DWELL}')
        whole = opened(hall, "whole", LONG_DWELL)
        labels = [next_call(officer) for _ in range(6)]
        zone.milestone("spoken", label=labels[1], seconds=SPOKEN_WITHIN_SECONDS)
        zone.kill()
        died = monotonic()
        until(lambda: monotonic() - died > NOTICED_SECONDS, "the server has seen the stream end")
        labels.append(next_call(officer))
        until(lambda: hall.journal("DisplayLeft"), "it is gone", seconds=WITHIN_SECONDS)
        assert hall.journal("DisplayLeft")[0]["speaker"] is None
        whole.milestone("spoken", label=labels[-1], seconds=BACKLOG_SECONDS)
        begun = [mark["label"] for mark in zone.milestones("chime_started")]
        said = [mark["label"] for mark in whole.milestones("spoken")]
        assert {*begun, *said} == {*labels}, "lost"
        assert said == labels[labels.index(said[0]) :]
        assert len({*begun} & {*said}) <= 1, "only what had just begun"

        zone.start()
        until(lambda: len(hall.journal("DisplayJoined")) == 3, "it is back", seconds=30.0)
        label = next_call(officer)
        zone.milestone("spoken", label=label)


def opened(hall: RealHall, name: str, settings: str = DWELL) -> ProgramProcess:
    """A display that the server knows, of the whole hall if its *settings* say nothing else."""
    display = hall.display(f'name = "{name}"\n{settings}', folder=name)
    joined = until(
        lambda: [event for event in hall.journal("DisplayJoined") if event["display"] == name],
        f"{name} is known",
        seconds=30.0,
    )
    assert joined[0]["speaker"] == ("one" if name == "two" else name)
    until(lambda: display.milestones("ready"), f"{name} shows the hall", seconds=30.0)
    return display


def next_call(officer: Client) -> str:
    """A visitor comes, is called and served; their number."""
    officer.issue("reg/card")
    event = officer.done(CallNext(request_id=request_id(), counter="1")).event
    assert isinstance(event, TicketCalled)
    officer.done(StartService(request_id=request_id(), counter="1", ticket=event.ticket))
    officer.done(FinishService(request_id=request_id(), counter="1", ticket=event.ticket))
    return event.label
