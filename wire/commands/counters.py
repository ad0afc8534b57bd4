"""What an officer or a supervisor asks about a counter."""

from wire.commands.command import Command
from wire.fields import Id, ShortText
from wire.profile import Profile


class OpenCounter(Command, frozen=True, kw_only=True):
    """*officer* sits down at *counter*. The same officer may come back at any time."""

    counter: Id
    officer: ShortText


class CloseCounter(Command, frozen=True, kw_only=True):
    """The officer leaves. A visit in progress stays as it is."""

    counter: Id


class PauseCounter(Command, frozen=True, kw_only=True):
    """The officer calls nobody for now, for a *reason*. A visit in progress goes on."""

    counter: Id
    reason: ShortText


class ResumeCounter(Command, frozen=True, kw_only=True):
    """The pause is over."""

    counter: Id


class ChangeProfile(Command, frozen=True, kw_only=True):
    """*counter* works by *profile* for the rest of the day; null: by its set one again. *by* is who says so."""

    counter: Id
    profile: Profile | None
    by: ShortText
