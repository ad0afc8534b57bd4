"""Screens that are left: one back, because nobody is there any longer, or because the hall is another one. Pure.

Must not know how they were reached; each says itself where it came from.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.visiting.choosing import shown
from kiosk.visiting.details import one_back
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.post import Post, is_fresh, wiped
from kiosk.visiting.visit import (
    Agencies,
    AppointmentShown,
    Closed,
    Confirm,
    Details,
    EnterCode,
    Errands,
    Issuing,
    Packages,
    PackageShown,
    Refused,
    Screen,
    Search,
    Services,
    Start,
    Taking,
    TicketShown,
    Visit,
)


def back(visit: Visit, post: Post) -> Visit:
    """One screen back. Whoever leaves their number is done."""
    if isinstance(visit.screen, TicketShown):
        return wiped(visit, post)
    return replace(visit, screen=_before(visit))


def rest(visit: Visit, post: Post) -> Visit:
    """A question first, then the start. A visitor whose number is on its way is never sent off."""
    if isinstance(visit.screen, Issuing) or is_fresh(visit, post):
        return visit
    return wiped(visit, post) if visit.asking else replace(visit, asking=True)


def home(visit: Visit, post: Post) -> Visit:
    """The visitor is done, but not while their number is on its way."""
    return visit if isinstance(visit.screen, Issuing) else wiped(visit, post)


def renew(visit: Visit, hall: HallNow) -> Visit:
    """Choices made in the old mall are worth little in the new one; a number that was given, or asked for, is worth all."""
    match visit.screen:
        case Issuing(asked_from=origin) | Refused(asked_from=origin) as here:
            return replace(visit, screen=replace(here, asked_from=_uprooted(origin)))
        case TicketShown():
            return visit
        case _:
            basket = (hall.catalogue.wish(wish.service.id) for wish in visit.basket)
            classes = {each.id for each in hall.catalogue.priority_classes}
            return replace(
                visit,
                screen=Start(),
                basket=tuple(wish for wish in basket if wish is not None),
                priority=visit.priority if visit.priority in classes else None,
                asking=False,
            )


def reopen(visit: Visit, hall: HallNow) -> Visit:
    """A closed service may have opened, or closes for another reason now. One that closed is left to the server's word."""
    here = visit.screen
    if not isinstance(here, Closed):
        return visit
    return replace(visit, screen=shown(here.wish, here.came_from, hall))


def _before(visit: Visit) -> Screen:
    match visit.screen:
        case Start() | Agencies() | Search() | Packages() | EnterCode():
            return Start()
        case Services() | Confirm() | Errands() | PackageShown() | Closed():
            return visit.screen.came_from
        case Details() as here:
            return one_back(here) or here.taking
        case AppointmentShown():
            return EnterCode()
        case Refused(asked_from=origin):
            return _instead(visit, origin)
        case Issuing() | TicketShown():
            return visit.screen
        case _:
            assert_never(visit.screen)


def _instead(visit: Visit, refused: Taking | AppointmentShown) -> Screen:
    """To choose something else; where several things were refused together, to take one of them out."""
    match refused:
        case AppointmentShown():
            return EnterCode()
        case Confirm() | Errands() if visit.basket:
            return Errands(came_from=refused if isinstance(refused, Confirm) else refused.came_from)
        case Confirm() | Errands() | PackageShown():
            return refused.came_from
        case _:
            assert_never(refused)


def _uprooted(taking: Taking | AppointmentShown) -> Taking | AppointmentShown:
    """The pages before it were the old mall's."""
    match taking:
        case Confirm() | Errands():
            return replace(taking, came_from=Start())
        case PackageShown():
            return replace(taking, came_from=Packages())
        case AppointmentShown():
            return taking
        case _:
            assert_never(taking)
