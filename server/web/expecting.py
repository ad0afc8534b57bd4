"""What the server adds to a command: the forecast of the wait for a number that is about to be given."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from server.domain.commands import Command, IssueTicket
from server.service.ports import Forecasts
from wire.mall import Mall


class Expecting:
    """Knows the lines of *mall* and the *forecasts*. A command for which there is no forecast stays as it was said."""

    def __init__(self, mall: Mall, forecasts: Forecasts, clock: Callable[[], datetime]) -> None:
        self._forecasts = forecasts
        self._clock = clock
        self._lines = {service.id: service.line for service in mall.services}
        self._first = {package.id: package.steps[0].service for package in mall.packages}

    def filled(self, command: Command) -> Command:
        """*command* with the forecast for its first errand."""
        if not isinstance(command, IssueTicket):
            return command
        service = command.service or self._first.get(command.package or "")
        line = self._lines.get(service or "")
        if line is None:
            return command
        wait = self._forecasts.newcomer(line, self._clock(), priority=command.priority is not None)
        return command if wait is None else replace(command, expected=wait)
