"""Nothing of another agency's errand reaches an agency's people; their own stays whole.

Every value of an agency bears its mark: its name in words, its own year in times, its own millions in figures. What is left may hold no
mark but that of the one who asks.
"""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Final

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from server.access.cutting import (
    ELSEWHERE,
    calls_of,
    explanation_of,
    forecasts_of,
    services_of,
    ticket_of,
    without_texts,
)
from server.access.scope import Owners, Scope
from wire.calls import CallMade, Calls, Explanation
from wire.codec import encode
from wire.events import CallReason, TicketCalled
from wire.events.serving import Compared
from wire.forecasts import ErrandForecast, ForecastList, LineForecast
from wire.offers import Services, ServiceState
from wire.ticket import ErrandStatus, LegStatus, StopStatus, TicketStatus

YEARS: Final = {"mine": 2031, "alpha": 2032, "gamma": 2033}
ARRIVED: Final = datetime(2026, 11, 23, 1, tzinfo=UTC)
MILLIONS: Final = {"mine": 1_000_000, "alpha": 2_000_000, "gamma": 3_000_000}
OTHERS: Final = ("alpha", "gamma", "2032", "2033", "2000", "3000")
_LINES: Final = {f"{agency}/line{each}": agency for agency in YEARS for each in range(2)}
SCOPE: Final = Scope(
    agency="mine",
    owners=Owners(
        lines=_LINES,
        counters={f"{agency}-counter": agency for agency in YEARS},
        services={f"{agency}/service": agency for agency in YEARS},
    ),
)
PHASES: Final = ("waiting", "blocked", "called", "serving", "held", "done", "no_show", "cancelled")
agencies = st.sampled_from(sorted(YEARS))


def moment(agency: str) -> datetime:
    return datetime(YEARS[agency], 3, 4, 5, 6, tzinfo=UTC)


@st.composite
def legs(draw: st.DrawFn, agency: str) -> LegStatus:
    may = st.booleans()
    at, figure = moment(agency), float(MILLIONS[agency])
    return LegStatus(
        service=f"{agency}/service",
        line=f"{agency}/line{draw(st.integers(0, 1))}",
        counter=f"{agency}-counter" if draw(may) else None,
        officer=f"{agency}-officer" if draw(may) else None,
        entered_at=at,
        first_called_at=at if draw(may) else None,
        last_called_at=at if draw(may) else None,
        started_at=at if draw(may) else None,
        ended_at=at if draw(may) else None,
        waited_seconds=figure if draw(may) else None,
        walked_seconds=figure if draw(may) else None,
        served_seconds=figure if draw(may) else None,
        held_seconds=figure,
        blocked_seconds=figure,
        outcome=f"{agency}-outcome" if draw(may) else None,
        end="" if draw(may) else "transferred",
    )


@st.composite
def errands(draw: st.DrawFn, number: int) -> ErrandStatus:
    """With stays in lines of any agency, the last one in the errand's own."""
    agency = draw(agencies)
    stays = [draw(legs(draw(agencies))) for _ in range(draw(st.integers(0, 2)))]
    figure = MILLIONS[agency]
    last = draw(legs(agency))
    return ErrandStatus(
        number=number,
        service=last.service,
        line=last.line,
        agency=agency,
        phase=draw(st.sampled_from(PHASES)),
        needs=tuple(range(1, number)),
        counter=f"{agency}-counter",
        slot=moment(agency),
        hold_until=moment(agency),
        outcome=f"{agency}-outcome",
        ahead=figure,
        wait_low_seconds=figure,
        wait_high_seconds=figure,
        legs=(*stays, last) if draw(st.booleans()) else (),
    )


