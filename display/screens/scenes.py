"""The display's screens for pictures: each can be set up at once, without a server and without sound.

Knows what happens in the hall for each picture, and in which sizes it makes sense. Must not know how a picture is taken.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from msgspec.structs import replace
from PySide6.QtQuick import QQuickWindow

from display.screens.morning import busy_morning, services_of, ticket
from display.screens.rehearsal import Rehearsal
from qtkit.stage import Stage
from wire.events import ServiceStarted
from wire.mall import Counter, Mall
from wire.snapshot import CounterState, Snapshot
from wire.text import Language, Text

Size = tuple[int, int]
LANDSCAPE: Final[Size] = (1920, 1080)
LARGE: Final[Size] = (3840, 2160)
PORTRAIT: Final[Size] = (1080, 1920)
BOTH_WAYS: Final = (LANDSCAPE, PORTRAIT)

_LIFT = Text(
    id="Lift di zona B sedang diperbaiki. Silakan gunakan tangga atau minta bantuan petugas.",
    en="The lift in zone B is under repair. Please use the stairs or ask an officer for help.",
)
_CENTRE = Text(
    id="Sistem kependudukan pusat terganggu. Layanan KTP berhenti sampai pukul 11.00.",
    en="The national civil registry system is down. Identity card services stop until 11:00.",
)
_PRAYER = Text(id="Musala ada di lantai 1.", en="The prayer room is on the ground floor.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One picture: its *name*, and what happens in the hall for it once the window is open. With *zone* it is the display of the first
    counter's zone; *counter* says above which one it hangs: none, the first, or the one of the longest name. *media*: there is some; *alone*: one language, not two.
    """

    name: str
    play: Callable[[Rehearsal], None]
    sizes: tuple[Size, ...] = (LANDSCAPE,)
    layout: str = "hall"
    zone: bool = False
    counter: Literal["", "first", "longest"] = ""
    metres: float = 15.0
    media: bool = False
    alone: bool = False


def open_scene(
    scene: Scene, stage: Stage, mall: Mall, *, size: Size, language: Language
) -> tuple[Rehearsal, QQuickWindow]:
    """The window of *size* with *scene* on it, *language* the large one. Keep the Rehearsal as long as the window."""
    both: tuple[Language, ...] = ("id", "en") if language == "id" else ("en", "id")
    rehearsal = Rehearsal(
        mall=mall,
        languages=both[:1] if scene.alone else both,
        layout=scene.layout,
        zone=mall.counters[0].zone if scene.zone else "",
        counter={"": "", "first": mall.counters[0].id, "longest": _longest(mall).id}[scene.counter],
        metres=scene.metres,
        media=scene.media,
    )
    window = rehearsal.open(stage, size)
    scene.play(rehearsal)
    if scene.media:
        rehearsal.show_media()
    return rehearsal, window


def _longest(mall: Mall) -> Counter:
    names = {agency.id: len(agency.name.id) for agency in mall.agencies}
    return max(mall.counters, key=lambda counter: (names[counter.agency], len(counter.id)))


def _longest_short(mall: Mall) -> Counter:
    names = {agency.id: len(agency.short.id) for agency in mall.agencies}
    return max(mall.counters, key=lambda counter: (names[counter.agency], len(counter.id)))


def _nothing(rehearsal: Rehearsal) -> None:
    """Nothing happens: that is the picture."""


def _rest(rehearsal: Rehearsal) -> None:
    rehearsal.begin(minutes_ago=4)


