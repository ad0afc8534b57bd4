"""What passes the pipe between the server and the forecasting process, as lines of JSON.

To it one commission: what to read. From it forecasts, a line for each part of the hall. Pure: knows neither end of the pipe.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Literal

from server.forecasting.forecast import Forecast
from server.forecasting.prediction import Outlook
from server.service.ports import Newcomer, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """Which hall to forecast: the folder of its *mall*, its *database*, and whether it is *always_open*. Its log is written as the
    server's: *log_format*, *whole_faults*.

    Told through the pipe and not on the command line, which everybody on the machine can read: a URL may hold a password.
    """

    mall: str
    database: str
    always_open: bool
    log_format: Literal["text", "json"] = "text"
    whole_faults: bool = False

    def line(self) -> str:
        """As it is told."""
        return json.dumps(asdict(self))

    @classmethod
    def told(cls, line: str) -> "Commission":
        """The commission in *line*. Raises ValueError, TypeError."""
        return cls(**json.loads(line))


@dataclass(frozen=True, slots=True)
class Told:
    """A forecast and the moment it was made for. *line* is where the errand or the newcomer waits."""

    at: datetime
    line: str
    forecast: Forecast


@dataclass(frozen=True, slots=True)
class Table:
    """The latest forecasts of all parts. Never changes: ``merged`` makes the next one."""

    newcomers: Mapping[Newcomer, Told] = field(default_factory=dict)
    errands: Mapping[Place, Told] = field(default_factory=dict)

    def merged(self, frame: str) -> "Table":
        """With the forecasts of a further *frame* in place of the earlier ones of its lines. Raises ValueError."""
        try:
            body = json.loads(frame)
            at = datetime.fromtimestamp(body["at"], UTC)
            lines = frozenset(body["lines"])
            newcomers = {
                (line, has_priority): Told(at, line, Forecast(*values))
                for line, has_priority, *values in body["newcomers"]
            }
            errands = {
                (ticket, number): Told(at, line, Forecast(*values))
                for ticket, number, line, *values in body["errands"]
            }
        except (KeyError, TypeError, OverflowError) as error:
            raise ValueError(f"not a forecast: {error!r}") from error
        return Table(
            {key: told for key, told in self.newcomers.items() if told.line not in lines} | newcomers,
            {key: told for key, told in self.errands.items() if told.line not in lines} | errands,
        )


def frame_of(outlook: Outlook) -> str:
    """The line of JSON, without its end."""
    return json.dumps(
        {
            "at": outlook.at.timestamp(),
            "lines": sorted(outlook.part.lines),
            "newcomers": [
                [line, has_priority, *_values(forecast)]
                for (line, has_priority), forecast in outlook.newcomers.items()
            ],
            "errands": [
                [ticket, number, outlook.standing[ticket, number], *_values(forecast)]
                for (ticket, number), forecast in outlook.errands.items()
            ],
        },
        separators=(",", ":"),
    )


def _values(forecast: Forecast) -> tuple[float, float, float, float]:
    return (
        round(forecast.point, 1),
        round(forecast.low, 1),
        round(forecast.middle, 1),
        round(forecast.high, 1),
    )
