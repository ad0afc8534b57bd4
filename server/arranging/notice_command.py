"""``python -m server notice``: the composition root of notices. Options in; an order to the running server and lines out."""

import argparse
import secrets
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from server.arranging import notice_options as options
from server.arranging.display_words import notice_line
from server.arranging.reaching import exit_status, hall_of
from server.arranging.remote import NotDone, RemoteHall
from wire.commands import PostNotice, WithdrawNotice
from wire.displays import Notice
from wire.text import Text


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is done, 2 when it cannot be."""
    asked = options.parse(arguments)
    return exit_status("notice", lambda: done(asked, datetime.now().astimezone()))


def done(asked: argparse.Namespace, now: datetime) -> str:
    """Post, withdraw or list, as *asked* at the moment *now*; what holds then, in lines. Raises NotDone, SettingsError."""
    hall = hall_of(asked)
    zone = ZoneInfo(hall.mall().time_zone)
    if asked.list:
        return "\n".join(_line(each, zone) for each in _held(hall, now)) or "no notices"
    request = secrets.token_urlsafe(16)
    if asked.withdraw is not None:
        hall.order(_checked(WithdrawNotice(request_id=request, notice=asked.withdraw, by=asked.by)))
        return f"{asked.withdraw}: withdrawn"
    name = asked.id or secrets.token_hex(3)
    posted = PostNotice(
        request_id=request,
        notice=name,
        text=_text(asked),
        by=asked.by,
        zone=asked.zone,
        until=None if asked.until is None else _moment(asked.until, now, zone),
        urgent=asked.urgent,
    )
    hall.order(_checked(posted))
    return "\n".join(_line(each, zone) for each in _held(hall, now) if each.notice == name)


def _held(hall: RemoteHall, now: datetime) -> list[Notice]:
    return [notice for notice in hall.state().notices if notice.until > now]


def _text(asked: argparse.Namespace) -> Text:
    regional = {code: getattr(asked, code) for code in options.REGIONAL}
    return Text(id=asked.text, en=asked.en, **regional)


def _moment(said: str, now: datetime, zone: ZoneInfo) -> datetime:
    """By the hall's clock: a time of today, or a day and a time."""
    today = now.astimezone(zone).date().isoformat()
    try:
        moment = datetime.fromisoformat(said if "-" in said else f"{today} {said}")
    except ValueError:
        moment = None
    if moment is None or ":" not in said:
        raise NotDone(f"{said!r} is not a time, such as 14:30 or 2026-12-24 16:00")
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


def _line(notice: Notice, zone: ZoneInfo) -> str:
    return notice_line(notice, f"{notice.until.astimezone(zone):%Y-%m-%d %H:%M}")


def _checked(command: PostNotice | WithdrawNotice) -> PostNotice | WithdrawNotice:
    try:  # a struct checks nothing when it is made
        return msgspec.convert(msgspec.to_builtins(command), type(command))
    except msgspec.ValidationError as error:
        raise NotDone(f"this cannot be posted: {error}") from None
