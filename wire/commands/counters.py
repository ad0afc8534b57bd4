"""What an officer or a supervisor asks about a counter."""

from wire.commands.command import Command
from wire.fields import Id, Proof, ShortText, ShortTextOrEmpty
from wire.profile import Profile


class OpenCounter(Command, frozen=True, kw_only=True):
    """*officer* sits down at *counter*. The same officer may come back at any time.

    Where another one sits, only with the reason to *take_over*, which is kept. *proof* is what a sign-in was answered with,
    where officers sign in; the hall itself never hears it.
    """

    counter: Id
    officer: ShortText
    take_over: ShortTextOrEmpty = ""
    proof: Proof = ""

    def __repr__(self) -> str:
        """Without the proof: whatever is logged or raised may hold a command."""
        return (
            f"OpenCounter(counter={self.counter!r}, officer={self.officer!r}, take_over={self.take_over!r})"
        )


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
