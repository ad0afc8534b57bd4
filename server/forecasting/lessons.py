"""What the journal teaches: every event tells something about how long things take, who comes and when counters call.

Is shown each record before the hall changes by it, so that the hall still says where everybody was.
"""

from datetime import datetime, time

from server.domain import events as e
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.domain.ticket import Errand
from server.forecasting.arrivals import Arrivals, Stream
from server.forecasting.chances import Chances, Manners, comings
from server.forecasting.durations import ServiceTimes
from server.forecasting.light import Scene
from server.forecasting.presence import Presence
from server.forecasting.samples import Sample
from server.forecasting.shifts import Shifts

KEPT_OF_A_DAY = 0.97
"""What is a day older counts so much of what it did: after a month four tenths."""
_SERVED = frozenset({"finished", "transferred"})
_LONGEST_PAUSE = 1800.0
"""An officer who calls nobody for longer without saying so is an exception nobody can learn from."""


class Lessons:
    """Everything learned so far."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.times = ServiceTimes({service.id: service.typical_seconds for service in plan.services.values()})
        self.manners = Manners(
            walks=Sample((15.0, 25.0, 40.0)),
            gaps=Sample((5.0, 15.0, 30.0)),
            reactions=Sample((5.0, 10.0, 20.0)),
            settlings=Sample((10.0, 30.0, 90.0)),
            missings=Sample((60.0, 90.0, 120.0)),
            punctuality=Sample((-1500.0, -900.0, -480.0, -60.0, 600.0)),
        )
        self.presence = Presence()
        self.arrivals = Arrivals()
        self.shifts = Shifts()
        self.officers: dict[str, str] = {}
        self._midnight: datetime | None = None
        self._freed: dict[str, datetime] = {}
        self._served_last: dict[str, tuple[str, str | None, float]] = {}
        self._settling: set[str] = set()
        self._somebody_came = False

    def second(self, at: datetime) -> float:
        """Seconds of the hall's own day."""
        return 0.0 if self._midnight is None else (at - self._midnight).total_seconds()

    def take(self, record: e.Recorded, hall: Hall) -> None:
        """Learn from *record*, which *hall* does not know yet."""
        at = record.at
        match record.event:
            case e.DayOpened(day=day):
                self._begin_day(datetime.combine(day, time(), tzinfo=self._plan.time_zone))
            case e.TicketIssued() as event:
                self._issued(event, at)
            case e.TicketCalled() as event:
                self._called(event, at, hall)
            case e.ServiceStarted(walked_seconds=walked, called=True) as event:
                self.manners.walks.take(walked)
                self.presence.take_call(_waited(_errand(hall, event.ticket, event.errand), at), came=True)
            case e.ServiceFinished(counter=counter, served_seconds=seconds) as event:
                self._served(_errand(hall, event.ticket, event.errand), counter, seconds, at)
            case e.ErrandTransferred(counter=counter, served_seconds=seconds) as event:
                self._served(_errand(hall, event.ticket, event.errand), counter, seconds, at)
            case e.ErrandTakenBack(counter=counter, undone=undone):
                self._taken_back(counter, undone)
            case e.ErrandHeld(counter=counter):
                self._freed[counter] = at
            case e.NoShowMarked(counter=counter) as event:
                self._missed(_errand(hall, event.ticket, event.errand), counter, at)
            case e.TicketCancelled(counter=counter) as event:
                self._cancelled(event, counter, at, hall)
            case e.AppointmentCheckedIn(slot=slot):
                self.manners.punctuality.take((at - slot).total_seconds())
                self.presence.take_appointment(came=True)
            case e.AppointmentMissed():
                self.presence.take_appointment(came=False)
            case e.CounterOpened(counter=counter, officer=officer):
                self.officers[counter] = officer
                self._calls(counter, at, calls=True)
            case e.CounterResumed(counter=counter):
                self._calls(counter, at, calls=True)
            case e.CounterClosed(counter=counter) | e.CounterPaused(counter=counter):
                self._calls(counter, at, calls=False)
            case _:
                pass

    def chances(self, scene: Scene, *, ordinary: bool) -> Chances:
        """What may come in *scene*. *ordinary*: whether ordinary visitors who come later can be called before others."""
        self.times.learn()
        second = self.second(scene.now)
        classes = sorted(self._plan.priority_classes)
        streams: dict[Stream, str | None] = {}
        for line in sorted(scene.lines):
            if classes:
                streams[line, True] = classes[0]
            if ordinary:
                streams[line, False] = None
        return Chances(
            times=self.times,
            manners=self.manners,
            presence=self.presence,
            outlooks={
                counter: self.shifts.outlook(counter, second, paused=counter in scene.paused)
                for counter in scene.calls
            },
            comings=comings(self.arrivals, streams),
            level=self.arrivals.level(scene.lines, second),
            second=second,
        )

    def _begin_day(self, midnight: datetime) -> None:
        self._midnight = midnight
        self._freed.clear()
        self._served_last.clear()
        self._settling.clear()
        if self._somebody_came:
            self.times.fade(KEPT_OF_A_DAY)
            self.presence.fade(KEPT_OF_A_DAY)
        self._somebody_came = False
        self.arrivals.end_day(KEPT_OF_A_DAY)
        self.shifts.begin_day(midnight.weekday())

    def _issued(self, event: e.TicketIssued, at: datetime) -> None:
        second = self.second(at)
        self._somebody_came = True
        for asked in event.errands:
            self.arrivals.take((asked.line, event.priority is not None), asked.service, second)

    def _called(self, event: e.TicketCalled, at: datetime, hall: Hall) -> None:
        errand = _errand(hall, event.ticket, event.errand)
        freed = self._freed.pop(event.counter, None)
        if errand is None or freed is None or hall.desk(event.counter).profile.parallel > 1:
            return
        could = max(errand.leg.entered_at, errand.available_at or errand.leg.entered_at)
        settling = event.counter in self._settling
        self._settling.discard(event.counter)
        if could > freed:
            sample, since = self.manners.reactions, could
        else:
            sample, since = (self.manners.settlings if settling else self.manners.gaps), freed
        seconds = (at - since).total_seconds()
        if seconds <= _LONGEST_PAUSE:
            sample.take(max(seconds, 0.0))

    def _served(self, errand: Errand | None, counter: str, seconds: float, at: datetime) -> None:
        self._freed[counter] = at
        self._served_last.pop(counter, None)
        if errand is not None and seconds > 0.0:
            self.times.take(errand.service, errand.officer, seconds)
            self._served_last[counter] = errand.service, errand.officer, seconds

    def _taken_back(self, counter: str, undone: str) -> None:
        """The visitor had not left; how long the service takes will be told when it ends."""
        if undone != "started":
            self._freed.pop(counter, None)
        if undone in _SERVED and (last := self._served_last.pop(counter, None)) is not None:
            self.times.take_back(*last)

    def _missed(self, errand: Errand | None, counter: str, at: datetime) -> None:
        self._freed[counter] = at
        if errand is not None and errand.called_at is not None:
            self.manners.missings.take((at - errand.called_at).total_seconds())
            self.presence.take_call(_waited(errand, at), came=False)

    def _cancelled(self, event: e.TicketCancelled, counter: str | None, at: datetime, hall: Hall) -> None:
        ticket = hall.tickets.get(event.ticket)
        if counter is not None:
            self._freed[counter] = at
        elif ticket is not None:
            self.presence.take_leaving((at - ticket.arrived_at).total_seconds())

    def _calls(self, counter: str, at: datetime, *, calls: bool) -> None:
        self.shifts.take(counter, self.second(at), calls=calls)
        if calls:
            self._freed[counter] = at
            self._settling.add(counter)
        else:
            self._freed.pop(counter, None)


def _errand(hall: Hall, ticket: str, number: int) -> Errand | None:
    known = hall.tickets.get(ticket)
    return None if known is None else known.errand(number)


def _waited(errand: Errand | None, at: datetime) -> float:
    if errand is None:
        return 0.0
    return errand.leg.waited_seconds or ((errand.called_at or at) - errand.leg.entered_at).total_seconds()
