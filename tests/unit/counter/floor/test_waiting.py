"""Who waits for a counter, who was set aside there, and since when."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter.floor.floor import Floor
from counter.floor.waiting import held_for, stands_for, waiting_for, waits_since
from tests.fakes.counter_day import MORNING, Day, empty_hall, ticket_id
from tests.fakes.counter_visits import AKTA, KTP, NPWP, hold, send, several
from wire.events import HoldEnded, ServiceResumed
from wire.profile import Profile
from wire.snapshot import LiveErrand, LiveTicket
from wire.visits import seen_for, standing

ONE = Profile(lines=(KTP, AKTA))


def floor_of(day: Day) -> Floor:
    floor = Floor().restated(empty_hall())
    for record in day.records:
        floor = floor.after(record)
    return floor


def waiting(day: Day, counter: str = "1", officer: str | None = "Rina") -> list[str]:
    return [ticket.label for ticket in waiting_for(floor_of(day), counter, officer, ONE)]


def held(day: Day, counter: str = "1", officer: str | None = "Rina") -> list[str]:
    return [ticket.label for ticket in held_for(floor_of(day), counter, officer, ONE)]


def test_who_wants_two_things_here_stands_here_once_and_as_the_ticket_that_everybody_knows() -> None:
    day = Day()
    several(day, "A-001", KTP, AKTA, NPWP)
    (ticket,) = waiting_for(floor_of(day), "1", "Rina", ONE)
    assert ticket == floor_of(day).tickets[ticket_id("A-001")]
    (elsewhere,) = waiting_for(floor_of(day), "3", None, Profile(lines=(NPWP,)))
    assert (elsewhere.service, stands_for(elsewhere).number) == (NPWP, 3)
    assert stands_for(ticket).number == 1


def test_who_is_kept_for_one_counter_or_officer_waits_for_that_one_alone() -> None:
    day = Day()
    day.opened("1")
    day.issued("A-001")
    send(day, "A-001", to_counter="2")
    day.issued("A-002")
    send(day, "A-002", to_officer="Rina")
    assert waiting(day) == ["A-002"]
    assert waiting(day, "2", "Budi") == ["A-001"]
    assert waiting(day, "3", None) == []


def test_who_was_set_aside_stands_in_the_order_in_which_they_come_back() -> None:
    day = Day()
    day.opened("1")
    for label in ("A-001", "A-002", "A-003", "A-004"):
        day.issued(label)
    hold(day, "A-001")
    hold(day, "A-002", minutes=30)
    hold(day, "A-003", minutes=10)
    hold(day, "A-004", counter="2")
    assert held(day) == ["A-003", "A-002", "A-001"]
    assert held(day, "2") == ["A-003", "A-002", "A-001", "A-004"]
    assert waiting(day) == []
    day.write(HoldEnded(ticket=ticket_id("A-003"), label="A-003", errand=1, line=KTP))
    assert held(day) == ["A-002", "A-001"]
    assert waiting(day) == ["A-003"]
    back = ServiceResumed(ticket=ticket_id("A-002"), label="A-002", counter="1", errand=1, held_seconds=5.0)
    day.write(back)
    assert held(day) == ["A-001"]


def test_who_is_at_a_counter_for_something_else_cannot_be_taken_up_again_meanwhile() -> None:
    day = Day()
    day.opened("1")
    several(day, "A-001", KTP, NPWP)
    hold(day, "A-001")
    assert held(day) == ["A-001"]
    floor = floor_of(day)
    ticket = floor.tickets[ticket_id("A-001")]
    assert ticket.phase == "waiting", "for the other errand"


def test_the_wait_begins_with_the_arrival_or_later_but_never_earlier() -> None:
    def since(ticket: LiveTicket) -> float:
        return (waits_since(ticket) - MORNING).total_seconds()

    day = Day()
    day.opened("1")
    day.issued("A-001")
    (ticket,) = waiting_for(floor_of(day), "1", "Rina", ONE)
    assert since(ticket) == 0
    day.passes(600)
    send(day, "A-001")
    (sent_on,) = waiting_for(floor_of(day), "1", "Rina", ONE)
    assert since(sent_on) == 600


MOMENTS = st.integers(0, 5).map(lambda minutes: MORNING + timedelta(minutes=minutes))
ERRANDS = st.builds(
    LiveErrand,
    number=st.just(1),
    service=st.sampled_from([KTP, AKTA, NPWP]),
    line=st.sampled_from([KTP, AKTA, NPWP]),
    agency=st.just("dukcapil"),
    phase=st.sampled_from(["waiting", "blocked", "called", "serving", "held", "done"]),
    place=MOMENTS,
    kept_counter=st.sampled_from([None, None, "1", "2"]),
    kept_officer=st.sampled_from([None, None, "Rina", "Budi"]),
)


@st.composite
def tickets(draw: st.DrawFn) -> dict[str, LiveTicket]:
    """Some people, each wanting one to three things."""
    people = draw(st.lists(st.lists(ERRANDS, min_size=1, max_size=3), max_size=8))
    base = LiveTicket(
        ticket="",
        letters="A",
        number=0,
        label="",
        service="",
        line="",
        agency="",
        priority=None,
        language="id",
        phase="waiting",
        arrived_at=MORNING,
    )
    found = dict[str, LiveTicket]()
    for number, wanted in enumerate(people):
        errands = tuple(replace(errand, number=place) for place, errand in enumerate(wanted, start=1))
        ticket = replace(base, ticket=f"t{number}", label=f"A-{number}", number=number)
        found[ticket.ticket] = standing(ticket, errands)
    return found


@given(tickets())
def test_nobody_is_forgotten_and_nobody_waits_twice(people: dict[str, LiveTicket]) -> None:
    def callable_here(errand: LiveErrand) -> bool:
        if errand.phase != "waiting":
            return False
        if errand.kept_counter is not None:
            return errand.kept_counter == "1"
        if errand.kept_officer is not None:
            return errand.kept_officer == "Rina"
        return errand.line in ONE.lines

    expected = list[tuple[datetime, int, LiveTicket]]()
    for ticket in people.values():
        here = [errand for errand in ticket.errands if callable_here(errand)]
        if here:
            first = min(here, key=lambda errand: (errand.place, errand.number))
            expected.append((first.place, ticket.number, seen_for(ticket, first)))
    expected.sort(key=lambda each: each[:2])
    assert waiting_for(Floor(tickets=people), "1", "Rina", ONE) == tuple(ticket for *_, ticket in expected)
