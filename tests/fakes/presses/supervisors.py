"""What officers press to sit down, pause and leave, and supervisors to change what counters and hours are."""

from datetime import time, timedelta
from typing import Final, Literal

from tests.fakes.presses.finding import Finding, officer_of
from wire import commands as c
from wire.hours import Interval
from wire.profile import Clause, Condition, ConditionKind, Profile, Rule, RuleKind

_SCOPES: Final[tuple[Literal["mall", "agency", "service"], ...]] = ("mall", "agency", "service")
_NUMBERED: Final = {
    RuleKind.COUNTED_RATIO,
    RuleKind.WEIGHTED_ROUND_ROBIN,
    RuleKind.AGE_TIMES_WEIGHT,
    RuleKind.AGE_PLUS_CREDIT,
    RuleKind.LEAST_SLACK,
    RuleKind.WORST_SERVICE_LEVEL,
}


class Supervisors(Finding):
    """Around the counters."""

    def open(self) -> c.OpenCounter:
        """Somebody sits down."""
        counter = self.counter(officer=False)
        return c.OpenCounter(request_id=self.request(), counter=counter.id, officer=officer_of(counter.id))

    def close(self) -> c.CloseCounter:
        """Somebody leaves."""
        counter = self.counter(officer=True)
        return c.CloseCounter(request_id=self.request(), counter=counter.id)

    def pause(self) -> c.PauseCounter:
        """A pause."""
        counter = self.counter(officer=True)
        return c.PauseCounter(request_id=self.request(), counter=counter.id, reason="prayer")

    def go_on(self) -> c.ResumeCounter:
        """Its end."""
        counter = self.counter(officer=True, paused=True)
        return c.ResumeCounter(request_id=self.request(), counter=counter.id)

    def profile(self) -> c.ChangeProfile:
        """Other work, by any rule; or as set up again."""
        counter = self.dice.pick(self.counters)
        lines = tuple(line.id for line in self.hall.plan.lines.values() if line.agency == counter.agency)
        served = lines[: self.dice.number(1, len(lines))]
        condition = Condition(kind=ConditionKind.LENGTH_OVER, value=3)
        profile = Profile(
            lines=served,
            rule=self._rule(served),
            chain=self.dice.pick(((), (Clause(when=condition, then=self._rule(served)),))),
            same_officer_seconds=self.dice.pick((0, 120)),
            parallel=self.dice.pick((1, 1, 2)),
        )
        return c.ChangeProfile(
            request_id=self.request(),
            counter=counter.id,
            profile=None if self.dice.rarely(3) else profile,
            by="supervisor",
        )

    def _rule(self, lines: tuple[str, ...]) -> Rule:
        kind = self.dice.pick(tuple(RuleKind))
        numbers = dict.fromkeys(lines, float(self.dice.number(1, 3))) if kind in _NUMBERED else {}
        return Rule(kind=kind, numbers=numbers)

    def override(self) -> c.OverrideHours:
        """Other hours for another day."""
        service = self.dice.pick(self.services)
        scope = self.dice.pick(_SCOPES)
        hours = self.dice.pick((None, (), (Interval(start=time(10), end=time(14, 30)),)))
        return c.OverrideHours(
            request_id=self.request(),
            scope=scope,
            subject={"mall": "", "agency": service.agency, "service": service.id}[scope],
            day=self.today + timedelta(days=self.dice.number(1, 9)),
            hours=hours,
            reason="Rapat besar",
            by="supervisor",
        )
