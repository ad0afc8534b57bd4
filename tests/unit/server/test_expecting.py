"""A number is given with the forecast of its wait, if there is one; nothing else that is said is touched."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from server.domain.commands import CallNext, Command, IssueTicket
from server.domain.estimate import WaitRange
from server.malls.loading import load_mall
from server.service.ports import Newcomer, Place
from server.web.answering import forecasts_of
from server.web.expecting import Expecting
from tests.fakes.server_process import SMALL_MALL
from wire.forecasts import ErrandForecast, ForecastList, LineForecast

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SHORT, LONG = WaitRange(low_seconds=60, high_seconds=180), WaitRange(low_seconds=600, high_seconds=1500)
KNOWN: dict[Newcomer, WaitRange] = {("reg/a", True): SHORT, ("reg/a", False): LONG, ("reg/b", False): SHORT}


class Told:
    """Forecasts as they were told."""

    def newcomer(self, line: str, now: datetime, *, priority: bool) -> WaitRange | None:
        assert now == NOW
        return KNOWN.get((line, priority))

    def errand(self, ticket: str, errand: int, now: datetime) -> WaitRange | None:
        return None

    def newcomers(self, now: datetime) -> Mapping[Newcomer, WaitRange]:
        return KNOWN

    def errands(self, now: datetime) -> Mapping[Place, WaitRange]:
        return {("ticket", 2): LONG}


@pytest.fixture(scope="module")
def expecting() -> Expecting:
    return Expecting(load_mall(SMALL_MALL), Told(), lambda: NOW)


def issue(**said: str) -> IssueTicket:
    return IssueTicket(request_id="r", kiosk="k1", **said)  # type: ignore[arg-type]  # texts alone


@pytest.mark.parametrize(
    ("command", "wait"),
    [
        (issue(service="reg/card"), LONG),
        (issue(service="reg/card", priority="elderly"), SHORT),
        (issue(package="newborn"), SHORT),
        (issue(service="pol/record"), None),
        (issue(service="no/such"), None),
        (issue(package="nothing"), None),
        (issue(), None),
    ],
)
def test_a_number_is_given_with_the_forecast_for_its_first_errand(
    expecting: Expecting, command: IssueTicket, wait: WaitRange | None
) -> None:
    filled = expecting.filled(command)
    assert isinstance(filled, IssueTicket)
    assert filled.expected == wait


def test_what_has_no_forecast_stays_as_it_was_said(expecting: Expecting) -> None:
    for command in (CallNext(request_id="r", counter="1"), issue(service="pol/record")):
        told: Command = expecting.filled(command)
        assert told is command


def test_forecasts_are_told_by_line_and_class_and_by_ticket() -> None:
    told = forecasts_of(Told().newcomers(NOW), Told().errands(NOW), NOW)
    assert told == ForecastList(
        at=NOW,
        lines=(
            LineForecast(line="reg/a", priority=False, wait_low_seconds=600, wait_high_seconds=1500),
            LineForecast(line="reg/a", priority=True, wait_low_seconds=60, wait_high_seconds=180),
            LineForecast(line="reg/b", priority=False, wait_low_seconds=60, wait_high_seconds=180),
        ),
        errands=(ErrandForecast(ticket="ticket", errand=2, wait_low_seconds=600, wait_high_seconds=1500),),
    )
