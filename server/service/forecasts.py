"""Where nobody forecasts: every question is answered with nothing, and the hall's own estimates are used."""

from collections.abc import Mapping
from datetime import datetime

from server.domain.estimate import WaitRange
from server.service.ports import Newcomer, Place


class NoForecasts:
    """Implements ``ports.Forecasts``."""

    def newcomer(self, line: str, now: datetime, *, priority: bool) -> WaitRange | None:  # noqa: ARG002  the port's
        """Nothing is known."""
        return None

    def errand(self, ticket: str, errand: int, now: datetime) -> WaitRange | None:  # noqa: ARG002  the port's
        """Nothing is known."""
        return None

    def newcomers(self, now: datetime) -> Mapping[Newcomer, WaitRange]:  # noqa: ARG002  the port's
        """Nothing is known."""
        return {}

    def errands(self, now: datetime) -> Mapping[Place, WaitRange]:  # noqa: ARG002  the port's
        """Nothing is known."""
        return {}
