"""Opening hours that overlap, run backwards or come to nothing are named, all of them, with their field."""

from dataclasses import replace

import pytest

from server.domain.calendar import Calendar, LastTicket
from server.domain.hour_mistakes import interval_mistakes
from server.domain.opening import mistakes
from tests.fakes.hours import (
    BIRTH,
    CARD,
    OFFICE,
    RECORD,
    hours,
)


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        (("08:00-12:00", "12:00-15:00"), []),
        (("00:00-24:00",), []),
        (("08:00-08:00",), [("[0]", "empty")]),
        (("15:00-08:00",), [("[0]", "backwards")]),
        (("08:00-12:00", "11:59-15:00"), [("[1]", "overlaps")]),
        (("13:00-15:00", "08:00-12:00"), [("[1]", "out-of-order")]),
        (("08:00-24:00", "13:00-15:00"), [("[1]", "overlaps")]),
    ],
)
def test_stretches_of_a_day_are_in_order_and_apart(
    spans: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    assert list(interval_mistakes("", hours(*spans))) == found


def test_mistakes_of_a_calendar_are_all_named_at_once() -> None:
    calendar = Calendar(
        mall={0: hours("08:00-12:00", "11:00-15:00"), 7: hours("08:00-12:00")},
        agencies={"reg": {4: hours("13:00-13:00")}},
        services={CARD: {2: hours("15:00-08:00")}},
        breaks={9: ()},
        last_ticket=LastTicket(before_closing_seconds=-1),
        last_ticket_of={"reg": LastTicket(before_closing_seconds=float("nan"))},
    )
    assert set(mistakes(calendar)) == {
        ("mall.0[1]", "overlaps"),
        ("mall.7", "no-such-weekday"),
        ("agencies.reg.4[0]", "empty"),
        ("services.reg/card.2[0]", "backwards"),
        ("breaks.9", "no-such-weekday"),
        ("last_ticket.before_closing_seconds", "negative"),
        ("last_ticket_of.reg.before_closing_seconds", "too-long"),
    }
    assert mistakes(OFFICE) == []
    assert mistakes(Calendar()) == []


def test_hours_that_come_to_nothing_are_a_mistake() -> None:
    calendar = replace(
        OFFICE,
        agencies={"reg": {0: hours("08:00-10:00")}, "pol": {5: hours("08:00-10:00")}, "out": {}},
        services={
            CARD: {0: hours("11:00-12:00")},
            BIRTH: {0: hours("09:00-12:00")},
            RECORD: {0: hours("12:00-13:00")},
        },
    )
    assert mistakes(calendar) == [("agencies.pol", "never-open"), ("services.pol/record", "never-open")]
    assert ("services.reg/card", "never-open") in mistakes(calendar, {CARD: "reg", BIRTH: "reg"})
