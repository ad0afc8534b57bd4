"""The display from the office: a notice, and one layout after the other while it shows, until it is as set up again.

Knows the contract and what stands on the screen. Must not judge.
"""

import secrets
from collections.abc import Callable
from typing import Final

from demo.camera import Camera
from demo.pilot_client import PilotClient
from demo.site import DISPLAY
from wire.commands import ArrangeDisplay, Command, PostNotice, WithdrawNotice
from wire.displays import DisplayArrangement
from wire.text import Text

BY: Final = "Rina"
NOTICE: Final = "demo"
TEXT: Final = Text(
    id="Loket pajak buka sampai pukul 15.00 hari ini.", en="The tax counter is open until 15:00 today."
)
_LAYOUTS: Final = {"waiting-room": "notices", "serving": "serving", "zone": "missed"}
"""Each with a panel that the display did not have before."""


def rearrange(order: Callable[[Command], object], display: PilotClient, camera: Camera) -> None:
    """A picture of each. Raises PilotError where a layout does not come."""
    order(PostNotice(request_id=_request_id(), notice=NOTICE, text=TEXT, by=BY))
    for layout, panel in _LAYOUTS.items():
        zone = "a" if layout == "zone" else ""
        _arrange(order, DisplayArrangement(layout=layout, zone=zone))
        display.wait(f"display.panel.{panel}", "visible", equals=True)
        camera.shoot(display, f"display-{layout}")
    order(WithdrawNotice(request_id=_request_id(), notice=NOTICE, by=BY))
    _arrange(order, None)
    display.wait("display.panel.recent", "visible", equals=True)


def _arrange(order: Callable[[Command], object], arrangement: DisplayArrangement | None) -> None:
    order(ArrangeDisplay(request_id=_request_id(), display=DISPLAY, arrangement=arrangement, by=BY))


def _request_id() -> str:
    return secrets.token_urlsafe(16)
