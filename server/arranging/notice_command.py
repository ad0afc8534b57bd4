"""``python -m server notice``: the composition root of notices. Options in; an order to the running server and lines out."""

import argparse
import re
import secrets
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from server.arranging import notice_options as options
from server.arranging.display_words import notice_line
from server.arranging.ordering import checked
from server.arranging.reaching import exit_status, hall_of
from server.arranging.remote import NotDone, RemoteHall
from server.arranging.shelf import zone_of
from wire.commands import PostNotice, WithdrawNotice
from wire.displays import Notice
from wire.text import Text

_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})[.:](\d{2})\Z")


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done, 2 when it cannot be."""
    asked = options.parse(arguments)
    return exit_status("notice", lambda: done(asked, datetime.now().astimezone()))


def done(asked: argparse.Namespace, now: datetime) -> str:
    """Post, withdraw or list, as *asked* at the moment *now*; what holds then, in lines. Raises NotDone, SettingsError."""
    hall = hall_of(asked)
    mall = hall.mall()
    zone, where = ZoneInfo(mall.time_zone), zone_of(mall, asked.zone)
    if asked.list:
        shown = [each for each in _held(hall, now) if not where or each.zone in {"", where}]
        return "\n".join(_line(each, zone) for each in shown) or "no notices"
    request = secrets.token_urlsafe(16)
    if asked.withdraw is not None:
        withdrawn = WithdrawNotice(request_id=request, notice=asked.withdraw, by=asked.by)
        hall.order(checked(withdrawn, "withdrawn"))
        return f"{asked.withdraw}: withdrawn"
    name = asked.id or secrets.token_hex(3)
    posted = PostNotice(
        request_id=request,
        notice=name,
        text=_text(asked),
        by=asked.by,
        zone=where,
        until=None if asked.until is None else moment_of(asked.until, now, zone),
        urgent=asked.urgent,
    )
    hall.order(checked(posted, "posted"))
    return "\n".join(_line(each, zone) for each in _held(hall, now) if each.notice == name)


def _held(hall: RemoteHall, now: datetime) -> list[Notice]:
    return [notice for notice in hall.state().notices if notice.until > now]


def _text(asked: argparse.Namespace) -> Text:
    regional = {code: getattr(asked, code) for code in options.REGIONAL}
    return Text(id=asked.text, en=asked.en, **regional)


def moment_of(said: str, now: datetime, zone: ZoneInfo) -> datetime:
    """By the hall's clock: a time of today, or a day and a time; half past one is 13:30 or, as Indonesian writes it, 13.30."""
    clock = _CLOCK.sub(lambda found: f"{found[1]:>02}:{found[2]}", said.strip())
    today = now.astimezone(zone).date().isoformat()
    try:
        moment = datetime.fromisoformat(clock if "-" in clock else f"{today} {clock}")
    except ValueError:
        moment = None
    if moment is None or ":" not in clock:
        raise NotDone(f"{said!r} is not a time, such as 14:30 or 2026-12-24 16:00")
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


def _line(notice: Notice, zone: ZoneInfo) -> str:
    return notice_line(notice, f"{notice.until.astimezone(zone):%Y-%m-%d %H:%M}")
