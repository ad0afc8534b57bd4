"""A service that cannot be had as it is: one that is closed, and one that has its appointed time."""

from kiosk.painting.moments import in_words, same_day
from kiosk.painting.painter import Painter
from kiosk.pictures import AppointmentPicture, ClosedPicture
from kiosk.visiting.checking_in import can_check_in
from kiosk.visiting.visit import AppointmentShown, Closed
from wire.offers import Appointment, ServiceState

KNOWN_REASONS = frozenset(
    {"hours", "weekday", "break", "holiday", "last-ticket", "full", "override", "quota", "alone"}
)
_SAID_BY_PEOPLE = frozenset({"holiday", "override"})


def closed(painter: Painter, screen: Closed) -> ClosedPicture:
    """Why it gives no numbers, and when again."""
    language, state = painter.language, screen.state
    return ClosedPicture(
        service=screen.wish.service.name.get(language),
        agency=screen.wish.agency.name.get(language),
        icon=painter.agency_icon(screen.wish.agency),
        reason=_reason(painter, state),
        opens=_opens(painter, state),
    )


def appointment(painter: Painter, screen: AppointmentShown) -> AppointmentPicture:
    """What was booked, and whether its number can be had now."""
    booked, wish, language = screen.appointment, screen.wish, painter.language
    state = "elsewhere" if wish is None else may_check_in(painter, booked)
    return AppointmentPicture(
        service=wish.service.name.get(language) if wish else "",
        agency=wish.agency.name.get(language) if wish else "",
        icon=painter.agency_icon(wish.agency) if wish else "clock",
        when=_capital(in_words(painter, booked.slot)),
        sentence=_sentence(painter, state, booked),
        can_take=state == "ready",
    )


def may_check_in(painter: Painter, booked: Appointment) -> str:
    """``ready``, or why the number of an appointment cannot be had now."""
    if not painter.hall.online:
        return "offline"
    if can_check_in(booked, painter.now):
        return "ready"
    if booked.state in {"checked_in", "cancelled"}:
        return {"checked_in": "already", "cancelled": "cancelled"}[booked.state]
    if booked.state == "missed" or painter.now > booked.check_in_until:
        return "late"
    return "early" if same_day(painter, booked.slot) else "other-day"


def _sentence(painter: Painter, state: str, booked: Appointment) -> str:
    when = {"early": booked.check_in_from, "other-day": booked.slot}.get(state)
    if when is None:
        return painter.say(f"checkin-{state}")
    return painter.say(f"checkin-{state}", when=in_words(painter, when))


def _reason(painter: Painter, state: ServiceState) -> str:
    """What people said of it themselves, else what the hall says."""
    if state.said and state.why in _SAID_BY_PEOPLE:
        return _sentence_of(state.said)
    return painter.say(f"kiosk-closed-{state.why if state.why in KNOWN_REASONS else 'hours'}")


def _opens(painter: Painter, state: ServiceState) -> str:
    if state.opens is not None:
        return painter.say("kiosk-opens", when=in_words(painter, state.opens))
    return "" if state.why == "alone" else painter.say("kiosk-opens-unknown")


def _sentence_of(said: str) -> str:
    """As people wrote it, with a capital and an end."""
    return _capital(said) if said[-1] in ".!?" else f"{_capital(said)}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
