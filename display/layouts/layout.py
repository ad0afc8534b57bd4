"""A layout as data: ``assets/layouts/<layout>.toml``, read and checked.

Knows the file, the kinds of panels and where they may stand. Must not know Qt, pixels, or what a panel shows.
"""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from wire.mistakes import found_in
from wire.text import Text

Kind = Literal["call", "recent", "serving", "counter", "missed", "lines", "media", "notices", "clock"]
CALLING: Final[frozenset[Kind]] = frozenset({"call", "serving", "counter"})
"""Panels on which a visitor sees being called."""
Percent = Annotated[float, Meta(ge=0, le=100)]
_TOUCH: Final = 0.01
"""Percent by which two panels may share an edge."""


class BrokenLayout(ValueError):
    """A layout that cannot be shown: names the file, the key and the reason."""

    def __init__(self, file: Path, key: str, reason: str) -> None:
        super().__init__(f"{file.name}: {key}: {reason}")
        self.file, self.key, self.reason = file, key, reason


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the panel of a *kind* stands, in percent of the body: what is left between header and footer."""

    kind: Kind
    x: Percent
    y: Percent
    width: Annotated[float, Meta(gt=0, le=100)]
    height: Annotated[float, Meta(gt=0, le=100)]

    def over(self, other: "Place") -> bool:
        """Whether the two share more than an edge."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return across > _TOUCH and down > _TOUCH

    def beside(self, other: "Place") -> bool:
        """Whether the two together are one rectangle."""
        stacked = (self.x, self.width) == (other.x, other.width)
        abreast = (self.y, self.height) == (other.y, other.height)
        meet_down = {self.y + self.height - other.y, other.y + other.height - self.y}
        meet_across = {self.x + self.width - other.x, other.x + other.width - self.x}
        return (stacked and min(map(abs, meet_down)) < _TOUCH) or (
            abreast and min(map(abs, meet_across)) < _TOUCH
        )


class Arrangement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One orientation. *header*: the mall's name, the zone and the clock; *footer*: the running text."""

    panels: Annotated[tuple[Place, ...], Meta(min_length=1)]
    header: bool = True
    footer: bool = True

    def without(self, kind: Kind) -> "Arrangement":
        """While the panel of *kind* has nothing to say, one that shares a whole edge with it takes its place, too; else it stays empty."""
        gone = next((place for place in self.panels if place.kind == kind), None)
        heir = next(
            (place for place in self.panels if gone and place.kind != kind and place.beside(gone)), None
        )
        if gone is None or heir is None:
            return self
        stacked = heir.x == gone.x
        grown = replace(
            heir,
            x=min(heir.x, gone.x),
            y=min(heir.y, gone.y),
            width=heir.width if stacked else heir.width + gone.width,
            height=heir.height + gone.height if stacked else heir.height,
        )
        others = (place for place in self.panels if place not in {gone, heir})
        return replace(self, panels=(grown, *others))

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Each mistake that types cannot catch: the key, and why."""
        for number, place in enumerate(self.panels):
            for side, end in (("width", place.x + place.width), ("height", place.y + place.height)):
                if end > 100 + _TOUCH:
                    yield f"panels[{number}].{side}", f"{place.kind} ends at {end:g} %, outside the screen"
        for (_, one), (number, other) in combinations(enumerate(self.panels), 2):
            if one.kind == other.kind:
                yield f"panels[{number}].kind", f"there is a {other.kind} already"
            elif one.over(other):
                yield f"panels[{number}]", f"{other.kind} overlaps {one.kind}"
        if not any(place.kind in CALLING for place in self.panels):
            yield "panels", f"no panel shows calls: one of {', '.join(sorted(CALLING))} is needed"


class Layout(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A layout that passed every check. Without its own arrangement an orientation takes the other's."""

    name: Text
    landscape: Arrangement | None = None
    portrait: Arrangement | None = None

    def standing(self, *, portrait: bool) -> Arrangement:
        """The arrangement for a screen that is higher than wide, or not."""
        own, other = (self.portrait, self.landscape) if portrait else (self.landscape, self.portrait)
        found = own or other
        assert found is not None  # load_layout takes no layout without any
        return found


def load_layout(file: Path) -> Layout:
    """The layout in *file*. Raises BrokenLayout, also where there is no such file."""
    raw: object = None
    try:
        raw = msgspec.toml.decode(file.read_bytes())
        layout = msgspec.convert(raw, Layout)
    except FileNotFoundError as error:
        raise BrokenLayout(file, "(whole file)", "there is no such layout") from error
    except OSError as error:
        raise BrokenLayout(file, "(whole file)", f"cannot be read: {error.strerror}") from error
    except msgspec.ValidationError as mistake:
        found = found_in(raw, Layout, {}, complaint=mistake)
        raise BrokenLayout(file, found.key or "(whole file)", found.reason) from mistake
    except (msgspec.DecodeError, UnicodeDecodeError) as mistake:
        raise BrokenLayout(file, "(whole file)", str(mistake)) from mistake
    orientations = {"landscape": layout.landscape, "portrait": layout.portrait}
    if not any(orientations.values()):
        raise BrokenLayout(file, "landscape", "neither landscape nor portrait is there")
    for orientation, arrangement in orientations.items():
        for key, reason in arrangement.mistakes() if arrangement else ():
            raise BrokenLayout(file, f"{orientation}.{key}", reason)
    return layout
