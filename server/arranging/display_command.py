"""``python -m server display``: the composition root of arranging a display. Options in; an order to the running server and lines out."""

import argparse
import secrets
import sys
from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from server.arranging import display_options as options
from server.arranging.display_words import line_for
from server.arranging.reaching import exit_status, hall_of
from server.arranging.remote import NotDone
from server.arranging.shelf import known_layout, known_theme
from wire.commands import ArrangeDisplay
from wire.displays import Direction, DisplayArrangement, DisplayState
from wire.snapshot import Snapshot


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when it is arranged or told of, 2 when it cannot be done."""
    asked = options.parse(arguments)
    return exit_status("display", lambda: done(asked))


def done(asked: argparse.Namespace) -> str:
    """Arrange the display as *asked*; how it is, or all are, in lines. Raises NotDone, SettingsError."""
    if asked.theme not in {None, options.OWN}:
        known_theme(asked.theme)
    if asked.layout not in {None, options.OWN}:
        known_layout(asked.layout)
    hall = hall_of(asked)
    set_up = {display.id: display.arrangement for display in hall.mall().displays}
    snapshot = hall.state()
    if asked.display is None:
        return _all(snapshot, set_up)
    before = _state(snapshot, asked.display)
    if before is None and asked.display not in set_up:
        known = ", ".join(sorted(_names(snapshot, set_up))) or "none"
        print(
            f"display: nothing is known of a display {asked.display!r} yet; known are: {known}",
            file=sys.stderr,
        )
    if asked.changes or asked.as_set_up:
        as_it_is = (before.arrangement if before else None) or set_up.get(asked.display)
        wish = None if asked.as_set_up else _changed(as_it_is or DisplayArrangement(), asked)
        hall.order(_command(asked, wish))
        snapshot = hall.state()
    state = _state(snapshot, asked.display) or DisplayState(display=asked.display)
    return line_for(state, snapshot, set_up.get(asked.display))


def _all(snapshot: Snapshot, set_up: Mapping[str, DisplayArrangement]) -> str:
    states = [
        _state(snapshot, name) or DisplayState(display=name) for name in sorted(_names(snapshot, set_up))
    ]
    return (
        "\n".join(line_for(state, snapshot, set_up.get(state.display)) for state in states) or "no displays"
    )


def _names(snapshot: Snapshot, set_up: Mapping[str, DisplayArrangement]) -> set[str]:
    return {*set_up, *(each.display for each in snapshot.displays)}


def _state(snapshot: Snapshot, display: str) -> DisplayState | None:
    return next((each for each in snapshot.displays if each.display == display), None)


def _changed(before: DisplayArrangement, asked: argparse.Namespace) -> DisplayArrangement:
    said = {name: getattr(asked, name) for name in options.ARRANGED if name != "direction"}
    changes = {
        name: None if value == options.OWN else value for name, value in said.items() if value is not None
    }
    directions = _directions(before.directions, asked.direction or ())
    return msgspec.structs.replace(before, **changes, directions=directions)


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


def _command(asked: argparse.Namespace, wish: DisplayArrangement | None) -> ArrangeDisplay:
    command = ArrangeDisplay(
        request_id=secrets.token_urlsafe(16), display=asked.display, arrangement=wish, by=asked.by
    )
    try:  # a struct checks nothing when it is made
        return msgspec.convert(msgspec.to_builtins(command), ArrangeDisplay)
    except msgspec.ValidationError as error:
        raise NotDone(f"this cannot be arranged: {error}") from None
