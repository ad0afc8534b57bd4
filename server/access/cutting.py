"""Answers cut to what is an agency's own. Pure: messages of the contract in and out.

Of another agency's errand in the same visit there remains what is seen on the visitor's paper: that there is one. What is said of the
visit as a whole and cannot be told apart (notes, package, booking, when the visitor is out) goes with it.
"""

from collections.abc import Callable
from typing import Final

import msgspec

from server.access.scope import Scope
from wire.calls import CallMade, Calls, Explanation
from wire.events import CallReason
from wire.forecasts import ErrandForecast, ForecastList
from wire.offers import Services
from wire.ticket import ErrandStatus, LegStatus, TicketStatus

ELSEWHERE: Final = "elsewhere"
_OVER: Final = frozenset({"done", "no_show", "cancelled", "expired", "transferred", ELSEWHERE})


def ticket_of(scope: Scope, ticket: TicketStatus) -> TicketStatus | None:
    """*ticket* as the agency may see it; None where nothing of it was ever theirs."""
    if not ticket.errands:
        return ticket if scope.line(ticket.line) else None
    errands = tuple(_errand(scope, errand) for errand in ticket.errands)
    if errands == ticket.errands:
        return ticket
    mine = [errand for errand in errands if errand.phase != ELSEWHERE or errand.legs]
    if not mine:
        return None
    own = {errand.number for errand in errands if errand.phase != ELSEWHERE}
    whole = msgspec.structs.replace(
        ticket,
        errands=errands,
        stops=tuple(stop for stop in ticket.stops if stop.errand in own),
        package=None,
        booking=None,
        out_low_seconds=None,
        out_high_seconds=None,
        notes=(),
    )
    return whole if scope.line(ticket.line) else _led_by(_leading(mine), whole, scope.agency)


def without_notes(ticket: TicketStatus) -> TicketStatus:
    """*ticket* for a device that stands before visitors."""
    return msgspec.structs.replace(ticket, notes=())


def calls_of(scope: Scope, calls: Calls) -> Calls:
    """Those at the agency's counters, with what was compared of its own lines."""
    return Calls(calls=tuple(_call(scope, made) for made in calls.calls if scope.line(made.call.line)))


def without_texts(calls: Calls) -> Calls:
    """*calls* for those who may see no visit: without what an officer wrote of why they chose somebody."""
    return Calls(calls=tuple(map(_unsaid, calls.calls)))


def explanation_of(scope: Scope, found: Explanation) -> Explanation:
    """Whose turn it is, if that is one of theirs."""
    if found.line is None or found.reason is None:
        return found
    if not scope.line(found.line):
        return Explanation(counter=found.counter)
    return msgspec.structs.replace(found, reason=_reason(scope, found.reason))


def services_of(scope: Scope, found: Services) -> Services:
    """The agency's own."""
    return Services(
        at=found.at, services=tuple(each for each in found.services if scope.service(each.service))
    )


def forecasts_of(scope: Scope, found: ForecastList, is_own: Callable[[ErrandForecast], bool]) -> ForecastList:
    """Those of the agency's lines, and of errands that are their *own*."""
    lines = tuple(each for each in found.lines if scope.line(each.line))
    return ForecastList(at=found.at, lines=lines, errands=tuple(filter(is_own, found.errands)))


def _errand(scope: Scope, errand: ErrandStatus) -> ErrandStatus:
    """Whole where it is theirs, but for stays in lines of others."""
    legs = tuple(leg for leg in errand.legs if scope.line(leg.line))
    if scope.line(errand.line):
        return msgspec.structs.replace(errand, legs=legs)
    return ErrandStatus(number=errand.number, service="", line="", agency="", phase=ELSEWHERE, legs=legs)


def _leading(mine: list[ErrandStatus]) -> ErrandStatus:
    """The first that goes on, else the last."""
    return next((errand for errand in mine if errand.phase not in _OVER), mine[-1])


def _led_by(errand: ErrandStatus, ticket: TicketStatus, agency: str) -> TicketStatus:
    """*ticket* where *errand* says where it stands, and not another agency's."""
    leg = errand.legs[-1] if errand.legs else None
    elsewhere = errand.phase == ELSEWHERE
    past = leg if elsewhere else None
    return msgspec.structs.replace(
        ticket,
        service=errand.service if past is None else past.service,
        line=errand.line if past is None else past.line,
        agency=agency,
        phase=errand.phase if past is None else past.end,
        counter=errand.counter if past is None else past.counter,
        outcome=errand.outcome if past is None else past.outcome,
        called_at=_moment(leg, "last_called_at"),
        started_at=_moment(leg, "started_at"),
        ended_at=_moment(leg, "ended_at"),
        recalls=0,
        ahead=errand.ahead,
        wait_low_seconds=errand.wait_low_seconds,
        wait_high_seconds=errand.wait_high_seconds,
    )


def _moment(leg: LegStatus | None, which: str) -> object:
    return None if leg is None else getattr(leg, which)


def _call(scope: Scope, made: CallMade) -> CallMade:
    call = msgspec.structs.replace(made.call, reason=_reason(scope, made.call.reason))
    return msgspec.structs.replace(made, call=call)


def _unsaid(made: CallMade) -> CallMade:
    reason = msgspec.structs.replace(made.call.reason, said="")
    return msgspec.structs.replace(made, call=msgspec.structs.replace(made.call, reason=reason))


def _reason(scope: Scope, reason: CallReason) -> CallReason:
    compared = tuple(each for each in reason.compared if scope.line(each.line))
    labels = {each.label for each in compared}
    lines = scope.owners.lines
    return msgspec.structs.replace(
        reason,
        compared=compared,
        passed_over=tuple(label for label in reason.passed_over if label in labels),
        counts={of: count for of, count in reason.counts.items() if of not in lines or scope.line(of)},
    )
