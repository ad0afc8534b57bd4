"""Appointments: a code typed or scanned, what the hall knows of it, and whether its visitor may come in now. Pure.

Knows how codes are made. Must not know who asks the hall.
"""

import re
from dataclasses import replace
from datetime import datetime

from kiosk.visiting.dialogue import AppointmentFound, LookUp, Scanned
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.post import Step
from kiosk.visiting.visit import AppointmentShown, Details, EnterCode, Issuing, TicketShown, Visit
from wire.offers import Appointment

CODE_LENGTH = 6
CODE_ALPHABET = "34679CDFGHJKMNPQRTVWXY"
"""As the server makes them (``server.domain.codes``): nothing that is taken for something else, and no vowels."""
_PARAMETER = re.compile(r"[?&]code=([^&#]*)")
_NAMED = re.compile(r"giliran:", flags=re.IGNORECASE)


def read_code(text: str) -> str | None:
    """The code in what a scanner read: the code itself, ``GILIRAN:`` and the code, or a page's address with ``code=`` or the code at
    its end. None where there is none.
    """
    said = text.strip()
    if (parameter := _PARAMETER.search(said)) is not None:
        said = parameter[1]
    elif "://" in said:
        said = re.split(r"[?#]", said)[0].rstrip("/").rpartition("/")[2]
    else:
        said = _NAMED.sub("", said, count=1)
    code = re.sub(r"[\s-]", "", said).upper()
    return code if len(code) == CODE_LENGTH and all(each in CODE_ALPHABET for each in code) else None


def can_check_in(appointment: Appointment, now: datetime) -> bool:
    """Whether a number may be had for it *now*; the hall decides in the end."""
    in_time = appointment.check_in_from <= now <= appointment.check_in_until
    return appointment.state == "booked" and in_time


def scan(visit: Visit, happened: Scanned) -> Step:
    """From wherever something is chosen. A number on its way or just given is not left for a code, nor what a service asks."""
    if isinstance(visit.screen, Issuing | TicketShown | Details):
        return visit, ()
    code = read_code(happened.text)
    if code is None:
        return replace(visit, screen=EnterCode(unknown=True)), ()
    return look_up(visit, EnterCode(typed=code))


def look_up(visit: Visit, here: EnterCode) -> Step:
    """The hall is asked, once; half a code is one that nobody knows."""
    if here.looking or not here.typed:
        return visit, ()
    if len(here.typed) < CODE_LENGTH:
        return replace(visit, screen=EnterCode(typed=here.typed, unknown=True)), ()
    return replace(visit, screen=EnterCode(typed=here.typed, looking=True)), (LookUp(code=here.typed),)


def found(visit: Visit, happened: AppointmentFound, hall: HallNow) -> Visit:
    """The hall's answer, if it is to the code that stands there."""
    here = visit.screen
    if not isinstance(here, EnterCode) or not here.looking or here.typed != happened.code:
        return visit
    if happened.appointment is None:
        return replace(visit, screen=EnterCode(typed=here.typed, unknown=True))
    wish = hall.catalogue.known(happened.appointment.service)
    return replace(visit, screen=AppointmentShown(appointment=happened.appointment, wish=wish))
