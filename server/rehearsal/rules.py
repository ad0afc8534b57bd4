"""Calling rules as they are written on the command line: ``longest-queue`` or ``counted-ratio:ktp=2,kk=1``. Pure."""

from server.domain.profile import Rule, RuleKind
from server.rehearsal.changes import EVERYBODY, ChangeMistaken


def rule_of(said: str) -> Rule:
    """The rule, with its numbers by line. Raises ChangeMistaken."""
    kind, _, numbers = said.partition(":")
    if kind not in list(RuleKind):
        raise ChangeMistaken(f"{kind!r} is no rule; there are: {', '.join(RuleKind)}")
    return Rule(kind=RuleKind(kind), numbers=dict(_number(part) for part in numbers.split(",") if part))


def _number(part: str) -> tuple[str, float]:
    line, _, number = part.partition("=")
    try:
        return line, float(number)
    except ValueError:
        raise ChangeMistaken(f"{part!r} is not LINE=NUMBER") from None


def named_rule(said: str) -> tuple[str, Rule]:
    """``AGENCY=RULE``, or ``RULE`` for everybody. Raises ChangeMistaken."""
    name, equals, rule = said.partition("=")
    if not equals or ":" in name:  # the first = is one of the rule's own numbers
        return EVERYBODY, rule_of(said)
    return name, rule_of(rule)


def counter_rule(said: str) -> tuple[str, Rule]:
    """``COUNTER=RULE``. Raises ChangeMistaken."""
    counter, equals, rule = said.partition("=")
    if not equals:
        raise ChangeMistaken(f"{said!r} is not COUNTER=RULE")
    return counter, rule_of(rule)


def counters_of(said: str) -> frozenset[str]:
    """``1-20,25``: the counters of those numbers; a name without a hyphen between numbers is itself."""
    found: set[str] = set()
    for part in said.split(","):
        first, hyphen, last = part.partition("-")
        if hyphen and first.isdecimal() and last.isdecimal() and int(first) <= int(last):
            found |= {str(number) for number in range(int(first), int(last) + 1)}
        elif part:
            found.add(part)
    return frozenset(found)


def ratio_of(said: str) -> int:
    """``1:2``, or ``2``: ordinary visitors after a priority one. Raises ValueError."""
    one, colon, ordinary = said.rpartition(":")
    if colon and one != "1":
        raise ValueError(said)
    number = int(ordinary)
    if not 0 <= number <= 100:
        raise ValueError(said)
    return number
