"""The number, and how its slip is doing."""

from typing import Literal, assert_never

from kiosk.painting.lines import wait_in_words
from kiosk.painting.moments import in_short
from kiosk.painting.painter import Painter, Say
from kiosk.pictures import Card, TicketPicture
from kiosk.visiting.ticket import Ticket, TicketErrand
from kiosk.visiting.visit import NoPaper, Paper, Printed, PrintFailed, Printing, TicketShown


def ticket(painter: Painter, screen: TicketShown, follow_url: str) -> TicketPicture:
    """A number and its paper."""
    given, language, say = screen.ticket, painter.language, painter.say
    first = given.first
    mood, paper, hint = _paper(screen.paper, say)
    several = len(given.errands) > 1
    return TicketPicture(
        number=given.label,
        agency=first.agency.name.get(language),
        service=first.service.name.get(language),
        errands=tuple(_errand(painter, each) for each in given.errands) if several else (),
        zone=first.zone.name.get(language) if first.zone else "",
        place=first.zone.place.get(language) if first.zone else "",
        ahead=say("kiosk-people", count=given.ahead) if given.ahead is not None else "",
        wait=wait_in_words(given.wait, say),
        sentence=_sentence(painter, given),
        follow_url=follow_url,
        mood=mood,
        paper=paper,
        paper_hint=hint,
        can_reprint=screen.can_reprint,
    )


def _errand(painter: Painter, errand: TicketErrand) -> Card:
    language = painter.language
    return Card(
        id=errand.service.id,
        icon=painter.agency_icon(errand.agency),
        title=errand.service.name.get(language),
        subtitle=errand.agency.short.get(language),
        note=errand.zone.name.get(language) if errand.zone else "",
    )


def _sentence(painter: Painter, given: Ticket) -> str:
    if given.alone:
        return painter.say("kiosk-ticket-alone")
    return painter.say("kiosk-ticket-slot", when=in_short(painter, given.slot)) if given.slot else ""


Mood = Literal["none", "printing", "printed", "failed"]


def _paper(paper: Paper, say: Say) -> tuple[Mood, str, str]:
    match paper:
        case NoPaper():
            return "none", say("kiosk-no-paper"), say("kiosk-no-paper-hint")
        case Printing():
            return "printing", say("kiosk-printing"), say("kiosk-printing-hint")
        case Printed():
            return "printed", say("kiosk-printed"), say("kiosk-printed-hint")
        case PrintFailed(trouble="half_printed"):
            return "failed", say("kiosk-half-printed"), say("kiosk-print-failed-hint")
        case PrintFailed():
            return "failed", say("kiosk-print-failed"), say("kiosk-print-failed-hint")
        case _:
            assert_never(paper)
