"""An errand on its way: called, served, held, sent on."""

from datetime import datetime

import msgspec

from wire.events.event import Event


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who could have been called, and by what the rule measured: *value* (its unit is the rule's)."""

    ticket: str
    label: str
    line: str
    priority: str | None
    waited_seconds: float
    value: float


class CallReason(msgspec.Struct, frozen=True, kw_only=True):
    """Why this ticket: the rule, whose turn it was, the values compared, who was passed over.

    *turn* says what decided before the rule: ``starving``, ``priority``, ``ordinary``, ``only-priority``, ``appointment``,
    ``own`` (kept for this counter or officer) or ``chosen``. *condition* is the place in the profile's chain of the clause
    that matched, from 1, or None for the final rule. *compared* begins with the called one; *passed_over* are the labels of
    those of them who had come earlier. *cycle* and *counts* are the counts of a ratio after this call. *said* is the
    officer's reason for a chosen ticket.
    """

    rule: str
    turn: str
    waited_seconds: float
    ordinary_since_priority: int
    priority_waiting: int
    ordinary_waiting: int
    condition: int | None = None
    compared: tuple[Compared, ...] = ()
    passed_over: tuple[str, ...] = ()
    cycle: str = ""
    counts: dict[str, float] = {}
    said: str = ""


class TicketCalled(Event, frozen=True, kw_only=True):
    """A ticket is asked to come to a counter for its errand number *errand*."""

    ticket: str
    letters: str
    number: int
    label: str
    counter: str
    service: str
    line: str
    agency: str
    language: str
    reason: CallReason
    errand: int = 1


class TicketRecalled(Event, frozen=True, kw_only=True):
    """The same call once more; *times* counts the recalls of this call."""

    ticket: str
    label: str
    counter: str
    times: int
    errand: int = 1


class ServiceStarted(Event, frozen=True, kw_only=True):
    """The visitor is at the counter. *called* is false for one who stood there uncalled."""

    ticket: str
    label: str
    counter: str
    walked_seconds: float
    errand: int = 1
    called: bool = True


class ServiceResumed(Event, frozen=True, kw_only=True):
    """A held visitor is back at the counter and is served on, uncalled."""

    ticket: str
    label: str
    counter: str
    errand: int
    held_seconds: float


class ServiceFinished(Event, frozen=True, kw_only=True):
    """The errand is done; *open_errands* of the ticket are left. *served_seconds* is without the time on hold. *completes*:
    whether errands that need this one open.
    """

    ticket: str
    label: str
    counter: str
    outcome: str
    served_seconds: float
    errand: int = 1
    open_errands: int = 0
    completes: bool = True


class NoShowMarked(Event, frozen=True, kw_only=True):
    """The called visitor did not come; *open_errands* of the ticket are left."""

    ticket: str
    label: str
    counter: str
    errand: int = 1
    open_errands: int = 0


class BroughtBack(Event, frozen=True, kw_only=True):
    """A visitor marked as no-show came after all and waits again in *line*, at *place*.

    The rest is what a program must know of a visit that had ended, and that it has therefore forgotten.
    """

    ticket: str
    label: str
    errand: int
    line: str
    place: datetime
    letters: str = ""
    number: int = 0
    service: str = ""
    agency: str = ""
    priority: str | None = None
    language: str = "id"
    arrived_at: datetime | None = None
    slot: datetime | None = None
    package: str | None = None
    for_counter: str | None = None
    for_officer: str | None = None


class ErrandHeld(Event, frozen=True, kw_only=True):
    """Set aside at *counter*: until a time, until somebody says so, or for one counter or officer."""

    ticket: str
    label: str
    counter: str
    errand: int
    until: datetime | None
    for_counter: str | None
    for_officer: str | None
    reason: str


class HoldEnded(Event, frozen=True, kw_only=True):
    """A held errand waits again, at the place it had."""

    ticket: str
    label: str
    errand: int
    line: str


class ErrandTransferred(Event, frozen=True, kw_only=True):
    """An errand was sent on from *counter* and waits in *line* for *service*, at *place*, callable from *available_at*.

    *position* is ``head``, ``arrival``, ``delay`` or ``end``. With *to_counter* or *to_officer* it waits for that one alone.
    """

    ticket: str
    label: str
    counter: str
    errand: int
    service: str
    line: str
    agency: str
    to_counter: str | None
    to_officer: str | None
    position: str
    place: datetime
    available_at: datetime | None
    served_seconds: float
    needs: tuple[int, ...] = ()


class ErrandTakenBack(Event, frozen=True, kw_only=True):
    """What *counter* did last to an errand is undone (*undone*: ``started``, ``finished``, ``no_show``, ``held``,
    ``transferred``): the visitor is there again, in *phase* (``called`` or ``serving``), as before.

    The rest is what a program must know of a visit that had ended, and that it has therefore forgotten.
    """

    ticket: str
    label: str
    counter: str
    errand: int
    undone: str
    phase: str
    service: str
    line: str
    agency: str
    place: datetime
    called_at: datetime | None
    started_at: datetime | None
    recalls: int
    letters: str
    number: int
    priority: str | None
    language: str
    arrived_at: datetime
    needs: tuple[int, ...] = ()
    for_counter: str | None = None
    for_officer: str | None = None
    slot: datetime | None = None
    package: str | None = None


class VisitRated(Event, frozen=True, kw_only=True):
    """The visitor said how it was at *counter*, where *officer* had served them for *service*. *kind*: ``smile`` with one of
    *scores* (1 to 4), or ``skm`` with nine (None: not said).
    """

    ticket: str
    label: str
    counter: str
    officer: str | None
    errand: int
    service: str
    agency: str
    kind: str
    scores: tuple[int | None, ...]
