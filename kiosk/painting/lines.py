"""How it stands with a service now: who waits, how long it takes, or why it gives no number and when again."""

from kiosk.painting.moments import in_short
from kiosk.painting.painter import Painter, Say
from kiosk.visiting.ticket import wait_minutes
from wire.mall import Service
from wire.offers import ServiceState


def people(painter: Painter, service: Service) -> str:
    """How many wait for it; empty without the server, when nobody can tell."""
    if not painter.hall.online:
        return ""
    return painter.say("kiosk-people", count=painter.waiting(service.line))


def wait(painter: Painter, service: Service) -> str:
    """How long somebody would wait who takes a number now; empty where nobody can tell."""
    return wait_in_words(painter.hall.offers.wait(service.id), painter.say) if painter.hall.online else ""


def note(painter: Painter, service: Service) -> str:
    """The small words on a service's card: who waits and how long, or that it is closed until when."""
    closed = painter.hall.offers.closed(service.id)
    if closed is not None:
        return closed_note(painter, closed)
    if not painter.hall.online:
        return ""
    count = painter.waiting(service.line)
    waiting = painter.say("kiosk-waiting-here", count=count)
    how_long = _wait_note(painter.hall.offers.wait(service.id), painter.say) if count else ""
    return painter.say("kiosk-note-both", waiting=waiting, wait=how_long) if how_long else waiting


def closed_note(painter: Painter, state: ServiceState) -> str:
    """``Tutup · buka Senin 08.00``, or as much of it as is known."""
    if state.opens is None:
        return painter.say("kiosk-note-closed")
    return painter.say("kiosk-note-opens", when=in_short(painter, state.opens))


def wait_in_words(seconds: tuple[int, int] | None, say: Say) -> str:
    """A range of seconds as a fact of its own: ``10–25 menit``."""
    match wait_minutes(seconds):
        case None:
            return ""
        case (_, high) if high < 1:
            return say("kiosk-wait-soon")
        case (low, high) if low >= high:
            return say("kiosk-wait-about", minutes=high)
        case (low, high) if low < 1:
            return say("kiosk-wait-up-to", minutes=high)
        case (low, high):
            return say("kiosk-wait-range", low=low, high=high)


def _wait_note(seconds: tuple[int, int] | None, say: Say) -> str:
    """The same behind other words: ``sekitar 10–25 menit``."""
    match wait_minutes(seconds):
        case None:
            return ""
        case (_, high) if high < 1:
            return ""
        case (low, high) if low >= high:
            return say("kiosk-note-about", minutes=high)
        case (low, high) if low < 1:
            return say("kiosk-note-up-to", minutes=high)
        case (low, high):
            return say("kiosk-note-range", low=low, high=high)
