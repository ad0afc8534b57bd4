"""From forms without mistakes to the mall as programs see it."""

from collections.abc import Iterable

import msgspec

from server.malls.forms import (
    AgencyForm,
    DisplayForm,
    KioskForm,
    MallForm,
    PackageForm,
    VoiceForm,
    WalkingForm,
)
from server.malls.spans import breaks, clock, week
from server.malls.tenants import agency_of, counter_of, last_ticket_of, lines_of, service_of
from wire.displays import DisplayArrangement
from wire.hours import Holiday, LastTicket
from wire.kiosks import Arrangement
from wire.mall import (
    Counter,
    Display,
    HallVoice,
    Kiosk,
    Mall,
    NoShow,
    Numbering,
    Package,
    PackageStep,
    Priority,
    PriorityClass,
    Service,
    VolumeHours,
    Walking,
    Way,
    Zone,
)


def assemble(mall: MallForm, agencies: Iterable[AgencyForm]) -> Mall:
    """The whole mall: agencies in their order, counters by number."""
    forms = list(agencies)
    return Mall(
        id=mall.id,
        name=mall.name,
        city=mall.city,
        time_zone=mall.time_zone,
        thanks=mall.thanks,
        validity=mall.validity,
        numbers=msgspec.convert(mall.numbers, Numbering, from_attributes=True),
        priority=msgspec.convert(mall.priority, Priority, from_attributes=True),
        cancelled_free_their_place=mall.quotas.cancelled_free_their_place,
        priority_classes=tuple(PriorityClass(id=kind.id, name=kind.name) for kind in mall.priority_classes),
        zones=tuple(Zone(id=zone.id, name=zone.name, place=zone.place) for zone in mall.zones),
        agencies=tuple(agency_of(form) for form in forms),
        lines=tuple(line for form in forms for line in lines_of(form)),
        services=_services(mall, forms),
        counters=_counters(forms),
        hours=week(mall.hours),
        breaks=breaks(mall.breaks),
        holidays=tuple(Holiday(day=each.day, name=each.name) for each in mall.holidays),
        last_ticket=last_ticket_of(mall.last_ticket) or LastTicket(),
        at_closing=mall.closing.waiting,
        no_show=msgspec.convert(mall.no_show, NoShow, from_attributes=True),
        walking=_walking(mall.walking),
        starvation_minutes=mall.starvation.minutes if mall.starvation else None,
        silence_minutes=mall.silence.minutes if mall.silence else None,
        rating=mall.rating.kind,
        packages=tuple(_package(form) for form in mall.packages),
        kiosks=tuple(_kiosk(form) for form in mall.kiosks),
        displays=tuple(_display(form) for form in mall.displays),
        voice=_voice(mall.voice),
    )


def _services(mall: MallForm, forms: Iterable[AgencyForm]) -> tuple[Service, ...]:
    return tuple(
        service_of(form, service, complaints=mall.complaints) for form in forms for service in form.services
    )


def _counters(forms: Iterable[AgencyForm]) -> tuple[Counter, ...]:
    counters = [(form, counter) for form in forms for counter in form.counters]
    return tuple(counter_of(*pair) for pair in sorted(counters, key=lambda pair: pair[1].number))


def _walking(form: WalkingForm) -> Walking:
    return Walking(
        otherwise_seconds=form.otherwise_seconds,
        between=tuple(Way(zones=(way.zones[0], way.zones[1]), seconds=way.seconds) for way in form.between),
    )


def _package(form: PackageForm) -> Package:
    return Package(
        id=form.id,
        name=form.name,
        description=form.description,
        steps=tuple(PackageStep(service=step.service, needs=step.needs) for step in form.steps),
    )


def _kiosk(form: KioskForm) -> Kiosk:
    arrangement = Arrangement(agencies=form.agencies, zone=form.zone or "", theme=form.theme or "")
    return Kiosk(id=form.id, name=form.name, arrangement=arrangement)


def _display(form: DisplayForm) -> Display:
    arrangement = msgspec.convert(form, DisplayArrangement, from_attributes=True)
    return Display(id=form.id, name=form.name, arrangement=arrangement)


def _voice(form: VoiceForm) -> HallVoice:
    return HallVoice(
        languages=form.languages,
        order=form.order,
        volumes=tuple(
            VolumeHours(
                begins=clock(each.begins), ends=clock(each.ends), volume=each.volume, zone=each.zone or ""
            )
            for each in form.volume
        ),
        pronunciations={str(language): words for language, words in form.pronunciation.items()},
    )
