"""What an asking wants to be done next. Pure data."""

from dataclasses import dataclass

from qtkit.pairing.device import Asked, Device


@dataclass(frozen=True, kw_only=True)
class Say:
    """Send *body* (None: GET) to *path*. Whoever answers must prove itself by *authority* (PEM); empty: nobody can yet, or no TLS."""

    path: str
    body: bytes | None
    authority: str


@dataclass(frozen=True, kw_only=True)
class Rest:
    """Come back after *seconds*."""

    seconds: float


@dataclass(frozen=True, kw_only=True)
class Note:
    """Keep *asked* before the next step: with it a power cut leads back to the same asking."""

    asked: Asked


@dataclass(frozen=True, kw_only=True)
class LetIn:
    """It is approved: keep *device*, and the asking is over."""

    device: Device


Step = Say | Rest | Note | LetIn
Steps = tuple[Step, ...]
