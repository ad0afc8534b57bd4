"""What a display says after it was arranged: it finds out in a moment what of that does not work. Pure."""

from collections.abc import Callable
from typing import Final

from wire.displays import DisplayState, DisplayTrouble
from wire.snapshot import Snapshot

LOOKS: Final = 8
PAUSE_SECONDS: Final = 0.25
"""Between two looks: two seconds in all."""


def state_of(display: str, snapshot: Snapshot) -> DisplayState | None:
    """What is known of the *display*."""
    return next((each for each in snapshot.displays if each.display == display), None)


def heard(
    display: str, before: DisplayState | None, look: Callable[[], Snapshot], pause: Callable[[float], None]
) -> tuple[Snapshot, bool]:
    """How it is after the order, and whether the *display* could say anything of it by now: one that is not here says nothing.
    What it has told already, it does not tell again.
    """
    told = () if before is None else before.troubles
    snapshot = look()
    for _ in range(LOOKS):
        if not _is_silent(state_of(display, snapshot), told):
            return snapshot, True
        pause(PAUSE_SECONDS)
        snapshot = look()
    return snapshot, not _is_silent(state_of(display, snapshot), told)


def _is_silent(state: DisplayState | None, told: tuple[DisplayTrouble, ...]) -> bool:
    return state is not None and state.here and state.troubles == told