@st.composite
def tickets(draw: st.DrawFn) -> TicketStatus:
    its = tuple(draw(errands(number)) for number in range(1, draw(st.integers(1, 4)) + 1))
    lead = draw(st.sampled_from(its))
    agency, figure = lead.agency, MILLIONS[lead.agency]
    all_mine = {leg.line.split("/")[0] for each in its for leg in each.legs} | {each.agency for each in its}
    whose = "mine" if all_mine == {"mine"} else "alpha"
    return TicketStatus(
        ticket="ticket-of-a-visitor",
        day=date(2026, 11, 23),
        label="A-001",
        service=lead.service,
        line=lead.line,
        agency=agency,
        priority=draw(st.none() | st.just("elderly")),
        language="id",
        phase=lead.phase,
        counter=lead.counter,
        arrived_at=ARRIVED,
        called_at=moment(agency),
        started_at=moment(agency),
        ended_at=moment(agency),
        recalls=figure,
        outcome=lead.outcome,
        printed=True,
        ahead=figure,
        wait_low_seconds=figure,
        wait_high_seconds=figure,
        package=f"{whose}-package",
        booking=f"{whose}-booking",
        errands=its,
        stops=tuple(
            StopStatus(
                errand=each.number,
                zone=f"{each.agency}-zone",
                begins_low_seconds=MILLIONS[each.agency],
                ends_high_seconds=MILLIONS[each.agency],
            )
            for each in its
        ),
        out_low_seconds=MILLIONS[whose],
        out_high_seconds=MILLIONS[whose],
        notes=(f"{whose}-note",),
    )


def marks(answer: msgspec.Struct) -> list[str]:
    """Of other agencies, anywhere in what is sent."""
    sent = encode(answer).decode()
    return [mark for mark in OTHERS if mark in sent]


def touched(ticket: TicketStatus) -> bool:
    lines = [each.line for each in ticket.errands] + [
        leg.line for each in ticket.errands for leg in each.legs
    ]
    return any(line.startswith("mine/") for line in lines)


@given(tickets())
def test_no_field_of_another_agencys_errand_reaches_a_manager(ticket: TicketStatus) -> None:
    cut = ticket_of(SCOPE, ticket)
    assert (cut is not None) == touched(ticket)
    if cut is not None:
        assert marks(cut) == []


@given(tickets())
def test_ones_own_errands_stay_and_of_the_others_that_there_are_some(ticket: TicketStatus) -> None:
    cut = ticket_of(SCOPE, ticket)
    if cut is None:
        return
    assert [each.number for each in cut.errands] == [each.number for each in ticket.errands]
    for before, after in zip(ticket.errands, cut.errands, strict=True):
        legs_left = tuple(leg for leg in before.legs if leg.line.startswith("mine/"))
        if before.agency == "mine":
            assert after == msgspec.structs.replace(before, legs=legs_left)
        else:
            assert after == ErrandStatus(
                number=before.number, service="", line="", agency="", phase=ELSEWHERE, legs=legs_left
            )
    assert (cut.ticket, cut.label, cut.arrived_at, cut.priority) == (
        ticket.ticket,
        ticket.label,
        ARRIVED,
        ticket.priority,
    )
    assert (cut.agency, cut.line.split("/")[0]) == ("mine", "mine")
    if not marks(ticket):
        assert cut == ticket


@given(tickets())
def test_it_is_cut_once(ticket: TicketStatus) -> None:
    cut = ticket_of(SCOPE, ticket)
    if cut is not None:
        assert ticket_of(SCOPE, cut) == cut


def test_another_days_ticket_whose_errands_are_not_known_is_its_lines() -> None:
    bare = TicketStatus(
        ticket="t" * 16,
        day=date(2026, 11, 20),
        label="A-001",
        service="mine/service",
        line="mine/line0",
        agency="mine",
        priority=None,
        language="id",
        phase="expired",
        counter=None,
        arrived_at=ARRIVED,
        called_at=None,
        started_at=None,
        ended_at=None,
        recalls=0,
        outcome=None,
        printed=None,
    )
    assert ticket_of(SCOPE, bare) == bare
    assert ticket_of(SCOPE, msgspec.structs.replace(bare, line="alpha/line0", agency="alpha")) is None


