"""Where a kiosk stands, and its first screen. Pure.

Must not know what leads where.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk.visiting.dialogue import Effect
from kiosk.visiting.visit import Visit

Step: TypeAlias = tuple[Visit, tuple[Effect, ...]]
"""The visit after something happened, and what is to be done about it."""


@dataclass(frozen=True, kw_only=True)
class Post:
    """The kiosk's id, the language it starts in, whether it has paper. *asks*: its printer may be asked how it is."""

    kiosk: str
    language: str
    prints: bool = True
    asks: bool = True


def start(post: Post) -> Visit:
    """The first screen, with nothing left of the visitor before."""
    return Visit(language=post.language)


def wiped(visit: Visit, post: Post) -> Visit:
    """The same after *visit*. Whether somebody was called for is the kiosk's own affair: they come until they are told not to."""
    return replace(start(post), help=visit.help)


def is_fresh(visit: Visit, post: Post) -> bool:
    """Whether there is nothing to wipe."""
    return visit == wiped(visit, post)