def _call(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.call(rehearsal.mall.counters[0], 12)


def _long_names(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.call(_longest(rehearsal.mall), 888, recalls=1)


def _long_short_name(rehearsal: Rehearsal) -> None:
    rehearsal.begin()
    rehearsal.call(_longest_short(rehearsal.mall), 888)


def _burst(rehearsal: Rehearsal) -> None:
    """Five are called at once."""
    rehearsal.begin(minutes_ago=2)
    for number, counter in enumerate(rehearsal.mall.counters[1:6], start=13):
        rehearsal.call(counter, number)


def _lost(rehearsal: Rehearsal) -> None:
    rehearsal.begin(minutes_ago=3)
    rehearsal.lose_the_server(minutes_ago=3)


def _shut_out(rehearsal: Rehearsal) -> None:
    _lost(rehearsal)
    rehearsal.clock.refused()


def _before_opening(rehearsal: Rehearsal) -> None:
    empty = Snapshot(seq=1, day=rehearsal.at.date(), tickets=(), counters=(), calls=())
    rehearsal.begin(state=empty)


def _missed(rehearsal: Rehearsal) -> None:
    zone = rehearsal.mall.counters[0].zone
    theirs = [counter for counter in rehearsal.mall.counters if counter.zone == zone]
    rehearsal.miss(theirs[1:4])


def _notice(rehearsal: Rehearsal) -> None:
    _call(rehearsal)
    rehearsal.post(_LIFT)


def _urgent(rehearsal: Rehearsal) -> None:
    _rest(rehearsal)
    rehearsal.post(_PRAYER)
    rehearsal.post(_CENTRE, urgent=True)


def _urgent_call(rehearsal: Rehearsal) -> None:
    _urgent(rehearsal)
    rehearsal.call(rehearsal.mall.counters[0], 12)


def _short_notice(rehearsal: Rehearsal) -> None:
    _rest(rehearsal)
    rehearsal.post(_PRAYER, zone=rehearsal.mall.zones[0].id)


# The screen above one counter


def _single_called(rehearsal: Rehearsal) -> None:
    _single_free(rehearsal)
    rehearsal.call(_own(rehearsal), 12)


def _single_recalled(rehearsal: Rehearsal) -> None:
    _single_free(rehearsal)
    rehearsal.call(_own(rehearsal), 888, recalls=1)


def _single_serving(rehearsal: Rehearsal) -> None:
    _single_called(rehearsal)
    counter = _own(rehearsal)
    called = ticket(rehearsal.mall, counter.lines[0], 12, phase="waiting", at=rehearsal.at)
    rehearsal.happen(
        ServiceStarted(ticket=called.ticket, label=called.label, counter=counter.id, walked_seconds=20.0)
    )
    rehearsal.fall_silent()


def _single_free(rehearsal: Rehearsal) -> None:
    _sit(rehearsal, officer="Upik", paused=None)


def _single_urgent(rehearsal: Rehearsal) -> None:
    _single_free(rehearsal)
    rehearsal.post(_CENTRE, urgent=True)


def _single_paused(rehearsal: Rehearsal) -> None:
    _sit(rehearsal, officer="Upik", paused="prayer")


def _single_closed(rehearsal: Rehearsal) -> None:
    _sit(rehearsal, officer=None, paused=None)
    tomorrow = rehearsal.at + timedelta(days=1, hours=-2, minutes=19, seconds=-5)
    known = services_of(rehearsal.mall, busy_morning(rehearsal.mall, rehearsal.at), rehearsal.at)
    closed = tuple(replace(each, open=False, why="hours", opens=tomorrow) for each in known.services)
    rehearsal.offer(replace(known, services=closed))


def _sit(rehearsal: Rehearsal, *, officer: str | None, paused: str | None) -> None:
    """Nobody is at the display's own counter but its *officer*."""
    own = _own(rehearsal).id
    busy = busy_morning(rehearsal.mall, rehearsal.at)
    alone = CounterState(counter=own, officer=officer, ticket=None, paused=paused)
    others = tuple(each for each in busy.tickets if each.counter != own)
    rehearsal.begin(state=replace(busy, tickets=others, counters=(alone,)))


def _own(rehearsal: Rehearsal) -> Counter:
    return next(each for each in rehearsal.mall.counters if each.id == rehearsal.counter)


SCENES: Final = (
    Scene(name="waiting", play=_nothing, sizes=BOTH_WAYS),
    Scene(name="before-opening", play=_before_opening, sizes=BOTH_WAYS),
    Scene(name="call", play=_call, sizes=(LANDSCAPE, LARGE, PORTRAIT)),
    Scene(name="call-near", play=_call, metres=6.0),
    Scene(name="recall-long-names", play=_long_names, sizes=BOTH_WAYS),
    Scene(name="rest", play=_rest, sizes=BOTH_WAYS),
    Scene(name="long-short-name", play=_long_short_name, layout="serving", sizes=BOTH_WAYS),
    Scene(name="burst", play=_burst, sizes=BOTH_WAYS),
    Scene(name="rest-media", play=_rest, media=True, sizes=BOTH_WAYS),
    Scene(name="urgent", play=_urgent, sizes=BOTH_WAYS),
    Scene(name="urgent-call", play=_urgent_call),
    Scene(name="one-language", play=_call, alone=True),
    Scene(name="lost-server", play=_lost),
    Scene(name="shut-out", play=_shut_out, sizes=BOTH_WAYS),
    Scene(name="zone", play=_call, layout="zone", zone=True, sizes=BOTH_WAYS),
    Scene(name="zone-missed", play=_missed, layout="zone", zone=True, sizes=BOTH_WAYS),
    Scene(name="zone-missed-near", play=_missed, layout="zone", zone=True, metres=6.0),
    Scene(name="serving", play=_call, layout="serving", sizes=(LANDSCAPE, LARGE, PORTRAIT)),
    Scene(name="serving-near", play=_call, layout="serving", metres=6.0, sizes=BOTH_WAYS),
    Scene(name="waiting-room-notice", play=_notice, layout="waiting-room", sizes=BOTH_WAYS),
    Scene(name="waiting-room-urgent", play=_urgent, layout="waiting-room", sizes=BOTH_WAYS),
    Scene(name="waiting-room-short-notice", play=_short_notice, layout="waiting-room"),
    Scene(name="waiting-room-media", play=_notice, layout="waiting-room", media=True, sizes=BOTH_WAYS),
    Scene(name="one-counter-urgent", play=_single_urgent, layout="counter", counter="first", sizes=BOTH_WAYS),
    Scene(
        name="one-counter-calling", play=_single_called, layout="counter", counter="first", sizes=BOTH_WAYS
    ),
    Scene(
        name="one-counter-recalled",
        play=_single_recalled,
        layout="counter",
        counter="longest",
        sizes=BOTH_WAYS,
    ),
    Scene(
        name="one-counter-serving", play=_single_serving, layout="counter", counter="first", sizes=BOTH_WAYS
    ),
    Scene(name="one-counter-free", play=_single_free, layout="counter", counter="first", sizes=BOTH_WAYS),
    Scene(name="one-counter-paused", play=_single_paused, layout="counter", counter="first"),
    Scene(
        name="one-counter-closed", play=_single_closed, layout="counter", counter="longest", sizes=BOTH_WAYS
    ),
    Scene(name="one-counter-not-set", play=_call, layout="counter"),
)
