"""Who sat where on a recorded day, and how long officers took between visitors: from the journal's events. Pure."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from statistics import median

from server.domain import events as e
from server.domain.events import Recorded
from server.domain.hall import Hall
from server.domain.hours import Interval
from server.domain.plan import Plan
from server.rehearsal.staffing import Shift, Staffing


@dataclass(kw_only=True, slots=True)
class _Sitting:
    officer: str
    since: datetime
    paused_since: datetime | None = None
    breaks: list[Interval] = field(default_factory=list)


class Rota:
    """The staffing of one day, as it was."""

    def __init__(self, plan: Plan, day: date) -> None:
        self._plan, self._day = plan, day
        self._sitting: dict[str, _Sitting] = {}
        self._shifts: list[Shift] = []
        self._free_since: dict[str, datetime] = {}
        self._gaps: defaultdict[str, list[float]] = defaultdict(list)
        self._last: datetime | None = None

    def note(self, hall: Hall, record: Recorded) -> None:
        """See what *record*, which *hall* has just applied, says of a counter."""
        event, at = record.event, record.at
        self._last = at
        match event:
            case e.CounterOpened(counter=counter, officer=officer):
                self._opened(counter, officer, at)
            case e.CounterClosed(counter=counter):
                self._closed(hall, counter, at)
            case e.CounterPaused(counter=counter):
                self._paused(counter, at)
            case e.CounterResumed(counter=counter):
                self._resumed(counter, at)
            case e.ServiceFinished() | e.NoShowMarked() | e.ErrandTransferred() | e.ErrandHeld():
                self._freed(hall, event.counter, at)
            case e.ErrandTakenBack(counter=counter):
                self._free_since.pop(counter, None)
            case e.TicketCalled():
                self._called(hall, event, at)
            case _:
                pass

    def staffing(self) -> Staffing:
        """The shifts; who still sat there when the journal ended did so until then."""
        for counter in tuple(self._sitting):
            self._stand_up(counter, self._last or self._sitting[counter].since, overtime=None)
        return Staffing(shifts=tuple(sorted(self._shifts, key=lambda shift: (shift.opens, shift.counter))))

    def gaps(self) -> Mapping[str, float]:
        """By officer: the median of the seconds from one visitor's end to the call of another, who waited already."""
        return {officer: median(seconds) for officer, seconds in self._gaps.items()}

    def _opened(self, counter: str, officer: str, at: datetime) -> None:
        sitting = self._sitting.get(counter)
        if sitting is not None and sitting.officer == officer:
            self._resumed(counter, at)  # signed in again
            return
        if sitting is not None:  # somebody took the counter over
            self._stand_up(counter, at, overtime=0.0)
        self._sitting[counter] = _Sitting(officer=officer, since=at)

    def _closed(self, hall: Hall, counter: str, at: datetime) -> None:
        self._free_since.pop(counter, None)
        if counter in self._sitting:
            waiting = any(len(hall.waiting_line(line)) for line in hall.profile(counter).lines)
            # Who left although people waited would leave again; who stayed to the last would stay for others too.
            self._stand_up(counter, at, overtime=0.0 if waiting else None)

    def _stand_up(self, counter: str, at: datetime, *, overtime: float | None) -> None:
        self._resumed(counter, at)
        sitting = self._sitting.pop(counter)
        self._shifts.append(
            Shift(
                counter=counter,
                officer=sitting.officer,
                opens=self._local(sitting.since),
                closes=self._local(at),
                breaks=tuple(sitting.breaks),
                overtime_seconds=overtime,
            )
        )

    def _paused(self, counter: str, at: datetime) -> None:
        self._free_since.pop(counter, None)
        sitting = self._sitting.get(counter)
        if sitting is not None and sitting.paused_since is None:
            sitting.paused_since = at

    def _resumed(self, counter: str, at: datetime) -> None:
        sitting = self._sitting.get(counter)
        if sitting is not None and sitting.paused_since is not None:
            pause = Interval(start=self._local(sitting.paused_since), end=self._local(at))
            sitting.breaks.append(pause)
            sitting.paused_since = None

    def _freed(self, hall: Hall, counter: str, at: datetime) -> None:
        """The officer could call somebody at once, or there is nobody to be slow with."""
        if hall.explain(counter, at) is None:
            self._free_since.pop(counter, None)
        else:
            self._free_since[counter] = at

    def _called(self, hall: Hall, event: e.TicketCalled, at: datetime) -> None:
        free_since = self._free_since.pop(event.counter, None)
        sitting = self._sitting.get(event.counter)
        leg = hall.tickets[event.ticket].errand(event.errand).leg
        waited_already = free_since is not None and leg.entered_at <= free_since and not leg.blocked_seconds
        if free_since is not None and sitting is not None and waited_already:
            self._gaps[sitting.officer].append((at - free_since).total_seconds())

    def _local(self, at: datetime) -> time:
        """The time of the day; the day's last moment for what is after it."""
        local = at.astimezone(self._plan.time_zone)
        return local.time() if local.date() <= self._day else time.max
