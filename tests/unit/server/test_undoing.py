"""A slip of the finger is undone: for some seconds what a counter did last is as if it had never been."""

from copy import deepcopy

import pytest

from server.domain import commands as c
from server.domain.deeds import UNDO_SECONDS
from server.domain.refusals import (
    CounterBusy,
    CounterNotOpen,
    NobodyWaiting,
    NothingToTakeBack,
    TooLateToTakeBack,
    UnknownCounter,
    UnknownTicket,
)
from server.domain.ticket import Phase
from tests.fakes.hall_state import differences, state_of
from tests.fakes.halls import Story, busy
from tests.fakes.slips import SERVED_FIRST, SLIPS, Slip, slipped


def before(what: str) -> tuple[object, ...]:
    """How the errand was until then."""
    return errand_of(*slipped_until(what))


def slipped_until(what: str) -> tuple[Story, str]:
    story, ticket = slipped(what)
    story.journal.pop()
    story.restart()
    return story, ticket


def errand_of(story: Story, ticket: str) -> tuple[object, ...]:
    names = [name for name in type(story.errand(ticket)).__slots__ if name not in {"ticket", "stamp"}]
    own = {name: deepcopy(getattr(story.errand(ticket), name)) for name in names}
    of_ticket = story.ticket(ticket)
    counters = {name: [each.id for each in desk.tickets] for name, desk in story.hall.desks.items()}
    return own, story.phases(ticket), of_ticket.left_at, of_ticket.officers, of_ticket.zone, counters


@pytest.mark.parametrize("what", SLIPS)
def test_what_is_taken_back_has_never_been(what: str) -> None:
    story, ticket = slipped(what)
    story.wait(seconds=UNDO_SECONDS)
    back = story.take_back(ticket)
    assert (back.undone, back.errand, back.counter, back.label) == (what, 1, "1", "A-001")
    assert back.phase == ("serving" if what in SERVED_FIRST else "called")
    assert (back.service, back.line, back.agency) == ("reg/card", "reg/a", "reg")
    assert errand_of(story, ticket) == before(what)
    assert story.phases(ticket)[1] is Phase.BLOCKED, "the visitor is not free for anything else"
    story.refused(NobodyWaiting, lambda: story.call("4"))
    story.refused(CounterBusy, story.call)
    assert differences(state_of(story.hall), state_of(story.replayed())) == {}


@pytest.mark.parametrize("what", SLIPS)
def test_and_once(what: str) -> None:
    story, ticket = slipped(what)
    story.take_back(ticket)
    story.refused(NothingToTakeBack, lambda: story.take_back(ticket))


@pytest.mark.parametrize("what", SLIPS)
def test_a_little_later_it_stays(what: str) -> None:
    story, ticket = slipped(what)
    story.wait(seconds=UNDO_SECONDS, milliseconds=1)
    late = story.refused(TooLateToTakeBack, lambda: story.take_back(ticket))
    assert late.params == {"label": "A-001"}


@pytest.mark.parametrize("what", SLIPS)
def test_the_moments_in_between_belong_to_what_it_was(what: str) -> None:
    story, ticket = slipped(what)
    story.wait(seconds=7)
    story.take_back(ticket)
    story.wait(seconds=3)
    if what not in SERVED_FIRST:
        assert story.start(ticket).walked_seconds == 30
    story.wait(seconds=10)
    served = 140 if what in SERVED_FIRST else 10
    assert story.finish(ticket).served_seconds == served
    (leg,) = story.legs(ticket)
    assert (leg.waited_seconds, leg.walked_seconds) == (180, 20 if what in SERVED_FIRST else 30)
    assert (leg.served_seconds, leg.held_seconds, leg.blocked_seconds) == (served, 0, 0)
    (other,) = story.legs(ticket, 2)
    assert other.seconds(Phase.WAITING) == 180 + (7 if what != "started" else 0), "it could have been called"


@pytest.mark.parametrize("what", sorted(SERVED_FIRST))
def test_it_can_be_done_again_and_taken_back_again(what: str) -> None:
    story, ticket = slipped(what)
    story.take_back(ticket)
    story.wait(minutes=1)
    SLIPS[what](story, ticket)
    assert story.take_back(ticket).undone == what
    story.finish(ticket)
    assert story.phases(ticket) == [Phase.DONE, Phase.WAITING]


def test_the_counter_has_room_for_one() -> None:
    story, ticket = slipped("held")
    other = story.issue().ticket
    story.call()
    busy_with = story.refused(CounterBusy, lambda: story.take_back(ticket))
    assert busy_with.params == {"counter": "1", "label": "A-002"}
    story.start(other)
    story.refused(NothingToTakeBack, lambda: story.take_back(ticket))
    assert story.take_back(other).undone == "started"


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda story, ticket: story.call("4"),
        lambda story, ticket: story.add(ticket, "reg/birth"),
        lambda story, ticket: story.cancel(ticket, 2),
        lambda story, ticket: story.cancel(ticket),
    ],
)
def test_what_has_happened_to_the_visit_since_is_respected(meanwhile: Slip) -> None:
    story, ticket = slipped("finished")
    meanwhile(story, ticket)
    nothing = story.refused(NothingToTakeBack, lambda: story.take_back(ticket))
    assert nothing.params == {"label": "A-001"}


def test_slips_of_paper_notes_and_ratings_are_nothing_that_happens_to_the_visit() -> None:
    story, ticket = slipped("finished")
    story.note(ticket, "forgot the photograph")
    story.tell(c.ReportPrinted(request_id=story.request(), ticket=ticket, kiosk="k1"))
    story.rate(ticket, 4)
    assert story.take_back(ticket).undone == "finished"


def test_only_what_this_counter_did_last() -> None:
    story, ticket = slipped("finished")
    second = story.issue("pol/record").ticket
    story.refused(NothingToTakeBack, lambda: story.take_back(ticket, "2"))
    story.refused(NothingToTakeBack, lambda: story.take_back(second))
    story.refused(UnknownTicket, lambda: story.take_back("nobody"))
    story.refused(UnknownCounter, lambda: story.take_back(ticket, "99"))
    story.close()
    story.refused(CounterNotOpen, lambda: story.take_back(ticket))
    story.open("1")
    story.pause()
    assert story.take_back(ticket).undone == "finished", "in a pause, too: whoever pauses may notice the slip"


def test_a_visitor_without_a_ticket_was_not_called_and_is_not_sent_back() -> None:
    story = Story()
    story.open("1")
    ticket = story.walk_in().ticket
    story.refused(NothingToTakeBack, lambda: story.take_back(ticket))


def test_a_finish_that_ended_other_errands_stays() -> None:
    story = busy("6", "4")
    ticket = story.issue("bank/fee", also=("pol/record", "tax/number")).ticket
    story.call("6")
    story.start(ticket, "6")
    story.finish(ticket, "6", "incomplete")
    assert story.phases(ticket) == [Phase.DONE, Phase.CANCELLED, Phase.WAITING]
    story.refused(NothingToTakeBack, lambda: story.take_back(ticket, "6"))


def test_what_needed_the_errand_waits_for_it_again() -> None:
    story = busy("6", "4")
    ticket = story.issue("bank/fee", also=("pol/record",)).ticket
    story.call("6")
    story.start(ticket, "6")
    story.finish(ticket, "6")
    assert story.phases(ticket) == [Phase.DONE, Phase.WAITING]
    story.take_back(ticket, "6")
    assert story.phases(ticket) == [Phase.SERVING, Phase.BLOCKED]
    story.hold(ticket, "6")
    assert story.phases(ticket) == [Phase.HELD, Phase.BLOCKED], "it is not done"
