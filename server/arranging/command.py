"""``python -m server kiosk``: the composition root of arranging. Options in; an order to the running server and a line out."""

import argparse
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from server.arranging import options
from server.arranging.remote import NotDone, RemoteHall
from server.settings import ServerSettings, load_settings
from wire.commands import ArrangeKiosk
from wire.kiosks import Arrangement
from wire.mall import Mall
from wire.settings import SettingsError

_NOT_DONE = 2


def main(arguments: Sequence[str]) -> int:
    """Exit status 0 when the kiosk is arranged or told of, 2 when it cannot be done."""
    asked = options.parse(arguments)
    try:
        print(arranged(asked))
    except (NotDone, SettingsError) as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return _NOT_DONE
    return 0


def arranged(asked: argparse.Namespace) -> str:
    """Arrange the kiosk as *asked*; how it is now, in a line. Raises NotDone, SettingsError."""
    if asked.theme:
        _known_theme(asked.theme)
    hall = _hall(asked)
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
    try:  # a struct checks nothing when it is made
        return msgspec.convert(msgspec.to_builtins(command), ArrangeKiosk)
    except msgspec.ValidationError as error:
        raise NotDone(f"this cannot be arranged: {error}") from None


def _told(kiosk: str, arrangement: Arrangement | None, as_set_up: Arrangement, mall: Mall) -> str:
    now = arrangement or as_set_up
    names = {agency.id: agency.short.en for agency in mall.agencies}
    agencies = ", ".join(names.get(agency, agency) for agency in now.agencies) or "all agencies"
    parts = (f"zone {now.zone or '-'}", f"theme {now.theme or 'its own'}", agencies)
    how = " (as set up)" if arrangement is None else ""
    return f"{kiosk}{how}: {'; '.join(parts)}"


def _known_theme(theme: str) -> None:
    there = sorted(folder.name for folder in options.THEMES.iterdir() if folder.is_dir())
    if theme not in there:
        raise NotDone(f"there is no theme {theme!r}; there are: {', '.join(there)}")


def _hall(asked: argparse.Namespace) -> RemoteHall:
    settings = ServerSettings()
    if asked.server is None or asked.key_file is None:
        settings = load_settings(asked.config)
    file: Path = asked.key_file or (asked.config.parent / settings.data / "hall.key").resolve()
    return RemoteHall(asked.server or _address(settings), _key(file))


def _address(settings: ServerSettings) -> str:
    if not settings.port:
        raise NotDone("the settings let the server take any free port: say where it is with --server")
    host = "127.0.0.1" if settings.host in {"", "0.0.0.0"} else settings.host
    return f"http://{host}:{settings.port}"


def _key(file: Path) -> str:
    try:
        key = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "not a text"
        raise NotDone(
            f"the hall's key cannot be read from {file} ({why}): the server writes it at its first start; "
            "--key-file names another file"
        ) from error
    if not key.isascii() or not key.isprintable():
        raise NotDone(f"{file} holds no key")
    return key
