"""Displays and the voice: each display is named once, and everything points at what is there."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from server.malls.checks.names import doubles, unknown
from server.malls.forms import AgencyForm, DisplayForm, MallForm
from server.malls.mistakes import Mistake
from server.malls.shelf import layouts, themes


def check_displays(
    file: Path, mall: MallForm, agencies: Mapping[Path, AgencyForm], *, all_there: bool
) -> Iterator[Mistake]:
    """The ``[[displays]]``. Unless *all_there*, a counter may be in a file that cannot be read: told already."""
    zones = {zone.id for zone in mall.zones}
    counters = {
        str(counter.number): counter.zone or agency.zone
        for agency in agencies.values()
        for counter in agency.counters
    }
    yield from doubles(file, "displays", [display.id for display in mall.displays])
    for place, display in enumerate(mall.displays):
        yield from _check_display(file, f"displays[{place}]", display, zones, counters if all_there else None)


def check_voice(file: Path, mall: MallForm) -> Iterator[Mistake]:
    """``[voice]``"""
    zones = {zone.id for zone in mall.zones}
    yield from doubles(file, "voice.languages", mall.voice.languages)
    for place, hours in enumerate(mall.voice.volume):
        key = f"voice.volume[{place}]"
        if hours.begins == hours.ends:
            yield Mistake(file=file, key=key, reason="has no length: from and to are the same")
        if hours.zone is not None and hours.zone not in zones:
            yield unknown(file, f"{key}.zone", hours.zone, zones)


def _check_display(
    file: Path, key: str, display: DisplayForm, zones: Collection[str], counters: Mapping[str, str] | None
) -> Iterator[Mistake]:
    for name, what, there in (("layout", display.layout, layouts()), ("theme", display.theme, themes())):
        if what is not None and what not in there:
            yield unknown(file, f"{key}.{name}", what, there)
    if display.zone and display.zone not in zones:
        yield unknown(file, f"{key}.zone", display.zone, zones)
    if counters is None:
        return
    if display.counter and display.counter not in counters:
        yield unknown(file, f"{key}.counter", display.counter, counters)
    elif display.counter and display.zone and counters[display.counter] != display.zone:
        reason = f"{display.counter!r} stands in zone {counters[display.counter]}, not in {display.zone}"
        yield Mistake(file=file, key=f"{key}.counter", reason=reason)
    for place in display.directions or ():
        if place not in counters and place not in zones:
            yield unknown(file, f"{key}.directions", place, {*zones, *counters})
