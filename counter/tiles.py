"""The counters to pick from, in words: one tile each, those that match what was typed.

Pure. Must not know Qt or how a tile looks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counter.desk import Place
from counter.words import Words
from wire.mall import Mall


@dataclass(frozen=True, kw_only=True, slots=True)
class Tile:
    """*counter* is its id; *status* says who sits there; *taken* by somebody else, *yours* by who asks."""

    counter: str
    agency: str
    place: str
    status: str
    taken: bool
    yours: bool


def tiles_of(
    places: Iterable[Place], mall: Mall, words: Words, *, search: str = "", only: str = ""
) -> tuple[Tile, ...]:
    """The tiles whose number, agency or zone holds every word of *search*; with *only*, that counter alone."""
    agencies = {agency.id: agency for agency in mall.agencies}
    zones = {zone.id: zone.name.get(words.language) for zone in mall.zones}
    tiles = []
    for place in places:
        counter = place.counter
        agency = agencies.get(counter.agency)
        tile = Tile(
            counter=counter.id,
            agency=agency.short.get(words.language) if agency else counter.agency,
            place=zones.get(counter.zone, counter.zone),
            status=_status(place, words),
            taken=place.taken,
            yours=place.officer is not None and not place.taken,
        )
        full = agency.name.get(words.language) if agency else ""
        if only in {"", counter.id} and _matches(search, (counter.id, tile.agency, full, tile.place)):
            tiles.append(tile)
    return tuple(tiles)


def _status(place: Place, words: Words) -> str:
    if place.officer is None:
        return words.text("counter-pick-free")
    if place.taken:
        return words.text("counter-pick-taken", officer=place.officer)
    return words.text("counter-pick-yours")


def _matches(search: str, texts: Sequence[str]) -> bool:
    # A number typed alone means the counter of that number, not every number that holds it.
    wanted = search.casefold().split()
    if len(wanted) == 1 and wanted[0].isdecimal():
        return texts[0] == wanted[0]
    everything = " ".join(texts).casefold()
    return all(word in everything for word in wanted)
