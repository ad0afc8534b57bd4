"""Several services on one number: the basket, and all that is wanted with it. Pure.

Knows the screens from which a number is taken. Must not know how it is asked for.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.visiting.dialogue import AddMore, RemoveErrand, ShowErrands
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.visit import (
    Agencies,
    Confirm,
    Errands,
    Packages,
    PackageShown,
    Search,
    Services,
    Start,
    Taking,
    Visit,
    Wish,
)
from wire.mall import Service

MOST_ERRANDS = 8
"""On one number taken here: a view holds so many, and few days do."""


def carry(visit: Visit, happened: AddMore | ShowErrands | RemoveErrand) -> Visit:
    """What becomes of the basket, and where that leads."""
    match visit.screen, happened:
        case Confirm(wish=wish), AddMore() if can_add(visit, wish):
            return replace(visit, screen=Start(), basket=_with(visit.basket, wish))
        case Errands(), AddMore():
            return replace(visit, screen=Start())
        case Errands() as here, RemoveErrand(service=service):
            left = tuple(wish for wish in visit.basket if wish.service.id != service)
            return replace(visit, screen=here if left else here.came_from, basket=left)
        case (Start() | Agencies() | Services() | Search() | Packages() | Confirm()) as here, ShowErrands():
            return replace(visit, screen=Errands(came_from=here)) if visit.basket else visit
        case _:
            return visit


def can_add(visit: Visit, wish: Wish) -> bool:
    """Whether there is room for another service beside the basket and *wish*."""
    return len(_with(visit.basket, wish)) < MOST_ERRANDS


def wanted(visit: Visit, taking: Taking, hall: HallNow) -> tuple[Service, ...]:
    """All that is asked for with *taking*, in order, none twice. The basket's first, or the package's, gives the number its letters."""
    basket = tuple(wish.service for wish in visit.basket)
    match taking:
        case Confirm(wish=wish):
            services = (*basket, wish.service)
        case Errands():
            services = basket
        case PackageShown(package=package):
            steps = (hall.catalogue.service(step.service) for step in package.steps)
            services = (*(step for step in steps if step is not None), *basket)
        case _:
            assert_never(taking)
    return tuple({service.id: service for service in services}.values())


def _with(basket: tuple[Wish, ...], wish: Wish) -> tuple[Wish, ...]:
    has = any(each.service.id == wish.service.id for each in basket)
    return basket if has else (*basket, wish)
