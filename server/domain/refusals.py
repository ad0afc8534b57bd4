"""How the hall says no: expected answers, not bugs. Nothing has changed when one is raised.

``code`` is the refusal's name for programs; people read the Fluent text ``refusal-<code>`` with ``params``.
"""

import re
from typing import ClassVar


class Refusal(Exception):
    """Base of all refusals."""

    code: ClassVar[str] = "refused"

    def __init_subclass__(cls) -> None:
        cls.code = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code, params)
        self.params = params


class UnknownService(Refusal):
    """No such service in this hall. Params: service."""


class UnknownPriority(Refusal):
    """No such priority class. Params: priority."""


class UnknownCounter(Refusal):
    """No such counter. Params: counter."""


class UnknownTicket(Refusal):
    """No such ticket today."""


class LineFull(Refusal):
    """Every number of the line is alive. Params: line."""


class QuotaUsedUp(Refusal):
    """The day's places of the service are taken (rule 5). Params: service, quota."""


class CounterTaken(Refusal):
    """Another officer sits there. Params: counter, officer."""


class CounterNotOpen(Refusal):
    """Nobody sits at the counter. Params: counter."""


class CounterBusy(Refusal):
    """The counter has a ticket that is not finished (rule 14). Params: counter, label."""


class NobodyWaiting(Refusal):
    """No ticket waits in the counter's lines (rule 13)."""


class NotAtThisCounter(Refusal):
    """The ticket is not at this counter. Params: label, counter."""


class WrongState(Refusal):
    """The ticket's state does not allow this (rule 18). Params: label, phase."""


class RequestReused(Refusal):
    """The request id has already answered something else."""


class DayIsOpen(Refusal):
    """The business day has begun already."""
