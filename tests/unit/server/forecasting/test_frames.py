"""What passes the pipe."""

from datetime import UTC, datetime, timedelta

import pytest

from server.forecasting.forecast import Forecast
from server.forecasting.frames import Commission, Table, frame_of
from server.forecasting.parts import Part
from server.forecasting.prediction import Outlook

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
SOON, LATE = Forecast(60.5, 10.0, 50.0, 120.0), Forecast(600.0, 300.0, 550.0, 1000.0)


def registry(at: datetime, **tickets: Forecast) -> Outlook:
    places = {(ticket, 1): forecast for ticket, forecast in tickets.items()}
    return Outlook(
        part=Part(frozenset({"reg/a", "reg/b"}), ("1", "2")),
        at=at,
        standing=dict.fromkeys(places, "reg/a"),
        errands=places,
        newcomers={("reg/a", False): LATE, ("reg/b", True): SOON},
    )


def test_a_commission_is_understood() -> None:
    commission = Commission(
        mall="malls/batu-gadang", database="postgresql://hall:secret@localhost/hall", always_open=True
    )
    assert Commission.told(commission.line()) == commission


def test_forecasts_arrive_as_they_were() -> None:
    table = Table().merged(frame_of(registry(NOW, ann=SOON)))
    assert table.errands["ann", 1].forecast == SOON
    assert table.errands["ann", 1].at == NOW
    assert table.newcomers["reg/a", False].forecast == LATE
    assert table.newcomers["reg/b", True].forecast == SOON


def test_new_forecasts_take_the_place_of_earlier_ones_of_their_lines_alone() -> None:
    police = Outlook(part=Part(frozenset({"pol/k"}), ("4",)), at=NOW, newcomers={("pol/k", False): SOON})
    table = Table().merged(frame_of(registry(NOW, ann=SOON, bob=LATE))).merged(frame_of(police))
    later = table.merged(frame_of(registry(NOW + timedelta(seconds=5), bob=SOON)))
    assert set(later.errands) == {("bob", 1)}, "ann was called"
    assert set(later.newcomers) == {("reg/a", False), ("reg/b", True), ("pol/k", False)}
    assert set(table.errands) == {("ann", 1), ("bob", 1)}, "a table stays as it is"


@pytest.mark.parametrize(
    "nonsense", ["", "{}", "[1]", "Traceback (most recent call last):", '{"at": "x"}', "null"]
)
def test_nonsense_is_noticed(nonsense: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Table().merged(nonsense)
