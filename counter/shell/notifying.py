"""What an officer who works in another program should be told, and when: news only, one at a time, the most urgent first.

Pure: what a glance at the counter would show, and the time, in; at most one Notification out. Times are seconds of any
steady clock. Must not know trays, words or Qt. Ids are Fluent's, of ``shell.ftl``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

GAP_SECONDS: Final = 5.0
"""Between two notifications. What is still so after it is told then; what has passed meanwhile never is."""
LOST_SECONDS: Final = 10.0
"""A line that comes back sooner is not worth a word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """What a glance would show. *waiting* is how many wait, *late* the tickets (id to label) that wait longer than their line's
    target, *calls* the kiosks (id to name) where a visitor waits for a person. *silent*: the hall paused the counter by itself.
    *busy*: somebody is at the counter. *active*: the officer looks at the console.
    """

    active: bool
    busy: bool = False
    silent: bool = False
    offline_seconds: float = 0.0
    waiting: int = 0
    late: Mapping[str, str] = field(default_factory=dict)
    calls: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Notification:
    """*about* names its texts; *args* go into both. *mood* is ``good``, ``warn`` or ``bad``."""

    about: str
    mood: str = "good"
    args: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The id of its title."""
        return f"shell-tell-{self.about}"

    @property
    def text(self) -> str:
        """The id of its sentence."""
        return f"shell-tell-{self.about}-text"


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """What the officer knows already. *owes* that the line is back to one who was told that it is lost."""

    told: frozenset[str] = frozenset()
    owes: bool = False
    next_at: float = 0.0

    def after(self, sight: Sight, now: float) -> tuple["Telling", Notification | None]:
        """The officer may look, or is told one thing that is new, or nothing."""
        facts = _facts(sight)
        known = frozenset(fact for fact in self.told if fact in facts or _is_out_of_sight(fact, facts))
        if sight.busy:
            known |= {"come"}  # whoever serves calls the next one anyhow
        if sight.active:
            return replace(self, told=known | facts.keys(), owes=False), None
        back = (self.owes or "lost" in self.told) and "lost" not in facts
        waiting = replace(self, told=known, owes=back)
        news = [fact for fact in facts if fact not in known]
        if now < self.next_at or not (news or back):
            return waiting, None
        told = replace(waiting, next_at=now + GAP_SECONDS)
        if back and not (news and _kind(news[0]) == "help"):
            return replace(told, owes=False), Notification(about="back")
        alike = [fact for fact in news if _kind(fact) == _kind(news[0])]
        told = replace(told, told=known.union(alike))
        return told, _notification(_kind(news[0]), [facts[fact] for fact in alike])


def _is_out_of_sight(fact: str, facts: Mapping[str, str]) -> bool:
    """Without the server nobody knows who still waits: it stays told."""
    return "lost" in facts and _kind(fact) in {"late", "come"}


def _facts(sight: Sight) -> dict[str, str]:
    """What is so and would be worth a word, the most urgent first, with what to call it."""
    lost = sight.offline_seconds > LOST_SECONDS
    return {
        **{f"help {kiosk}": name for kiosk, name in sight.calls.items()},
        **({"lost": ""} if lost else {}),
        **({"silent": ""} if sight.silent else {}),
        **({} if lost else {f"late {ticket}": label for ticket, label in sight.late.items()}),
        **({"come": str(sight.waiting)} if sight.waiting and not lost else {}),
    }


def _kind(fact: str) -> str:
    return fact.split(" ", 1)[0]


def _notification(kind: str, names: list[str]) -> Notification:
    match kind:
        case "help":
            return Notification(about="help", mood="warn", args={"kiosk": names[0], "more": len(names) - 1})
        case "lost":
            return Notification(about="lost", mood="bad")
        case "silent":
            return Notification(about="silent", mood="warn")
        case "late":
            return Notification(about="late", mood="warn", args={"label": names[0], "more": len(names) - 1})
        case _:
            return Notification(about="come", args={"count": int(names[0])})
