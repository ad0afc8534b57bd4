"""An agency's form as programs see it: names made whole, the mall's and the agency's words where a service has none."""

from collections.abc import Iterator

import msgspec

from server.malls.forms import AgencyForm, AppointmentsForm, CounterForm, LastTicketForm, ServiceForm
from server.malls.names import whole
from server.malls.profiles import profile_of
from server.malls.spans import week
from wire.hours import LastTicket
from wire.mall import Agency, Appointments, Asked, Counter, Line, Outcome, Service
from wire.text import Text


def agency_of(form: AgencyForm) -> Agency:
    """The tenant itself."""
    return Agency(
        id=form.id,
        kind=form.kind,
        zone=form.zone,
        name=form.name,
        short=form.short,
        spoken=form.spoken,
        hours=week(form.hours),
        last_ticket=last_ticket_of(form.last_ticket),
        colour=form.colour or "",
    )


def lines_of(form: AgencyForm) -> Iterator[Line]:
    """Its lines, in their order."""
    for line in form.lines:
        yield Line(
            id=whole(form.id, line.id),
            agency=form.id,
            letters=line.letters,
            name=line.name,
            target_minutes=line.target_minutes,
        )


def service_of(form: AgencyForm, service: ServiceForm, *, complaints: Text) -> Service:
    """One of its services; *complaints* are heard there unless it says otherwise."""
    return Service(
        id=whole(form.id, service.id),
        agency=form.id,
        line=whole(form.id, service.line),
        name=service.name,
        minutes=service.minutes,
        popular=service.popular,
        quota=service.quota,
        requirements=service.requirements,
        procedure=service.procedure,
        time=service.time,
        cost=service.cost,
        product=service.product,
        complaints=service.complaints or complaints,
        outcomes=tuple(
            Outcome(id=each.id, name=each.name, completes=each.completes)
            for each in service.outcomes or form.outcomes
        ),
        needs=tuple(whole(form.id, name) for name in service.needs),
        appointments=_appointments(service.appointments),
        hours=week(service.hours),
        last_ticket=last_ticket_of(service.last_ticket),
        asks=msgspec.convert(service.asks, tuple[Asked, ...], from_attributes=True),
        keywords=service.keywords,
    )


def counter_of(form: AgencyForm, counter: CounterForm) -> Counter:
    """One of its counters, in the agency's zone unless it says otherwise."""
    profile = counter.profile
    return Counter(
        id=str(counter.number),
        agency=form.id,
        zone=counter.zone or form.zone,
        lines=tuple(whole(form.id, line) for line in counter.lines),
        profile=None if profile is None else profile_of(form.id, counter.lines, profile),
    )


def last_ticket_of(form: LastTicketForm | None) -> LastTicket | None:
    """When the last ticket is given, if that is said."""
    return None if form is None else msgspec.convert(form, LastTicket, from_attributes=True)


def _appointments(form: AppointmentsForm | None) -> Appointments | None:
    if form is None:
        return None
    return Appointments(
        slot_minutes=form.slot_minutes,
        capacity=form.capacity,
        early_minutes=form.early_minutes,
        late_minutes=form.late_minutes,
        days_ahead=form.days_ahead,
        hours=week(form.hours),
    )
