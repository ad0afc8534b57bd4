"""Appointments: booked, moved, cancelled, checked in."""

from wire.commands.command import Command
from wire.fields import Id, LanguageCode, Moment, RequestId, ShortText


class BookAppointment(Command, frozen=True, kw_only=True):
    """A place in *slot* (its beginning) of *service*. The request id becomes the booking's identity."""

    service: Id
    slot: Moment
    priority: Id | None = None
    language: LanguageCode = "id"


class MoveAppointment(Command, frozen=True, kw_only=True):
    """Another *slot* for a booking."""

    booking: RequestId
    slot: Moment


class CancelAppointment(Command, frozen=True, kw_only=True):
    """The visitor will not come."""

    booking: RequestId
    reason: ShortText = "visitor"


class CheckIn(Command, frozen=True, kw_only=True):
    """The visitor with the booking's id or *code* is at *kiosk*. The request id becomes the ticket's identity."""

    code: Id
    kiosk: Id
