"""How each display of the hall is arranged, and what is wrong with it.

Must not know which layouts, playlists and themes there are, nor how a display finds out what does not work. Which displays are
there, and which one of a zone speaks, is told by ``speakers``.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

Direction = Literal["left", "right", "up", "down"]
TroubleKind = Literal["layout", "zone", "counter", "theme", "playlist", "media", "voice", "loudspeaker"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayArrangement:
    """What one display shows; None: as in the display's own settings. An empty *zone* is the whole hall, an empty *counter* all of the
    zone, an empty *playlist* no media. *directions*: where an arrow points, by counter or zone.
    """

    layout: str | None = None
    zone: str | None = None
    counter: str | None = None
    playlist: str | None = None
    theme: str | None = None
    directions: Mapping[str, Direction] | None = None
    volume: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisplayTrouble:
    """One thing that does not work; *detail* names it."""

    kind: TroubleKind
    detail: str = ""


def silences(troubles: Iterable[DisplayTrouble]) -> bool:
    """Whether nothing is heard of a display with these *troubles*. A voice that lacks a language or a word may say all the others."""
    return any(each.kind == "loudspeaker" for each in troubles)


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """What is known of one display, there or not. *arrangement* is the one made while the hall runs; None: as set up."""

    id: str
    arrangement: DisplayArrangement | None = None
    troubles: tuple[DisplayTrouble, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Posts:
    """Those of which something is *known*, by id."""

    known: Mapping[str, Post] = field(default_factory=dict)

    def get(self, display: str) -> Post:
        """The post of that display, whether anything is known of it or not."""
        return self.known.get(display) or Post(id=display)

    def having(self, post: Post) -> "Posts":
        """With *post* as it is now; without it if there is nothing to know any longer."""
        others = {name: each for name, each in self.known.items() if name != post.id}
        return Posts(known=others if post == Post(id=post.id) else {**others, post.id: post})

    def next_day(self, here: Container[str]) -> "Posts":
        """As a day opens with the displays that are *here*. What another one once told of itself is old: it tells anew when it comes."""
        posts = Posts()
        for post in self.known.values():
            posts = posts.having(post if post.id in here else replace(post, troubles=()))
        return posts
