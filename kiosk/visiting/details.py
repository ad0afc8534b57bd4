"""What a service asks of its visitor: one thing after the other, each as the law wants it (27/2022): said why, and, where it may be,
left out. Pure.

What was given is kept until the number is there and no longer. Must not know what becomes of it then.
"""

import re
from dataclasses import replace

from kiosk.visiting.dialogue import Proceed, Skip
from kiosk.visiting.hallnow import HallNow
from kiosk.visiting.post import Post, Step
from kiosk.visiting.taking import ask
from kiosk.visiting.visit import Details, Visit
from wire.commands import Particular
from wire.mall import Asked

_FORMS = {
    "nik": re.compile(r"[0-9]{16}"),
    "phone": re.compile(r"(?=.{8,15}\Z)(0|62)[0-9]+"),
    "number": re.compile(r"[0-9]{1,20}"),
}
_MOST = {"nik": 16, "phone": 15, "number": 20}


def most_digits(asked: Asked) -> int:
    """How many may be typed."""
    return _MOST[asked.kind]


def can_be(asked: Asked, typed: str) -> bool:
    """Whether *typed* can be what is *asked*."""
    return _FORMS[asked.kind].fullmatch(typed) is not None


def respond(visit: Visit, here: Details, happened: Proceed | Skip, hall: HallNow, post: Post) -> Step:
    """The answer to what is asked now, or none; after the last one, the number is asked for."""
    want = here.want
    if isinstance(happened, Skip):
        given = None
        if want.asked.required:
            return visit, ()
    elif can_be(want.asked, here.typed):
        given = Particular(service=want.service.id, field=want.asked.id, value=here.typed)
    else:
        return replace(visit, screen=replace(here, wrong=True)), ()
    return _next(
        visit, replace(here, given=(*here.given, given), typed="", wrong=False), happened, hall, post
    )


def one_back(here: Details) -> Details | None:
    """The want before, which is asked anew; None before the first one."""
    return replace(here, given=here.given[:-1], typed="", wrong=False) if here.given else None


def _next(visit: Visit, here: Details, happened: Proceed | Skip, hall: HallNow, post: Post) -> Step:
    if len(here.given) < len(here.wants):
        return replace(visit, screen=here), ()
    particulars = tuple(each for each in here.given if each is not None)
    return ask(visit, here.taking, happened.request_id, hall, post, particulars=particulars)
