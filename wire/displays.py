"""What a hall knows of its displays: how each is arranged, what is wrong with it; and the notices that all of them show."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from wire.fields import Id, IdOrEmpty
from wire.text import Text

Direction = Literal["left", "right", "up", "down"]
"""Where an arrow points, seen by who stands before the display."""
TroubleKind = Literal["layout", "zone", "counter", "theme", "playlist", "media", "voice", "loudspeaker"]
"""What of a display does not work. *media* is one file of a playlist."""
Detail = Annotated[str, Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f-\x9f]*(?!\n)$")]
Volume = Annotated[float, Meta(ge=0, le=1, description="0 (silent) to 1 (full)")]


class DisplayArrangement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one display shows. What is left out (None) is as in the display's own settings.

    *layout* is a file of ``assets/layouts`` without its ending; *zone* the one whose calls it shows and speaks (empty: the whole hall);
    *counter* the only one it shows, for a display above a counter (empty: all of the zone); *playlist* one of its media
    folder (empty: no media); *theme* a folder of ``assets/themes``. *directions*: where an arrow points, by counter or zone.
    *volume* is the loudness of calls there, on top of the hall's own by time of day.
    """

    layout: Id | None = None
    zone: IdOrEmpty | None = None
    counter: IdOrEmpty | None = None
    playlist: IdOrEmpty | None = None
    theme: Id | None = None
    directions: Annotated[dict[Id, Direction], Meta(max_length=200)] | None = None
    volume: Volume | None = None


class DisplayTrouble(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that does not work; *detail* names it (a file, a voice), for staff."""

    kind: TroubleKind
    detail: Detail = ""


class DisplayState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One display of which something is known. *here*: its stream runs, for *zone* (empty: the whole hall); *speaks*: it has a voice.
    *arrangement* is the one made while the hall runs; None: as set up in the mall. *troubles* are what it last told of itself.
    """

    display: str
    here: bool = False
    zone: str = ""
    speaks: bool = False
    arrangement: DisplayArrangement | None = None
    troubles: tuple[DisplayTrouble, ...] = ()


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """A notice for everybody in *zone* (empty: the whole hall), shown until *until*. *urgent* ones come first and stand out."""

    notice: str
    text: Text
    until: datetime
    zone: str = ""
    urgent: bool = False
