"""Expected waits of everybody. Answered by ``GET /api/forecasts``."""

from datetime import datetime

import msgspec


class LineForecast(msgspec.Struct, frozen=True, kw_only=True):
    """How long somebody would wait who takes a number of *line* now, as an ordinary visitor or a priority one."""

    line: str
    priority: bool
    wait_low_seconds: int
    wait_high_seconds: int


class ErrandForecast(msgspec.Struct, frozen=True, kw_only=True):
    """How long it will be until a ticket is called for its errand number *errand*."""

    ticket: str
    errand: int
    wait_low_seconds: int
    wait_high_seconds: int


class ForecastList(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known *at* this moment: four waits in five should end within their range. Empty before the first forecast."""

    at: datetime
    lines: tuple[LineForecast, ...]
    errands: tuple[ErrandForecast, ...]
