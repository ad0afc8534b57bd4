"""Rule 5: the last place of a quota goes to one; a cancelled ticket frees or keeps its place by a setting."""

from dataclasses import replace

import pytest

from server.domain import commands as c
from server.domain.plan import Plan
from server.domain.refusals import QuotaUsedUp
from tests.fakes.halls import Story
from tests.fakes.plans import small_plan


def two_places_a_day(*, cancelled_free_their_place: bool = True) -> Plan:
    plan = small_plan()
    services = {**plan.services, "reg/card": replace(plan.services["reg/card"], quota=2)}
    return replace(plan, services=services, cancelled_free_their_place=cancelled_free_their_place)


def test_the_last_place_goes_to_one_of_two() -> None:
    story = Story(two_places_a_day())
    story.issue()
    last = story.request()
    assert story.issue(request=last).number == 2
    with pytest.raises(QuotaUsedUp) as refused:
        story.issue()
    assert refused.value.params == {"service": "reg/card", "quota": 2}
    assert story.issue(request=last).number == 2, "whoever got it may ask again"
    assert story.issue("reg/lost-card").number == 3, "another service of the same line has places"


@pytest.mark.parametrize("free", [True, False])
def test_a_cancelled_ticket_frees_or_keeps_its_place(free: bool) -> None:
    story = Story(two_places_a_day(cancelled_free_their_place=free))
    story.issue()
    gone = story.issue().ticket
    story.tell(c.CancelTicket(request_id=story.request(), ticket=gone))
    story.hall = story.replayed()
    if free:
        assert story.issue().number == 3
    with pytest.raises(QuotaUsedUp):
        story.issue()


def test_a_visit_that_ends_keeps_its_place_and_the_next_day_has_new_ones() -> None:
    story = Story(two_places_a_day())
    story.open("1")
    story.issue()
    story.issue()
    story.serve_next()
    with pytest.raises(QuotaUsedUp):
        story.issue()
    story.wait(days=1)
    assert story.issue().label == "A-001"
