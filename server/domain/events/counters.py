"""Officers at counters, and what a counter serves."""

from dataclasses import dataclass

from server.domain.profile import Profile


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterOpened:
    """An officer sat down, where somebody else had sat until then (*taken_from*) for a *reason*."""

    counter: str
    officer: str
    taken_from: str | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterClosed:
    """The officer left."""

    counter: str
    officer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterPaused:
    """The officer calls nobody for now; a visit in progress goes on."""

    counter: str
    officer: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterResumed:
    """The officer calls again."""

    counter: str
    officer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ProfileChanged:
    """*counter* works by another *profile* for the rest of the day, or by its set one again (None)."""

    counter: str
    profile: Profile | None
    by: str
