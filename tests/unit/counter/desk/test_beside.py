"""Who is at the desk beside the visitor the officer attends to, in words; whom the officer turned to, and for how long."""

import pytest

from tests.fakes.console_desk import ConsoleDesk
from tests.fakes.counter_day import ticket_id
from wire.commands import CallNext, FinishService, StartService
from wire.events import CounterClosed, CounterOpened, ProfileChanged
from wire.profile import Profile

pytestmark = pytest.mark.usefixtures("qapp")


def desk_for(parallel: int, *labels: str) -> ConsoleDesk:
    desk = ConsoleDesk(labels=labels)
    profile = Profile(lines=("dukcapil/ktp",), parallel=parallel)
    desk.happens(ProfileChanged(counter="1", profile=profile, by="x"))
    return desk


def beside(desk: ConsoleDesk) -> list[str]:
    return [f"{each['label']} {each['state']} {each['timer']}" for each in desk.view.property("beside")]


def test_the_others_are_told_with_what_happens_and_for_how_long() -> None:
    desk = desk_for(3, "A-001", "A-002", "A-003").serving("A-001")
    desk.passes(190)
    desk.hears(desk.day.called("A-002"))
    desk.passes(5)
    desk.hears(desk.day.called("A-003"))
    desk.passes(60)
    assert beside(desk) == ["A-001 Sedang dilayani 4:15", "A-002 Dipanggil 1:05"]
    desk.press("turn")
    assert desk.says("number") == "A-001"
    assert beside(desk) == ["A-002 Dipanggil 1:05", "A-003 Dipanggil 1:00"], "the next one comes first"
    desk.press("turn")
    assert desk.says("number") == "A-002"
    assert beside(desk)[0].startswith("A-003")
    assert desk.sent == []


def test_whoever_is_called_takes_the_attention_and_whoever_is_finished_gives_it_back() -> None:
    desk = desk_for(3, "A-001", "A-002", "A-003").serving("A-001")
    desk.hears(desk.day.called("A-002"))
    desk.press("turn")
    desk.hears(desk.day.started("A-002"))
    assert desk.says("number") == "A-001", "nobody has come"
    desk.press("call-another")
    assert desk.sent == [CallNext(request_id="request-000000000001", counter="1")]
    desk.answered(desk.day.called("A-003"))
    assert desk.says("number") == "A-003"
    desk.hears(desk.day.no_show("A-003"))
    assert desk.says("number") == "A-002", "of those who stay the last one to come"
    desk.press("turn", "large")
    assert isinstance(desk.sent[-1], FinishService)
    assert desk.sent[-1].ticket == ticket_id("A-001")
    desk.answered(desk.day.finished("A-001"))
    assert desk.says("number") == "A-002"
    assert beside(desk) == []


def test_a_number_grows_when_it_is_called_and_not_when_the_officer_turns_to_it() -> None:
    desk, grown = desk_for(2, "A-001", "A-002"), list[str]()
    desk.view.called.connect(lambda: grown.append(desk.says("number")))
    desk.hears(desk.day.called("A-001"))
    desk.hears(desk.day.called("A-002"))
    desk.press("turn")
    desk.hears(desk.day.no_show("A-001"))
    assert grown == ["A-001", "A-002"]


def test_a_double_click_on_another_visitor_turns_once() -> None:
    desk = desk_for(2, "A-001", "A-002").serving("A-001")
    desk.hears(desk.day.called("A-002"))
    desk.view.turnTo(ticket_id("A-001"))
    desk.view.turnTo(ticket_id("A-002"))
    assert desk.says("number") == "A-001"
    desk.steady += 1
    desk.view.turnTo(ticket_id("A-002"))
    assert desk.says("number") == "A-002"
    desk.steady += 1
    desk.view.turnTo(ticket_id("A-003"))
    assert desk.says("number") == "A-002", "nobody of that number is here"


def test_a_double_click_calls_one_visitor() -> None:
    desk = desk_for(3, "A-001", "A-002", "A-003").serving("A-001")
    desk.press("call-another")
    desk.view.press("call-another")
    desk.answered(desk.day.called("A-002"))
    desk.view.press("call-another")
    desk.view.press("large")
    assert len(desk.sent) == 1
    desk.press("large")
    assert isinstance(desk.sent[-1], StartService)


def test_cancelling_is_asked_again_for_the_visitor_it_is_about() -> None:
    desk = desk_for(2, "A-001", "A-002")
    desk.hears(desk.day.called("A-001"))
    desk.hears(desk.day.called("A-002"))
    desk.press("cancel")
    assert desk.view.property("buttons")["cancel"]["armed"] is True
    desk.press("turn")
    assert desk.view.property("buttons")["cancel"]["armed"] is False
    assert desk.message == ""
    desk.press("cancel")
    assert desk.sent == []
    assert "A-001" in desk.message


def test_a_start_can_be_undone_after_the_officer_has_turned() -> None:
    desk = desk_for(2, "A-001", "A-002")
    desk.hears(desk.day.called("A-001"))
    desk.hears(desk.day.called("A-002"))
    desk.press("large")
    desk.answered(desk.day.started("A-002"))
    desk.press("turn")
    assert "A-002" in str(desk.undo["tip"])
    desk.press("undo")
    assert getattr(desk.sent[-1], "ticket", "") == ticket_id("A-002")


def test_what_is_typed_about_one_visitor_stays_while_another_is_called() -> None:
    desk = desk_for(2, "A-001", "A-002").serving("A-001")
    desk.press("call-another")
    called = desk.day.called("A-002")
    desk.press("note")
    desk.types("rapat kecil")
    desk.answered(called)
    assert desk.ask.property("text") == "rapat kecil"
    desk.ask.accept()
    assert getattr(desk.sent[-1], "ticket", "") == ticket_id("A-001")


def test_the_menu_turns_too_and_offers_neither_where_one_visitor_comes_at_a_time() -> None:
    desk = desk_for(2, "A-001", "A-002").serving("A-001")
    desk.hears(desk.day.called("A-002"))
    desk.press("menu")
    desk.ask.pick(desk.options.index("Pengunjung lain"))
    assert desk.says("number") == "A-001"
    assert desk.sent == []
    alone = ConsoleDesk(labels=("A-003",)).serving("A-003")
    alone.press("menu")
    named = " ".join(alone.options)
    assert "Pengunjung lain" not in named
    assert "Panggil satu lagi" not in named


def test_an_officer_who_comes_back_attends_to_the_last_one_to_come_or_whom_they_turned_to() -> None:
    desk = desk_for(2, "A-001", "A-002").serving("A-001")
    desk.hears(desk.day.called("A-002"))
    desk.press("turn")
    desk.happens(CounterClosed(counter="1", officer="Rina"))
    desk.happens(CounterOpened(counter="1", officer="Rina"))
    assert desk.says("number") == "A-001"
