"""``playlists.toml``, as it is written: keys, limits and defaults.

Knows TOML and playlists. Must not know which files there are, nor what plays.
"""

from datetime import time
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from display.media.playlist import EVERY_DAY, EVERYTHING, MIDNIGHT, Entry, Fit, Hours, Playlist
from wire.displays import Volume
from wire.fields import Id
from wire.settings import Forms, parse

NAME: Final = "playlists.toml"

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEK: Final[tuple[Weekday, ...]] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
_CLOCK: Final = r"\A(([01]\d|2[0-3]):[0-5]\d|24:00)\Z"
_INSIDE: Final = r"\A(?!/)(?!.*:)(?!(.*/)?\.\.(/|\Z))[^\\\x00-\x1f]+\Z"
_FORMS: Final[Forms] = {
    _CLOCK: "is not a time of day, such as 08:30",
    _INSIDE: "is not a file or folder inside the media folder, written with /",
}

Clock = Annotated[str, Meta(pattern=_CLOCK)]
Seconds = Annotated[float, Meta(ge=0.2, le=3600)]


class PlayForm(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"begins": "from", "ends": "to"},
):
    """One entry; what is left out is as in its playlist."""

    file: Annotated[str, Meta(pattern=_INSIDE, max_length=300)]
    seconds: Seconds | None = None
    begins: Clock = "00:00"
    ends: Clock = "24:00"
    weekdays: Annotated[tuple[Weekday, ...], Meta(min_length=1)] = _WEEK
    fit: Fit | None = None
    volume: Volume | None = None
    mute: bool | None = None


class PlaylistForm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One playlist."""

    play: Annotated[tuple[PlayForm, ...], Meta(min_length=1, max_length=500)]
    shuffle: bool = False
    seconds: Seconds = 12.0
    fit: Fit = "contain"
    volume: Volume = 1.0
    mute: bool = False


class PlaylistsForm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    playlists: dict[Id, PlaylistForm]


def read_playlists(text: str, file: Path) -> dict[str, Playlist]:
    """The playlists in *text* by name, and ``all`` where it is no other. Raises wire.settings.SettingsError that names *file* and the key."""
    form = parse(text, PlaylistsForm, file=file, forms=_FORMS)
    written = {name: _playlist(name, each) for name, each in form.playlists.items()}
    return {EVERYTHING.name: EVERYTHING, **written}


def _playlist(name: str, form: PlaylistForm) -> Playlist:
    return Playlist(name=name, entries=tuple(_entry(each, form) for each in form.play), shuffle=form.shuffle)


def _entry(form: PlayForm, of: PlaylistForm) -> Entry:
    mute = of.mute if form.mute is None else form.mute
    volume = of.volume if form.volume is None else form.volume
    return Entry(
        file=form.file.rstrip("/"),
        seconds=of.seconds if form.seconds is None else form.seconds,
        fit=of.fit if form.fit is None else form.fit,
        volume=0.0 if mute else volume,
        hours=Hours(begins=_time(form.begins), ends=_time(form.ends), weekdays=_days(form.weekdays)),
    )


def _time(clock: str) -> time:
    return MIDNIGHT if clock == "24:00" else time.fromisoformat(clock)


def _days(names: tuple[Weekday, ...]) -> frozenset[int]:
    return EVERY_DAY & {_WEEK.index(name) for name in names}
