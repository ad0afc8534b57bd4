"""What was asked, in words: the lines over the tables.

Knows texts. Must not know how it was asked.
"""

from collections.abc import Iterator, Sequence

from server.domain.profile import Rule
from server.rehearsal.changes import EVERYBODY, Changes
from server.rehearsal.scenes import Scene
from server.rehearsal.words import Words


def crowd(words: Words, scenes: Sequence[Scene], seed: int | None) -> str:
    """Who came, and how many served."""
    visitors = words.number(sum(len(scene.day.visitors) for scene in scenes))
    counters = max(len(scene.staffing.counters) for scene in scenes)
    if seed is None:
        return words.text("rehearsal-crowd-recorded", visitors=visitors, counters=counters)
    return words.text("rehearsal-crowd", visitors=visitors, counters=counters, seed=str(seed))


def changes(words: Words, asked: Changes, staffing_file: str | None) -> list[str]:
    """Each change in a few words."""
    return list(_changes(words, asked, staffing_file))


def _changes(words: Words, asked: Changes, staffing_file: str | None) -> Iterator[str]:
    if staffing_file is not None:
        yield words.text("rehearsal-changed-staffing", file=staffing_file)
    if asked.only is not None:
        yield words.text("rehearsal-changed-only", counters=_counters(words, asked.only))
    if asked.closed:
        yield words.text("rehearsal-changed-closed", counters=_counters(words, asked.closed))
    if asked.officers is not None:
        yield words.text("rehearsal-changed-officers", officers=words.number(asked.officers))
    for agency, rule in asked.rules.items():
        if agency == EVERYBODY:
            yield words.text("rehearsal-changed-rule-everywhere", rule=_rule(rule))
        else:
            yield words.text("rehearsal-changed-rule", agency=words.agency(agency), rule=_rule(rule))
    for counter, rule in asked.profiles.items():
        yield words.text("rehearsal-changed-profile", counter=counter, rule=_rule(rule))
    yield from _priorities(words, asked)


def _priorities(words: Words, asked: Changes) -> Iterator[str]:
    if asked.ratio is not None:
        yield words.text("rehearsal-changed-ratio", ratio=str(asked.ratio))
    if asked.scope is not None:
        yield words.text("rehearsal-changed-scope", scope=asked.scope.value)
    if asked.starvation_seconds:
        minutes = words.number(asked.starvation_seconds / 60)
        yield words.text("rehearsal-changed-starvation", minutes=minutes)
    elif asked.starvation_seconds is not None:
        yield words.text("rehearsal-changed-no-starvation")


def _rule(rule: Rule) -> str:
    numbers = ",".join(f"{line}={number:g}" for line, number in rule.numbers.items())
    return f"{rule.kind}:{numbers}" if numbers else rule.kind.value


def _counters(words: Words, counters: frozenset[str]) -> str:
    return words.listed(sorted(counters, key=lambda counter: (len(counter), counter)))
