"""The whole present state of a hall, as a program that has just come sees it.

The same as what the program would have folded from the stream: ``wire.visits`` says what a visit is after each event.
"""

from collections.abc import Iterator
from datetime import timedelta

import msgspec
from msgspec.structs import replace

from server.domain.desk import Desk
from server.domain.events import Recorded, TicketCalled, TicketRecalled
from server.domain.hall import Hall
from server.domain.kiosks import Kiosk
from server.domain.notices import Notice as HallNotice
from server.domain.plan import Plan
from server.domain.ticket import Errand, Phase, Ticket
from wire.displays import DisplayArrangement, DisplayState, DisplayTrouble, Notice
from wire.kiosks import Arrangement, KioskState
from wire.profile import Profile
from wire.snapshot import (
    Absent,
    CounterState,
    ErrandPhase,
    LiveErrand,
    LiveTicket,
    PastCall,
    Snapshot,
    Speaker,
    TicketPhase,
)
from wire.text import Text

_TICKET_PHASES: dict[Phase, TicketPhase] = {
    Phase.WAITING: "waiting",
    Phase.BLOCKED: "blocked",
    Phase.CALLED: "called",
    Phase.SERVING: "serving",
    Phase.HELD: "held",
}
_PHASES: dict[Phase, ErrandPhase] = {
    **_TICKET_PHASES,
    Phase.DONE: "done",
    Phase.NO_SHOW: "no_show",
    Phase.CANCELLED: "cancelled",
    Phase.EXPIRED: "expired",
}


def snapshot_of(hall: Hall) -> Snapshot:
    """Costs the number of live tickets: made once per sequence number, not per client."""
    return Snapshot(
        seq=hall.seq,
        day=hall.day,
        tickets=tuple(_live(ticket) for ticket in hall.alive.values()),
        counters=tuple(_counter(desk, hall.plan) for desk in hall.desks.values()),
        calls=tuple(call for record in hall.calls if (call := _past_call(hall, record)) is not None),
        speakers=tuple(Speaker(zone=zone, display=display) for zone, display in hall.speakers.zones()),
        kiosks=tuple(_kiosk(hall.kiosks.known[kiosk]) for kiosk in sorted(hall.kiosks.known)),
        absent=tuple(_absent(hall)),
        displays=tuple(_displays(hall)),
        notices=tuple(_notice(notice) for notice in hall.notices.known.values()),
    )


def _live(ticket: Ticket) -> LiveTicket:
    errands = tuple(_errand(errand) for errand in ticket.errands)
    lead = errands[ticket.lead.number - 1]
    return LiveTicket(
        ticket=ticket.id,
        letters=ticket.letters,
        number=ticket.number,
        label=ticket.label,
        service=lead.service,
        line=lead.line,
        agency=lead.agency,
        priority=ticket.priority,
        language=ticket.language,
        phase=_TICKET_PHASES[ticket.lead.phase],
        arrived_at=ticket.arrived_at,
        called_at=lead.called_at,
        started_at=lead.started_at,
        counter=lead.counter,
        recalls=lead.recalls,
        errands=errands,
        package=ticket.package,
    )


def _errand(errand: Errand) -> LiveErrand:
    phase = errand.phase
    live = LiveErrand(
        number=errand.number,
        service=errand.service,
        line=errand.line,
        agency=errand.agency,
        phase=_PHASES[phase],
        place=errand.place[0],
        needs=errand.needs,
        kept_counter=errand.kept_counter,
        kept_officer=errand.kept_officer,
        slot=errand.slot,
    )
    if phase is Phase.CALLED or phase is Phase.SERVING or phase is Phase.HELD:
        return _with_call(live, errand)
    return live


def _with_call(live: LiveErrand, errand: Errand) -> LiveErrand:
    held = errand.phase is Phase.HELD
    return replace(
        live,
        counter=None if held else errand.counter,
        called_at=errand.called_at,
        started_at=errand.started_at if errand.phase is Phase.SERVING else None,
        recalls=errand.recalls,
        hold_until=errand.hold_until if held else None,
    )


def _counter(desk: Desk, plan: Plan) -> CounterState:
    tickets = tuple(ticket.id for ticket in desk.tickets)
    set_up = plan.counters.get(desk.id)
    changed = set_up is not None and desk.profile != set_up.set_profile
    return CounterState(
        counter=desk.id,
        officer=desk.officer,
        ticket=tickets[-1] if tickets else None,
        paused=desk.paused,
        tickets=tickets,
        profile=msgspec.convert(desk.profile, Profile, from_attributes=True) if changed else None,
    )


def _absent(hall: Hall) -> Iterator[Absent]:
    """Who could be brought back when the last thing happened: not those whose number is somebody else's by now."""
    if hall.last_at is None:
        return
    for errand in hall.no_shows.since(hall.last_at - timedelta(seconds=hall.plan.no_show.bring_back_seconds)):
        ticket = errand.ticket
        if ticket.alive or (ticket.letters, ticket.number) not in hall.numbers.alive:
            yield _gone(errand)


def _gone(errand: Errand) -> Absent:
    assert errand.ended_at is not None, "whoever did not come was given up at a moment"
    return Absent(
        ticket=errand.ticket.id,
        label=errand.label,
        errand=errand.number,
        service=errand.service,
        line=errand.line,
        agency=errand.agency,
        counter=errand.counter,
        at=errand.ended_at,
    )


def _kiosk(kiosk: Kiosk) -> KioskState:
    return KioskState(
        kiosk=kiosk.id,
        help_since=kiosk.help_since,
        helper=kiosk.helper,
        trouble=kiosk.trouble,
        paper=kiosk.paper,
        arrangement=msgspec.convert(kiosk.arrangement, Arrangement | None, from_attributes=True),
    )


def _displays(hall: Hall) -> Iterator[DisplayState]:
    """Those that are there, and those of which more is known."""
    here = {display.name: display for display in hall.speakers.displays}
    for name in sorted({*here, *hall.posts.known}):
        post, display = hall.posts.get(name), here.get(name)
        yield DisplayState(
            display=name,
            here=display is not None,
            zone="" if display is None else display.zone,
            speaks=display is not None and display.speaks,
            arrangement=msgspec.convert(post.arrangement, DisplayArrangement | None, from_attributes=True),
            troubles=msgspec.convert(post.troubles, tuple[DisplayTrouble, ...], from_attributes=True),
        )


def _notice(notice: HallNotice) -> Notice:
    return Notice(
        notice=notice.id,
        text=msgspec.convert(notice.text, Text, from_attributes=True),
        until=notice.until,
        zone=notice.zone,
        urgent=notice.urgent,
    )


def _past_call(hall: Hall, record: Recorded) -> PastCall | None:
    event = record.event
    if not isinstance(event, TicketCalled | TicketRecalled):
        return None
    ticket = hall.tickets[event.ticket]
    return PastCall(
        ticket=ticket.id,
        letters=ticket.letters,
        number=ticket.number,
        label=ticket.label,
        counter=event.counter,
        agency=_agency(ticket, record),
        language=ticket.language,
        at=record.at,
    )


def _agency(ticket: Ticket, record: Recorded) -> str:
    """Whose counter called then: the errand may have been sent on to another agency since."""
    calls = (call.event for call in reversed(ticket.called) if call.seq <= record.seq)
    return next((call.agency for call in calls if isinstance(call, TicketCalled)), ticket.agency)
