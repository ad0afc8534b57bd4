"""The first part of a visit: which agency, which service, which class, and in what form to read it. Pure.

Knows the catalogue and the screens of choice. Must not know what is sent or printed.
"""

from dataclasses import replace
from typing import TypeAlias, assert_never

from kiosk.catalogue import Catalogue
from kiosk.dialogue import (
    Back,
    ChooseAgency,
    ChoosePriority,
    ChooseService,
    HighContrast,
    LanguageChosen,
    LargeText,
    LowReach,
    NextPage,
    PreviousPage,
)
from kiosk.visit import Agencies, Confirm, Issuing, Refused, Screen, Services, TicketShown, Visit
from wire.mall import Agency, Service

Choice: TypeAlias = ChooseAgency | ChooseService | ChoosePriority | Back | NextPage | PreviousPage
Adjustment: TypeAlias = LargeText | HighContrast | LowReach | LanguageChosen


def pages(visit: Visit, catalogue: Catalogue) -> int:
    """How many pages the choices of this screen have, at least 1."""
    match visit.screen:
        case Services(agency=agency):
            return max(1, -(-len(catalogue.services(agency.id)) // visit.services_a_page))
        case _:
            return max(1, -(-len(catalogue.agencies) // visit.agencies_a_page))


def choose(visit: Visit, happened: Choice, catalogue: Catalogue) -> Screen:
    """The screen after a choice; the same one where the choice is none of its own."""
    last = pages(visit, catalogue) - 1
    match visit.screen, happened:
        case Agencies() as here, ChooseAgency(agency=chosen):
            agency = catalogue.agency(chosen)
            return _enter(agency, here, catalogue) if agency else here
        case Services(agency=agency) as here, ChooseService(service=chosen):
            service = catalogue.service(chosen)
            return _confirm(service, agency, here) if service and service.agency == agency.id else here
        case Confirm(priority=before) as here, ChoosePriority(priority=chosen):
            known = any(chosen == each.id for each in catalogue.priority_classes)
            return replace(here, priority=None if before == chosen else chosen) if known else here
        case (Agencies() | Services()) as here, NextPage():
            return replace(here, page=min(here.page + 1, last))
        case (Agencies() | Services()) as here, PreviousPage():
            return replace(here, page=max(here.page - 1, 0))
        case _, Back():
            return _before(visit.screen)
        case _:
            return visit.screen


def adjust(visit: Visit, happened: Adjustment) -> Visit:
    """The same screen in another language or form."""
    match happened:
        case LargeText():
            larger = replace(visit, large_text=not visit.large_text)
            return replace(larger, screen=_same_place(visit, larger))
        case HighContrast():
            return replace(visit, high_contrast=not visit.high_contrast)
        case LowReach():
            return replace(visit, low_reach=not visit.low_reach)
        case LanguageChosen(language=language):
            return replace(visit, language=language)
        case _:
            assert_never(happened)


def _enter(agency: Agency, here: Agencies, catalogue: Catalogue) -> Screen:
    services = catalogue.services(agency.id)
    if len(services) == 1:
        return _confirm(services[0], agency, here)
    return Services(agency=agency, came_from=here)


def _confirm(service: Service, agency: Agency, here: Agencies | Services) -> Confirm:
    return Confirm(service=service, agency=agency, came_from=here)


def _before(screen: Screen) -> Screen:
    match screen:
        case Agencies():
            return Agencies()
        case Services() | Confirm():
            return screen.came_from
        case Refused(confirmed=confirmed):
            return confirmed.came_from
        case Issuing() | TicketShown():
            return screen
        case _:
            assert_never(screen)


def _same_place(before: Visit, after: Visit) -> Screen:
    """Pages hold more or fewer choices now: the first choice that was in view stays in view."""

    def agencies(screen: Agencies) -> Agencies:
        return Agencies(page=screen.page * before.agencies_a_page // after.agencies_a_page)

    def services(screen: Services) -> Services:
        page = screen.page * before.services_a_page // after.services_a_page
        return replace(screen, page=page, came_from=agencies(screen.came_from))

    def confirm(screen: Confirm) -> Confirm:
        origin = screen.came_from
        return replace(
            screen, came_from=agencies(origin) if isinstance(origin, Agencies) else services(origin)
        )

    match before.screen:
        case Agencies() as screen:
            return agencies(screen)
        case Services() as screen:
            return services(screen)
        case Confirm() as screen:
            return confirm(screen)
        case (Issuing() | Refused()) as screen:
            return replace(screen, confirmed=confirm(screen.confirmed))
        case TicketShown() as screen:
            return screen
        case _:
            assert_never(before.screen)
