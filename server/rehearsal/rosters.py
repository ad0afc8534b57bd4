"""A staffing plan as an operator writes it down, in TOML::

overtime_minutes = 60

[[shifts]]
counter = "1"
officer = "Siti"
opens = 08:00:00
closes = 15:30:00
breaks = [{ start = 12:00:00, end = 12:45:00 }]
"""

from datetime import time
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from server.domain.hours import Interval
from server.domain.plan import Plan
from server.rehearsal.staffing import Shift, Staffing, officer_of
from wire.settings import SettingsError, load


class BreakForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``breaks`` of a shift."""

    start: time
    end: time


class ShiftForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[shifts]]``. Without an *officer* the counter's usual one."""

    counter: str
    opens: time
    closes: time
    officer: str = ""
    breaks: tuple[BreakForm, ...] = ()


class RosterForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    shifts: Annotated[tuple[ShiftForm, ...], Meta(min_length=1)]
    overtime_minutes: Annotated[float, Meta(ge=0, le=720)] = 60


def load_roster(file: Path, plan: Plan) -> Staffing:
    """The staffing that *file* describes for a hall. Raises SettingsError naming file, key and reason."""
    form = load(file, RosterForm)
    for place, shift in enumerate(form.shifts):
        _check(file, f"shifts[{place}]", shift, plan)
    return Staffing(
        shifts=tuple(_shift(shift) for shift in form.shifts), overtime_seconds=form.overtime_minutes * 60
    )


def _check(file: Path, key: str, shift: ShiftForm, plan: Plan) -> None:
    if shift.counter not in plan.counters:
        raise SettingsError(file=file, key=f"{key}.counter", reason=f"there is no counter {shift.counter!r}")
    if shift.opens >= shift.closes:
        raise SettingsError(file=file, key=f"{key}.closes", reason="is not after opens")
    for number, rest in enumerate(shift.breaks):
        if not shift.opens <= rest.start < rest.end <= shift.closes:
            reason = "is not within the shift, or ends before it starts"
            raise SettingsError(file=file, key=f"{key}.breaks[{number}]", reason=reason)


def _shift(form: ShiftForm) -> Shift:
    return Shift(
        counter=form.counter,
        officer=form.officer or officer_of(form.counter),
        opens=form.opens,
        closes=form.closes,
        breaks=tuple(Interval(start=rest.start, end=rest.end) for rest in form.breaks),
    )
