"""The calling rules once more, as slow and plain as can be: people in a list, looked through anew for every call.

Written from the rules of the hall and the docs of ``profile.RuleKind``; shares nothing with ``server.domain.calling``.
"""

from dataclasses import dataclass, field
from datetime import datetime

from server.domain.plan import Plan, Scope
from server.domain.profile import Condition, ConditionKind, Profile, Rule, RuleKind
from tests.fakes.naive_people import Person, earliest, largest, of


@dataclass(kw_only=True)
class Answer:
    """Who is called, and why."""

    person: Person
    turn: str
    rule: RuleKind
    condition: int | None = None


@dataclass(kw_only=True)
class NaiveHall:
    """All there is to know. *paused* are counters whose officer calls nobody. *since* are ordinary calls since the last priority one;
    *rounds* and *credits* belong to ratios.
    """

    plan: Plan
    profiles: dict[str, Profile]
    officers: dict[str, str]
    paused: set[str] = field(default_factory=set)
    people: list[Person] = field(default_factory=list)
    since: dict[str, int] = field(default_factory=dict)
    rounds: dict[object, list[str]] = field(default_factory=dict)
    credits: dict[object, dict[str, float]] = field(default_factory=dict)
    levels: dict[str, tuple[int, int]] = field(default_factory=dict)

    def in_line(self, line: str, now: datetime) -> list[Person]:
        """Who can be called from *line*, in the order of their places."""
        here = [p for p in self.people if p.line == line and p.here(now) and self.for_everybody(p, now)]
        return sorted(here, key=lambda p: p.place)

    def for_everybody(self, person: Person, now: datetime) -> bool:
        """Whether any counter of their line may call them."""
        cap = self.plan.starvation_seconds
        if cap is not None and person.waited(now) > cap:
            return True
        if person.only_counter is not None:
            return not self.at_work(person.only_counter)
        officer = person.only_officer or person.rather
        if officer is None or not self.sits_somewhere(officer, self.plan.lines[person.line].agency):
            return True
        return person.only_officer is None and (person.for_all_from is None or person.for_all_from <= now)

    def at_work(self, counter: str) -> bool:
        """Whether somebody calls there."""
        return counter in self.officers and counter not in self.paused

    def sits_somewhere(self, officer: str, agency: str) -> bool:
        """Whether *officer* calls at a counter of *agency*."""
        seats = [counter for counter, name in self.officers.items() if name == officer]
        return any(self.plan.counters[seat].agency == agency and self.at_work(seat) for seat in seats)

    def crowd(self, line: str) -> int:
        """How many wait in *line*, whether they can be called yet or not."""
        return len([p for p in self.people if p.line == line])

    def lines(self, counter: str, now: datetime) -> list[str]:
        """The counter's lines in order: its own, and the wider ones that are open."""
        profile = self.profiles[counter]
        wider = sorted(profile.wider, key=lambda line: (profile.wider[line], line))
        return [
            *profile.lines,
            *(
                line
                for line in wider
                if any(p.waited(now) > profile.wider[line] for p in self.in_line(line, now))
            ),
        ]

    def ratio_key(self, counter: str, line: str) -> str:
        """Where the ratio of priority visitors is counted."""
        return {Scope.COUNTER: f"counter {counter}", Scope.LINE: f"line {line}", Scope.HALL: "hall"}[
            self.plan.ratio.scope
        ]

    def priority_is_due(self, counter: str, line: str) -> bool:
        """Whether as many ordinary visitors were called as the ratio asks for. A day begins as if they had been."""
        n = self.plan.ratio.ordinary_per_priority
        return self.since.get(self.ratio_key(counter, line), n) >= n

    def whose_turn(self, counter: str, now: datetime) -> Answer | None:
        """Who would be called."""
        lines = self.lines(counter, now)
        in_lines = [p for line in lines for p in self.in_line(line, now)]
        kept = [p for p in self.people if self.keeps(counter, p, now)]
        cap = self.plan.starvation_seconds
        starving = [p for p in in_lines + kept if cap is not None and p.waited(now) > cap]
        if starving:
            return Answer(person=earliest(starving), turn="starving", rule=RuleKind.LONGEST_WAIT)
        if kept:
            return Answer(person=earliest(kept), turn="own", rule=RuleKind.LONGEST_WAIT)
        if not in_lines:
            return None
        condition, rule = self.rule_in_force(self.profiles[counter], now)
        appointed = [p for p in in_lines if p.slot is not None and p.slot <= now]
        if rule.kind is RuleKind.APPOINTMENT_FIRST and appointed:
            first = min(appointed, key=lambda p: (p.slot, p.place[1]))
            return Answer(person=first, turn="appointment", rule=rule.kind, condition=condition)
        due = self.due(counter, in_lines)
        person = self.by_rule(rule, counter, lines=lines, in_lines=in_lines, due=due, now=now)
        turn = "ordinary"
        if person.priority:
            turn = "priority" if self.priority_is_due(counter, person.line) else "only-priority"
        return Answer(person=person, turn=turn, rule=rule.kind, condition=condition)

    def keeps(self, counter: str, person: Person, now: datetime) -> bool:
        """Whether *person* is kept for *counter*, or for the officer who sits there for the person's own agency."""
        if person.only_counter is not None:
            return person.only_counter == counter and person.here(now)
        ours = self.plan.lines[person.line].agency == self.plan.counters[counter].agency
        return ours and person.kept(self.officers.get(counter), now)

    def due(self, counter: str, in_lines: list[Person]) -> list[Person]:
        """Those whose class is due: priority visitors by the ratio, else ordinary ones, else whoever is there."""
        priority = [p for p in in_lines if p.priority and self.priority_is_due(counter, p.line)]
        if priority:
            return priority
        ordinary = [p for p in in_lines if not p.priority]
        if self.plan.ratio.scope is Scope.LINE:
            # If one side has nobody waiting where the ratio is counted, the other is called.
            ordinary += [p for p in in_lines if p.priority and not any(o.line == p.line for o in ordinary)]
        return ordinary or in_lines

    def rule_in_force(self, profile: Profile, now: datetime) -> tuple[int | None, Rule]:
        """First match wins."""
        for number, clause in enumerate(profile.chain):
            if self.holds(clause.when, profile, now):
                return number + 1, clause.then
        return None, profile.rule

    def holds(self, when: Condition, profile: Profile, now: datetime) -> bool:
        """Whether a condition is true."""
        lines = list(profile.lines) if when.line is None else [when.line]
        if when.kind is ConditionKind.WAIT_OVER:
            assert when.value is not None
            return any(p.waited(now) > when.value for line in lines for p in self.in_line(line, now))
        if when.kind is ConditionKind.LENGTH_OVER:
            assert when.value is not None
            return sum(self.crowd(line) for line in lines) > when.value
        assert when.start is not None
        assert when.end is not None
        clock = now.astimezone(self.plan.time_zone)
        minute = clock.hour * 3600 + clock.minute * 60 + clock.second
        start = when.start.hour * 3600 + when.start.minute * 60 + when.start.second
        end = when.end.hour * 3600 + when.end.minute * 60 + when.end.second
        if end <= start:  # over midnight
            end += 86_400
            minute += 86_400 if minute < start else 0
        return start <= minute < end

    def by_rule(
        self,
        rule: Rule,
        counter: str,
        *,
        lines: list[str],
        in_lines: list[Person],
        due: list[Person],
        now: datetime,
    ) -> Person:
        """The rule's choice among *due*."""
        match rule.kind:
            case RuleKind.LONGEST_WAIT | RuleKind.APPOINTMENT_FIRST:
                return earliest(due)
            case RuleKind.STRICT_ORDER:
                return next(earliest(of(line, due)) for line in lines if of(line, due))
            case RuleKind.LONGEST_LIFE:
                return min(due, key=lambda p: p.life)
            case RuleKind.LONGEST_QUEUE:
                return largest(due, lambda p: self.crowd(p.line))
            case RuleKind.AGE_TIMES_WEIGHT:
                return largest(due, lambda p: p.waited(now) * rule.numbers[p.line])
            case RuleKind.AGE_PLUS_CREDIT:
                return largest(due, lambda p: p.waited(now) + rule.numbers[p.line])
            case RuleKind.LEAST_SLACK:
                return largest(due, lambda p: p.waited(now) - self.target(rule, p.line))
            case RuleKind.WORST_SERVICE_LEVEL:
                return largest(due, lambda p: -self.level(p.line))
            case RuleKind.COUNTED_RATIO:
                return self.by_count(rule, counter, lines, in_lines, due)
            case RuleKind.WEIGHTED_ROUND_ROBIN:
                return self.by_turns(rule, counter, lines, due)

    def target(self, rule: Rule, line: str) -> float:
        """Seconds that should not be passed."""
        return rule.numbers[line] if line in rule.numbers else self.plan.lines[line].target_seconds

    def level(self, line: str) -> float:
        """The share of today's calls within the target."""
        calls, within = self.levels.get(line, (0, 0))
        return 1.0 if calls == 0 else within / calls

    def ratio_of(self, rule: Rule, counter: str) -> object:
        """Where a ratio between lines is counted."""
        profile = self.profiles[counter]
        return (
            rule.kind,
            None if rule.per_hall else counter,
            frozenset(profile.lines) | frozenset(profile.wider),
        )

    def by_count(
        self, rule: Rule, counter: str, lines: list[str], in_lines: list[Person], due: list[Person]
    ) -> Person:
        """A round is a list of the lines called in it."""
        present = self.rounds.get(self.ratio_of(rule, counter), [])
        if all(present.count(p.line) >= rule.numbers[p.line] for p in in_lines):
            present = []
        had = {line: present.count(line) // rule.numbers[line] for line in lines}
        fewest = min(had[p.line] for p in due)
        line = next(line for line in lines if had[line] == fewest and of(line, due))
        return earliest(of(line, due))

    def by_turns(self, rule: Rule, counter: str, lines: list[str], due: list[Person]) -> Person:
        """Everybody's credit grows by their weight; the richest is next."""
        credit = self.credits.get(self.ratio_of(rule, counter), {})
        richest = largest(due, lambda p: credit.get(p.line, 0) + rule.numbers[p.line])
        assert richest.line in lines
        return richest

    def call(self, counter: str, now: datetime) -> Answer | None:
        """Call whose turn it is."""
        answer = self.whose_turn(counter, now)
        if answer is None:
            return None
        person, profile = answer.person, self.profiles[counter]
        if answer.turn in {"priority", "ordinary", "only-priority"}:
            _, rule = self.rule_in_force(profile, now)
            self.count_for_the_rule(rule, counter, person, now)
        n = self.plan.ratio.ordinary_per_priority
        key = self.ratio_key(counter, person.line)
        self.since[key] = 0 if person.priority else min(n, self.since.get(key, n) + 1)
        self.people.remove(person)
        return answer

    def count_for_the_rule(self, rule: Rule, counter: str, person: Person, now: datetime) -> None:
        """What a ratio remembers of a call it decided."""
        where = self.ratio_of(rule, counter)
        in_lines = [p for line in self.lines(counter, now) for p in self.in_line(line, now)]
        if rule.kind is RuleKind.COUNTED_RATIO:
            present = self.rounds.get(where, [])
            if all(present.count(p.line) >= rule.numbers[p.line] for p in in_lines):
                present = []
            self.rounds[where] = [*present, person.line]
        if rule.kind is RuleKind.WEIGHTED_ROUND_ROBIN:
            taking_part = {p.line for p in self.due(counter, in_lines)}
            credit = self.credits.setdefault(where, {})
            for line in taking_part:
                credit[line] = credit.get(line, 0) + rule.numbers[line]
            credit[person.line] -= sum(rule.numbers[line] for line in taking_part)
