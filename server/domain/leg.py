"""An errand's stay in one line, with its exact times. Must not know the errand."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from server.domain.phase import Phase

_NOTHING = timedelta()


@dataclass(kw_only=True, slots=True)
class Leg:
    """An errand's stay in one line (rule 20). Moments are aware; None where it has not come to that.

    *first_called_at* is the first call, *last_called_at* the last one, recalls included; *started_at* is the first start. Every
    moment belongs to one phase, so the times of the phases add up to the whole.
    """

    line: str
    service: str
    entered_at: datetime
    counter: str | None = None
    officer: str | None = None
    first_called_at: datetime | None = None
    last_called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    walked_seconds: float | None = None
    """From the last call to the start of service."""
    end: str = ""
    """How it ended: done, transferred, no_show, cancelled, expired; empty while it goes on."""
    phase: Phase = Phase.WAITING
    since: datetime = field(init=False)
    """When the present phase began."""
    _spent: dict[Phase, timedelta] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.since = self.entered_at

    def turn(self, phase: Phase, at: datetime) -> None:
        """From *at* on it is in *phase*; the time before belongs to the one it was in."""
        self._spent[self.phase] = self._spent.get(self.phase, _NOTHING) + (at - self.since)
        self.phase, self.since = phase, at

    def call(self, at: datetime) -> None:
        """Its visitor is called, for the first time or once more."""
        self.turn(Phase.CALLED, at)
        self.first_called_at, self.last_called_at = self.first_called_at or at, at

    def start(self, at: datetime) -> None:
        """Service begins, or goes on after a hold."""
        if self.phase is Phase.CALLED and self.last_called_at is not None:
            self.walked_seconds = (at - self.last_called_at).total_seconds()
        self.turn(Phase.SERVING, at)
        self.started_at = self.started_at or at

    def close(self, at: datetime, end: str) -> None:
        """It is over."""
        self.turn(self.phase, at)
        self.ended_at, self.end = at, end

    def copy(self) -> "Leg":
        """The same, to go on from here should what comes next be taken back: its moments then belong to the present phase."""
        twin = replace(self, _spent=dict(self._spent))
        twin.since = self.since
        return twin

    def seconds(self, phase: Phase, until: datetime | None = None) -> float:
        """The time in *phase*, the present one as far as it is over, or *until* a moment."""
        spent = self._spent.get(phase, _NOTHING)
        if until is not None and phase is self.phase:
            spent += until - self.since
        return spent.total_seconds()

    @property
    def waited_seconds(self) -> float | None:
        """The time in which it could have been called: before the first call, and again after a hold."""
        return None if self.first_called_at is None else self.seconds(Phase.WAITING)

    @property
    def served_seconds(self) -> float | None:
        """From start to end, without the time on hold and what came of it."""
        if self.started_at is None or self.ended_at is None:
            return None
        return self.seconds(Phase.SERVING)

    @property
    def held_seconds(self) -> float:
        """The time set aside."""
        return self.seconds(Phase.HELD)

    @property
    def blocked_seconds(self) -> float:
        """The time in which its visitor was elsewhere, or another errand had to be done first."""
        return self.seconds(Phase.BLOCKED)
