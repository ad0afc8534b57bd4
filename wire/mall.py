"""What a hall offers, as every program sees it: agencies, services, lines, counters, zones, hours, packages.

Identifiers: an agency's is unique in the hall (``dukcapil``); a line's and a service's carry the agency's
(``dukcapil/ktp``); a counter's is its number as painted on the wall (``"3"``).
"""

from datetime import time
from typing import Literal

import msgspec

from wire.displays import DisplayArrangement, Volume
from wire.hours import Holiday, LastTicket, Week
from wire.kiosks import Arrangement
from wire.profile import Profile
from wire.text import Language, Text, TextList


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
    """A tenant of the hall. *kind* names its icon; *spoken* is its name as the voice says it.

    *hours* and *last_ticket* are its own; None: the mall's. *colour* (``#rrggbb``; empty: none of its own) marks its calls on displays, never
    alone.
    """

    id: str
    kind: str
    zone: str
    name: Text
    short: Text
    spoken: Text
    hours: Week | None = None
    last_ticket: LastTicket | None = None
    colour: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The queue for one service, or for several that share its letters. *target_minutes*: the wait that should not be passed."""

    id: str
    agency: str
    letters: str
    name: Text
    target_minutes: int = 30


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """How an errand can end, besides ``served``, which every service has. *completes*: errands that need this one open."""

    id: str
    name: Text
    completes: bool = True


class Appointments(msgspec.Struct, frozen=True, kw_only=True):
    """Slots with *capacity* places each, within *hours* (None: the service's opening hours).

    Check-in from *early_minutes* before to *late_minutes* after the slot's beginning; bookings up to *days_ahead*.
    """

    slot_minutes: int
    capacity: int
    early_minutes: int = 30
    late_minutes: int = 15
    days_ahead: int = 14
    hours: Week | None = None


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Something a service wants to know of its visitor, and why (*purpose*). *kind*: an identity number of 16 digits, a telephone
    number, or any number of up to 20 digits. What is not *required* may be left out.
    """

    id: str
    kind: Literal["nik", "phone", "number"]
    name: Text
    purpose: Text
    required: bool = False


class Service(msgspec.Struct, frozen=True, kw_only=True):
    """What a visitor comes for, with the six published parts of its standard (Law 25/2009).

    *minutes* is the typical (median) time at the counter, *quota* the day's places (None: no limit). *needs*: services that
    come first if the same visit has them. *hours* and *last_ticket* are its own; None: its agency's. *asks* is what a kiosk asks
    of the visitor; *keywords* are words people use for it, for searching.
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
    outcomes: tuple[Outcome, ...] = ()
    needs: tuple[str, ...] = ()
    appointments: Appointments | None = None
    hours: Week | None = None
    last_ticket: LastTicket | None = None
    asks: tuple[Asked, ...] = ()
    keywords: tuple[str, ...] = ()


class Kiosk(msgspec.Struct, frozen=True, kw_only=True):
    """A kiosk of the hall, by the *id* in its own settings, and how it is arranged until somebody arranges it anew."""

    id: str
    name: Text
    arrangement: Arrangement = Arrangement()


class Display(msgspec.Struct, frozen=True, kw_only=True):
    """A display of the hall, by the *id* in its own settings, and how it is arranged until somebody arranges it anew."""

    id: str
    name: Text
    arrangement: DisplayArrangement = DisplayArrangement()


class VolumeHours(msgspec.Struct, frozen=True, kw_only=True):
    """Between *begins* and *ends* of the hall's wall clock (ends before it begins: over midnight) calls in *zone* (empty: everywhere) are as loud as
    *volume*. The first that fits holds; without one, calls are at full volume.
    """

    begins: time
    ends: time
    volume: Volume
    zone: str = ""


class HallVoice(msgspec.Struct, frozen=True, kw_only=True):
    """How the hall speaks. *languages* in which calls can be heard, the hall's own first (none: those that each display shows).

    *order*: the visitor's own language and then the hall's first (``visitor``); the visitor's own and then all others (``visitor-first``); all
    in the hall's order, whoever is called (``all``). None: as each display's own settings have it.
    *pronunciations*: by language, how a word or name is written so that a voice says it right ("Dukcapil": "Duk capil").
    """

    languages: tuple[Language, ...] = ()
    order: Literal["visitor", "visitor-first", "all"] | None = None
    volumes: tuple[VolumeHours, ...] = ()
    pronunciations: dict[str, dict[str, str]] = {}


class Counter(msgspec.Struct, frozen=True, kw_only=True):
    """A place where visitors are served, and the lines it serves in order of preference. *profile* None: by longest wait."""

    id: str
    agency: str
    zone: str
    lines: tuple[str, ...]
    profile: Profile | None = None


class PackageStep(msgspec.Struct, frozen=True, kw_only=True):
    """One service of a package, after the steps *needs* (counted from 1)."""

    service: str
    needs: tuple[int, ...] = ()


class Package(msgspec.Struct, frozen=True, kw_only=True):
    """Services that belong together, on one ticket: what a visitor comes for in life, not in offices."""

    id: str
    name: Text
    description: Text
    steps: tuple[PackageStep, ...]


class Numbering(msgspec.Struct, frozen=True, kw_only=True):
    """How numbers are written: letters, a dash, at least *digits* digits, from *first* to *last*."""

    digits: int = 3
    first: int = 1
    last: int = 999


class Priority(msgspec.Struct, frozen=True, kw_only=True):
    """One priority visitor, then up to *ordinary_per_priority* ordinary ones, counted per *scope*."""

    ordinary_per_priority: int = 2
    scope: Literal["counter", "line", "hall"] = "counter"


class NoShow(msgspec.Struct, frozen=True, kw_only=True):
    """A called visitor may be given up after *recalls* recalls and *seconds* after the last call.

    They may come back within *bring_back_minutes*, at *place*: first in line, where they stood, or last; and go to
    *recall_place* for that ("Loket 1", "Meja informasi"; None: to the counter that had called).
    """

    recalls: int = 0
    seconds: int = 0
    bring_back_minutes: int = 30
    place: Literal["head", "arrival", "end"] = "arrival"
    recall_place: Text | None = None


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """How long people walk between two *zones*, in either direction."""

    zones: tuple[str, str]
    seconds: int


class Walking(msgspec.Struct, frozen=True, kw_only=True):
    """The ways *between* zones; any other takes *otherwise_seconds*."""

    otherwise_seconds: int = 0
    between: tuple[Way, ...] = ()


class Mall(msgspec.Struct, frozen=True, kw_only=True):
    """The whole hall as it is set up. Answered by ``GET /api/mall``.

    *hours* None: always open. *breaks* are hours of a weekday in which no tickets are given. *at_closing*: those who still wait are
    kept until the day ends, or their tickets expire. *starvation_minutes*: nobody waits longer while others of the same
    counter are called. *rating*: what visitors are asked after they were served: nothing, one smile, or the nine elements of the
    satisfaction survey (PermenPANRB 14/2017). *silence_minutes*: a free counter that has called nobody for so long while
    somebody waited is paused (None: never).
    """

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
    hours: Week | None = None
    breaks: Week = Week()
    holidays: tuple[Holiday, ...] = ()
    last_ticket: LastTicket = LastTicket()
    at_closing: Literal["keep", "expire"] = "keep"
    no_show: NoShow = NoShow()
    walking: Walking = Walking()
    starvation_minutes: int | None = None
    packages: tuple[Package, ...] = ()
    rating: Literal["off", "smile", "skm"] = "smile"
    silence_minutes: int | None = None
    kiosks: tuple[Kiosk, ...] = ()
    displays: tuple[Display, ...] = ()
    voice: HallVoice = msgspec.field(default_factory=HallVoice)
