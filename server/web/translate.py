"""Domain to wire and back. The only place that knows both."""

from zoneinfo import ZoneInfo

import msgspec

from server.domain import commands as domain_commands
from server.domain import plan as domain_plan
from server.domain.commands import Command
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.ticket import Ticket
from server.service.queries import TicketStanding
from wire import commands as wire_commands
from wire import events as wire_events
from wire.codec import encode
from wire.mall import Mall
from wire.snapshot import CounterState, LiveTicket, PastCall, Snapshot
from wire.ticket import TicketStatus

_DOMAIN_COMMANDS: dict[type[wire_commands.Command], type[Command]] = {
    kind: getattr(domain_commands, kind.__name__) for kind in wire_commands.COMMANDS
}


def command_of(command: wire_commands.Command) -> Command:
    """What a program asked, as the hall understands it. Both forms have the same fields."""
    return _DOMAIN_COMMANDS[type(command)](**msgspec.structs.asdict(command))


def record_of(record: Recorded) -> wire_events.Record:
    """A journal record as programs see it. Events have twins of the same name and fields."""
    twin = getattr(wire_events, type(record.event).__name__)
    return wire_events.Record(
        seq=record.seq, at=record.at, event=msgspec.convert(record.event, twin, from_attributes=True)
    )


def record_json(record: Recorded) -> bytes:
    """The JSON of a record: the answer to its command and the data of its stream event."""
    return encode(record_of(record))


def snapshot_of(hall: Hall) -> Snapshot:
    """The whole present state. Costs the number of live tickets: made once per sequence number, not per client."""
    return Snapshot(
        seq=hall.seq,
        day=hall.day,
        tickets=tuple(_live(ticket) for ticket in hall.alive.values()),
        counters=tuple(
            CounterState(
                counter=desk.id, officer=desk.officer, ticket=desk.ticket.id if desk.ticket else None
            )
            for desk in hall.desks.values()
        ),
        calls=tuple(_past_call(hall, record) for record in hall.calls),
    )


def _live(ticket: Ticket) -> LiveTicket:
    return msgspec.convert(
        {name: getattr(ticket, name, None) for name in LiveTicket.__struct_fields__} | {"ticket": ticket.id},
        LiveTicket,
    )


def _past_call(hall: Hall, record: Recorded) -> PastCall:
    event = record.event
    ticket = hall.tickets[getattr(event, "ticket")]  # noqa: B009  calls holds events that name a ticket
    return PastCall(
        ticket=ticket.id,
        letters=ticket.letters,
        number=ticket.number,
        label=ticket.label,
        counter=getattr(event, "counter"),  # noqa: B009
        agency=ticket.agency,
        language=ticket.language,
        at=record.at,
    )


def status_of(standing: TicketStanding) -> TicketStatus:
    """Where a ticket stands, for its visitor."""
    known = {name: getattr(standing.ticket, name) for name in standing.ticket.__dataclass_fields__}
    wait = standing.wait
    return TicketStatus(
        **known,
        ahead=standing.ahead,
        wait_low_seconds=wait.low_seconds if wait else None,
        wait_high_seconds=wait.high_seconds if wait else None,
    )


def plan_of(mall: Mall) -> domain_plan.Plan:
    """The part of a mall that the rules care about."""
    return domain_plan.Plan(
        time_zone=ZoneInfo(mall.time_zone),
        lines={
            line.id: domain_plan.Line(id=line.id, agency=line.agency, letters=line.letters)
            for line in mall.lines
        },
        services={
            service.id: domain_plan.Service(
                id=service.id,
                agency=service.agency,
                line=service.line,
                typical_seconds=service.minutes * 60,
                quota=service.quota,
            )
            for service in mall.services
        },
        counters={
            counter.id: domain_plan.Counter(id=counter.id, agency=counter.agency, lines=counter.lines)
            for counter in mall.counters
        },
        priority_classes=frozenset(kind.id for kind in mall.priority_classes),
        numbering=domain_plan.Numbering(
            digits=mall.numbers.digits, first=mall.numbers.first, last=mall.numbers.last
        ),
        ratio=domain_plan.Ratio(
            ordinary_per_priority=mall.priority.ordinary_per_priority,
            scope=domain_plan.Scope(mall.priority.scope),
        ),
        cancelled_free_their_place=mall.cancelled_free_their_place,
    )
