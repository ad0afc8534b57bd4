"""Waiting for a crowd to get on."""

import time

from bench.crowd import Crowd

_PATIENCE_SECONDS = 60.0


def work_done(crowd: Crowd, more: int = 20) -> None:
    """Return when so much more was acknowledged. Raises the first fault anybody met, TimeoutError."""
    enough, began = len(crowd.answered) + more, time.monotonic()
    while len(crowd.answered) < enough:
        if crowd.faults:
            raise crowd.faults[0]
        if time.monotonic() - began > _PATIENCE_SECONDS:
            raise TimeoutError(f"{enough - len(crowd.answered)} of {more} answers have not come")
        time.sleep(0.01)
