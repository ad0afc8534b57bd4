"""A service before it is taken: its published standard (Law 25/2009), and whether the visitor has the papers."""

from kiosk.painting.lines import people, wait
from kiosk.painting.painter import Painter
from kiosk.pictures import Card, Standard
from kiosk.visiting.basket import can_add, wanted
from kiosk.visiting.visit import Confirm


def standard(painter: Painter, screen: Confirm) -> Standard:
    """One service, and the button that takes its number."""
    language, wish = painter.language, screen.wish
    service = wish.service
    papers = tuple(
        Card(id=str(place), icon="", title=paper, chosen=place in screen.have)
        for place, paper in enumerate(service.requirements.get(language))
    )
    return Standard(
        service=service.name.get(language),
        agency=wish.agency.name.get(language),
        icon=painter.agency_icon(wish.agency),
        papers=papers,
        complete=_complete(painter, papers),
        all_there=bool(papers) and all(each.chosen for each in papers),
        time=service.time.get(language),
        cost=service.cost.get(language),
        waiting=people(painter, service),
        wait=wait(painter, service),
        more=screen.more,
        procedure=service.procedure.get(language),
        product=service.product.get(language),
        complaints=service.complaints.get(language),
        priorities=painter.priorities(),
        can_add=can_add(painter.visit, wish),
        can_print=painter.prints and bool(papers),
        take=painter.take(len(wanted(painter.visit, screen, painter.hall))),
    )


def _complete(painter: Painter, papers: tuple[Card, ...]) -> str:
    """What the ticks come to."""
    have, say = sum(each.chosen for each in papers), painter.say
    if not papers:
        return say("kiosk-bring-nothing")
    if have == len(papers):
        return say("standard-complete")
    return say("standard-some", have=have, all=len(papers)) if have else say("standard-tick")
