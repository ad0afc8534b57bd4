"""How loud a call is: the hall's hours, this display's setting, and whoever arranges the hall, multiplied. Pure.

Must not know speakers, nor what is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, tzinfo

from wire.mall import VolumeHours


@dataclass(frozen=True, kw_only=True, slots=True)
class Loudness:
    """*hours* are the mall's (``mall.voice.volumes``) on the wall *clock* of its time zone; *own* is the display's
    setting, *post* what it is arranged to be. All volumes are 0 to 1.
    """

    hours: Sequence[VolumeHours] = ()
    clock: tzinfo | None = None
    own: float = 1.0
    post: float = 1.0

    def of(self, zone: str, at: datetime) -> float:
        """The volume of a call to a counter in *zone* at the aware moment *at*, 0 to 1."""
        now = at.astimezone(self.clock).time()
        fitting = (each.volume for each in self.hours if each.zone in {"", zone} and _within(each, now))
        return next(fitting, 1.0) * self.own * self.post


def _within(hours: VolumeHours, now: time) -> bool:
    # The end is no longer part of it; ends before it begins: over midnight; both the same: day and night.
    if hours.begins < hours.ends:
        return hours.begins <= now < hours.ends
    return now >= hours.begins or now < hours.ends
