"""Why the next one is next (RULES 12), as one short sentence, and who was passed over.

Pure: the server's explanation, the mall and the counter's profile in; texts out. Knows what each rule's value means
(``wire.events.CallReason``). Must not know when it was asked, nor Qt.
"""

from dataclasses import dataclass
from datetime import time
from typing import Final, assert_never

from counter.floor.moments import span_text
from counter.words import Words
from wire.calls import Explanation
from wire.events import CallReason
from wire.mall import Mall
from wire.profile import ConditionKind, Profile, Rule, RuleKind

MOST_NAMED: Final = 3
_DECIDES: Final = frozenset({"starving", "own", "appointment", "priority", "only-priority", "chosen"})
"""Turns that say more than the rule after them. An ordinary turn is what everybody expects."""
_RULES: Final = frozenset(kind.value for kind in RuleKind)


@dataclass(frozen=True, kw_only=True, slots=True)
class Because:
    """*why* in one sentence, *note* with what else decided; the note may be empty."""

    why: str
    note: str


def because(
    explanation: Explanation, mall: Mall, profile: Profile, words: Words, *, aged_seconds: float = 0.0
) -> Because:
    """The reason in words. *aged_seconds* have passed since the answer, and everybody has waited longer by that."""
    reason = explanation.reason
    if reason is None:
        return Because(why=words.text("insight-next-nobody"), note="")
    teller = _Teller(
        explanation=explanation, reason=reason, mall=mall, profile=profile, words=words, aged=aged_seconds
    )
    turn, rule = teller.turn(), teller.rule()
    if reason.turn in _DECIDES:
        # What comes before the profile's rule goes by the longest wait, which the turn has said already.
        of_a_class = reason.turn in {"priority", "only-priority"}
        notes = [rule if of_a_class else "", teller.condition(), teller.passed_over()]
        return Because(why=turn, note=" · ".join(note for note in notes if note))
    notes = [turn, teller.condition(), teller.passed_over()]
    return Because(why=rule, note=" · ".join(note for note in notes if note))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Teller:
    explanation: Explanation
    reason: CallReason
    mall: Mall
    profile: Profile
    words: Words
    aged: float

    def turn(self) -> str:
        """What decided before the rule; empty where nothing did."""
        reason, ratio = self.reason, self.mall.priority.ordinary_per_priority
        match reason.turn:
            case "starving":
                return self._say(
                    "insight-turn-starving", cap=self.mall.starvation_minutes or 0, time=self._waited
                )
            case "own" | "appointment" | "only-priority":
                return self._say(f"insight-turn-{reason.turn}")
            case "priority":
                return self._say("insight-turn-priority", of=ratio + 1)
            case "ordinary" if reason.priority_waiting:
                place = min(reason.ordinary_since_priority + 2, ratio + 1)
                return self._say("insight-turn-ordinary", place=place, of=ratio + 1)
            case "chosen":
                return self._say("insight-turn-chosen", said=reason.said)
            case _:
                return ""

    def rule(self) -> str:
        """By what it was found among those whose turn it was."""
        return (
            self._say("insight-rule-other")
            if self.reason.rule not in _RULES
            else self._measured(RuleKind(self.reason.rule))
        )

    def _measured(self, kind: RuleKind) -> str:
        value = self._value
        match kind:
            case RuleKind.LONGEST_WAIT | RuleKind.APPOINTMENT_FIRST:
                return self._say(f"insight-rule-{kind}", time=self._waited)
            case RuleKind.STRICT_ORDER | RuleKind.WEIGHTED_ROUND_ROBIN:
                return self._say(f"insight-rule-{kind}", line=self._line)
            case RuleKind.LONGEST_LIFE:
                return self._say("insight-rule-longest-life", time=self._span(value + self.aged))
            case RuleKind.LONGEST_QUEUE:
                return self._say("insight-rule-longest-queue", line=self._line, people=int(value))
            case RuleKind.COUNTED_RATIO:
                share = self._number(1.0)
                place = int(value % share) + 1 if share else 1
                return self._say("insight-rule-counted-ratio", line=self._line, place=place, share=int(share))
            case RuleKind.AGE_TIMES_WEIGHT:
                weight = f"{self._number(1.0):g}"
                return self._say("insight-rule-age-times-weight", time=self._waited, weight=weight)
            case RuleKind.AGE_PLUS_CREDIT:
                credit = self._span(self._number(0.0))
                return self._say("insight-rule-age-plus-credit", time=self._waited, credit=credit)
            case RuleKind.LEAST_SLACK:
                left = value - self.aged
                late = "-late" if left < 0 else ""
                return self._say(f"insight-rule-least-slack{late}", time=self._span(abs(left)))
            case RuleKind.WORST_SERVICE_LEVEL:
                share = round(value * 100)
                return self._say("insight-rule-worst-service-level", line=self._line, share=share)
            case _ as never:
                assert_never(never)

    def condition(self) -> str:
        """Why another rule than the counter's usual one holds; empty where it does not."""
        place = self.reason.condition
        if place is None or not 0 < place <= len(self.profile.chain):
            return ""
        when = self.profile.chain[place - 1].when
        match when.kind:
            case ConditionKind.WAIT_OVER:
                return self._say("insight-when-wait-over", time=self._span(when.value or 0.0))
            case ConditionKind.LENGTH_OVER:
                return self._say("insight-when-length-over", people=int(when.value or 0))
            case ConditionKind.TIME_BETWEEN:
                return self._say(
                    "insight-when-time-between", start=self._clock(when.start), end=self._clock(when.end)
                )
            case _ as never:
                assert_never(never)

    def passed_over(self) -> str:
        """Who came earlier and is not called yet, the first few by number; why is what the sentence before says."""
        labels = self.reason.passed_over
        if not labels:
            return ""
        named, more = ", ".join(labels[:MOST_NAMED]), len(labels) - MOST_NAMED
        if more > 0:
            return self._say("insight-passed-over-more", labels=named, more=more)
        return self._say("insight-passed-over", labels=named)

    @property
    def _value(self) -> float:
        """What the rule measured for the one who is next; they stand first among those compared."""
        return self.reason.compared[0].value if self.reason.compared else 0.0

    @property
    def _waited(self) -> str:
        return self._span(self.reason.waited_seconds + self.aged)

    @property
    def _line(self) -> str:
        line = self.explanation.line or ""
        named = (known.name.get(self.words.language) for known in self.mall.lines if known.id == line)
        return next(named, line)

    def _number(self, otherwise: float) -> float:
        """The number that the rule in force has for the line."""
        return self._in_force.numbers.get(self.explanation.line or "", otherwise)

    @property
    def _in_force(self) -> Rule:
        place = self.reason.condition
        clauses = self.profile.chain
        return clauses[place - 1].then if place and place <= len(clauses) else self.profile.rule

    def _span(self, seconds: float) -> str:
        return span_text(seconds, self.words)

    def _clock(self, at: time | None) -> str:
        return "" if at is None else self._say("insight-clock", hour=f"{at:%H}", minute=f"{at:%M}")

    def _say(self, message_id: str, **args: str | float) -> str:
        return self.words.text(message_id, **args)
