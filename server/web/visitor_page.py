"""The page behind a ticket's QR code: my number, people ahead, when, where next, and "go now". No script, no account, under 4 kB.

It carries no personal data and no notes: who holds the ticket's random id may see the ticket.
"""

from datetime import datetime, timedelta
from html import escape
from math import ceil
from pathlib import Path
from string import Template

from server.domain.estimate import WaitRange
from server.domain.itinerary import Stop, time_out
from server.service.standing import ErrandStanding, TicketStanding
from wire.languages import Languages
from wire.mall import Mall

_PAGE = Template((Path(__file__).parent / "visitor_page.html").read_text(encoding="utf-8"))
_SENTENCES = {
    "waiting": "server-page-waiting",
    "blocked": "server-page-blocked",
    "called": "server-page-called",
    "serving": "server-page-serving",
    "held": "server-page-held",
    "done": "server-page-done",
    "no_show": "server-page-no-show",
    "cancelled": "server-page-cancelled",
    "expired": "server-page-expired",
}
_STATES = {
    "blocked": "server-errand-blocked",
    "called": "server-errand-called",
    "serving": "server-errand-serving",
    "held": "server-errand-held",
    "done": "server-errand-done",
    "no_show": "server-errand-no-show",
    "cancelled": "server-errand-cancelled",
    "expired": "server-errand-expired",
}
_REFRESH_SECONDS = {"waiting": 10, "blocked": 10, "called": 5, "serving": 30, "held": 15}


class VisitorPages:
    """Writes the pages of one hall."""

    def __init__(self, mall: Mall, languages: Languages) -> None:
        self._mall = mall
        self._languages = languages
        self._services = {service.id: service for service in mall.services}
        self._agencies = {agency.id: agency for agency in mall.agencies}
        self._zones = {zone.id: zone for zone in mall.zones}

    def page(self, standing: TicketStanding, *, language: str, now: datetime) -> str:
        """The page of a ticket. *now* is aware, in the hall's time zone."""
        ticket = standing.ticket
        several = len(standing.errands) > 1
        return self._render(
            language=language,
            phase=ticket.phase,
            title=self._text(language, "server-page-title", label=ticket.label),
            label=ticket.label,
            sentence=self._sentence(standing, language, now),
            facts="" if several else self._facts(standing, language, now),
            place=self._place(ticket.service, ticket.agency, language),
            errands=self._errands(standing, language, now) if several else "",
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

    def _sentence(self, standing: TicketStanding, language: str, now: datetime) -> str:
        ticket = standing.ticket
        held = next((each for each in standing.errands if each.phase == "held"), None)
        if ticket.phase == "held" and held is not None and held.hold_until is not None:
            return self._at(language, "server-page-held-until", held.hold_until, now)
        return self._text(language, _SENTENCES[ticket.phase], counter=ticket.counter or "")

    def _facts(self, standing: TicketStanding, language: str, now: datetime) -> str:
        if standing.ahead is None:
            return ""
        slot = next((each.slot for each in standing.errands), None)
        if slot is not None and slot > now:
            return self._at(language, "server-page-appointment", slot, now)
        return "\n".join(self._waits(standing.ahead, standing.wait, language))

    def _waits(self, ahead: int, wait: WaitRange | None, language: str) -> list[str]:
        facts = [self._text(language, "server-page-ahead", ahead=ahead)]
        if ahead and wait is None:
            facts.append(self._text(language, "server-page-wait-unknown"))
        elif ahead and wait is not None:
            low, high = wait.low_seconds // 60, ceil(wait.high_seconds / 60)
            message = "server-page-wait" if low else "server-page-wait-up-to"
            facts.append(self._text(language, message, low=low, high=high))
        return facts

    def _errands(self, standing: TicketStanding, language: str, now: datetime) -> str:
        """A visitor who wants several things reads how each stands: in the expected order what is to come, then the rest."""
        errands = {errand.number: errand for errand in standing.errands}
        to_come = [(errands.pop(stop.errand), self._when(stop, language, now)) for stop in standing.stops]
        rest = self._list("ul", [self._row(errand, language) for errand in errands.values()])
        if not to_come:
            return rest
        ordered = self._list("ol", [self._row(errand, language, when) for errand, when in to_come])
        return f"<section>{self._heading(standing, language, now)}{ordered}{rest}</section>"

    def _heading(self, standing: TicketStanding, language: str, now: datetime) -> str:
        out = time_out(standing.stops)
        said = self._text(language, "server-page-order")
        if out is not None:
            ends = self._between(language, "server-page-out", out, now)
            return f"<p><b>{escape(ends)}</b></p><p>{escape(said)}</p>"
        return f"<p>{escape(said)}</p>"

    def _list(self, kind: str, rows: list[str]) -> str:
        return f"<{kind}>{''.join(rows)}</{kind}>" if rows else ""

    def _row(self, errand: ErrandStanding, language: str, when: str = "") -> str:
        place = escape(self._place(errand.service, errand.agency, language))
        more = f"<br>{escape(when)}" if when else ""
        return f"<li><b>{place}</b>{escape(self._state(errand, language))}{more}</li>"

    def _when(self, stop: Stop, language: str, now: datetime) -> str:
        """The zone of a stop, and when it is expected to begin unless that is now."""
        zone = self._zones.get(stop.zone)
        parts = [] if zone is None else [zone.name.get(language)]
        if stop.begins is not None and stop.begins.high_seconds:
            parts.append(self._between(language, "server-page-stop", stop.begins, now))
        return " · ".join(parts)

    def _between(self, language: str, message_id: str, wait: WaitRange, now: datetime) -> str:
        """The range as times of day, in fives of minutes: nobody's turn is known better."""
        begins, ends = _fives(now, wait.low_seconds, up=False), _fives(now, wait.high_seconds, up=True)
        return self._text(
            language,
            message_id,
            hour=f"{begins:%H}",
            minute=f"{begins:%M}",
            last_hour=f"{ends:%H}",
            last_minute=f"{ends:%M}",
        )

    def _state(self, errand: ErrandStanding, language: str) -> str:
        if errand.ahead is not None:
            return " · ".join(self._waits(errand.ahead, errand.wait, language))
        return self._text(language, _STATES[errand.phase], counter=errand.counter or "")

    def _place(self, service_id: str, agency_id: str, language: str) -> str:
        service, agency = self._services.get(service_id), self._agencies.get(agency_id)
        return " · ".join(part.name.get(language) for part in (service, agency) if part is not None)

    def _at(self, language: str, message_id: str, moment: datetime, now: datetime) -> str:
        local = moment.astimezone(now.tzinfo)
        return self._text(language, message_id, hour=f"{local:%H}", minute=f"{local:%M}")

    def _render(self, *, language: str, phase: str, sentence: str, errands: str = "", **parts: str) -> str:
        """*errands* is markup, everything else text."""
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
            errands=errands,
            mall=escape(self._mall.name.get(language)),
            your_number=escape(self._text(language, "server-page-your-number")),
            other=other,
            other_name=escape(self._text(language, "server-page-other-language")),
            refresh=f'<meta http-equiv="refresh" content="{refresh}">' if refresh else "",
        )

    def _text(self, language: str, message_id: str, **args: str | float) -> str:
        return self._languages.text(language, message_id, **args)


def _fives(now: datetime, seconds: int, *, up: bool) -> datetime:
    """So long after *now*, down or *up* to a whole number of five minutes past the hour."""
    at = now + timedelta(seconds=seconds)
    past = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - past + (timedelta(minutes=5) if up and past else timedelta())
