"""What a hall offers, as every program sees it: agencies, services, lines, counters, zones.

Identifiers: an agency's is unique in the hall (``dukcapil``); a line's and a service's carry the agency's
(``dukcapil/ktp``); a counter's is its number as painted on the wall (``"3"``).
"""

from typing import Literal

import msgspec

from wire.text import Text, TextList


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the hall with its own displays and speakers."""

    id: str
    name: Text
    place: Text


class PriorityClass(msgspec.Struct, frozen=True, kw_only=True):
    """A class of visitors who come first. Only the class is ever stored, never a reason."""

    id: str
    name: Text


class Agency(msgspec.Struct, frozen=True, kw_only=True):
    """A tenant of the hall. *kind* names its icon; *spoken* is its name as the voice says it."""

    id: str
    kind: str
    zone: str
    name: Text
    short: Text
    spoken: Text


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The queue for one service, or for several that share its letters."""

    id: str
    agency: str
    letters: str
    name: Text


class Service(msgspec.Struct, frozen=True, kw_only=True):
    """What a visitor comes for, with the six published parts of its standard (Law 25/2009).

    *minutes* is the typical (median) time at the counter, *quota* the day's places (None: no limit).
    """

    id: str
    agency: str
    line: str
    name: Text
    minutes: int
    popular: bool
    requirements: TextList
    procedure: TextList
    time: Text
    cost: Text
    product: Text
    complaints: Text
    quota: int | None = None


class Counter(msgspec.Struct, frozen=True, kw_only=True):
    """A place where visitors are served, and the lines it serves in order of preference."""

    id: str
    agency: str
    zone: str
    lines: tuple[str, ...]


class Numbering(msgspec.Struct, frozen=True, kw_only=True):
    """How numbers are written: letters, a dash, at least *digits* digits, from *first* to *last*."""

    digits: int = 3
    first: int = 1
    last: int = 999


class Priority(msgspec.Struct, frozen=True, kw_only=True):
    """One priority visitor, then up to *ordinary_per_priority* ordinary ones, counted per *scope*."""

    ordinary_per_priority: int = 2
    scope: Literal["counter", "line", "hall"] = "counter"


class Mall(msgspec.Struct, frozen=True, kw_only=True):
    """The whole hall as it is set up. Answered by ``GET /api/mall``."""

    id: str
    name: Text
    city: str
    time_zone: str
    thanks: Text
    validity: Text
    numbers: Numbering
    priority: Priority
    cancelled_free_their_place: bool = True
    priority_classes: tuple[PriorityClass, ...]
    zones: tuple[Zone, ...]
    agencies: tuple[Agency, ...]
    lines: tuple[Line, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
