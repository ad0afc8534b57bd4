"""The audit as lines for people: who did what, when, from which device. Free texts are left out: they may speak of somebody."""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Self
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from server.domain.events import Event
from server.storage import looking
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
_DEVICES: Final = ("kiosk", "display", "counter")
_PEOPLE: Final = ("officer", "by")
_ABOUT_A_DEVICE: Final = "device-"


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

    def has(self, record: AuditRecord) -> bool:
        """Whether *record* is one of them."""
        event = record.recorded.event
        return (
            _among(self.device, record.device, event, _DEVICES)
            and _among(self.person, record.person, event, _PEOPLE)
            and _among(self.ticket, "", event, ("label",))
        )

    def has_act(self, act: ActRow) -> bool:
        """Whether *act* is one of them. None is about a ticket's label."""
        return (
            self.ticket is None
            and self.device in {None, act.device, *_devices_of(act)}
            and self.person in {None, act.person, act.subject}
        )


def lines(engine: Engine, mall: Mall, wanted: Wanted) -> Iterator[str]:
    """A heading, and a line for each entry, by time. Raises StorageTrouble, UnreadableEvent."""
    zone = ZoneInfo(mall.time_zone)
    span = looking.span(engine, wanted.day, zone)
    found = [
        (record.recorded.at, _of_record(record, zone))
        for record in looking.records(engine, span)
        if wanted.has(record)
    ]
    found += [(act.at, _of_act(act, zone)) for act in looking.acts(engine, span) if wanted.has_act(act)]
    yield _line("entry", "time", "device", "person", "what")
    yield from (line for _, line in sorted(found, key=lambda each: each[0]))


def _devices_of(act: ActRow) -> tuple[str, ...]:
    """The device that *act* is about: its id and what it is called, now and before."""
    if not act.action.startswith(_ABOUT_A_DEVICE):
        return ()
    said = json.loads(act.details)
    return (act.subject, said.get("name", ""), said.get("name_before", ""))


def _among(wanted: str | None, known: str, event: Event, names: tuple[str, ...]) -> bool:
    return wanted is None or wanted == known or wanted in {getattr(event, name, None) for name in names}


def _of_record(record: AuditRecord, zone: ZoneInfo) -> str:
    event = record.recorded.event
    what = _CAPITALS.sub(" ", type(event).__name__).lower()
    about = [f"{name} {value}" for name in _ABOUT if (value := getattr(event, name, None)) not in {None, ""}]
    entry = f"journal/{record.recorded.seq}"
    return _line(
        entry,
        _time(record.recorded.at, zone),
        record.device,
        record.person,
        ": ".join((what, ", ".join(about))),
    )


def _of_act(act: ActRow, zone: ZoneInfo) -> str:
    about = " ".join(part for part in (act.subject, act.details if act.details != "{}" else "") if part)
    return _line(
        f"acts/{act.seq}",
        _time(act.at, zone),
        act.device,
        act.person,
        ": ".join(filter(None, (act.action, about))),
    )


def _time(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M:%S}"


def _line(entry: str, time: str, device: str, person: str, what: str) -> str:
    return f"{entry:<16} {time:<19}  {device or '-':<14} {person or '-':<14} {what}".rstrip(": ")
