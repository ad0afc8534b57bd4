"""Moments as people say them: today, tomorrow, on Monday, on a date; always in the hall's own time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.painting.painter import Painter

DAYS_OF_A_WEEK = 7


def in_words(painter: Painter, moment: datetime) -> str:
    """Within a sentence: ``besok pukul 08.00``."""
    day, words = _nearness(painter, moment)
    return painter.say(f"kiosk-on-{day}", **words)


def in_short(painter: Painter, moment: datetime) -> str:
    """On a card: ``besok 08.00``."""
    day, words = _nearness(painter, moment)
    return painter.say(f"kiosk-near-{day}", **words)


def same_day(painter: Painter, moment: datetime) -> bool:
    """Whether it is today's."""
    return _local(painter, moment).date() == _local(painter, painter.now).date()


def _nearness(painter: Painter, moment: datetime) -> tuple[str, dict[str, str]]:
    """How near the day is, and the words for the day and the time of it."""
    there, today = _local(painter, moment), _local(painter, painter.now).date()
    say = painter.say
    words = {
        "time": say("kiosk-clock", hour=f"{there:%H}", minute=f"{there:%M}"),
        "weekday": say("kiosk-weekday", weekday=there.isoweekday()),
        "day": str(there.day),
        "month": say("kiosk-month", month=there.month),
    }
    match (there.date() - today).days:
        case 0:
            return "today", words
        case 1:
            return "tomorrow", words
        case days if 1 < days < DAYS_OF_A_WEEK:
            return "weekday", words
        case _:
            return "date", words


def _local(painter: Painter, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(painter.hall.catalogue.mall.time_zone))
