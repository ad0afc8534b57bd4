"""Addresses as they may be logged: the words of the contract stay, whatever a stranger wrote between them does not.

A ticket's id, a name typed into an address, a secret pasted into it: none of them belongs into a log.
"""

from collections.abc import Iterable
from typing import Final

from litestar.handlers import HTTPRouteHandler

from wire.commands import COMMANDS, path_of

LEFT_OUT: Final = "…"
_DEEPEST: Final = 8


def _words_in(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(word for path in paths for word in path.split("/") if "{" not in word)


ALWAYS: Final = _words_in(["/schema/openapi.json", "/t", *map(path_of, COMMANDS)])


def words_of(routes: Iterable[HTTPRouteHandler]) -> frozenset[str]:
    """The words of all addresses that are served."""
    return ALWAYS | _words_in(path for route in routes for path in route.paths)


def loggable(path: str, words: frozenset[str]) -> str:
    """*path*, with LEFT_OUT for every part that is none of *words*."""
    parts = path.split("/")
    said = "/".join(part if part in words else LEFT_OUT for part in parts[:_DEEPEST])
    return said if len(parts) <= _DEEPEST else f"{said}/{LEFT_OUT}"
