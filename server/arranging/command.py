"""``python -m server kiosk``: the composition root of arranging. Options in; an order to the running server and a line out."""

import argparse
import secrets
import sys
from collections.abc import Sequence

import msgspec

from server.arranging import options
from server.arranging.ordering import checked
from server.arranging.reaching import exit_status, hall_of
from server.arranging.shelf import known_theme
from wire.commands import ArrangeKiosk
from wire.kiosks import Arrangement
from wire.mall import Mall


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when the kiosk is arranged or told of, 2 when it cannot be done."""
    asked = options.parse(arguments)
    return exit_status("kiosk", lambda: arranged(asked))


def arranged(asked: argparse.Namespace) -> str:
    """Arrange the kiosk as *asked*; how it is now, in a line. Raises NotDone, SettingsError."""
    if asked.theme:
        known_theme(asked.theme)
    hall = hall_of(asked)
    mall = hall.mall()
    set_up = {kiosk.id: kiosk.arrangement for kiosk in mall.kiosks}
    state = {kiosk.kiosk: kiosk.arrangement for kiosk in hall.state().kiosks}
    if asked.kiosk not in {*set_up, *state}:
        known = ", ".join(sorted({*set_up, *state})) or "none"
        print(f"kiosk: nothing is known of a kiosk {asked.kiosk!r} yet; known are: {known}", file=sys.stderr)
    as_set_up = set_up.get(asked.kiosk, Arrangement())
    before = state.get(asked.kiosk)
    if asked.as_set_up:
        wish = None
    elif asked.zone is asked.agencies is asked.theme is None:
        return _told(asked.kiosk, before, as_set_up, mall)
    else:
        wish = _changed(before or as_set_up, asked)
    hall.order(_command(asked, wish))
    return _told(asked.kiosk, wish, as_set_up, mall)


def _changed(before: Arrangement, asked: argparse.Namespace) -> Arrangement:
    said = {name: getattr(asked, name) for name in ("agencies", "zone", "theme")}
    return msgspec.structs.replace(before, **{name: each for name, each in said.items() if each is not None})


def _command(asked: argparse.Namespace, wish: Arrangement | None) -> ArrangeKiosk:
    command = ArrangeKiosk(
        request_id=secrets.token_urlsafe(16), kiosk=asked.kiosk, arrangement=wish, by=asked.by
    )
    return checked(command, "arranged")


def _told(kiosk: str, arrangement: Arrangement | None, as_set_up: Arrangement, mall: Mall) -> str:
    now = arrangement or as_set_up
    names = {agency.id: agency.short.en for agency in mall.agencies}
    agencies = ", ".join(names.get(agency, agency) for agency in now.agencies) or "all agencies"
    parts = (f"zone {now.zone or '-'}", f"theme {now.theme or 'its own'}", agencies)
    how = " (as set up)" if arrangement is None else ""
    return f"{kiosk}{how}: {'; '.join(parts)}"
