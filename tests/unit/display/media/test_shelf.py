"""What is found in a media folder."""

from pathlib import Path

from display.media.shelf import look


def test_pictures_and_videos_are_found_in_folders_and_nothing_else(tmp_path: Path) -> None:
    for name in ("a.png", "B.MP4", "inner/deep/c.webp", ".hidden.png", ".trash/d.png", "notes.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    shelf = look(tmp_path)
    assert sorted(shelf.files) == ["B.MP4", "a.png", "inner/deep/c.webp"]
    assert list(shelf.playlists) == ["all"]
    assert not shelf.mistake


def test_another_file_of_the_same_name_has_another_stamp(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    before = look(tmp_path).files["a.png"]
    (tmp_path / "a.png").write_bytes(b"xy")
    assert look(tmp_path).files["a.png"] != before


def test_a_folder_that_is_not_there_has_nothing_and_is_named(tmp_path: Path) -> None:
    shelf = look(tmp_path / "config" / ".." / "nowhere")
    assert (shelf.files, shelf.playlists, shelf.there) == ({}, {}, False)
    assert shelf.mistake == f"there is no folder {tmp_path / 'nowhere'}"
    (tmp_path / "file").touch()
    assert look(tmp_path / "file").mistake == f"there is no folder {tmp_path / 'file'}"


def test_who_asks_for_an_unknown_playlist_hears_which_there_are(tmp_path: Path) -> None:
    assert look(tmp_path).without("nope") == "no playlist 'nope'; there are: all"
    play = "play = [{ file = 'a.png' }]"
    (tmp_path / "playlists.toml").write_text(
        f"[playlists.sample]\n{play}\n[playlists.fair]\n{play}", encoding="utf-8"
    )
    assert look(tmp_path).without("nope") == "no playlist 'nope'; there are: sample, fair"


def test_a_slip_in_the_playlists_is_told_without_the_place_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "playlists.toml").write_text("[playlists.hall]\nplay = 3", encoding="utf-8")
    shelf = look(tmp_path)
    assert shelf.mistake.startswith("playlists.toml: playlists.hall.play: ")
    assert shelf.playlists == {}


def test_playlists_in_no_known_letters_are_a_slip_too(tmp_path: Path) -> None:
    (tmp_path / "playlists.toml").write_bytes(b"\xff\xfe\x00")
    assert look(tmp_path).mistake
