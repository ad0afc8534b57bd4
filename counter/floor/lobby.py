"""What is going on at the kiosks, as one counter should hear of it: who waits there for a person, which printer is in trouble.

Pure: kiosks' states and records in, news out. Must not know words, keys or Qt.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from msgspec.structs import replace

from wire.events import AnyEvent, HelpAnswered, HelpAsked, HelpEnded, KioskArranged, PrinterReported
from wire.kiosks import Arrangement, KioskState
from wire.mall import Counter, Kiosk, Mall

KioskStates = Mapping[str, KioskState]
KioskEvent = HelpAsked | HelpAnswered | HelpEnded | PrinterReported | KioskArranged

_WANTED: Final = frozenset({"not_configured"})
"""What a kiosk calls trouble and somebody has set up so: it prints nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class News:
    """*what* there is at *kiosk*: a visitor who needs a person, a printer that cannot print, paper that is nearly used up, somebody
    who goes to that visitor or (``sending``) wants to, which the hall has not heard yet. *trouble* is the kiosk's own word for what keeps its printer from printing, *helper* who goes.
    """

    what: Literal["help", "sending", "trouble", "paper-low", "going"]
    kiosk: str
    trouble: str = ""
    helper: str = ""


def after(kiosks: KioskStates, event: KioskEvent, at: datetime) -> KioskStates:
    """The kiosks once *event* has happened at the moment *at*."""
    before = kiosks.get(event.kiosk) or KioskState(kiosk=event.kiosk)
    return {**kiosks, event.kiosk: _changed(before, event, at)}


def _changed(kiosk: KioskState, event: AnyEvent, at: datetime) -> KioskState:
    match event:
        case HelpAsked():
            return replace(kiosk, help_since=at, helper=None)
        case HelpAnswered(by=by):
            return replace(kiosk, helper=by)
        case HelpEnded():
            return replace(kiosk, help_since=None, helper=None)
        case PrinterReported(trouble=trouble, paper=paper):
            return replace(kiosk, trouble=trouble, paper=paper)
        case KioskArranged(arrangement=arrangement):
            return replace(kiosk, arrangement=arrangement)
        case _:
            return kiosk


def news_for(
    counter: Counter, mall: Mall, kiosks: KioskStates, *, staffed: Collection[str]
) -> tuple[News, ...]:
    """What *counter* should hear, the most urgent first. *staffed* are the counters where somebody sits."""
    open_zones = {each.zone for each in mall.counters if each.id in staffed}
    ours = [each for each in kiosks.values() if _is_near(_zone(each, mall), counter.zone, open_zones)]
    calls = sorted((each.help_since, each.kiosk) for each in ours if each.help_since and each.helper is None)
    going = sorted((each.kiosk, each.helper) for each in ours if each.help_since and each.helper)
    printers = [
        found for each in sorted(ours, key=lambda kiosk: kiosk.kiosk) if (found := _printer(each)) is not None
    ]
    return (
        *(News(what="help", kiosk=kiosk) for _, kiosk in calls),
        *(news for news in printers if news.what == "trouble"),
        *(news for news in printers if news.what == "paper-low"),
        *(News(what="going", kiosk=kiosk, helper=helper) for kiosk, helper in going),
    )


def _is_near(zone: str, ours: str, open_zones: Collection[str]) -> bool:
    """Whoever sits in a kiosk's zone looks after it; everybody does where nobody sits there, or its place is not known."""
    return zone in {"", ours} or zone not in open_zones


def _zone(kiosk: KioskState, mall: Mall) -> str:
    known = _set_up(kiosk.kiosk, mall)
    set_up = Arrangement() if known is None else known.arrangement
    return (kiosk.arrangement or set_up).zone


def _printer(kiosk: KioskState) -> News | None:
    if kiosk.trouble in _WANTED:
        return None
    if kiosk.trouble is not None or kiosk.paper == "out":
        return News(what="trouble", kiosk=kiosk.kiosk, trouble=kiosk.trouble or "paper_out")
    return News(what="paper-low", kiosk=kiosk.kiosk) if kiosk.paper == "low" else None


def name_of(kiosk: str, mall: Mall, language: str) -> str:
    """What people call it; its id where the mall has no name for it."""
    known = _set_up(kiosk, mall)
    return kiosk if known is None else known.name.get(language)


def _set_up(kiosk: str, mall: Mall) -> Kiosk | None:
    return next((each for each in mall.kiosks if each.id == kiosk), None)
