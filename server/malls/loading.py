"""From a folder of TOML files to a mall, or to the list of everything that is wrong with it."""

import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from server.malls.checks import check
from server.malls.forms import AgencyForm, CounterForm, MallForm, ServiceForm
from server.malls.mistakes import MallMistakes, Mistake
from server.malls.reading import mistakes_in
from wire.mall import Agency, Counter, Line, Mall, Numbering, Priority, PriorityClass, Service, Zone
from wire.settings import convert

FormT = TypeVar("FormT", bound=msgspec.Struct)


def load_mall(folder: Path) -> Mall:
    """The mall that *folder* describes. Raises MallMistakes with every mistake found."""
    mistakes: list[Mistake] = []
    mall = _read(folder / "mall.toml", MallForm, mistakes)
    if mall is None:
        for path in sorted((folder / "agencies").glob("*.toml")):
            _read(path, AgencyForm, mistakes)
        raise MallMistakes(mistakes)
    agencies: dict[Path, AgencyForm] = {}
    for name in mall.agencies:
        path = folder / "agencies" / f"{name}.toml"
        if (agency := _read(path, AgencyForm, mistakes)) is not None:
            agencies[path] = agency
    mistakes += check(folder / "mall.toml", mall, agencies)
    if mistakes:
        raise MallMistakes(mistakes)
    return _assemble(mall, list(agencies.values()))


def _read(path: Path, into: type[FormT], mistakes: list[Mistake]) -> FormT | None:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(Mistake(file=path, key="", reason=f"cannot be read: {error}"))
        return None
    except tomllib.TOMLDecodeError as error:
        mistakes.append(Mistake(file=path, key="", reason=f"not TOML: {error}"))
        return None
    found = mistakes_in(raw, into, file=path)
    mistakes += found
    return None if found else convert(raw, into, file=path)


def _assemble(mall: MallForm, agencies: list[AgencyForm]) -> Mall:
    return Mall(
        id=mall.id,
        name=mall.name,
        city=mall.city,
        time_zone=mall.time_zone,
        thanks=mall.thanks,
        validity=mall.validity,
        numbers=Numbering(digits=mall.numbers.digits, first=mall.numbers.first, last=mall.numbers.last),
        priority=Priority(
            ordinary_per_priority=mall.priority.ordinary_per_priority, scope=mall.priority.scope
        ),
        cancelled_free_their_place=mall.quotas.cancelled_free_their_place,
        priority_classes=tuple(PriorityClass(id=kind.id, name=kind.name) for kind in mall.priority_classes),
        zones=tuple(Zone(id=zone.id, name=zone.name, place=zone.place) for zone in mall.zones),
        agencies=tuple(_agency(form) for form in agencies),
        lines=tuple(
            Line(id=f"{form.id}/{line.id}", agency=form.id, letters=line.letters, name=line.name)
            for form in agencies
            for line in form.lines
        ),
        services=tuple(_service(form, service, mall) for form in agencies for service in form.services),
        counters=tuple(
            _counter(form, counter)
            for form, counter in sorted(
                ((form, counter) for form in agencies for counter in form.counters),
                key=lambda pair: pair[1].number,
            )
        ),
    )


def _agency(form: AgencyForm) -> Agency:
    return Agency(
        id=form.id, kind=form.kind, zone=form.zone, name=form.name, short=form.short, spoken=form.spoken
    )


def _service(form: AgencyForm, service: ServiceForm, mall: MallForm) -> Service:
    return Service(
        id=f"{form.id}/{service.id}",
        agency=form.id,
        line=f"{form.id}/{service.line}",
        name=service.name,
        minutes=service.minutes,
        popular=service.popular,
        quota=service.quota,
        requirements=service.requirements,
        procedure=service.procedure,
        time=service.time,
        cost=service.cost,
        product=service.product,
        complaints=service.complaints or mall.complaints,
    )


def _counter(form: AgencyForm, counter: CounterForm) -> Counter:
    return Counter(
        id=str(counter.number),
        agency=form.id,
        zone=counter.zone or form.zone,
        lines=tuple(f"{form.id}/{line}" for line in counter.lines),
    )
