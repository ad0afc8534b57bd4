"""The page behind a ticket's QR code: my number, people ahead, when, where next, and the call itself. No account, under 10 kB.

It carries no personal data and no notes: who holds the ticket's random id may see the ticket. Its one script is our own and
written into it; without it the page loads itself again.
"""

from base64 import b64encode
from datetime import datetime, timedelta
from hashlib import sha256
from html import escape
from math import ceil
from pathlib import Path
from string import Template

from server.domain.estimate import WaitRange
from server.domain.itinerary import Stop, time_out
from server.service.standing import ErrandStanding, TicketStanding
from server.web.summons import Summoner, state_of
from wire.languages import Languages
from wire.mall import Mall

_FOLDER = Path(__file__).parent
_PAGE = Template((_FOLDER / "visitor_page.html").read_text(encoding="utf-8"))
_SCRIPT = "".join(
    line.strip() + "\n" for line in (_FOLDER / "visitor_page.js").read_text(encoding="utf-8").splitlines()
)
SCRIPT_HASH = "sha256-" + b64encode(sha256(_SCRIPT.encode()).digest()).decode()
"""By which a browser knows the page's own script (CSP Level 3, section 8.4)."""
_SENTENCES = {
    "waiting": "server-page-waiting",
    "blocked": "server-page-blocked",
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
_LOOK_SECONDS = {"waiting": 10, "blocked": 10, "called": 5, "serving": 30, "held": 15}
_NEARLY = 2
"""With so few people ahead it may be one's turn any moment: a page without a script looks more often."""
_NEARLY_SECONDS = 3


class VisitorPages:
    """Writes the pages of one hall."""

    def __init__(self, mall: Mall, languages: Languages) -> None:
        self._mall = mall
        self._languages = languages
        self._summoner = Summoner(mall, languages)
        self._services = {service.id: service for service in mall.services}
        self._agencies = {agency.id: agency for agency in mall.agencies}
        self._zones = {zone.id: zone for zone in mall.zones}

    def page(self, standing: TicketStanding, *, language: str, now: datetime) -> str:
        """The page of a ticket. *now* is aware, in the hall's time zone."""
        ticket = standing.ticket
        several = len(standing.errands) > 1
        summons = self._summoner.summons(standing, language, now)
        return self._render(
            language=language,
            phase=ticket.phase,
            look=self._look_seconds(standing, now),
            fresh=summons is not None and summons.fresh,
            title=summons.title if summons else self._text(language, "server-page-title", label=ticket.label),
            heading="server-page-your-turn" if summons else "server-page-your-number",
            state=state_of(standing),
            spoken=summons.spoken if summons else "",
            label=ticket.label,
            sentence=_unbroken(
                summons.sentence if summons else self._sentence(standing, language, now),
                ticket.label,
                ticket.counter,
            ),
            way=self._way(ticket.counter, language) if summons and ticket.counter else "",
            facts="" if several else self._facts(standing, language, now),
            # The sentence of a call names the agency already.
            place=self._place(ticket.service, "" if summons else ticket.agency, language),
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

    def _look_seconds(self, standing: TicketStanding, now: datetime) -> int:
        """After how long the page looks again by itself; 0 where nothing more will happen."""
        ticket = standing.ticket
        if ticket.phase == "no_show" and self._summoner.missed(standing, "id", now):
            return _LOOK_SECONDS["held"]
        if ticket.phase == "waiting" and standing.ahead is not None and standing.ahead <= _NEARLY:
            return _NEARLY_SECONDS
        return _LOOK_SECONDS.get(ticket.phase, 0)

    def _sentence(self, standing: TicketStanding, language: str, now: datetime) -> str:
        ticket = standing.ticket
        if ticket.phase == "no_show" and (missed := self._summoner.missed(standing, language, now)):
            return missed
        held = next((each for each in standing.errands if each.phase == "held"), None)
        if ticket.phase == "held" and held is not None and held.hold_until is not None:
            return self._at(language, "server-page-held-until", held.hold_until, now)
        return self._text(language, _SENTENCES[ticket.phase], counter=ticket.counter or "")

    def _way(self, counter: str, language: str) -> str:
        """Where a called visitor goes: the counter as large as anything, and its zone."""
        word = escape(self._text(language, "server-page-counter"))
        zone = next((self._zones.get(each.zone) for each in self._mall.counters if each.id == counter), None)
        below = "" if zone is None else f'<p class="zone">{escape(zone.name.get(language))}</p>\n'
        return f'<p class="counter">{word} <b>{escape(counter)}</b></p>\n{below}'

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

    def _render(
        self,
        *,
        language: str,
        phase: str,
        sentence: str,
        look: int = 0,
        fresh: bool = False,
        heading: str = "server-page-your-number",
        way: str = "",
        errands: str = "",
        **parts: str,
    ) -> str:
        """*way* and *errands* are markup, everything else text. The page looks again after *look* seconds, if any."""
        other = "id" if language == "en" else "en"
        names = ("title", "label", "facts", "place", "updated", "state", "spoken")
        return _PAGE.substitute(
            {name: escape(parts.get(name, "")) for name in names},
            language=language,
            phase=phase,
            look=look,
            fresh=' class="fresh"' if fresh else "",
            sentence=escape(sentence),
            way=way,
            errands=errands,
            mall=escape(self._mall.name.get(language)),
            your_number=escape(self._text(language, heading)),
            lost=escape(self._text(language, "server-page-lost")),
            sound=escape(self._text(language, "server-page-sound")),
            sound_on=escape(self._text(language, "server-page-sound-on")),
            stay=escape(self._text(language, "server-page-stay")),
            other=other,
            other_name=escape(self._text(language, "server-page-other-language")),
            refresh=f'<meta http-equiv="refresh" content="{look}">' if look else "",
            script=f"<script>{_SCRIPT}</script>" if look else "",
        )

    def _text(self, language: str, message_id: str, **args: str | float) -> str:
        return self._languages.text(language, message_id, **args)


def _unbroken(sentence: str, label: str, counter: str | None) -> str:
    """*sentence* with a *label* that no line ends in the middle of, and none just before the *counter*."""
    whole = sentence.replace(label, label.replace("-", "\N{NON-BREAKING HYPHEN}"))
    return whole.replace(f" {counter}", f"\N{NO-BREAK SPACE}{counter}") if counter else whole


def _fives(now: datetime, seconds: int, *, up: bool) -> datetime:
    """So long after *now*, down or *up* to a whole number of five minutes past the hour."""
    at = now + timedelta(seconds=seconds)
    past = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - past + (timedelta(minutes=5) if up and past else timedelta())
