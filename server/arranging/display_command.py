"""``python -m server display``: the composition root of arranging a display. Options in; an order to the running server and lines out."""

import argparse
import secrets
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from server.arranging import display_options as options
from server.arranging.display_words import lines_for
from server.arranging.hearing import heard, state_of
from server.arranging.ordering import checked
from server.arranging.reaching import exit_status, hall_of
from server.arranging.remote import NotDone
from server.arranging.shelf import counter_of, known_layout, known_theme, place_of, zone_of
from wire.commands import ArrangeDisplay
from wire.displays import Direction, DisplayArrangement, DisplayState
from wire.mall import Mall
from wire.snapshot import Snapshot

_LATER = "  It has told nothing new yet: look again in a moment."

SetUp = Mapping[str, DisplayArrangement]


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is arranged or told of, 2 when it cannot be done."""
    asked = options.parse(arguments)
    return exit_status("display", lambda: done(asked))


def done(asked: argparse.Namespace, pause: Callable[[float], None] = time.sleep) -> str:
    """Arrange the display as *asked*; how it is, or all are, in lines. *pause* waits for a display to say something.
    Raises NotDone, SettingsError.
    """
    if asked.theme not in {None, options.OWN}:
        known_theme(asked.theme)
    if asked.layout not in {None, options.OWN}:
        known_layout(asked.layout)
    hall = hall_of(asked)
    mall = hall.mall()
    set_up = {display.id: display.arrangement for display in mall.displays}
    snapshot = hall.state()
    if asked.display is None:
        return "\n".join(_told(name, snapshot, set_up) for name in _listed(snapshot, set_up)) or "no displays"
    arranges = asked.changes or asked.as_set_up
    before = state_of(asked.display, snapshot)
    wish = None
    if asked.changes:
        as_it_is = (before.arrangement if before else None) or set_up.get(asked.display)
        wish = _changed(as_it_is or DisplayArrangement(), asked, mall)
    if before is None and asked.display not in set_up:
        _is_new(asked.display, _listed(snapshot, set_up), arranges=arranges)
    was = _told(asked.display, snapshot, set_up)
    if not arranges:
        return was
    command = ArrangeDisplay(
        request_id=secrets.token_urlsafe(16), display=asked.display, arrangement=wish, by=asked.by
    )
    hall.order(checked(command, "arranged"))
    snapshot, said = heard(asked.display, before, hall.state, pause)
    now = _told(asked.display, snapshot, set_up)
    return "\n".join((f"was: {was}", f"now: {now}", *(() if said else (_LATER,))))


def _is_new(display: str, listed: Iterable[str], *, arranges: bool) -> None:
    """One can be arranged before it comes; to ask for one is a slip. Raises NotDone for that."""
    told = f"nothing is known of a display {display!r} yet; known are: {', '.join(listed) or 'none'}"
    if not arranges:
        raise NotDone(told)
    print(f"display: {told}", file=sys.stderr)


def _told(display: str, snapshot: Snapshot, set_up: SetUp) -> str:
    state = state_of(display, snapshot) or DisplayState(display=display)
    return lines_for(state, snapshot, set_up.get(display))


def _listed(snapshot: Snapshot, set_up: SetUp) -> list[str]:
    """Without those that were here once and are gone for good."""
    present = (each.display for each in snapshot.displays if each.here or each.arrangement is not None)
    return sorted({*set_up, *present})


def _changed(before: DisplayArrangement, asked: argparse.Namespace, mall: Mall) -> DisplayArrangement:
    said = {name: getattr(asked, name) for name in options.ARRANGED if name != "direction"}
    for name, meant in (("zone", zone_of), ("counter", counter_of)):
        if said[name] not in {None, options.OWN}:
            said[name] = meant(mall, said[name])
    changes = {
        name: None if value == options.OWN else value for name, value in said.items() if value is not None
    }
    arrows = [(place_of(mall, place), way) if way else (place, way) for place, way in asked.direction or ()]
    return msgspec.structs.replace(before, **changes, directions=_directions(before.directions, arrows))


def _directions(
    before: Mapping[str, Direction] | None, said: Sequence[tuple[str, Direction | Literal["own", ""]]]
) -> dict[str, Direction] | None:
    arrows = None if before is None else dict(before)
    for place, way in said:
        if not way:
            arrows = None if place == options.OWN else {}
        else:
            kept = {name: each for name, each in (arrows or {}).items() if name != place}
            arrows = kept if way == "own" else {**kept, place: way}
    return arrows
