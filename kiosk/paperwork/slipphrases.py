"""Numbers and times as one language writes them on a slip.

Knows the texts of ``slip.ftl``. Must not know documents or templates.
"""

from datetime import datetime
from typing import Protocol


class Texts(Protocol):
    """Where a slip's own words come from (wire's ``Languages``)."""

    def text(self, language: str, message_id: str, **args: str | float) -> str:
        """The text of *message_id*, its arguments filled in."""
        ...


class Phrases:
    """One language's sentences."""

    def __init__(self, texts: Texts, language: str) -> None:
        self._texts, self._language = texts, language

    def __call__(self, message_id: str, **args: str | float) -> str:
        """The text of *message_id*."""
        return self._texts.text(self._language, message_id, **args)

    def people(self, count: int | None) -> str:
        """How many wait before; empty where nobody can tell."""
        if count is None:
            return ""
        return self("slip-people", count=count) if count else self("slip-nobody-ahead")

    def wait(self, low: int | None, high: int | None) -> str:
        """A range of minutes; empty where nobody can tell."""
        if low is None or high is None:
            return ""
        if high < 1:
            return self("slip-wait-soon")
        if low >= high:
            return self("slip-wait-about", minutes=high)
        if low < 1:
            return self("slip-wait-up-to", minutes=high)
        return self("slip-wait-range", low=low, high=high)

    def time(self, at: datetime) -> str:
        """Hour and minute."""
        return self("slip-time", hour=f"{at.hour:02}", minute=f"{at.minute:02}")

    def moment(self, at: datetime) -> str:
        """Weekday, day and time."""
        return self(
            "slip-issued-at",
            weekday=at.isoweekday(),
            day=str(at.day),
            month=at.month,
            year=str(at.year),
            hour=f"{at.hour:02}",
            minute=f"{at.minute:02}",
        )
