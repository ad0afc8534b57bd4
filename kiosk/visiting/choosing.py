"""From the first screen to one service or package: the ways, the choices, their pages. Pure.

Knows the catalogue and what is closed. Must not know what is asked for with a choice, nor how it looks.
"""

from dataclasses import replace
from typing import TypeAlias, assert_never

from kiosk.visiting.dialogue import (
    ChooseAgency,
    ChoosePackage,
    ChooseService,
    Go,
    NextPage,
    PreviousPage,
    Way,
)
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.visit import (
    Agencies,
    Browsing,
    Closed,
    Confirm,
    EnterCode,
    Packages,
    PackageShown,
    Screen,
    Search,
    Services,
    Start,
    Visit,
    Wish,
)

Choice: TypeAlias = Go | ChooseAgency | ChooseService | ChoosePackage | NextPage | PreviousPage


def page_size(visit: Visit, screen: Browsing) -> int:
    """How many choices *screen* shows at once."""
    match screen:
        case Start():
            return visit.popular_a_page
        case Agencies():
            return visit.agencies_a_page
        case Services() | Packages():
            return visit.services_a_page
        case Search():
            return visit.found_a_page
        case _:
            assert_never(screen)


def pages(visit: Visit, screen: Browsing, hall: HallNow) -> int:
    """How many pages the choices of *screen* have, at least 1."""
    return max(1, -(-_choices(screen, hall) // page_size(visit, screen)))


def choose(visit: Visit, happened: Choice, hall: HallNow) -> Screen:
    """The screen after a choice; the same one where the choice is none of its own."""
    match visit.screen, happened:
        case Start() as here, Go(way=way):
            return _go(here, way, hall)
        case Agencies() as here, ChooseAgency(agency=chosen):
            return _enter(chosen, here, hall)
        case (Start() | Services() | Search()) as here, ChooseService(service=chosen):
            wish = hall.catalogue.wish(chosen)
            return shown(wish, here, hall) if wish is not None and _has(here, wish) else here
        case Packages() as here, ChoosePackage(package=chosen):
            package = hall.catalogue.package(chosen)
            return PackageShown(package=package, came_from=here) if package is not None else here
        case (Start() | Agencies() | Services() | Search() | Packages()) as here, NextPage():
            return replace(here, page=min(here.page + 1, pages(visit, here, hall) - 1))
        case (Start() | Agencies() | Services() | Search() | Packages()) as here, PreviousPage():
            return replace(here, page=max(here.page - 1, 0))
        case here, _:
            return here


def shown(wish: Wish, here: Browsing, hall: HallNow) -> Confirm | Closed:
    """A service to take a number for; or why it gives none now."""
    state = hall.offers.closed(wish.service.id)
    if state is None:
        return Confirm(wish=wish, came_from=here)
    return Closed(wish=wish, state=state, came_from=here)


def _go(here: Start, way: Way, hall: HallNow) -> Screen:
    match way:
        case "agencies":
            only = hall.catalogue.agencies[:2]
            return _enter(only[0].id, here, hall) if len(only) == 1 else Agencies()
        case "search":
            return Search()
        case "packages":
            return Packages() if hall.online and hall.catalogue.packages else here
        case "appointment":
            return EnterCode() if hall.online else here
        case _:
            assert_never(way)


def _enter(chosen: str, here: Start | Agencies, hall: HallNow) -> Screen:
    agency, services = hall.catalogue.agency(chosen), hall.catalogue.services(chosen)
    if agency is None:
        return here
    if len(services) == 1:
        return shown(Wish(service=services[0], agency=agency), here, hall)
    return Services(agency=agency, came_from=here)


def _has(here: Start | Services | Search, wish: Wish) -> bool:
    match here:
        case Start():
            return wish.service.popular
        case Services(agency=agency):
            return wish.agency.id == agency.id
        case Search():
            return True  # what is found changes with every letter; a finger may come a letter late
        case _:
            assert_never(here)


def _choices(screen: Browsing, hall: HallNow) -> int:
    match screen:
        case Start():
            return len(hall.catalogue.popular)
        case Agencies():
            return len(hall.catalogue.agencies)
        case Services(agency=agency):
            return len(hall.catalogue.services(agency.id))
        case Packages():
            return len(hall.catalogue.packages)
        case Search(text=text):
            return len(hall.found(text))
        case _:
            assert_never(screen)
