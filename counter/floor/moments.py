"""A time of day as the officer's language writes it, by the mall's own clock. Pure."""

from datetime import datetime
from zoneinfo import ZoneInfo

from counter.words import Words
from wire.mall import Mall


def clock_text(at: datetime, mall: Mall, words: Words) -> str:
    """``10.30`` or ``10:30``. *at* is aware."""
    there = at.astimezone(ZoneInfo(mall.time_zone))
    return words.text("insight-clock", hour=f"{there:%H}", minute=f"{there:%M}")


def span_text(seconds: float, words: Words) -> str:
    """A span in whole minutes, in words: ``12 menit``. Nothing is shorter than a minute, and none is below nothing."""
    return words.text("insight-span", minutes=max(0, int(seconds // 60)))
