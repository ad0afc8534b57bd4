"""A call that nobody made, as the hall would show and speak it. Pure.

Knows the mall. Must not know the server or the voice.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from display.board.call import Call
from display.speaking.tongues import Order, tongues
from wire.mall import HallVoice, Mall
from wire.text import Text

_TICKET = re.compile(r"([^\W\d_]*)[\s-]*(\d+)")


class NoSuchCall(ValueError):
    """Ticket, counter or agency cannot be said; ``str()`` says which."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What somebody wants to hear. *agency* is the id of one of the mall, *agency_name* a name as text; without both, the counter's own.
    Without *languages*, those in which a visitor who chose *visitor* is called.
    """

    ticket: str
    counter: str
    agency: str = ""
    agency_name: str = ""
    languages: tuple[str, ...] = ()
    visitor: str = ""
    recall: bool = False
    short: bool = False


def call_of(asked: Asked, mall: Mall | None, *, shown: tuple[str, ...], order: Order, at: datetime) -> Call:
    """The call at the moment *at*; *shown* and *order* are the display's own languages and their order. Raises NoSuchCall."""
    found = _TICKET.fullmatch(asked.ticket.strip())
    if found is None:
        raise NoSuchCall(f"{asked.ticket!r} is no ticket such as A-012")
    letters, figures = found[1].upper(), found[2]
    counter = next((each for each in mall.counters if each.id == asked.counter), None) if mall else None
    spoken = _agency_spoken(asked, mall, counter.agency if counter else "")
    hall = mall.voice if mall else HallVoice()
    return Call(
        call_id="said",
        ticket_id="said",
        letters=letters,
        number=int(figures),
        digits=len(figures),
        text=f"{letters}-{figures}" if letters else figures,
        counter=asked.counter,
        zone=counter.zone if counter else "",
        agency=spoken,
        agency_spoken=spoken,
        languages=asked.languages or tongues(asked.visitor, hall=hall, shown=shown, order=order),
        called_at=at,
        recall=asked.recall,
    )


def _agency_spoken(asked: Asked, mall: Mall | None, counters: str) -> Text:
    if asked.agency_name:
        return Text(id=asked.agency_name, en=asked.agency_name)
    wanted = asked.agency or counters
    agency = next((each for each in mall.agencies if each.id == wanted), None) if mall else None
    if agency is not None:
        return agency.spoken
    if asked.short:
        return Text(id="", en="")  # the short form names no agency
    if mall is None:
        raise NoSuchCall("without the hall's server, --agency-name must say whose counter it is")
    if asked.agency:
        raise NoSuchCall(
            f"the mall has no agency {asked.agency!r}: {', '.join(each.id for each in mall.agencies)}"
        )
    raise NoSuchCall(
        f"the mall has no counter {asked.counter!r}: --agency or --agency-name must say whose it is"
    )
