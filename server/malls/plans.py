"""The part of a mall that the hall's rules care about. Seconds where operators write minutes; no names and texts."""

from zoneinfo import ZoneInfo

import msgspec

from server.domain import plan as rules
from server.domain.calendar import Calendar, LastTicket, Week
from server.domain.displays import DisplayArrangement
from server.domain.hours import Interval
from server.domain.kiosks import Arrangement
from server.domain.profile import Profile
from wire import hours as wire_hours
from wire import mall as wire
from wire.profile import Profile as WireProfile


def plan_of(mall: wire.Mall, *, always_open: bool = False) -> rules.Plan:
    """The hall's plan. *always_open* leaves hours, breaks and holidays out: for training, demonstrations and tests."""
    return rules.Plan(
        time_zone=ZoneInfo(mall.time_zone),
        lines={line.id: _line(mall, line) for line in mall.lines},
        services={service.id: _service(service) for service in mall.services},
        counters={counter.id: _counter(counter) for counter in mall.counters},
        priority_classes=frozenset(kind.id for kind in mall.priority_classes),
        numbering=msgspec.convert(mall.numbers, rules.Numbering, from_attributes=True),
        ratio=msgspec.convert(mall.priority, rules.Ratio, from_attributes=True),
        cancelled_free_their_place=mall.cancelled_free_their_place,
        starvation_seconds=_seconds(mall.starvation_minutes),
        no_show=rules.NoShow(
            recalls=mall.no_show.recalls,
            seconds=mall.no_show.seconds,
            bring_back_seconds=mall.no_show.bring_back_minutes * 60,
            place=rules.Place(mall.no_show.place),
        ),
        calendar=Calendar() if always_open else calendar_of(mall),
        walking=rules.Walking(
            otherwise=mall.walking.otherwise_seconds,
            between={way.zones: way.seconds for way in mall.walking.between},
        ),
        packages={
            package.id: msgspec.convert(package, rules.Package, from_attributes=True)
            for package in mall.packages
        },
        rating=rules.Rating(mall.rating),
        at_closing=rules.AtClosing(mall.at_closing),
        silence_seconds=_seconds(mall.silence_minutes),
        zones=frozenset(zone.id for zone in mall.zones),
        kiosks={
            kiosk.id: msgspec.convert(kiosk.arrangement, Arrangement, from_attributes=True)
            for kiosk in mall.kiosks
        },
        displays={
            display.id: msgspec.convert(display.arrangement, DisplayArrangement, from_attributes=True)
            for display in mall.displays
        },
    )


def calendar_of(mall: wire.Mall) -> Calendar:
    """When the mall, its agencies and its services are open. Holidays are named in Indonesian."""
    tenants: tuple[wire.Agency | wire.Service, ...] = (*mall.agencies, *mall.services)
    return Calendar(
        mall=_week(mall.hours),
        agencies={each.id: week for each in mall.agencies if (week := _week(each.hours)) is not None},
        services={each.id: week for each in mall.services if (week := _week(each.hours)) is not None},
        breaks=_week(mall.breaks) or {},
        holidays={holiday.day: holiday.name.id for holiday in mall.holidays},
        last_ticket=_last_ticket(mall.last_ticket),
        last_ticket_of={each.id: _last_ticket(each.last_ticket) for each in tenants if each.last_ticket},
    )


def profile_of(profile: WireProfile) -> Profile:
    """A counter's profile as the rules read it."""
    return msgspec.convert(profile, Profile, from_attributes=True)


def _line(mall: wire.Mall, line: wire.Line) -> rules.Line:
    return rules.Line(
        id=line.id,
        agency=line.agency,
        letters=line.letters,
        zone=_zone(mall, line),
        target_seconds=line.target_minutes * 60,
    )


def _zone(mall: wire.Mall, line: wire.Line) -> str:
    """Where its visitors are served: its agency's zone, unless every counter for it stands elsewhere."""
    own = next(agency.zone for agency in mall.agencies if agency.id == line.agency)
    zones = [counter.zone for counter in mall.counters if line.id in counter.lines]
    return own if own in zones or not zones else zones[0]


def _service(service: wire.Service) -> rules.Service:
    return rules.Service(
        id=service.id,
        agency=service.agency,
        line=service.line,
        typical_seconds=service.minutes * 60,
        quota=service.quota,
        outcomes=tuple(rules.Outcome(id=each.id, completes=each.completes) for each in service.outcomes),
        needs=service.needs,
        appointments=None if service.appointments is None else _appointments(service.appointments),
        asks=tuple(each.id for each in service.asks),
    )


def _appointments(form: wire.Appointments) -> rules.Appointments:
    return rules.Appointments(
        slot_seconds=form.slot_minutes * 60,
        capacity=form.capacity,
        early_seconds=form.early_minutes * 60,
        late_seconds=form.late_minutes * 60,
        days_ahead=form.days_ahead,
        hours=_week(form.hours),
    )


def _counter(counter: wire.Counter) -> rules.Counter:
    return rules.Counter(
        id=counter.id,
        agency=counter.agency,
        lines=counter.lines,
        zone=counter.zone,
        profile=None if counter.profile is None else profile_of(counter.profile),
    )


def _week(week: wire_hours.Week | None) -> Week | None:
    """By weekday; a day that is closed is not there."""
    if week is None:
        return None
    return {
        day: tuple(Interval(start=each.start, end=each.end) for each in hours)
        for day, hours in enumerate(msgspec.structs.astuple(week))
        if hours
    }


def _last_ticket(form: wire_hours.LastTicket) -> LastTicket:
    return LastTicket(before_closing_seconds=form.before_closing_minutes * 60, by_wait=form.by_wait)


def _seconds(minutes: int | None) -> float | None:
    return None if minutes is None else minutes * 60
