"""The settings of one display, as typed structs: ``config/display.toml``.

Knows keys, limits and defaults. Must not know Qt.
"""

from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from display.announcing.pace import Pace
from display.board.post import Post
from display.speaking.tongues import Order
from qtkit.pairing.device import Device
from qtkit.speech.reading import Style
from wire.displays import Direction, Volume
from wire.fields import Id, IdOrEmpty
from wire.settings import ServerLink, load
from wire.text import Language, Text

_NAME_LENGTH: Final = 80
"""Letters that the server takes."""
_SILENT: Final = " silent"
Seconds = Annotated[float, Meta(gt=0, le=3600)]


class Sound(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the hall hears. *volume* is 0 to 1.

    With a *record_folder* each announcement becomes a WAV file there instead of sounding, at *record_speed* times
    the pace of speech; a relative folder starts at the settings file's.
    *languages*: the visitor's own language and then the hall's first (``visitor``), the visitor's own and then all others
    (``visitor-first``), or all of them in the hall's order (``all``); the mall's own rule goes before it.
    *clips* is a folder of recorded words, one folder in it for each language (empty: none); what they lack the voice says.
    *voices*: by language, a voice of this machine or a region's language; where the machine has no such voice, any of the language.
    When *short_from* calls wait, sentences become short; from *one_language_from* on, one language is spoken.
    """

    voice: bool = True
    volume: Volume = 1.0
    clips: str = ""
    record_folder: str = ""
    record_speed: Annotated[float, Meta(gt=0, le=100)] = 1.0
    languages: Order = "visitor"
    voices: dict[Language, str] = msgspec.field(default_factory=lambda: {"en": "en-us"})
    short_from: Annotated[int, Meta(ge=1)] = 2
    one_language_from: Annotated[int, Meta(ge=1)] = 4


class Screen(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How large the screen is, corner to corner, and from how far the farthest seat reads it: letters are never smaller than that needs.

    *output* is the system's name of the one to fill ("HDMI-1"); empty, or while it is not there: the main one.
    """

    output: Annotated[str, Meta(max_length=80)] = ""
    diagonal_inches: Annotated[float, Meta(ge=10, le=300)] = 55.0
    read_from_metres: Annotated[float, Meta(ge=1, le=60)] = 15.0


class Media(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Pictures and videos between the calls. *folder* has the files and ``playlists.toml``; a relative one starts at the settings file's.

    *playlist* is one of those (empty: no media). *volume* is that of videos; *under_calls* the part of it that is left while a call sounds.
    """

    folder: str = "../media"
    playlist: IdOrEmpty = ""
    volume: Volume = 0.6
    under_calls: Volume = 0.12


class DisplaySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One display. *layout* is a file of ``assets/layouts``. An empty *zone* is the whole hall; with a *counter*, that one alone is shown.
    *languages* are shown together, the first one large.
    *name* is unlike any other display's; empty: that of the machine with the zone. The mall, and whoever arranges the hall while it
    runs, may say layout, zone, counter, playlist, theme and directions otherwise.

    A call stays large at least *dwell_seconds*; after *rest_seconds* without a call the greeting returns.
    *reading* says how the voice reads numbers, by language. *directions* says where an arrow points, by the
    counter's or its zone's id. *running_text* empty: the texts that come with the program. *running*: they move a line at a time and
    stand still (``lines``), or glide past without a stop (``ribbon``). *flash*: a call lights up the panel's frame (never over 3 times a second).
    """

    server: ServerLink = ServerLink()
    layout: Id = "hall"
    zone: IdOrEmpty = ""
    counter: IdOrEmpty = ""
    name: IdOrEmpty = ""
    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=2)] = ("id", "en")
    theme: Annotated[str, Meta(pattern=r"^[\w-]+$")] = "itiak-pulang-patang"
    fullscreen: bool = True
    size: Annotated[str, Meta(pattern=r"^\d{3,5}x\d{3,5}$")] = "1920x1080"
    screen: Screen = Screen()
    reduced_motion: bool = False
    flash: bool = True
    keep_awake: bool = True
    dwell_seconds: Seconds = 2.5
    rest_seconds: Seconds = 60.0
    page_seconds: Seconds = 8.0
    sound: Sound = Sound()
    media: Media = Media()
    reading: dict[Language, Style] = {}
    directions: dict[str, Direction] = {}
    running: Literal["lines", "ribbon"] = "lines"
    running_text: tuple[Text, ...] = ()

    def named(self, machine: str) -> "DisplaySettings":
        """With the name of the *machine*, the zone and the counter, where none is set; a silent one beside another has its own."""
        letters = "".join(letter for letter in machine if letter.isprintable())
        own = " ".join(filter(None, (letters, self.zone, self.counter))) or "display"
        own = own if self.sound.voice else f"{own[: _NAME_LENGTH - len(_SILENT)]}{_SILENT}"
        return self if self.name else replace(self, name=own[:_NAME_LENGTH])

    def placed(self, device: Device | None) -> "DisplaySettings":
        """As the administrator who let the *device* in said. Zone and counter belong together: where one of them was said, neither is the
        file's.
        """
        if device is None:
            return self
        own = replace(self, name=device.name or self.name)
        said = device.zone or device.counter
        return replace(own, zone=device.zone, counter=device.counter) if said else own

    def said(self) -> dict[str, str]:
        """What the server must know, so that it is listed and can be moved, and one display of each zone speaks: never one that shows
        a single counter.
        """
        own = {"display": self.name, "zone": self.zone, "speaks": str(self.sound.voice).lower()}
        return {**own, "counter": self.counter} if self.counter else own

    def post(self) -> Post:
        """What it is for by its own settings."""
        return Post(
            layout=self.layout,
            zone=self.zone,
            counter=self.counter,
            playlist=self.media.playlist,
            theme=self.theme,
            directions=self.directions,
        )

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
