"""The hall's set-up, asked of its server once: for commands that run beside the display.

Knows the settings' server, what the display remembers of its hall, and the standard library's HTTP. Must not know what is asked for.
"""

from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Final

from qtkit.credentials import Credentials
from qtkit.memory import HallMemory, hall_key
from wire.codec import MalformedMessage, decode_mall
from wire.mall import Mall
from wire.settings import ServerLink
from wire.transport import connection_to

_PATIENCE_SECONDS: Final = 3.0
_OK: Final = 200


class NoHall(Exception):
    """No server told how its hall is set up; ``str()`` says why."""


def mall_of(server: ServerLink, *, settings_file: Path, state: Path) -> Mall:
    """The mall of the server that the settings name, or else of the one that the display remembers in *state*. Raises NoHall."""
    known = HallMemory(state).load()
    urls = server.urls or ((known.url,) if known else ())
    if not urls:
        raise NoHall("the settings name no [server] url, and no display has found a server from here yet")
    credentials = hall_key(server, settings_file=settings_file, state=state).read() or Credentials(key="")
    for url in urls[:-1]:
        with suppress(NoHall):  # another server leads the hall: the next one says
            return _asked(url, credentials)
    return _asked(urls[-1], credentials)


def _asked(url: str, credentials: Credentials) -> Mall:
    key = credentials.key
    try:
        connection = connection_to(url, credentials.authority, timeout_seconds=_PATIENCE_SECONDS)
    except ValueError as error:
        raise NoHall(str(error)) from error
    try:
        connection.request("GET", "/api/mall", headers={"Authorization": f"Bearer {key}"} if key else {})
        answer = connection.getresponse()
        content = answer.read()
    except (OSError, HTTPException) as error:
        raise NoHall(f"no server answers at {url}: {error}") from error
    finally:
        connection.close()
    if answer.status != _OK:
        raise NoHall(f"the server at {url} does not tell ({answer.status} {answer.reason})")
    try:
        return decode_mall(content)
    except MalformedMessage as error:
        raise NoHall(f"the server at {url} speaks another version: {error}") from error
