"""What a supervisor asks of the whole hall."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from wire.commands.command import Command
from wire.fields import IdOrEmpty, ShortText
from wire.hours import Interval


class OverrideHours(Command, frozen=True, kw_only=True):
    """On *day* other *hours* hold for the *scope* with the id *subject* (empty for the mall); no interval: closed; null: as
    set up again. *reason* is for visitors, *by* is who says so.
    """

    scope: Literal["mall", "agency", "service"]
    subject: IdOrEmpty
    day: date
    hours: Annotated[tuple[Interval, ...], Meta(max_length=12)] | None
    reason: ShortText
    by: ShortText
