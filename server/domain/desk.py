"""A counter as it is now: who sits there, which visitors are there, by which profile it calls."""

from dataclasses import dataclass, field
from datetime import datetime

from server.domain.deeds import Deed
from server.domain.profile import Profile
from server.domain.ticket import Ticket


@dataclass(kw_only=True, slots=True)
class Desk:
    """*paused* is the reason of a pause, None without one. *tickets* are called or served here, the earliest first. *deed* is
    what was done here last that can be taken back. *free_since* is when the officer could last begin to call: sat down, came
    back, or was left by a visitor.
    """

    id: str
    profile: Profile
    officer: str | None = None
    paused: str | None = None
    tickets: list[Ticket] = field(default_factory=list)
    deed: Deed | None = None
    free_since: datetime | None = None

    @property
    def ticket(self) -> Ticket | None:
        """The visitor who is here (the first of several), or None."""
        return self.tickets[0] if self.tickets else None

    @property
    def calls(self) -> bool:
        """Whether somebody sits here who does not pause."""
        return self.officer is not None and self.paused is None

    @property
    def full(self) -> bool:
        """Whether nobody else can be called here (rule 14)."""
        return len(self.tickets) >= self.profile.parallel
