"""A visit with several errands as its visitor writes it down, and what the hall must know of it: counted with a pencil.

Shares nothing with the hall's own account but the plan. Every errand is called once; one that is set aside is resumed, not called again.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from server.domain.plan import Plan
from wire.events import ErrandAsked
from wire.ticket import LegStatus

Stretch = tuple[datetime, datetime]


@dataclass(kw_only=True)
class Step:
    """One errand. *spells* are the times at the counter, *held* those set aside."""

    asked: ErrandAsked
    phase: str = "waiting"
    counter: str = ""
    calls: list[datetime] = field(default_factory=list)
    started: datetime | None = None
    spells: list[Stretch] = field(default_factory=list)
    held: list[Stretch] = field(default_factory=list)
    outcome: str = ""


class VisitDiary:
    """Begins with the number, taken *at* a moment. *here* is the errand for which the visitor is at a counter."""

    def __init__(self, plan: Plan, errands: tuple[ErrandAsked, ...], at: datetime) -> None:
        self._plan = plan
        self.taken = at
        self.steps = {each.number: Step(asked=each) for each in errands}
        self.here: Step | None = None
        self.since = at
        self.left: datetime | None = None
        self.zone = ""
        self.until = at

    # What happens.

    def called(self, number: int, counter: str, at: datetime) -> None:
        """Go to *counter*."""
        step = self.steps[number]
        step.phase, step.counter, step.calls = "called", counter, [at]
        self._arrive(step, at)

    def recalled(self, at: datetime) -> None:
        """Once more."""
        self._present.calls.append(at)

    def started(self, at: datetime) -> None:
        """Sit down."""
        self._present.phase, self._present.started = "serving", at

    def held(self, at: datetime, *, until: datetime) -> None:
        """Get a copy, and come back."""
        self.until = until
        self._present.held.append((at, at))
        self._leave("held", at)

    def resumed(self, number: int, at: datetime) -> None:
        """Back again."""
        step = self.steps[number]
        step.phase, step.held[-1] = "serving", (step.held[-1][0], at)
        self._arrive(step, at)

    def finished(self, outcome: str, at: datetime) -> None:
        """Done."""
        self._present.outcome = outcome
        self._leave("done", at)

    def _arrive(self, step: Step, at: datetime) -> None:
        self.here, self.since, self.zone = step, at, self._plan.counters[step.counter].zone

    def _leave(self, phase: str, at: datetime) -> None:
        self._present.spells.append((self.since, at))
        self._present.phase, self.here, self.left = phase, None, at

    @property
    def _present(self) -> Step:
        assert self.here is not None
        return self.here

    # What must be true.

    @property
    def left_to_do(self) -> list[Step]:
        """What is not done."""
        return [step for step in self.steps.values() if step.phase != "done"]

    def phase(self, step: Step) -> str:
        """As the hall should see it: what cannot be called for another reason than its turn or the way is blocked."""
        if step.phase == "waiting" and (self.here is not None or not self._opened(step)):
            return "blocked"
        return step.phase

    def callable_at(self, counter: str, now: datetime) -> set[int]:
        """The errands for which *counter* may call: nothing is missing, and the visitor can have come."""
        lines = self._plan.counters[counter].lines
        return {
            number
            for number, step in self.steps.items()
            if step.asked.line in lines and self.phase(step) == "waiting" and self._there(step) <= now
        }

    def walks(self) -> set[float]:
        """Seconds to the places where something is still to be done."""
        return {self._way(step) for step in self.left_to_do}

    def _opened(self, step: Step) -> bool:
        return all(self.steps[need].phase == "done" for need in step.asked.needs)

    def _there(self, step: Step) -> datetime:
        return self.taken if self.left is None else self.left + timedelta(seconds=self._way(step))

    def _way(self, step: Step) -> float:
        return self._plan.walking.seconds(self.zone, self._plan.lines[step.asked.line].zone)

    def leg(self, step: Step) -> LegStatus:
        """The exact times of an errand that is done."""
        assert step.started is not None
        ended, held = step.spells[-1][1], _seconds(step.held)
        blocked = self._blocked(step)
        return LegStatus(
            service=step.asked.service,
            line=step.asked.line,
            counter=step.counter,
            officer=f"officer {step.counter}",
            entered_at=self.taken,
            first_called_at=step.calls[0],
            last_called_at=step.calls[-1],
            started_at=step.started,
            ended_at=ended,
            waited_seconds=(step.calls[0] - self.taken).total_seconds() - blocked,
            walked_seconds=(step.started - step.calls[-1]).total_seconds(),
            served_seconds=(ended - step.started).total_seconds() - held,
            held_seconds=held,
            blocked_seconds=blocked,
            outcome=step.outcome,
            end="done",
        )

    def _blocked(self, step: Step) -> float:
        """The time before its call in which something was missing or the visitor was elsewhere."""
        needed = [self.steps[need].spells[-1][1] for need in step.asked.needs]
        reasons = [(self.taken, max(needed, default=self.taken))]
        reasons += [spell for other in self.steps.values() if other is not step for spell in other.spells]
        moments = sorted({self.taken, step.calls[0], *(moment for reason in reasons for moment in reason)})
        stretches = [each for each in pairwise(moments) if each[1] <= step.calls[0]]
        return _seconds([each for each in stretches if any(_within(each, reason) for reason in reasons)])


def _within(stretch: Stretch, reason: Stretch) -> bool:
    return reason[0] <= stretch[0] and stretch[1] <= reason[1]


def _seconds(stretches: list[Stretch]) -> float:
    return sum((ends - begins).total_seconds() for begins, ends in stretches)
