"""Whether the certificate that the hall's port shows goes on being believed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from server.seen.check import WELL, Finding

SOON: Final = timedelta(days=14)
"""The hall's own is renewed a month before; who sees to the site's own needs time to ask for another."""


@dataclass(frozen=True, kw_only=True)
class CertificateLasts:
    """*ends* tells when it does, *now* the machine's time; both aware."""

    ends: Callable[[], datetime]
    now: Callable[[], datetime]
    name: str = "certificate"
    needed: bool = False

    def look(self) -> Finding:
        """Programs that came in before keep their lines; no other comes in when it has ended."""
        left = self.ends() - self.now()
        if left > SOON:
            return WELL
        return Finding(ok=False, word="soon" if left > timedelta() else "ended")
