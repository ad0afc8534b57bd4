"""Rules 21 and 22: what is asked of one ticket, from the beginning or later: services, packages, and what comes first."""

from dataclasses import replace

from server.domain import commands as c
from server.domain.refusals import (
    ErrandAlreadyThere,
    NobodyWaiting,
    NothingAsked,
    PrerequisitesInACircle,
    QuotaUsedUp,
    TooManyErrands,
    UnknownErrand,
    UnknownPackage,
    UnknownService,
    WrongState,
)
from server.domain.ticket import Phase
from tests.fakes.halls import Story, busy
from tests.fakes.rich_plans import always_open, busy_plan

WAITING, BLOCKED = Phase.WAITING, Phase.BLOCKED


def test_a_package_has_its_services_in_its_order() -> None:
    story = busy()
    issued = story.issue(package="restaurant")
    assert (issued.label, issued.package) == ("T-001", "restaurant")
    assert [(asked.service, asked.needs) for asked in issued.errands] == [
        ("tax/number", ()),
        ("bank/fee", (1,)),
        ("pol/record", (2,)),
        ("reg/card", ()),
    ]
    ticket = issued.ticket
    for counter in ("4", "6"):
        story.refused(NobodyWaiting, lambda counter=counter: story.call(counter))  # type: ignore[misc]
    for counter in ("5", "6", "4", "1"):
        assert story.serve_next(counter).ticket == ticket
        story.wait(minutes=3)
    assert story.phases(ticket) == [Phase.DONE] * 4


def test_a_package_may_have_more_with_it() -> None:
    story = busy()
    issued = story.issue(package="moving", also=("bank/fee",))
    assert [asked.service for asked in issued.errands] == ["reg/card", "tax/number", "bank/fee"]


def test_a_ticket_asks_for_something_known_once() -> None:
    story = busy()
    story.refused(NothingAsked, lambda: story.issue(None))
    story.refused(UnknownPackage, lambda: story.issue(package="wedding"))
    story.refused(UnknownService, lambda: story.issue("reg/card", also=("reg/passport",)))
    story.refused(ErrandAlreadyThere, lambda: story.issue("reg/card", also=("reg/card",)))
    both = c.IssueTicket(request_id=story.request(), kiosk="k1", service="reg/card", package="moving")
    story.refused(NothingAsked, lambda: story.tell(both))
    assert story.issue("reg/card").label == "A-001"


def test_a_visit_does_not_begin_if_one_of_its_services_has_no_place() -> None:
    story = busy()
    for _ in range(5):
        story.issue("pol/record")
    story.refused(QuotaUsedUp, lambda: story.issue("reg/card", also=("pol/record",)))
    assert story.hall.places_taken.get("reg/card", 0) == 0


def test_an_errand_is_added_at_the_counter_and_waits_from_then_on() -> None:
    story = Story()
    story.open("1")
    ticket = story.issue("reg/card").ticket
    story.call()
    story.start(ticket)
    story.wait(minutes=2)
    earlier = story.issue("reg/birth").ticket
    story.wait(minutes=2)
    added = story.add(ticket, "reg/birth", counter="1")
    assert (added.errand.number, added.errand.line, added.counter) == (2, "reg/b", "1")
    assert story.phases(ticket) == [Phase.SERVING, BLOCKED]
    assert story.finish(ticket).open_errands == 1
    assert [story.serve_next().ticket for _ in range(2)] == [earlier, ticket]


def test_an_added_errand_may_need_those_before() -> None:
    story = busy()
    ticket = story.issue("bank/fee").ticket
    assert story.add(ticket, "reg/card", 1).errand.needs == (1,)
    assert story.add(ticket, "pol/record").errand.needs == (1,), "as the service is set up"
    assert story.phases(ticket) == [WAITING, BLOCKED, BLOCKED]
    story.refused(UnknownErrand, lambda: story.add(ticket, "pol/report", 9))
    story.refused(UnknownService, lambda: story.add(ticket, "reg/passport"))
    story.refused(ErrandAlreadyThere, lambda: story.add(ticket, "reg/card"))


def test_what_is_added_never_makes_errands_wait_for_each_other() -> None:
    story = busy()
    ticket = story.issue("pol/record", also=("reg/lost-card",)).ticket
    story.add(ticket, "bank/fee", 2)  # the record needs it, and waits for the card now
    assert story.add(ticket, "pol/report", 1).needed_by == (), "the card needs it, but comes before it"
    assert story.phases(ticket) == [BLOCKED, WAITING, BLOCKED, BLOCKED]


def test_a_need_that_is_done_already_does_not_block() -> None:
    story = busy()
    ticket = story.issue("bank/fee", also=("tax/number",)).ticket
    story.serve_next("6")
    story.add(ticket, "pol/record", 1)
    story.wait(minutes=3)
    assert story.call("4").ticket == ticket


def test_nothing_is_added_to_a_visit_that_is_over() -> None:
    story = busy()
    ticket = story.issue("reg/card").ticket
    story.serve_next()
    story.refused(WrongState, lambda: story.add(ticket, "reg/birth"))


def test_services_that_need_each_other_are_not_asked_in_one_visit() -> None:
    plan = always_open(busy_plan())
    fee = replace(plan.services["bank/fee"], needs=("pol/record",))
    story = Story(replace(plan, services={**plan.services, "bank/fee": fee}))
    story.refused(PrerequisitesInACircle, lambda: story.issue("pol/record", also=("bank/fee",)))


def test_a_ticket_has_no_more_than_twelve_errands() -> None:
    story = busy("6")
    ticket = story.issue("pol/report").ticket
    for _ in range(11):
        story.add(ticket, "bank/fee")
        story.serve_next("6")
    story.refused(TooManyErrands, lambda: story.add(ticket, "bank/fee"))
