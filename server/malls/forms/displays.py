"""``[[displays]]`` and ``[voice]`` of ``mall.toml``: what the hall's displays show, and how the hall speaks."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from server.malls.forms.kinds import Clock, Named, Place, PlaceOrNone, Slug, SlugOrNone
from wire.displays import Direction, Volume
from wire.text import Language, Text

Word = Annotated[str, Meta(min_length=1, max_length=80)]


class DisplayForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[displays]]``, by the *name* in its own settings, here its *id*. What is left out is as there. An empty *zone* is the whole hall, an
    empty *counter* all of the zone, an empty *playlist* no media.
    """

    id: Named
    name: Text
    layout: Slug | None = None
    zone: SlugOrNone | None = None
    counter: PlaceOrNone | None = None
    playlist: SlugOrNone | None = None
    theme: Slug | None = None
    directions: dict[Place, Direction] | None = None
    volume: Volume | None = None


class VolumeForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[[voice.volume]]``: how loud calls are from ``from`` until ``to``, in one *zone* or everywhere."""

    begins: Clock = field(name="from")
    ends: Clock = field(name="to")
    volume: Volume
    zone: Slug | None = None


class VoiceForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``[voice]``. *pronunciation*: by language, a word and how it is written for the voice to say it right."""

    languages: tuple[Language, ...] = ()
    order: Literal["visitor", "visitor-first", "all"] | None = None
    volume: tuple[VolumeForm, ...] = ()
    pronunciation: dict[Language, dict[Word, Word]] = {}
