"""What take-overs must have kept, and how fast they must have been.

Pure. Must not know how they were brought about.
"""

from typing import Final

import msgspec

LIMIT_SECONDS: Final = 10.0
"""Within so long the other server is there, in nineteen of twenty cases."""


class Takeovers(msgspec.Struct, frozen=True, kw_only=True):
    """How it went. A take-over lasts from the blow to the first command that the other server acknowledges."""

    at: str
    seed: int
    killed: int
    hung: int
    cut_off: int
    acknowledged: int
    refused: int
    records: int
    terms: int
    lost: int
    doubled: int
    changed: int
    double_numbers: int
    double_calls: int
    takeover_p50: float
    takeover_p95: float
    takeover_max: float
    seconds: float

    @property
    def wrong(self) -> int:
        """How many faults there are in what was kept."""
        return self.lost + self.doubled + self.changed + self.double_numbers + self.double_calls

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong, and it was fast enough."""
        return not self.wrong and self.takeover_p95 < LIMIT_SECONDS
