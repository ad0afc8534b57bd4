"""A counter as it is now: who sits there, which visitors are there, by which profile it calls."""

from dataclasses import dataclass, field

from server.domain.profile import Profile
from server.domain.ticket import Ticket


@dataclass(kw_only=True, slots=True)
class Desk:
    """*paused* is the reason of a pause, None without one. *tickets* are called or served here, the earliest first."""

    id: str
    profile: Profile
    officer: str | None = None
    paused: str | None = None
    tickets: list[Ticket] = field(default_factory=list)

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
