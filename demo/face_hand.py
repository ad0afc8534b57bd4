"""A visitor's finger at the real screen of a counter: how it was, in one touch.

Knows the screen's items. Must not know who was served, nor whether the rating arrived.
"""

import threading
from typing import Final

from demo.pilot_client import PilotClient

ASK_MILLISECONDS: Final = 20_000
"""The screen may have to find the server again, which was just started."""
GLANCE_SECONDS: Final = 0.5
"""Nobody touches a question in the moment it appears."""
TRIES: Final = 20


class FaceHand:
    """Touches one screen. Every method raises PilotError for what cannot be seen or done."""

    def __init__(self, pilot: PilotClient) -> None:
        self.pilot = pilot

    def await_question(self) -> None:
        """Until the visitor who was served is asked."""
        self.pilot.wait("face.scene", "name", equals="asking", timeout_ms=ASK_MILLISECONDS)

    def rate(self, smile: int) -> bool:
        """Touch the face *smile*, from 1 (not good) to 4. Whether the screen took it."""
        for _ in range(TRIES):
            threading.Event().wait(GLANCE_SECONDS)
            self.pilot.tap(f"face.answer.{smile}")
            if self.pilot.read("face.scene", "name") != "asking":
                return True
        return False

    def await_service(self) -> None:
        """Until the visitor is seen to be served; a question was taken back."""
        self.pilot.wait("face.scene", "name", equals="serving")
