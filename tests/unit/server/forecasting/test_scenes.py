"""The light copy: who waits where, who will be back, who is served."""

from datetime import timedelta

import pytest

from server.forecasting.light import LightWaiter, Scene, Seat
from server.forecasting.parts import parts_of
from server.forecasting.scenes import scene_of
from tests.fakes.halls import Story


def copied(story: Story, line: str = "reg/a") -> Scene:
    part = next(part for part in parts_of(story.hall) if line in part.lines)
    return scene_of(story.hall, part, story.now)[0]


def seat(scene: Scene, counter: str) -> Seat:
    return next(seat for seat in scene.seats if seat.counter == counter)


def the_waiter(scene: Scene) -> LightWaiter:
    (waiter,) = scene.waiters
    return waiter


def test_everybody_who_waits_in_the_part_is_asked_for() -> None:
    story = Story()
    first = story.issue(priority="elderly").ticket
    story.wait(minutes=5)
    story.issue("reg/birth")
    story.issue("pol/record")
    scene = copied(story)
    assert scene.targets == 2
    elder, other = scene.waiters
    assert (elder.place, elder.priority) == (story.errand(first).place, "elderly")
    assert (elder.waited, other.waited) == (300.0, 0.0)
    assert [waiter.homes for waiter in scene.waiters] == [(("reg/a", None),), (("reg/b", None),)]


def test_counters_are_open_paused_or_closed() -> None:
    story = Story()
    story.open("1", "2")
    story.pause("2")
    scene = copied(story)
    assert scene.calls == {"1": True, "2": False, "3": False}
    assert scene.paused == {"2"}
    assert seat(scene, "1").officer == "officer 1"
    assert seat(scene, "1").keys == {"reg/a", "reg/b", "counter:1", "officer:officer 1"}


def test_who_is_called_or_served_keeps_a_counter_busy() -> None:
    story = Story()
    story.open("1", "2")
    first, second = story.issue().ticket, story.issue().ticket
    story.call("1")
    story.call("2")
    story.wait(minutes=1)
    story.start(first)
    story.wait(minutes=2)
    scene = copied(story)
    one, other = seat(scene, "1").busy, seat(scene, "2").busy
    assert one is not None
    assert other is not None
    assert (one.serving, one.age, one.officer) == (True, 120.0, "officer 1")
    assert (other.serving, other.age, other.service) == (False, 180.0, story.errand(second).service)


def test_one_on_hold_until_a_time_returns_then() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket, minutes=10)
    story.wait(minutes=4)
    assert the_waiter(copied(story)).returns_in == 360.0


def test_one_on_hold_until_somebody_says_so_is_not_expected() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.hold(ticket)
    assert copied(story).waiters == ()


def test_who_is_kept_for_one_counter_waits_for_that_one_while_somebody_is_there() -> None:
    story = Story()
    story.open("1", "2")
    ticket = story.issue().ticket
    story.call()
    story.transfer(ticket, to_counter="2")
    assert the_waiter(copied(story)).homes == (("counter:2", None),)
    story.pause("2")
    assert the_waiter(copied(story)).homes == (("reg/a", None), ("counter:2", None))


def test_who_may_not_be_called_yet_is_there_from_then_on() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue().ticket
    story.call()
    story.transfer(ticket, "reg/birth", position="delay", delay_minutes=15)
    story.wait(minutes=5)
    assert the_waiter(copied(story)).homes == (("reg/b", story.now + timedelta(minutes=10)),)
    story.wait(minutes=10)
    assert the_waiter(copied(story)).homes == (("reg/b", None),)


def test_who_is_at_another_counter_comes_back_from_there() -> None:
    story = Story()
    story.open("4")
    ticket = story.issue("pol/record", also=["reg/card"]).ticket
    story.call("4")
    story.wait(minutes=1)
    waiter = the_waiter(copied(story))
    assert waiter.service == "reg/card"
    visitor = waiter.visitor
    assert visitor is not None
    assert visitor.at_counter
    assert visitor.busy is not None
    assert (visitor.busy.service, visitor.busy.age) == ("pol/record", 60.0)
    assert story.errand(ticket, 2).phase.value == "blocked"


def test_an_errand_that_needs_another_first_is_not_expected_yet() -> None:
    story = Story()
    story.open("4")
    ticket = story.issue("pol/record").ticket
    story.add(ticket, "reg/birth")
    story.add(ticket, "reg/card", 2)
    story.call("4")
    assert [waiter.service for waiter in copied(story).waiters] == ["reg/birth"]


@pytest.mark.parametrize("several", [False, True])
def test_who_waits_in_other_parts_too_is_known_to(several: bool) -> None:
    story = Story()
    story.issue("reg/card", also=["pol/record"] if several else [])
    visitor = the_waiter(copied(story)).visitor
    assert (visitor is not None) is several
