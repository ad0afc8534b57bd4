"""Whether there is what an operator names: themes and layouts, the mall's zones and counters. Must not know what they are for."""

from collections.abc import Iterable

from server.arranging.remote import NotDone
from server.malls.shelf import layouts, themes
from wire.mall import Mall


def known_theme(theme: str) -> None:
    """Raises NotDone for a theme that is not there."""
    _known("theme", theme, themes())


def known_layout(layout: str) -> None:
    """Raises NotDone for a layout that is not there."""
    _known("layout", layout, layouts())


def zone_of(mall: Mall, said: str) -> str:
    """The zone's id, in capital letters or not; an empty one is the whole hall. Raises NotDone for a zone that is not there."""
    return _meant("zone", said, [zone.id for zone in mall.zones])


def counter_of(mall: Mall, said: str) -> str:
    """The counter's id, as for zones."""
    return _meant("counter", said, [counter.id for counter in mall.counters])


def place_of(mall: Mall, said: str) -> str:
    """The counter's or zone's id; *said* itself where there is none."""
    ids = [*(zone.id for zone in mall.zones), *(counter.id for counter in mall.counters)]
    return _like(said, ids)


def _meant(kind: str, said: str, there: list[str]) -> str:
    meant = _like(said, there)
    if meant:
        _known(kind, meant, there)
    return meant


def _like(said: str, there: Iterable[str]) -> str:
    return next((name for name in there if name == said), None) or next(
        (name for name in there if name.casefold() == said.casefold()), said
    )


def _known(kind: str, name: str, there: list[str]) -> None:
    if name not in there:
        raise NotDone(f"there is no {kind} {name!r}; there are: {', '.join(there) or 'none'}")
