"""Rule 14: a counter with an open errand calls another one only if its profile allows parallel service."""

from server.domain.profile import Profile
from server.domain.refusals import CounterBusy, NotAtThisCounter, WrongState
from server.domain.ticket import Phase
from tests.fakes.halls import Story


def parallel(places: int) -> Story:
    story = Story()
    story.open("1", "2")
    story.change_profile(Profile(lines=("reg/a", "reg/b"), parallel=places))
    return story


def test_as_many_as_the_profile_allows() -> None:
    story = parallel(3)
    tickets = [story.issue().ticket for _ in range(4)]
    assert [story.call().ticket for _ in range(3)] == tickets[:3]
    assert story.refused(CounterBusy, story.call).params == {"counter": "1", "label": "A-001"}
    assert [ticket.id for ticket in story.hall.desk("1").tickets] == tickets[:3]


def test_each_visit_goes_its_own_way() -> None:
    story = parallel(3)
    one, two, three = (story.issue().ticket for _ in range(3))
    for _ in range(3):
        story.call()
    story.start(two)
    story.wait(minutes=5)
    story.start(one)
    story.recall(three)
    story.wait(minutes=5)
    assert story.finish(two).served_seconds == 600
    assert story.finish(one).served_seconds == 300
    assert story.ticket(three).phase is Phase.CALLED
    story.refused(WrongState, lambda: story.finish(three))
    story.refused(NotAtThisCounter, lambda: story.start(three, "2"))


def test_a_place_is_free_again_when_one_ends_is_held_or_sent_on() -> None:
    story = parallel(2)
    tickets = [story.issue().ticket for _ in range(6)]
    story.call()
    story.call()
    story.finish_now(tickets[0])
    assert story.call().ticket == tickets[2]
    story.hold(tickets[1])
    assert story.call().ticket == tickets[3]
    story.transfer(tickets[2], "pol/record")
    assert story.call().ticket == tickets[4]
    story.no_show(tickets[3])
    assert story.call().ticket == tickets[5]
    story.refused(CounterBusy, lambda: story.resume(tickets[1], "1"))
    story.finish_now(tickets[5])
    story.resume(tickets[1], "1")
    story.refused(CounterBusy, story.walk_in)


def test_errands_of_one_visit_are_not_served_side_by_side() -> None:
    story = parallel(3)
    ticket = story.issue("reg/card", also=("reg/birth",)).ticket
    other = story.issue().ticket
    story.call()
    assert story.call().ticket == other
    assert story.phases(ticket) == [Phase.CALLED, Phase.BLOCKED]


def test_parallel_visits_survive_closing_and_a_crash() -> None:
    story = parallel(2)
    one, two = story.issue().ticket, story.issue().ticket
    story.call()
    story.call()
    story.close()
    story.restart()
    story.open("1")
    story.refused(CounterBusy, story.call)
    story.finish_now(two)
    story.finish_now(one)
    assert story.hall.desk("1").tickets == []