@st.composite
def reasons(draw: st.DrawFn) -> CallReason:
    them = [
        Compared(
            ticket=f"ticket-{agency}-{each}",
            label=f"{agency}-{each}",
            line=f"{agency}/line0",
            priority=None,
            waited_seconds=float(MILLIONS[agency]),
            value=float(MILLIONS[agency]),
        )
        for each, agency in enumerate(draw(st.lists(agencies, max_size=4)))
    ]
    return CallReason(
        rule="ratio",
        turn="ordinary",
        waited_seconds=1.0,
        ordinary_since_priority=1,
        priority_waiting=1,
        ordinary_waiting=1,
        compared=tuple(them),
        passed_over=tuple(each.label for each in them[1:]),
        counts={each.line: 1.0 for each in them} | {"priority": 2.0},
    )


@st.composite
def calls(draw: st.DrawFn) -> CallMade:
    agency = draw(agencies)
    called = TicketCalled(
        ticket=f"ticket-{agency}",
        letters="A",
        number=1,
        label=f"{agency}-1",
        counter=f"{agency}-counter",
        service=f"{agency}/service",
        line=f"{agency}/line0",
        agency=agency,
        language="id",
        reason=draw(reasons()),
    )
    return CallMade(seq=1, at=moment(agency), call=called)


@given(st.lists(calls(), max_size=4))
def test_calls_of_other_agencies_and_whom_they_passed_over_are_left_out(made: list[CallMade]) -> None:
    cut = calls_of(SCOPE, Calls(calls=tuple(made)))
    assert marks(cut) == []
    assert len(cut.calls) == sum(each.call.agency == "mine" for each in made)
    for each in cut.calls:
        own = [compared.label for compared in each.call.reason.compared]
        assert set(each.call.reason.passed_over) <= set(own)
        assert each.call.reason.counts["priority"] == 2.0


@given(calls())
def test_who_may_see_no_visit_does_not_read_why_somebody_was_chosen(made: CallMade) -> None:
    reason = msgspec.structs.replace(made.call.reason, said="she is ill")
    chosen = msgspec.structs.replace(made, call=msgspec.structs.replace(made.call, reason=reason))
    (told,) = without_texts(Calls(calls=(chosen,))).calls
    assert told.call.reason == msgspec.structs.replace(reason, said=""), "the rest of the reason stays"
    assert msgspec.structs.replace(told, call=chosen.call) == chosen


@given(calls())
def test_whose_turn_it_is_is_told_of_ones_own(made: CallMade) -> None:
    call = made.call
    turn = Explanation(
        counter="counter",
        ticket=call.ticket,
        label=call.label,
        service=call.service,
        line=call.line,
        agency=call.agency,
        reason=call.reason,
    )
    cut = explanation_of(SCOPE, turn)
    assert marks(cut) == []
    assert (cut.ticket is None) == (call.agency != "mine")
    assert explanation_of(SCOPE, Explanation(counter="counter")) == Explanation(counter="counter")


def test_services_and_waits_are_ones_own() -> None:
    state = {
        "open": True,
        "why": "",
        "said": "",
        "closes_at": None,
        "opens": None,
        "waiting": 0,
        "wait_low_seconds": None,
        "wait_high_seconds": None,
        "quota": None,
        "places_left": None,
    }
    offered = [msgspec.convert({"service": f"{agency}/service", **state}, ServiceState) for agency in YEARS]
    cut = services_of(SCOPE, Services(at=ARRIVED, services=tuple(offered)))
    assert [each.service for each in cut.services] == ["mine/service"]
    waits = ForecastList(
        at=ARRIVED + timedelta(0),
        lines=tuple(
            LineForecast(line=line, priority=False, wait_low_seconds=1, wait_high_seconds=2)
            for line in _LINES
        ),
        errands=tuple(
            ErrandForecast(ticket=agency, errand=1, wait_low_seconds=1, wait_high_seconds=2)
            for agency in YEARS
        ),
    )
    told = forecasts_of(SCOPE, waits, lambda each: each.ticket == "mine")
    assert marks(told) == []
    assert (len(told.lines), len(told.errands)) == (2, 1)
    assert json.loads(encode(told))["errands"][0]["ticket"] == "mine"
