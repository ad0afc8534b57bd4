"""What a visitor says before they take a number: which papers they have, what more they want to read, what class they are of.

Pure. Must not know what is asked for or printed in the end.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.visiting.dialogue import ChoosePriority, PrintList, ToggleMore, TogglePaper
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.post import Post, Step
from kiosk.visiting.visit import Confirm, Errands, PackageShown, Visit


def look(visit: Visit, happened: TogglePaper | ToggleMore) -> Visit:
    """A paper ticked or not, the rest of the standard shown or not."""
    here = visit.screen
    if not isinstance(here, Confirm):
        return visit
    match happened:
        case TogglePaper(place=place):
            if not 0 <= place < len(here.wish.service.requirements.id):
                return visit
            return replace(visit, screen=replace(here, have=here.have ^ {place}))
        case ToggleMore():
            return replace(visit, screen=replace(here, more=not here.more))
        case _:
            assert_never(happened)


def belong(visit: Visit, happened: ChoosePriority, hall: HallNow) -> Visit:
    """The visitor is of a class, or, at the second tap, of none."""
    known = any(happened.priority == each.id for each in hall.catalogue.priority_classes)
    if not known or not isinstance(visit.screen, Confirm | Errands | PackageShown):
        return visit
    return replace(visit, priority=None if visit.priority == happened.priority else happened.priority)


def print_list(visit: Visit, post: Post) -> Step:
    """The papers to bring, to take home."""
    here = visit.screen
    if not isinstance(here, Confirm) or not post.prints:
        return visit, ()
    return visit, (PrintList(service=here.wish.service, language=visit.language),)
