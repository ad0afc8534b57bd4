"""The settings of one display, as typed structs: ``config/display.toml``.

Knows keys, limits and defaults. Must not know Qt.
"""

from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from display.announcer import Pace
from display.sight import Spoken
from qtkit.speech.reading import Style
from wire.fields import IdOrEmpty
from wire.settings import ServerLink, load
from wire.text import Language, Text

_NAME_LENGTH: Final = 80
"""Letters that the server takes."""
Direction = Literal["left", "right", "up", "down"]
Seconds = Annotated[float, Meta(gt=0, le=3600)]


class Sound(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the hall hears. *volume* is 0 to 1.

    With a *record_folder* each announcement becomes a WAV file there instead of sounding, at *record_speed* times
    the pace of speech; a relative folder starts at the settings file's.
    *languages*: the visitor's own language and then the hall's first (``visitor``), or all of them (``all``).
    When *short_from* calls wait, sentences become short; from *one_language_from* on, one language is spoken.
    """

    voice: bool = True
    volume: Annotated[float, Meta(ge=0, le=1)] = 1.0
    record_folder: str = ""
    record_speed: Annotated[float, Meta(gt=0, le=100)] = 1.0
    languages: Spoken = "visitor"
    short_from: Annotated[int, Meta(ge=1)] = 2
    one_language_from: Annotated[int, Meta(ge=1)] = 4


class DisplaySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One display. An empty *zone* is the whole hall. *languages* are shown together, the first one large.
    *name* is unlike any other display's; empty: that of the machine with the zone.

    A call stays large at least *dwell_seconds*; after *rest_seconds* without a call the greeting returns.
    *reading* says how the voice reads numbers, by language. *directions* says where an arrow points, by the
    counter's or its zone's id. *running_text* empty: the texts that come with the program.
    """

    server: ServerLink = ServerLink()
    zone: str = ""
    name: IdOrEmpty = ""
    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=2)] = ("id", "en")
    theme: Annotated[str, Meta(pattern=r"^[\w-]+$")] = "itiak-pulang-patang"
    fullscreen: bool = True
    size: Annotated[str, Meta(pattern=r"^\d{3,5}x\d{3,5}$")] = "1920x1080"
    reduced_motion: bool = False
    dwell_seconds: Seconds = 3.0
    rest_seconds: Seconds = 60.0
    page_seconds: Seconds = 8.0
    sound: Sound = Sound()
    reading: dict[Language, Style] = {}
    directions: dict[str, Direction] = {}
    running_text: tuple[Text, ...] = ()

    def named(self, machine: str) -> "DisplaySettings":
        """With the name of the *machine* and the zone, where none is set."""
        letters = "".join(letter for letter in machine if letter.isprintable())
        own = " ".join(filter(None, (letters, self.zone))) or "display"
        return self if self.name else replace(self, name=own[:_NAME_LENGTH])

    def said(self) -> dict[str, str]:
        """What the server must know, so that one display of each zone speaks: nothing of one without a voice."""
        return {"display": self.name, "zone": self.zone, "speaks": "true"} if self.sound.voice else {}

    def pace(self) -> Pace:
        """How fast calls follow one another."""
        return Pace(
            dwell_seconds=self.dwell_seconds,
            short_from=self.sound.short_from,
            one_language_from=self.sound.one_language_from,
        )

    def width_and_height(self) -> tuple[int, int]:
        """The window's size where it does not fill the screen."""
        width, height = self.size.split("x")
        return int(width), int(height)


def load_settings(path: Path) -> DisplaySettings:
    """The settings in the file *path*. Raises wire.settings.SettingsError."""
    return load(path, DisplaySettings)
