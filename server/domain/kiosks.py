"""The hall's kiosks: how each is arranged, who waits for a person there, how its printer is.

Must not know what a kiosk shows, which themes there are or how printers are asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

PaperLevel = Literal["enough", "low", "out", "unknown"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrangement:
    """What one kiosk offers and wears: the *agencies* by id (none: all), the *zone* it stands in (empty: not said), the
    *theme* by its name (empty: the kiosk's own).
    """

    agencies: tuple[str, ...] = ()
    zone: str = ""
    theme: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kiosk:
    """*help_since*: a visitor waits for a person, who is *helper* once one said so. *trouble* is what keeps its printer from
    printing. *arrangement* is the one made while the hall runs; None: as set up.
    """

    id: str
    help_since: datetime | None = None
    helper: str | None = None
    trouble: str | None = None
    paper: PaperLevel = "unknown"
    arrangement: Arrangement | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Kiosks:
    """Those of which something is *known*, by id."""

    known: Mapping[str, Kiosk] = field(default_factory=dict)

    def get(self, kiosk: str) -> Kiosk:
        """The kiosk of that id, whether anything is known of it or not."""
        return self.known.get(kiosk) or Kiosk(id=kiosk)

    def having(self, kiosk: Kiosk) -> "Kiosks":
        """With *kiosk* as it is now; without it if there is nothing to know any longer."""
        others = {name: each for name, each in self.known.items() if name != kiosk.id}
        return Kiosks(known=others if kiosk == Kiosk(id=kiosk.id) else {**others, kiosk.id: kiosk})
