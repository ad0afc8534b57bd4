"""``playlists.toml`` as people write it, and what they are told about a slip."""

from datetime import time
from pathlib import Path

import pytest

from display.media.playlist import EVERYTHING, Entry, Hours
from display.media.playlists_file import read_playlists
from display.media.sample import PLAYLISTS
from wire.settings import SettingsError

FILE = Path("playlists.toml")


def test_a_playlist_says_once_what_its_entries_have_in_common() -> None:
    [_, hall] = read_playlists(
        """
        [playlists.hall]
        shuffle = true
        seconds = 20
        fit = "cover"
        mute = true
        play = [
          { file = "a.png" },
          { file = "film.mp4", fit = "contain", mute = false, volume = 0.5 },
          { file = "noon/", seconds = 5, from = "11:00", to = "13:30", weekdays = ["friday"] },
        ]
        """,
        FILE,
    ).values()
    assert hall.shuffle
    assert hall.entries == (
        Entry(file="a.png", seconds=20, fit="cover", volume=0.0),
        Entry(file="film.mp4", seconds=20, fit="contain", volume=0.5),
        Entry(
            file="noon",
            seconds=5,
            fit="cover",
            volume=0.0,
            hours=Hours(begins=time(11), ends=time(13, 30), weekdays=frozenset({4})),
        ),
    )


def test_all_is_there_beside_what_is_written() -> None:
    assert read_playlists('[playlists.hall]\nplay = [{ file = "a.png" }]', FILE)["all"] is EVERYTHING


def test_the_sample_can_be_read() -> None:
    assert len(read_playlists(PLAYLISTS, FILE)["sample"].entries) == 3


@pytest.mark.parametrize(
    ("entry", "key", "said"),
    [
        ('file = "../secret.png"', "playlists.hall.play[0].file", "inside the media folder"),
        ('file = "/etc/a.png"', "playlists.hall.play[0].file", "inside the media folder"),
        ('file = "C:/a.png"', "playlists.hall.play[0].file", "inside the media folder"),
        ('file = "a.png", from = "8:00"', "playlists.hall.play[0].from", "not a time of day"),
        ('file = "a.png", to = "24:30"', "playlists.hall.play[0].to", "not a time of day"),
        ('file = "a.png", seconds = 0', "playlists.hall.play[0].seconds", "is less than 0.2"),
        ('file = "a.png", weekdays = ["senin"]', "playlists.hall.play[0].weekdays[0]", "senin"),
        ('file = "a.png", fit = "stretch"', "playlists.hall.play[0].fit", "stretch"),
        ('file = "a.png", loud = 1', "playlists.hall.play[0].loud", "not a key"),
        ("seconds = 5", "playlists.hall.play[0].file", "missing"),
    ],
)
def test_a_mistake_is_told_with_file_key_and_reason(entry: str, key: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_playlists(f"[playlists.hall]\nplay = [{{ {entry} }}]", FILE)
    assert caught.value.file == FILE
    assert caught.value.key == key
    assert said in caught.value.reason
