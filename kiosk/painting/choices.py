"""The screens of choice: the start, agencies, an agency's services, packages, what the search found."""

from collections.abc import Sequence
from typing import TypeVar

from kiosk.painting.lines import closed_note, note
from kiosk.painting.painter import Painter
from kiosk.pictures import Card, Choices, Ways
from kiosk.visiting.visit import Agencies, Packages, Search, Services, Start, Wish
from wire.mall import Agency, Package
from wire.offers import ServiceState

T = TypeVar("T")


def start(painter: Painter, screen: Start) -> Choices:
    """The popular services."""
    catalogue, size = painter.hall.catalogue, painter.visit.popular_a_page
    popular = [wish for each in catalogue.popular if (wish := catalogue.wish(each.id)) is not None]
    return Choices(
        title=painter.say("kiosk-popular"),
        cards=tuple(_wish(painter, each) for each in _page(popular, screen.page, size)),
        page=screen.page,
        pages=_pages(popular, size),
        basket=painter.basket(),
    )


def ways(painter: Painter) -> Ways:
    """The ways to everything else. What only the server can do is not offered without it."""
    catalogue, say = painter.hall.catalogue, painter.say
    cards = [
        Card(id="agencies", icon=painter.icon("agencies", "building"), title=say("kiosk-way-agencies")),
        Card(id="search", icon="search", title=say("kiosk-way-search")),
    ]
    if painter.hall.online and catalogue.packages:
        cards.append(Card(id="packages", icon=_package_icon(painter), title=say("kiosk-way-packages")))
    if painter.hall.online and any(each.appointments is not None for each in catalogue.mall.services):
        cards.append(
            Card(
                id="appointment",
                icon=painter.icon("appointment", "clock"),
                title=say("kiosk-way-appointment"),
            )
        )
    return Ways(cards=tuple(cards))


def agencies(painter: Painter, screen: Agencies) -> Choices:
    """All agencies."""
    offered, size = painter.hall.catalogue.agencies, painter.visit.agencies_a_page
    return Choices(
        title=painter.say("kiosk-choose-agency"),
        cards=tuple(_agency(painter, each) for each in _page(offered, screen.page, size)),
        page=screen.page,
        pages=_pages(offered, size),
        basket=painter.basket(),
    )


def services(painter: Painter, screen: Services) -> Choices:
    """What one agency does."""
    offered, size = painter.hall.catalogue.services(screen.agency.id), painter.visit.services_a_page
    here = _page(offered, screen.page, size)
    return Choices(
        title=screen.agency.name.get(painter.language),
        cards=tuple(
            _wish(painter, Wish(service=each, agency=screen.agency), of_agency=True) for each in here
        ),
        page=screen.page,
        pages=_pages(offered, size),
        basket=painter.basket(),
    )


def packages(painter: Painter, screen: Packages) -> Choices:
    """Services that belong together."""
    offered, size = painter.hall.catalogue.packages, painter.visit.services_a_page
    return Choices(
        title=painter.say("kiosk-choose-package"),
        cards=tuple(_package(painter, each) for each in _page(offered, screen.page, size)),
        page=screen.page,
        pages=_pages(offered, size),
        basket=painter.basket(),
    )


def found(painter: Painter, screen: Search) -> Choices:
    """What is like the words that were typed."""
    matches, size = painter.hall.found(screen.text), painter.visit.found_a_page
    return Choices(
        title=painter.say("search-found", count=len(matches)) if matches else "",
        cards=tuple(_wish(painter, each) for each in _page(matches, screen.page, size)),
        page=screen.page,
        pages=_pages(matches, size),
        basket=painter.basket(),
    )


def _page(offered: Sequence[T], page: int, size: int) -> Sequence[T]:
    return offered[page * size : (page + 1) * size]


def _pages(offered: Sequence[object], size: int) -> int:
    return max(1, -(-len(offered) // size))


def _wish(painter: Painter, wish: Wish, *, of_agency: bool = False) -> Card:
    """A service; beside those of other agencies with whose it is."""
    service, language = wish.service, painter.language
    return Card(
        id=service.id,
        icon="" if of_agency else painter.agency_icon(wish.agency),
        title=service.name.get(language),
        subtitle="" if of_agency else wish.agency.short.get(language),
        note=note(painter, service),
        chosen=any(each.service.id == service.id for each in painter.visit.basket),
        closed=painter.hall.offers.closed(service.id) is not None,
    )


def _agency(painter: Painter, agency: Agency) -> Card:
    """An agency; closed where all its services are, until the first of them opens."""
    short, full = agency.short.get(painter.language), agency.name.get(painter.language)
    ids = [each.id for each in painter.hall.catalogue.services(agency.id)]
    closed = _all_closed(painter, ids)
    return Card(
        id=agency.id,
        icon=painter.agency_icon(agency),
        title=short,
        subtitle=full if full != short else "",
        note=closed_note(painter, closed) if closed is not None else "",
        closed=closed is not None,
    )


def _package(painter: Painter, package: Package) -> Card:
    """A package; closed where one of its services is."""
    states = (painter.hall.offers.closed(step.service) for step in package.steps)
    closed = [state for state in states if state is not None]
    count = painter.say("kiosk-services-in-package", count=len(package.steps))
    return Card(
        id=package.id,
        icon=painter.icon(package.id, _package_icon(painter)),
        title=package.name.get(painter.language),
        subtitle=package.description.get(painter.language),
        note=closed_note(painter, max(closed, key=_opens)) if closed else count,
        closed=bool(closed),
    )


def _all_closed(painter: Painter, services: Sequence[str]) -> ServiceState | None:
    """The one that opens first, if none of them is open."""
    states = [painter.hall.offers.closed(each) for each in services]
    closed = [state for state in states if state is not None]
    return min(closed, key=_opens) if closed and len(closed) == len(states) else None


def _opens(state: ServiceState) -> tuple[bool, float]:
    """What opens sooner is less; what nobody knows comes last."""
    return state.opens is None, state.opens.timestamp() if state.opens is not None else 0.0


def _package_icon(painter: Painter) -> str:
    return painter.icon("package", "ticket")
