"""What an officer or a supervisor asks about a counter."""

from dataclasses import dataclass

from server.domain.profile import Profile


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenCounter:
    """*officer* sits down at *counter*; where another one sits, with the reason to *take_over*."""

    request_id: str
    counter: str
    officer: str
    take_over: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CloseCounter:
    """The officer leaves *counter*."""

    request_id: str
    counter: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PauseCounter:
    """The officer calls nobody for now, for a *reason*."""

    request_id: str
    counter: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ResumeCounter:
    """The pause is over."""

    request_id: str
    counter: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeProfile:
    """*counter* works by *profile* for the rest of the day; None: by its set one again."""

    request_id: str
    counter: str
    profile: Profile | None
    by: str
