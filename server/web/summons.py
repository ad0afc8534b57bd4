"""What a called visitor reads and hears on the phone: the hall's own sentence, from the same texts as its voice; and where
somebody goes who has missed the call.

Pure. Knows the mall, its texts and where a ticket stands. Must not know HTML.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from server.service.standing import ErrandStanding, TicketStanding
from wire.languages import Languages
from wire.mall import Mall

FRESH_SECONDS: Final = 12
"""So long a page that was not there when the call was made still calls for attention."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Summons:
    """*sentence* is for the eye, *spoken* for a voice that reads digits one by one. *fresh*: it was made a moment ago."""

    sentence: str
    spoken: str
    title: str
    fresh: bool


class Summoner:
    """Words the calls of one hall."""

    def __init__(self, mall: Mall, languages: Languages) -> None:
        self._languages = languages
        self._agencies = {agency.id: agency for agency in mall.agencies}
        self._no_show = mall.no_show

    def summons(self, standing: TicketStanding, language: str, now: datetime) -> Summons | None:
        """The call that *standing* answers to, or None where nobody is called."""
        ticket = standing.ticket
        if ticket.phase != "called":
            return None
        agency = self._agencies.get(ticket.agency)
        message = "voice-recall" if ticket.recalls else "voice-call"
        counter = ticket.counter or ""
        called = last_called(standing)
        return Summons(
            sentence=self._languages.text(
                language,
                message,
                ticket=ticket.label,
                counter=counter,
                agency=agency.name.get(language) if agency else "",
            ),
            spoken=self._languages.text(
                language,
                message,
                ticket=_spelt(ticket.label),
                counter=counter,
                agency=agency.spoken.get(language) if agency else "",
            ),
            title=self._languages.text(
                language, "server-page-title-called", label=ticket.label, counter=counter
            ),
            fresh=called is not None and now - called < timedelta(seconds=FRESH_SECONDS),
        )

    def missed(self, standing: TicketStanding, language: str, now: datetime) -> str:
        """Where somebody goes who did not come, and until when; empty when it is too late or was another day's."""
        until = self.back_until(standing)
        if until is None or until <= now:
            return ""
        local, place = until.astimezone(now.tzinfo), self._no_show.recall_place
        hour = {"hour": f"{local:%H}", "minute": f"{local:%M}"}
        if place is not None:
            return self._languages.text(
                language, "server-page-no-show-place", place=place.get(language), **hour
            )
        counter = standing.ticket.counter
        if counter is None:
            return ""
        return self._languages.text(language, "server-page-no-show-counter", counter=counter, **hour)

    def back_until(self, standing: TicketStanding) -> datetime | None:
        """Until when a visitor who did not come may still come."""
        absent = next((each for each in standing.errands if each.phase == "no_show"), None)
        if standing.ticket.phase != "no_show" or absent is None or standing.ticket.ended_at is None:
            return None
        return standing.ticket.ended_at + timedelta(minutes=self._no_show.bring_back_minutes)


def state_of(standing: TicketStanding) -> str:
    """A mark of where the visit stands, another one after every change that its visitor should hear of. No personal data."""
    called = last_called(standing)
    at = "" if called is None else f"{called.timestamp():.0f}"
    ticket = standing.ticket
    return "~".join((ticket.phase, ticket.counter or "", str(ticket.recalls), at))


def last_called(standing: TicketStanding) -> datetime | None:
    """When the visitor was last called, recalls included."""
    called: ErrandStanding | None = next((each for each in standing.errands if each.phase == "called"), None)
    if called is None or not called.legs:
        return standing.ticket.called_at
    return called.legs[-1].last_called_at or standing.ticket.called_at


def _spelt(label: str) -> str:
    """``A-012`` as ``A, 0 1 2``."""
    letters = "".join(each for each in label if each.isalpha())
    return f"{letters}, {' '.join(each for each in label if each.isdigit())}"
