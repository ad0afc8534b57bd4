"""Visits that are more than one errand at one counter, told from ``counter_day``: several errands, a hold, a transfer."""

from datetime import timedelta

from tests.fakes.counter_day import Day, ticket_id
from wire.events import ErrandAsked, ErrandHeld, ErrandTransferred, TicketIssued

KTP, AKTA, NPWP = "dukcapil/ktp", "dukcapil/akta", "pajak/npwp"
"""The services, each with the line of the same name."""


def several(day: Day, label: str, *services: str) -> None:
    """A visitor who wants several things."""
    letters, number = label.split("-")
    asked = tuple(
        ErrandAsked(number=place, service=service, line=service, agency=service.split("/")[0])
        for place, service in enumerate(services, start=1)
    )
    issued = TicketIssued(
        ticket=ticket_id(label),
        letters=letters,
        number=int(number),
        label=label,
        service=services[0],
        line=services[0],
        agency=asked[0].agency,
        priority=None,
        language="id",
        kiosk="kios-1",
        ahead=0,
        wait_low_seconds=None,
        wait_high_seconds=None,
        errands=asked,
    )
    day.write(issued)


def hold(day: Day, label: str, *, minutes: int | None = None, counter: str | None = None) -> None:
    """A visitor is called to counter 1, served there and set aside, perhaps for another counter."""
    day.called(label)
    day.started(label)
    until = None if minutes is None else day.now + timedelta(minutes=minutes)
    held = ErrandHeld(
        ticket=ticket_id(label),
        label=label,
        counter="1",
        errand=1,
        until=until,
        for_counter=counter,
        for_officer=None,
        reason="",
    )
    day.write(held)


def send(day: Day, label: str, *, to_counter: str | None = None, to_officer: str | None = None) -> None:
    """A visitor is called to counter 1, served there and sent on to the end of the first line, perhaps for somebody alone."""
    day.called(label)
    day.started(label)
    sent = ErrandTransferred(
        ticket=ticket_id(label),
        label=label,
        counter="1",
        errand=1,
        service=KTP,
        line=KTP,
        agency="dukcapil",
        to_counter=to_counter,
        to_officer=to_officer,
        position="end",
        place=day.now,
        available_at=None,
        served_seconds=1.0,
    )
    day.write(sent)
