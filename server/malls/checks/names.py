"""Names that point at something, letters and numbers that are used once, lists that are equally long."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from server.domain.plan import GENERAL_OUTCOME
from server.malls.forms import AgencyForm, MallForm, OutcomeForm, ServiceForm, WalkingForm
from server.malls.mistakes import Mistake
from wire.text import TextList


def check_mall_names(file: Path, mall: MallForm) -> Iterator[Mistake]:
    """The mall's own file."""
    try:
        ZoneInfo(mall.time_zone)
    except (OSError, ValueError, KeyError):  # a folder, a path out of the database, an unknown name
        yield Mistake(
            file=file,
            key="time_zone",
            reason=f"{mall.time_zone!r} is not a time zone (for example Asia/Jakarta)",
        )
    if mall.numbers.first > mall.numbers.last:
        yield Mistake(
            file=file, key="numbers.first", reason=f"{mall.numbers.first} is above last = {mall.numbers.last}"
        )
    if not mall.agencies:
        yield Mistake(file=file, key="agencies", reason="a mall needs at least one agency")
    for key, ids in (
        ("agencies", mall.agencies),
        ("zones", [zone.id for zone in mall.zones]),
        ("priority_classes", [kind.id for kind in mall.priority_classes]),
        ("packages", [package.id for package in mall.packages]),
    ):
        yield from doubles(file, key, ids)
    yield from _check_walking(file, mall.walking, {zone.id for zone in mall.zones})


def _check_walking(file: Path, walking: WalkingForm, zones: set[str]) -> Iterator[Mistake]:
    told: set[frozenset[str]] = set()
    for place, way in enumerate(walking.between):
        key = f"walking.between[{place}].zones"
        ends = frozenset(way.zones)
        for zone in way.zones:
            if zone not in zones:
                yield unknown(file, key, zone, zones)
        if len(ends) == 1:
            yield Mistake(file=file, key=key, reason="is no way: both ends are the same zone")
        elif ends in told:
            yield Mistake(file=file, key=key, reason=f"{' and '.join(way.zones)} stand there twice")
        told.add(ends)


def check_used_once(agencies: Mapping[Path, AgencyForm]) -> Iterator[Mistake]:
    """What may stand in one file only: an agency's id, a line's letters, a counter's number."""
    ids: dict[object, Path] = {}
    letters: dict[object, Path] = {}
    numbers: dict[object, Path] = {}
    for path, agency in agencies.items():
        yield from _taken(path, "id", agency.id, ids)
        for place, line in enumerate(agency.lines):
            yield from _taken(path, f"lines[{place}].letters", line.letters, letters)
        for place, counter in enumerate(agency.counters):
            yield from _taken(path, f"counters[{place}].number", counter.number, numbers)


def _taken(path: Path, key: str, value: object, seen: dict[object, Path]) -> Iterator[Mistake]:
    if value in seen:
        yield Mistake(file=path, key=key, reason=f"{value!r} is already used in {seen[value].name}")
    seen.setdefault(value, path)


def check_agency_names(path: Path, agency: AgencyForm, zones: set[str]) -> Iterator[Mistake]:
    """An agency's own file."""
    lines = {line.id for line in agency.lines}
    if agency.zone not in zones:
        yield unknown(path, "zone", agency.zone, zones)
    if not agency.services:
        yield Mistake(file=path, key="services", reason="an agency needs at least one service")
    yield from doubles(path, "lines", [line.id for line in agency.lines])
    yield from doubles(path, "services", [service.id for service in agency.services])
    yield from _check_outcomes(path, "outcomes", agency.outcomes)
    for place, service in enumerate(agency.services):
        yield from _check_service(path, f"services[{place}]", service, lines)
    for place, counter in enumerate(agency.counters):
        if counter.zone is not None and counter.zone not in zones:
            yield unknown(path, f"counters[{place}].zone", counter.zone, zones)
        yield from doubles(path, f"counters[{place}].lines", counter.lines)
        for line in counter.lines:
            if line not in lines:
                yield unknown(path, f"counters[{place}].lines", line, lines)
    served = {line for counter in agency.counters for line in counter.lines}
    for place, form in enumerate(agency.lines):
        if form.id not in served:
            yield Mistake(file=path, key=f"lines[{place}]", reason=f"no counter serves line {form.id!r}")


def _check_service(path: Path, key: str, service: ServiceForm, lines: set[str]) -> Iterator[Mistake]:
    if service.line not in lines:
        yield unknown(path, f"{key}.line", service.line, lines)
    yield from _check_lists(path, f"{key}.requirements", service.requirements)
    yield from _check_lists(path, f"{key}.procedure", service.procedure)
    yield from _check_outcomes(path, f"{key}.outcomes", service.outcomes)
    yield from doubles(path, f"{key}.keywords", [word.casefold() for word in service.keywords])
    yield from doubles(path, f"{key}.asks", [each.id for each in service.asks])


def _check_outcomes(path: Path, key: str, outcomes: Iterable[OutcomeForm]) -> Iterator[Mistake]:
    ids = [outcome.id for outcome in outcomes]
    yield from doubles(path, key, ids)
    if GENERAL_OUTCOME in ids:
        yield Mistake(
            file=path,
            key=f"{key}[{ids.index(GENERAL_OUTCOME)}].id",
            reason=f"every service has {GENERAL_OUTCOME!r} already",
        )


def _check_lists(path: Path, key: str, texts: TextList) -> Iterator[Mistake]:
    if not texts.id:
        yield Mistake(file=path, key=key, reason="is empty")
    if len(texts.id) != len(texts.en):
        yield Mistake(file=path, key=key, reason=f"has {len(texts.id)} items in id but {len(texts.en)} in en")


def doubles(path: Path, key: str, ids: Collection[str]) -> Iterator[Mistake]:
    """A mistake for each of *ids* that is there more than once."""
    counted = list(ids)
    for name in sorted({name for name in counted if counted.count(name) > 1}):
        yield Mistake(file=path, key=key, reason=f"{name!r} stands there twice")


def unknown(path: Path, key: str, name: str, known: Collection[str]) -> Mistake:
    """That *name* points at nothing."""
    return Mistake(
        file=path, key=key, reason=f"{name!r} is not known; there are: {', '.join(sorted(known)) or 'none'}"
    )
