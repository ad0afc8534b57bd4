"""What the screen of a new device shows. Pure.

Knows the asking and how far the hall was found. Must not know words or colours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from qtkit.pairing.asking import Asking

Page = Literal["waiting", "choosing", "code", "refused", "done"]
Hall = Mapping[str, str]
_AT: Final = 3


@dataclass(frozen=True, kw_only=True)
class Sight:
    """*hint* names what the waiting page says: searching, asking, or a trouble (gone, unwilling, unproven, full). *halls* is a list of {hall, name,
    address}.
    """

    page: Page
    hint: str = "search"
    digits: str = ""
    hall: str = ""
    halls: Sequence[Hall] = ()

    @property
    def grouped(self) -> str:
        """The digits in two groups of three, as they are said."""
        return f"{self.digits[:_AT]} {self.digits[_AT:]}".strip()


FULL: Final = Sight(page="waiting", hint="full")
"""This computer's disk takes nothing: nobody may be asked before the key is kept."""


def sight_of(
    asking: Asking, *, full: bool, connection: str, hall: str, halls: Sequence[Hall], choosing: bool
) -> Sight:
    """What to show. *connection* is its state; *choosing*: a person wants another hall, though one was taken."""
    offer = asking.offer
    named = (offer.hall_name if offer else "") or hall
    if full:
        return FULL
    if asking.phase == "approved":
        return Sight(page="done", hall=named)
    if halls and (choosing or connection == "choosing"):
        return Sight(page="choosing", halls=halls)
    if asking.phase == "refused":
        return Sight(page="refused", hall=named, halls=halls)
    if asking.digits and asking.online:
        return Sight(page="code", digits=asking.digits, hall=named, halls=halls)
    return Sight(page="waiting", hint=_hint(asking), hall=named, halls=halls)


def _hint(asking: Asking) -> str:
    if asking.phase == "nowhere":
        return "search"
    return asking.trouble or "asking"
