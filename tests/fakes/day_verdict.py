"""What must be true of a day that was interrupted by crashes: of its journal, of what was acknowledged, of its hall.

The functions give sentences on what is wrong; nothing wrong, no sentence.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from server.domain.events import NumbersReserved, Recorded, TicketIssued
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.domain.ticket import Ticket
from server.storage.database import open_engine
from server.storage.tail import SqlTail
from server.web.translate import record_of
from wire.commands import Command
from wire.events import Record

_EVERYTHING: Final = 1_000_000


def journal_of(database: str) -> list[Recorded]:
    """Everything that is written down in *database*."""
    engine = open_engine(database)
    try:
        return list(SqlTail(engine).after(0, _EVERYTHING))
    finally:
        engine.dispose()


def journal_faults(journal: Sequence[Recorded]) -> Iterator[str]:
    """It has no gaps, time does not go back in it, and what a command has caused stands together."""
    if [record.seq for record in journal] != list(range(1, len(journal) + 1)):
        yield "the journal has gaps"
    for one, two in pairwise(journal):
        if two.at < one.at:
            yield f"record {two.seq} is earlier than the one before"
    begun = Counter(two.request_id for one, two in pairwise(journal) if one.request_id != two.request_id)
    for request, times in begun.items():
        if times > 1:
            yield f"{request} happened {times} times"


def answer_faults(
    journal: Sequence[Recorded], answered: Mapping[str, tuple[Command, Record]], refused: Mapping[str, object]
) -> Iterator[str]:
    """What was acknowledged is there as it was told, and nothing else is: a request that was refused left no trace."""
    last = {record.request_id: record for record in journal}
    for request, (command, record) in answered.items():
        kept = last.pop(request, None)
        if kept is None:
            yield f"{type(command).__name__} was acknowledged as {record.seq} and is not there"
        elif record_of(kept) != record:
            yield f"{record} was acknowledged, {kept} is there"
    for request in last:
        if request in refused:
            yield f"{request} was refused and happened"
        elif not request.startswith("time-"):
            yield f"{request} happened and was answered to nobody"


def hall_faults(journal: Sequence[Recorded], plan: Plan) -> Iterator[str]:
    """Record by record: nobody is at two counters, and no number is given twice on this one day."""
    hall, given = Hall(plan), Counter[tuple[str, int]]()
    put_aside: set[tuple[str, int]] = set()
    for record in journal:
        hall.apply(record)
        event = record.event
        if isinstance(event, NumbersReserved):
            numbers = {(event.letters, number) for number in range(event.first, event.last + 1)}
            if numbers & (put_aside | given.keys()):
                yield f"record {record.seq} reserves what is not free"
            put_aside |= numbers
        elif isinstance(event, TicketIssued):
            number = (event.letters, event.number)
            given[number] += 1
            if given[number] > 1 or (number in put_aside) is not (event.channel == "alone"):
                yield f"record {record.seq} gives {event.label}, which was not free"
        for ticket in hall.take_touched():
            yield from (f"after record {record.seq} {fault}" for fault in _places(hall, ticket))


def _places(hall: Hall, ticket: Ticket) -> Iterator[str]:
    """Where the visitor is, as their errands and as the counters know it."""
    here = [errand.counter for errand in ticket.errands if errand.phase.at_counter]
    counters = [desk.id for desk in hall.desks.values() if ticket in desk.tickets]
    if len(here) > 1:
        yield f"{ticket.label} is at {here}"
    if here != counters:
        yield f"{ticket.label} is at {here}, but the counters say {counters}"
