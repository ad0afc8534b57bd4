"""How far somebody's arm reaches: the own counter, the own agency's counters and visits, the own name (rule 8, and who may what)."""

from datetime import date, timedelta
from typing import Any

import pytest

from server.access.principal import Principal, Role
from server.access.reach import Reach
from server.access.rules import COMMANDS as RULES
from server.domain.refusals import NotAllowed, NotItsPlace, Refusal, SomebodyElsesName
from tests.fakes.halls import MORNING, Story, busy
from wire import commands as c
from wire.commands import COMMANDS, Particular

DESK = Principal(role=Role.COUNTER, device="desk", counter="1", agency="reg")
OFFICE = Principal(role=Role.COUNTER, device="office", agency="reg")
ANYWHERE = Principal(role=Role.COUNTER, device="any")
OFFICER = Principal(role=Role.OFFICER, person="siti", agency="reg")
KIOSK = Principal(role=Role.KIOSK, device="kiosk-1")
DISPLAY = Principal(role=Role.DISPLAY, device="lobby")
OPERATOR = Principal(role=Role.OPERATOR, person="rina")
CONSOLE = Principal(role=Role.CONSOLE)
REQUEST = "0123456789abcdef"
REACH = Reach(
    counters={"1": "reg", "2": "reg", "4": "pol"},
    services={"reg/card": "reg", "pol/report": "pol"},
    is_anothers=lambda name, who: name == "taken" and who.device != "taken",
)


def says(kind: type[c.Command], **more: Any) -> c.Command:
    return kind(request_id=REQUEST, **more)


def against(who: Principal, command: c.Command, story: Story | None = None) -> str:
    """The code of the refusal, or nothing."""
    found: Refusal | None = REACH.against(who, command)
    look = REACH.look(who, command)
    if found is None and look is not None and story is not None:
        found = look(story.hall)
    return "" if found is None else found.code


def test_every_command_of_the_contract_has_a_rule() -> None:
    assert set(RULES) == set(COMMANDS)


@pytest.mark.parametrize(
    ("who", "counters"),
    [
        (DESK, ["1"]),
        (OFFICE, ["1", "2"]),
        (OFFICER, ["1", "2"]),
        (ANYWHERE, ["1", "2", "4"]),
        (OPERATOR, ["1", "2", "4"]),
        (CONSOLE, ["1", "2", "4"]),
    ],
)
def test_a_console_works_for_the_counters_that_it_was_let_in_for(who: Principal, counters: list[str]) -> None:
    allowed = [each for each in ("1", "2", "4") if not against(who, says(c.CallNext, counter=each))]
    assert allowed == counters
    assert [each for each in ("1", "2", "4") if REACH.at_counter(who, each) is None] == counters


def test_that_there_is_no_such_counter_is_the_halls_to_say() -> None:
    assert not against(OFFICE, says(c.CallNext, counter="77"))
    assert against(DESK, says(c.CallNext, counter="77")) == NotItsPlace.code


def test_an_officer_of_no_agency_may_nothing() -> None:
    assert against(Principal(role=Role.OFFICER, person="x"), says(c.CallNext, counter="1")) == NotAllowed.code


def test_devices_speak_under_no_other_devices_name() -> None:
    assert not against(KIOSK, says(c.AskForHelp, kiosk="kiosk-1"))
    assert not against(KIOSK, says(c.AskForHelp, kiosk="a name nobody has"))
    assert against(KIOSK, says(c.AskForHelp, kiosk="taken")) == SomebodyElsesName.code
    assert against(DISPLAY, says(c.ReportDisplay, display="taken", troubles=())) == SomebodyElsesName.code
    assert not against(OPERATOR, says(c.ArrangeDisplay, display="taken", arrangement=None, by="Rina"))
    assert REACH.as_display(DISPLAY, "lobby") is REACH.as_display(CONSOLE, "taken") is None
    assert isinstance(REACH.as_display(DISPLAY, "taken"), SomebodyElsesName)
    assert isinstance(REACH.as_display(DESK, "lobby"), NotAllowed)


def test_people_of_one_agency_do_not_follow_the_whole_hall() -> None:
    assert isinstance(REACH.whole_hall(OFFICER), NotItsPlace)
    assert isinstance(REACH.whole_hall(Principal(role=Role.READER, person="x", agency="reg")), NotItsPlace)
    for who in (OPERATOR, CONSOLE, DESK, OFFICE, Principal(role=Role.READER, person="x")):
        assert REACH.whole_hall(who) is None


