"""The counters to pick from, in words: one tile each, those that match what was typed.

Pure. Must not know Qt or how a tile looks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counter.desk.desk import Place
from counter.floor.floor import Floor
from counter.words import Words
from wire.mall import Mall


@dataclass(frozen=True, kw_only=True, slots=True)
class Tile:
    """*counter* is its id; *status* says who sits there, *visit* whose visit goes on there; *taken* by somebody else, *yours* by who asks."""

    counter: str
    agency: str
    place: str
    status: str
    visit: str
    taken: bool
    yours: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """Which counters are wanted: those of *agency*, *only* that one, those that hold every word of *search*. Empty: whichever."""

    search: str = ""
    only: str = ""
    agency: str = ""


def tiles_of(
    places: Iterable[Place], mall: Mall, floor: Floor, words: Words, wish: Wish = Wish()
) -> tuple[Tile, ...]:
    """A tile for each counter that is wished for, in the order of the mall: nothing moves under a finger."""
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
            visit=visit_at(floor, counter.id, words),
            taken=place.taken,
            yours=place.officer is not None and not place.taken,
        )
        full = agency.name.get(words.language) if agency else ""
        wanted = wish.only in {"", counter.id} and wish.agency in {"", counter.agency}
        if wanted and _matches(wish.search, (counter.id, tile.agency, full, tile.place)):
            tiles.append(tile)
    return tuple(tiles)


def visit_at(floor: Floor, counter: str, words: Words) -> str:
    """Whose visit goes on at *counter*, whoever sits there or nobody; empty where nobody's."""
    ticket = floor.current(counter)
    if ticket is None:
        return ""
    return words.text("signing-visit", label=ticket.label, phase=ticket.phase)


def agency_of(mall: Mall, counter: str, words: Words) -> str:
    """The name in full of the agency that *counter* belongs to; empty where the mall has no such counter."""
    owner = next((known.agency for known in mall.counters if known.id == counter), "")
    names = (agency.name.get(words.language) for agency in mall.agencies if agency.id == owner)
    return next(names, owner)


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
