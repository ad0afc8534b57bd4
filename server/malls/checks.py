"""What must agree between the parts of a mall: names that point at something, letters and numbers used once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from server.malls.forms import AgencyForm, MallForm
from server.malls.mistakes import Mistake
from wire.text import TextList


def check(file: Path, mall: MallForm, agencies: Mapping[Path, AgencyForm]) -> list[Mistake]:
    """Every disagreement, in the order of the files."""
    mistakes = list(_check_mall(file, mall))
    zones = {zone.id for zone in mall.zones}
    seen_ids: dict[str, Path] = {}
    seen_letters: dict[str, Path] = {}
    seen_counters: dict[int, Path] = {}
    for path, agency in agencies.items():
        mistakes += _taken(path, "id", agency.id, seen_ids)
        for place, line in enumerate(agency.lines):
            mistakes += _taken(path, f"lines[{place}].letters", line.letters, seen_letters)
        for place, counter in enumerate(agency.counters):
            mistakes += _taken(path, f"counters[{place}].number", counter.number, seen_counters)
        mistakes += _check_agency(path, agency, zones)
    return mistakes


def _check_mall(file: Path, mall: MallForm) -> Iterator[Mistake]:
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
        ("agencies", list(mall.agencies)),
        ("zones", [zone.id for zone in mall.zones]),
        ("priority_classes", [kind.id for kind in mall.priority_classes]),
    ):
        for name in sorted({name for name in ids if ids.count(name) > 1}):
            yield Mistake(file=file, key=key, reason=f"{name!r} stands there twice")


def _taken(path: Path, key: str, value: object, seen: dict) -> Iterator[Mistake]:  # type: ignore[type-arg]  # keys differ by caller
    if value in seen:
        yield Mistake(file=path, key=key, reason=f"{value!r} is already used in {seen[value].name}")
    seen.setdefault(value, path)


def _check_agency(path: Path, agency: AgencyForm, zones: set[str]) -> Iterator[Mistake]:
    lines = {line.id for line in agency.lines}
    if agency.zone not in zones:
        yield _unknown(path, "zone", agency.zone, zones)
    if not agency.services:
        yield Mistake(file=path, key="services", reason="an agency needs at least one service")
    yield from _doubles(path, "lines", [line.id for line in agency.lines])
    yield from _doubles(path, "services", [service.id for service in agency.services])
    for place, service in enumerate(agency.services):
        key = f"services[{place}]"
        if service.line not in lines:
            yield _unknown(path, f"{key}.line", service.line, lines)
        yield from _check_lists(path, f"{key}.requirements", service.requirements)
        yield from _check_lists(path, f"{key}.procedure", service.procedure)
    for place, counter in enumerate(agency.counters):
        if counter.zone is not None and counter.zone not in zones:
            yield _unknown(path, f"counters[{place}].zone", counter.zone, zones)
        for line in counter.lines:
            if line not in lines:
                yield _unknown(path, f"counters[{place}].lines", line, lines)
    served = {line for counter in agency.counters for line in counter.lines}
    for place, form in enumerate(agency.lines):
        if form.id not in served:
            yield Mistake(file=path, key=f"lines[{place}]", reason=f"no counter serves line {form.id!r}")


def _check_lists(path: Path, key: str, texts: TextList) -> Iterator[Mistake]:
    if not texts.id:
        yield Mistake(file=path, key=key, reason="is empty")
    if len(texts.id) != len(texts.en):
        yield Mistake(file=path, key=key, reason=f"has {len(texts.id)} items in id but {len(texts.en)} in en")


def _doubles(path: Path, key: str, ids: list[str]) -> Iterator[Mistake]:
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield Mistake(file=path, key=key, reason=f"id {name!r} stands there twice")


def _unknown(path: Path, key: str, name: str, known: set[str]) -> Mistake:
    return Mistake(
        file=path, key=key, reason=f"{name!r} is not known; there are: {', '.join(sorted(known)) or 'none'}"
    )
