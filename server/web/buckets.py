"""How often somebody may ask: token buckets, one for each address and, where that is wanted, one for all. Pure; knows no HTTP and no clock."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import Final

REMEMBERED: Final = 10_000
"""Addresses at a time, about 2 MB. Beyond, who has not asked for longest is forgotten, and begins with a full bucket."""
_NETWORK: Final = (1 << 64) - 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """So many a second in the long run, and so many at once after a rest."""

    per_second: float
    at_once: float


class Bucket:
    """Full at first."""

    __slots__ = ("_at", "_rate", "_tokens")

    def __init__(self, rate: Rate, now: float) -> None:
        self._rate = rate
        self._tokens = rate.at_once
        self._at = now

    def wait(self, now: float) -> float:
        """Seconds until there is one to take; 0 if there is one now."""
        rate = self._rate
        self._tokens = min(rate.at_once, self._tokens + (now - self._at) * rate.per_second)
        self._at = now
        return 0.0 if self._tokens >= 1 else (1 - self._tokens) / rate.per_second

    def take(self) -> None:
        """One less. After ``wait`` has said 0."""
        self._tokens -= 1


class Buckets:
    """*each* address may ask so often, and *everybody* together; None: as many addresses as there are. *clock* is monotonic, in seconds."""

    def __init__(
        self,
        *,
        each: Rate,
        everybody: Rate | None = None,
        clock: Callable[[], float],
        remembered: int = REMEMBERED,
    ) -> None:
        self._each = each
        self._clock = clock
        self._remembered = remembered
        self._all = Bucket(everybody, clock()) if everybody is not None else None
        self._known: OrderedDict[tuple[str, str], Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    def take(self, address: str, door: str = "") -> float:
        """0 if *address* may ask now at that *door*; else the seconds after which it is worth to ask again. Doors do not share a bucket."""
        now = self._clock()
        bucket = self._of((door, _network(address)), now)
        # Whoever is over their own share takes nothing from everybody's.
        wait = bucket.wait(now) or (self._all.wait(now) if self._all is not None else 0.0)
        if not wait:
            bucket.take()
            if self._all is not None:
                self._all.take()
        return wait

    def _of(self, who: tuple[str, str], now: float) -> Bucket:
        bucket = self._known.get(who)
        if bucket is None:
            bucket = self._known[who] = Bucket(self._each, now)
            if len(self._known) > self._remembered:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(who)
        return bucket


def _network(address: str) -> str:
    """A household has a whole IPv6 network of 64 bits, and takes any address in it."""
    if ":" not in address:
        return address
    try:
        found = ip_address(address)
    except ValueError:
        return address
    assert isinstance(found, IPv6Address), "it has colons"
    return str(IPv6Address(int(found) & ~_NETWORK))
