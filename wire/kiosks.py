"""What a hall knows of its kiosks: how each is arranged, who asked for help there, how its printer is."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from wire.fields import Id, IdOrEmpty

PaperLevel = Literal["enough", "low", "out", "unknown"]


class Arrangement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one kiosk offers and wears: the *agencies* by id (none: all), the *zone* it stands in (empty: not said), the
    *theme* by its folder in ``assets/themes`` (empty: the kiosk's own setting).
    """

    agencies: Annotated[tuple[Id, ...], Meta(max_length=200)] = ()
    zone: IdOrEmpty = ""
    theme: IdOrEmpty = ""


class KioskState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One kiosk of which something is known. *help_since*: a visitor there waits for a person, who is *helper* once one
    said so. *trouble* is what keeps its printer from printing. *arrangement* is the one made while the hall runs; None: as set
    up in the mall.
    """

    kiosk: str
    help_since: datetime | None = None
    helper: str | None = None
    trouble: str | None = None
    paper: PaperLevel = "unknown"
    arrangement: Arrangement | None = None
