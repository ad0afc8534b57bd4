"""A painter at noon in a rich hall, with the project's own words."""

from datetime import datetime
from functools import partial

from kiosk.painting.painter import Painter
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.visit import Visit
from tests.fakes.kiosk_visit import HALL, NOON
from tests.fakes.texts import all_texts

LANGUAGES = all_texts()


def painter(
    visit: Visit | None = None,
    hall: HallNow = HALL,
    *,
    now: datetime = NOON,
    waiting: int = 3,
    icons: frozenset[str] = frozenset({"elderly"}),
    prints: bool = True,
) -> Painter:
    """So many wait in every line. Noon is 12.00 in the hall's own time, on a Tuesday."""
    visit = visit or Visit(language="id")
    return Painter(
        visit=visit,
        hall=hall,
        now=now,
        say=partial(LANGUAGES.text, visit.language),
        waiting=lambda _: waiting,
        icons=icons,
        prints=prints,
    )
