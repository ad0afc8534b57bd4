"""The audit as lines for people: who did what, when, from which device. Free texts are left out: they may speak of somebody."""

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Self
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from server.domain.events import Event
from server.storage import looking
from server.storage.device_names import ABOUT_A_DEVICE, device_names
from server.storage.looking import ActRow, AuditRecord
from wire.mall import Mall

_CAPITALS: Final = re.compile(r"(?<=.)(?=[A-Z])")
_ABOUT: Final = (
    "label",
    "service",
    "line",
    "counter",
    "officer",
    "kiosk",
    "display",
    "outcome",
    "count",
    "day",
)
DEVICES: Final = ("kiosk", "display", "counter")
PEOPLE: Final = ("officer", "by")
"""What records call them."""
_WIDTH: Final = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What is looked for; None: whatever it is. Without a *day*, everything since the last one opened."""

    day: date | None = None
    device: str | None = None
    person: str | None = None
    ticket: str | None = None

    @classmethod
    def of(cls, asked: argparse.Namespace) -> Self:
        """As the command line says it."""
        return cls(day=asked.day, device=asked.device, person=asked.person, ticket=asked.ticket)

    def has(self, record: AuditRecord, devices: frozenset[str]) -> bool:
        """Whether *record* is one of them. *devices*: the ids of those that are called as *device*, or were."""
        event = record.recorded.event
        return (
            (self.device is None or _speaks_of({self.device, *devices}, record.device, event, DEVICES))
            and (self.person is None or _speaks_of({self.person}, record.person, event, PEOPLE))
            and (self.ticket is None or _speaks_of({self.ticket}, "", event, ("label",)))
        )

    def has_act(self, act: ActRow, devices: frozenset[str]) -> bool:
        """Whether *act* is one of them; *devices* as above. None is about a ticket's label."""
        return (
            self.ticket is None
            and (self.device is None or not {self.device, *devices}.isdisjoint(_devices_of(act)))
            and self.person in {None, act.person, act.subject}
        )


def lines(engine: Engine, mall: Mall, wanted: Wanted) -> Iterator[str]:
    """A heading, and a line for each entry, by time. Raises StorageTrouble, UnreadableEvent."""
    zone, names = ZoneInfo(mall.time_zone), device_names(engine)
    devices = frozenset[str]() if wanted.device is None else names.ids(wanted.device)
    table = _Table(zone=zone, names={device: f"{device} ({name})" for device, name in names.last.items()})
    span = looking.span(engine, wanted.day, zone)
    found = [
        (record.recorded.at, table.of_record(record))
        for record in looking.records(engine, span)
        if wanted.has(record, devices)
    ]
    acts = looking.acts(engine, span)
    found += [(act.at, table.of_act(act)) for act in acts if wanted.has_act(act, devices)]
    yield table.line("entry", "time", "device", "person", "what")
    yield from (line for _, line in sorted(found, key=lambda each: each[0]))


def _devices_of(act: ActRow) -> set[str]:
    """The device that *act* came from, and the one it is about: its id and what it is called, now and before."""
    if not act.action.startswith(ABOUT_A_DEVICE):
        return {act.device}
    said = json.loads(act.details)
    return {act.device, act.subject, said.get("name", ""), said.get("name_before", "")}


def _speaks_of(wanted: set[str], known: str, event: Event, names: tuple[str, ...]) -> bool:
    return not wanted.isdisjoint({known, *(getattr(event, name, None) for name in names)})


@dataclass(frozen=True, kw_only=True, slots=True)
class _Table:
    """*names*: what devices are told as, by their ids."""

    zone: ZoneInfo
    names: Mapping[str, str]

    def of_record(self, record: AuditRecord) -> str:
        event = record.recorded.event
        what = _CAPITALS.sub(" ", type(event).__name__).lower()
        about = [
            f"{name} {value}" for name in _ABOUT if (value := getattr(event, name, None)) not in {None, ""}
        ]
        return self.line(
            f"journal/{record.recorded.seq}",
            self._time(record.recorded.at),
            self._device(record.device),
            record.person,
            ": ".join((what, ", ".join(about))),
        )

    def of_act(self, act: ActRow) -> str:
        about = " ".join(part for part in (act.subject, act.details if act.details != "{}" else "") if part)
        return self.line(
            f"acts/{act.seq}",
            self._time(act.at),
            self._device(act.device),
            act.person,
            ": ".join(filter(None, (act.action, about))),
        )

    def line(self, entry: str, time: str, device: str, person: str, what: str) -> str:
        return f"{entry:<16} {time:<19}  {device or '-':<{_WIDTH}} {person or '-':<14} {what}".rstrip(": ")

    def _time(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%Y-%m-%d %H:%M:%S}"

    def _device(self, device: str) -> str:
        return self.names.get(device, device)
