"""What needs what: services that come first, and the steps of packages. Nothing may need itself, however far around."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from server.domain.decisions.issuing import MOST_ERRANDS
from server.malls.checks.names import doubles, unknown
from server.malls.forms import AgencyForm, MallForm, PackageForm
from server.malls.mistakes import Mistake
from server.malls.names import whole

Needs = Mapping[str, Collection[str]]
"""By service, what comes before it."""


def needs_of(agencies: Mapping[Path, AgencyForm]) -> dict[str, tuple[str, ...]]:
    """Every service's own needs, all names whole."""
    return {
        whole(agency.id, service.id): tuple(whole(agency.id, name) for name in service.needs)
        for agency in agencies.values()
        for service in agency.services
    }


def check_needs(agencies: Mapping[Path, AgencyForm], *, all_there: bool) -> Iterator[Mistake]:
    """The ``needs`` of services. Unless *all_there*, another agency's may be in a file that cannot be read: told already."""
    needs = needs_of(agencies)
    told: set[str] = set()
    for path, agency in agencies.items():
        for place, service in enumerate(agency.services):
            key, name = f"services[{place}].needs", whole(agency.id, service.id)
            for need in needs[name]:
                if need not in needs and (all_there or need.startswith(f"{agency.id}/")):
                    yield unknown(path, key, need, _near(need, needs))
            yield from doubles(path, key, needs[name])
            if name not in told and (circle := circle_through(name, needs)):
                told.update(circle)
                yield Mistake(file=path, key=key, reason=f"is a circle: {' needs '.join(circle)}")


def check_packages(
    file: Path, mall: MallForm, agencies: Mapping[Path, AgencyForm], *, all_there: bool
) -> Iterator[Mistake]:
    """The steps of packages. Unless *all_there*, a step may be in a file that cannot be read."""
    needs = needs_of(agencies)
    for place, package in enumerate(mall.packages):
        key = f"packages[{place}].steps"
        yield from _check_steps(file, key, package)
        for number, step in enumerate(package.steps):
            if all_there and step.service not in needs:
                yield unknown(file, f"{key}[{number}].service", step.service, _near(step.service, needs))
        yield from _check_order(file, key, package, needs)


def _check_steps(file: Path, key: str, package: PackageForm) -> Iterator[Mistake]:
    if len(package.steps) < 2:
        yield Mistake(file=file, key=key, reason="a package needs at least two steps")
    if len(package.steps) > MOST_ERRANDS:
        yield Mistake(file=file, key=key, reason=f"a ticket holds at most {MOST_ERRANDS} errands")
    seen: set[str] = set()
    for number, step in enumerate(package.steps, start=1):
        at = f"{key}[{number - 1}]"
        if step.service in seen:
            yield Mistake(file=file, key=f"{at}.service", reason=f"{step.service!r} is a step already")
        seen.add(step.service)
        for need in step.needs:
            if not 1 <= need < number:
                which = "itself" if need == number else f"step {need}"
                earlier = f"1 to {number - 1}" if number > 1 else "none"
                yield Mistake(
                    file=file, key=f"{at}.needs", reason=f"needs {which}; the steps before it are: {earlier}"
                )


def _check_order(file: Path, key: str, package: PackageForm, needs: Needs) -> Iterator[Mistake]:
    """The package's order and the services' own needs together."""
    steps = [step.service for step in package.steps]
    together = {
        step.service: {steps[need - 1] for need in step.needs if 1 <= need <= len(steps)}
        | (set(needs.get(step.service, ())) & set(steps))
        for step in package.steps
    }
    for name in steps:
        circle = circle_through(name, together)
        if any(after not in needs.get(before, ()) for before, after in pairwise(circle)):
            yield Mistake(file=file, key=key, reason=f"is a circle: {' needs '.join(circle)}")
            return


def circle_through(start: str, needs: Needs) -> tuple[str, ...]:
    """The shortest way from *start* back to itself, both ends included; empty if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked: breadth first
        for need in sorted(needs.get(way[-1], ())):
            if need == start:
                return (*way, start)
            if need not in seen:
                seen.add(need)
                ways.append((*way, need))
    return ()


def _near(name: str, needs: Needs) -> Collection[str]:
    """The services of the agency that *name* speaks of, or else every agency's name."""
    agency = name.split("/", maxsplit=1)[0]
    own = [service for service in needs if service.startswith(f"{agency}/")]
    return own or sorted({service.split("/", maxsplit=1)[0] for service in needs})
