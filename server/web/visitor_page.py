"""The page behind a ticket's QR code: my number, people ahead, when, and "go now". No script, no account, under 4 kB.

It carries no personal data: who holds the ticket's random id may see the ticket.
"""

from datetime import datetime
from html import escape
from math import ceil
from pathlib import Path
from string import Template

from server.service.queries import TicketStanding
from wire.languages import Languages
from wire.mall import Mall

_PAGE = Template((Path(__file__).parent / "visitor_page.html").read_text(encoding="utf-8"))
_SENTENCES = {
    "waiting": "server-page-waiting",
    "called": "server-page-called",
    "serving": "server-page-serving",
    "done": "server-page-done",
    "no_show": "server-page-no-show",
    "cancelled": "server-page-cancelled",
    "expired": "server-page-expired",
}
_REFRESH_SECONDS = {"waiting": 10, "called": 5, "serving": 30}


class VisitorPages:
    """Writes the pages of one hall."""

    def __init__(self, mall: Mall, languages: Languages) -> None:
        self._mall = mall
        self._languages = languages
        self._services = {service.id: service for service in mall.services}
        self._agencies = {agency.id: agency for agency in mall.agencies}

    def page(self, standing: TicketStanding, *, language: str, now: datetime) -> str:
        """The page of a ticket. *now* is aware, in the hall's time zone."""
        ticket = standing.ticket
        service, agency = self._services.get(ticket.service), self._agencies.get(ticket.agency)
        return self._render(
            language=language,
            phase=ticket.phase,
            title=self._text(language, "server-page-title", label=ticket.label),
            label=ticket.label,
            sentence=self._text(language, _SENTENCES[ticket.phase], counter=ticket.counter or ""),
            facts=self._facts(standing, language),
            place=" · ".join(part.name.get(language) for part in (service, agency) if part is not None),
            updated=self._text(
                language,
                "server-page-updated",
                hour=f"{now:%H}",
                minute=f"{now:%M}",
                second=f"{now:%S}",
            ),
        )

    def message(self, message_id: str, *, language: str) -> str:
        """A page that has no ticket to show, only a sentence."""
        return self._render(language=language, phase="none", sentence=self._text(language, message_id))

    def _facts(self, standing: TicketStanding, language: str) -> str:
        if standing.ahead is None:
            return ""
        facts = [self._text(language, "server-page-ahead", ahead=standing.ahead)]
        if standing.ahead and standing.wait is None:
            facts.append(self._text(language, "server-page-wait-unknown"))
        elif standing.ahead and standing.wait is not None:
            low, high = standing.wait.low_seconds // 60, ceil(standing.wait.high_seconds / 60)
            message = "server-page-wait" if low else "server-page-wait-up-to"
            facts.append(self._text(language, message, low=low, high=high))
        return "\n".join(facts)

    def _render(self, *, language: str, phase: str, sentence: str, **parts: str) -> str:
        other = "id" if language == "en" else "en"
        refresh = _REFRESH_SECONDS.get(phase)
        filled = {
            name: escape(parts.get(name, "")) for name in ("title", "label", "facts", "place", "updated")
        }
        return _PAGE.substitute(
            filled,
            language=language,
            phase=phase,
            sentence=escape(sentence),
            mall=escape(self._mall.name.get(language)),
            your_number=escape(self._text(language, "server-page-your-number")),
            other=other,
            other_name=escape(self._text(language, "server-page-other-language")),
            refresh=f'<meta http-equiv="refresh" content="{refresh}">' if refresh else "",
        )

    def _text(self, language: str, message_id: str, **args: str | float) -> str:
        return self._languages.text(language, message_id, **args)
