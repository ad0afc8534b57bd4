"""A visit put into words and pictures. Pure.

Knows visits, the catalogue and where words come from. Must not know Qt.
"""

from collections.abc import Callable
from typing import Protocol, assert_never

from kiosk.catalogue import Catalogue
from kiosk.choosing import pages
from kiosk.pictures import Card, Choices, Message, Standard, TicketPicture
from kiosk.ticket import wait_minutes
from kiosk.visit import (
    Agencies,
    Confirm,
    Issuing,
    NoPaper,
    Paper,
    Printed,
    PrintFailed,
    Printing,
    Refused,
    Services,
    TicketShown,
    Visit,
)
from wire.mall import Agency, PriorityClass, Service


class Say(Protocol):
    """A text in the visitor's language."""

    def __call__(self, message_id: str, /, **args: str | float) -> str:
        """Raises UnknownText."""
        ...


class Painter:
    """Puts visits into words. *waiting* tells how many wait in a line; *icons* are the drawings there are."""

    def __init__(self, *, waiting: Callable[[str], int], icons: frozenset[str]) -> None:
        self._waiting = waiting
        self._icons = icons

    def agencies(self, visit: Visit, screen: Agencies, catalogue: Catalogue, say: Say) -> Choices:
        """The first screen."""
        size = visit.agencies_a_page
        here = catalogue.agencies[screen.page * size : (screen.page + 1) * size]
        return Choices(
            title=say("kiosk-choose-agency"),
            cards=tuple(self._agency(each, visit.language) for each in here),
            page=screen.page,
            pages=pages(visit, catalogue),
        )

    def services(self, visit: Visit, screen: Services, catalogue: Catalogue, say: Say) -> Choices:
        """What one agency does."""
        size = visit.services_a_page
        here = catalogue.services(screen.agency.id)[screen.page * size : (screen.page + 1) * size]
        return Choices(
            title=screen.agency.name.get(visit.language),
            cards=tuple(self._service(each, visit.language, say) for each in here),
            page=screen.page,
            pages=pages(visit, catalogue),
        )

    def standard(self, visit: Visit, screen: Confirm, catalogue: Catalogue, say: Say) -> Standard:
        """One service before it is taken."""
        language, service = visit.language, screen.service
        return Standard(
            service=service.name.get(language),
            agency=screen.agency.name.get(language),
            icon=self._icon(screen.agency.kind, "building"),
            requirements=service.requirements.get(language),
            time=service.time.get(language),
            cost=service.cost.get(language),
            waiting=say("kiosk-people", count=self._waiting(service.line)),
            priorities=tuple(
                self._priority(each, language, screen.priority) for each in catalogue.priority_classes
            ),
        )

    def _agency(self, agency: Agency, language: str) -> Card:
        short, full = agency.short.get(language), agency.name.get(language)
        return Card(
            id=agency.id,
            icon=self._icon(agency.kind, "building"),
            title=short,
            subtitle=full if full != short else "",
        )

    def _service(self, service: Service, language: str, say: Say) -> Card:
        waiting = self._waiting(service.line)
        return Card(
            id=service.id,
            icon="",
            title=service.name.get(language),
            note=say("kiosk-waiting-here", count=waiting),
        )

    def _priority(self, each: PriorityClass, language: str, chosen: str | None) -> Card:
        return Card(
            id=each.id,
            icon=self._icon(each.id, "priority"),
            title=each.name.get(language),
            chosen=each.id == chosen,
        )

    def _icon(self, name: str, otherwise: str) -> str:
        return name if name in self._icons else otherwise


def ticket_picture(screen: TicketShown, language: str, follow_url: str, say: Say) -> TicketPicture:
    """A number and its paper."""
    ticket = screen.ticket
    mood, paper, hint = _paper(screen.paper, say)
    return TicketPicture(
        number=ticket.issued.label,
        agency=ticket.agency.name.get(language),
        service=ticket.service.name.get(language),
        zone=ticket.zone.name.get(language) if ticket.zone else "",
        place=ticket.zone.place.get(language) if ticket.zone else "",
        ahead=say("kiosk-people", count=ticket.issued.ahead),
        wait=_wait(wait_minutes(ticket.issued), say),
        follow_url=follow_url,
        mood=mood,
        paper=paper,
        paper_hint=hint,
    )


def refusal(screen: Refused, say: Say, known: Callable[[str], bool]) -> Message:
    """The hall's no, in the visitor's language where there are words for it."""
    problem = screen.problem
    words = f"refusal-{problem.code}"
    sentence = say(words, **problem.params) if known(words) else problem.detail
    return Message(title=say("kiosk-refused-title"), sentence=sentence)


def patience(screen: Issuing, say: Say, *, online: bool) -> Message:
    """While the number is on its way."""
    late = screen.patience == "late" or not online
    return Message(
        title=say("kiosk-issuing-title"),
        sentence=say("kiosk-issuing-late" if late else "kiosk-issuing-hint"),
    )


def _paper(paper: Paper, say: Say) -> tuple[str, str, str]:
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


def _wait(minutes: tuple[int, int] | None, say: Say) -> str:
    match minutes:
        case None:
            return ""
        case (_, high) if high < 1:
            return say("kiosk-wait-soon")
        case (low, high) if low >= high:
            return say("kiosk-wait-about", minutes=high)
        case (low, high) if low < 1:
            return say("kiosk-wait-up-to", minutes=high)
        case (low, high):
            return say("kiosk-wait-range", low=low, high=high)
