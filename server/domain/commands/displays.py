"""Displays come and go. The server itself says so, by their event streams; no program can."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class JoinDisplay:
    """*display* is there and shows *zone* (empty: the whole hall). *speaks*: it has a voice."""

    request_id: str
    display: str
    zone: str = ""
    speaks: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class LeaveDisplay:
    """*display* has been gone for a while."""

    request_id: str
    display: str
