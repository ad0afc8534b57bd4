"""Officers at counters, and what a counter serves."""

from wire.events.event import Event
from wire.profile import Profile


class CounterOpened(Event, frozen=True, kw_only=True):
    """An officer sat down, where somebody else had sat until then (*taken_from*) for a *reason*."""

    counter: str
    officer: str
    taken_from: str | None = None
    reason: str = ""


class CounterClosed(Event, frozen=True, kw_only=True):
    """The officer left."""

    counter: str
    officer: str


class CounterPaused(Event, frozen=True, kw_only=True):
    """The officer calls nobody for now; a visit in progress goes on."""

    counter: str
    officer: str
    reason: str


class CounterResumed(Event, frozen=True, kw_only=True):
    """The officer calls again."""

    counter: str
    officer: str


class ProfileChanged(Event, frozen=True, kw_only=True):
    """*counter* works by another *profile* for the rest of the day, or by its set one again (None)."""

    counter: str
    profile: Profile | None
    by: str
