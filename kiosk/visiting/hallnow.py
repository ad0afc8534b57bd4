"""The hall as this kiosk knows it at a moment: what there is, and what of it can be had. Pure.

Must not know how it is learnt.
"""

from dataclasses import dataclass

from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.offers import Offers
from kiosk.visiting.search import Finder
from kiosk.visiting.visit import Wish


@dataclass(frozen=True, kw_only=True)
class HallNow:
    """What the flow is told with every input. *online*: the server is there; without it there are no packages, no appointments
    and no help, and numbers come from the kiosk's own ranges. The *finder* is made once for a catalogue; None: the
    services are found by the mall's own words alone.
    """

    catalogue: Catalogue
    offers: Offers
    online: bool = True
    finder: Finder | None = None

    def found(self, text: str) -> tuple[Wish, ...]:
        """What people may mean who typed *text*, the likeliest first."""
        return (self.finder or Finder(self.catalogue)).find(text)
