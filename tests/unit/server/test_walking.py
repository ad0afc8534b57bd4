"""Rule 23: the way between zones is left before the next call."""

from server.domain.refusals import NobodyWaiting
from tests.fakes.halls import busy


def test_the_way_between_zones_is_left_before_the_next_call() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.serve_next("1")  # east to west: three minutes
    story.wait(minutes=2, seconds=59)
    story.refused(NobodyWaiting, lambda: story.call("4"))
    newcomer = story.issue("pol/report").ticket
    story.wait(seconds=1)
    assert [story.serve_next("4").ticket for _ in range(2)] == [ticket, newcomer]


def test_there_is_no_way_within_a_zone_and_before_the_first_call() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("reg/birth",)).ticket
    assert story.serve_next("1").ticket == ticket
    assert story.serve_next("1").ticket == ticket


def test_the_way_counts_after_a_transfer_too() -> None:
    story = busy()
    ticket = story.issue("reg/card").ticket
    story.call()
    story.transfer(ticket, "pol/report")
    story.wait(minutes=2, seconds=59)
    story.refused(NobodyWaiting, lambda: story.call("4"))
    story.wait(seconds=1)
    assert story.call("4").ticket == ticket


def test_the_way_to_a_counter_in_another_zone_than_its_line() -> None:
    story = busy("1", "7")
    ticket = story.issue("reg/card").ticket
    story.call()
    story.transfer(ticket, to_counter="7")  # stands in the hall, not in the east: two minutes
    story.wait(minutes=1, seconds=59)
    story.refused(NobodyWaiting, lambda: story.call("7"))
    story.wait(seconds=1)
    assert story.call("7").ticket == ticket


def test_a_hold_that_ends_on_the_way_waits_for_the_way() -> None:
    story = busy()
    ticket = story.issue("reg/card", also=("pol/report",)).ticket
    story.call()
    story.start(ticket)
    story.hold(ticket, minutes=10)
    story.wait(minutes=9)
    story.serve_next("4")
    story.wait(minutes=1)
    assert len(story.pass_time()) == 1
    story.refused(NobodyWaiting, story.call)
    story.wait(minutes=2)
    assert story.call().ticket == ticket


def test_what_is_added_in_another_zone_waits_for_the_way() -> None:
    story = busy()
    ticket = story.issue("pol/report", also=("bank/fee",)).ticket
    story.serve_next("4")
    story.add(ticket, "reg/card")
    story.refused(NobodyWaiting, story.call)
    story.wait(minutes=3)
    assert story.call().ticket == ticket
