"""What the kiosk would give now for some services, or why it cannot. Changes nothing.

Knows the mall and the numbers. Must not know where they are kept, nor words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from kiosk.alone.ranges import Given, Ranges, day_of
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.ticket import TicketErrand

Why: TypeAlias = Literal["alone-not-possible", "alone-no-numbers", "alone-new-day", "alone-no-record"]
"""Why no number can be given alone: the id of the sentence that says so."""


@dataclass(frozen=True, kw_only=True)
class Giving:
    """A number, whose *errands* it is for, how it is written, and what *left* is then."""

    given: Given
    label: str
    errands: tuple[TicketErrand, ...]
    left: Ranges


def giving(catalogue: Catalogue, ranges: Ranges, services: Sequence[str], now: datetime) -> Giving | Why:
    """A number of the first service's line for all *services*.

    None after the hall's midnight: that a day began, and with it the numbers, only the server can say.
    """
    mall = catalogue.mall
    wishes = [wish for service in services if (wish := catalogue.known(service)) is not None]
    if len(wishes) < len(services):
        return "alone-not-possible"
    if ranges.day is not None and ranges.day != day_of(mall, now):
        return "alone-new-day"
    found = ranges.give(wishes[0].service.line, now)
    if found is None:
        return "alone-no-numbers"
    given, left = found
    return Giving(
        given=given,
        label=f"{given.letters}-{given.number:0{mall.numbers.digits}d}",
        errands=tuple(
            TicketErrand(service=each.service, agency=each.agency, zone=catalogue.zone_of(each.agency))
            for each in wishes
        ),
        left=left,
    )
