"""The hall's set-up, asked of its server once: for commands that run beside the display.

Knows the settings' server, what the display remembers of its hall, and the standard library's HTTP. Must not know what is asked for.
"""

from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from qtkit.memory import HallKey, HallMemory
from wire.codec import MalformedMessage, decode_mall
from wire.mall import Mall
from wire.settings import ServerLink

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
    key_file = settings_file.parent / server.key_file if server.key_file else None
    key = HallKey(key_file).read() or ""
    for url in urls[:-1]:
        with suppress(NoHall):  # another server leads the hall: the next one says
            return _asked(url, key)
    return _asked(urls[-1], key)


def _asked(url: str, key: str) -> Mall:
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=_PATIENCE_SECONDS)
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