def test_a_visit_of_another_agency_is_left_alone() -> None:
    story = busy()
    theirs = story.issue("pol/report").ticket
    ours = story.issue("reg/card").ticket
    for kind, more in (
        (c.CancelTicket, {}),
        (c.CancelErrand, {"errand": 1}),
        (c.AddNote, {"text": "came late"}),
        (c.AddNote, {"text": "came late", "counter": "1"}),
        (c.AddErrand, {"service": "reg/card"}),
    ):
        for who in (DESK, OFFICE, OFFICER):
            assert against(who, says(kind, ticket=theirs, **more), story) == NotItsPlace.code, kind
            assert not against(who, says(kind, ticket=ours, **more), story), kind
        assert not against(ANYWHERE, says(kind, ticket=theirs, **more), story)


def test_of_a_visit_with_errands_of_two_each_agency_has_its_own() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    assert not against(OFFICE, says(c.CancelErrand, ticket=ticket, errand=1), story)
    assert against(OFFICE, says(c.CancelErrand, ticket=ticket, errand=2), story) == NotItsPlace.code
    assert against(OFFICE, says(c.CancelTicket, ticket=ticket), story) == NotItsPlace.code
    assert not against(OFFICE, says(c.AddNote, ticket=ticket, text="came late"), story)
    story.cancel(ticket, 2)
    assert not against(OFFICE, says(c.CancelTicket, ticket=ticket), story)


def test_a_visitor_who_was_not_there_is_brought_back_by_their_own_agency() -> None:
    story = busy()
    ticket = story.issue("pol/report").ticket
    story.call("4")
    for _ in range(3):
        story.wait(minutes=5)
        story.recall(ticket, "4")
    story.wait(minutes=5)
    story.no_show(ticket, "4")
    assert against(OFFICE, says(c.BringBack, ticket=ticket), story) == NotItsPlace.code
    assert against(OFFICE, says(c.BringBack, ticket=ticket, errand=1), story) == NotItsPlace.code
    assert not against(Principal(role=Role.OFFICER, agency="pol"), says(c.BringBack, ticket=ticket), story)


def test_what_is_held_comes_back_to_the_own_agency() -> None:
    story = busy()
    ticket = story.issue("pol/report").ticket
    story.call("4")
    story.start(ticket, "4")
    story.hold(ticket, "4")
    assert against(OFFICE, says(c.ResumeErrand, ticket=ticket), story) == NotItsPlace.code
    assert against(OFFICE, says(c.ResumeErrand, ticket=ticket, counter="1"), story) == NotItsPlace.code


def test_appointments_are_those_of_the_own_agencys_services() -> None:
    slot = MORNING + timedelta(days=1)
    assert not against(OFFICER, says(c.BookAppointment, service="reg/card", slot=slot))
    assert against(OFFICER, says(c.BookAppointment, service="pol/report", slot=slot)) == NotItsPlace.code


def test_a_manager_changes_the_hours_of_the_own_agency_alone() -> None:
    manager = Principal(role=Role.MANAGER, agency="reg")

    def hours(scope: str, subject: str) -> c.Command:
        return says(
            c.OverrideHours,
            scope=scope,
            subject=subject,
            day=date(2026, 11, 26),
            hours=None,
            reason="x",
            by="Rina",
        )

    allowed = [("agency", "reg"), ("service", "reg/card")]
    for scope, subject in (*allowed, ("agency", "pol"), ("service", "pol/report"), ("mall", "")):
        expected = "" if (scope, subject) in allowed else NotItsPlace.code
        assert against(manager, hours(scope, subject)) == expected
        assert not against(OPERATOR, hours(scope, subject))


def test_what_a_visitor_said_is_written_down_for_the_own_services() -> None:
    def given(service: str) -> c.Command:
        said = Particular(service=service, field="nik", value="1")
        return says(c.GiveParticulars, ticket=REQUEST, particulars=(said,))

    assert not against(OFFICER, given("reg/card"))
    assert against(OFFICER, given("pol/report")) == NotItsPlace.code
    assert not against(KIOSK, given("pol/report"))


def test_of_a_visit_that_is_not_there_the_hall_says_so() -> None:
    assert not against(OFFICER, says(c.CancelTicket, ticket=REQUEST), busy())
    assert not against(OFFICER, says(c.CancelAppointment, booking=REQUEST), busy())
