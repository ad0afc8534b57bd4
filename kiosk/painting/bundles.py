"""Several services on one number: the basket, or a package, with what of it must come first."""

from collections.abc import Sequence

from kiosk.painting.lines import note
from kiosk.painting.painter import Painter
from kiosk.pictures import Bundle, Card
from kiosk.visiting.basket import wanted
from kiosk.visiting.visit import PackageShown, Wish


def errands(painter: Painter) -> Bundle:
    """The basket."""
    basket, say = painter.visit.basket, painter.say
    return Bundle(
        title=say("standard-errands"),
        sentence=say("standard-errands-sentence", count=len(basket)),
        cards=tuple(_card(painter, each, _first(each, basket)) for each in basket),
        can_change=True,
        priorities=painter.priorities(),
        take=painter.take(len(basket)),
    )


def package(painter: Painter, screen: PackageShown) -> Bundle:
    """One package with its steps."""
    steps = screen.package.steps
    known = [painter.hall.catalogue.known(step.service) for step in steps]
    wishes = [wish for wish in known if wish is not None]
    cards = []
    for step, wish in zip(steps, known, strict=True):
        if wish is not None:
            needed = [other for place in step.needs if (other := known[place - 1]) is not None]
            also = [each for each in _first(wish, wishes) if each not in needed]
            cards.append(_card(painter, wish, [*needed, *also]))
    asked = wanted(painter.visit, screen, painter.hall)
    of_package = {wish.service.id for wish in wishes}
    beside = [wish for wish in painter.visit.basket if wish.service.id not in of_package]
    cards += [_card(painter, each, _first(each, beside)) for each in beside]
    return Bundle(
        title=screen.package.name.get(painter.language),
        sentence=screen.package.description.get(painter.language),
        cards=tuple(cards),
        priorities=painter.priorities(),
        take=painter.take(len(asked)),
    )


def _first(wish: Wish, among: Sequence[Wish]) -> list[Wish]:
    """What must be done before it, of what is wanted as well."""
    return [each for each in among if each.service.id in wish.service.needs]


def _card(painter: Painter, wish: Wish, first: Sequence[Wish]) -> Card:
    closed = painter.hall.offers.closed(wish.service.id)
    return Card(
        id=wish.service.id,
        icon=painter.agency_icon(wish.agency),
        title=wish.service.name.get(painter.language),
        subtitle=wish.agency.short.get(painter.language),
        note=_after(painter, first) if first and closed is None else note(painter, wish.service),
        closed=closed is not None,
    )


def _after(painter: Painter, first: Sequence[Wish]) -> str:
    """``Setelah Rekam KTP-el dan Kartu keluarga``."""
    names = [each.service.name.get(painter.language) for each in first]
    services = ", ".join(names[:-1])
    if services:
        services = painter.say("standard-and", first=services, last=names[-1])
    return painter.say("standard-after", services=services or names[-1])
