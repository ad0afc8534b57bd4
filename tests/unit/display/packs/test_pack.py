"""A pack of recorded words is read; a word that cannot be heard is as if it were not there, and told."""

import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from display.packs.joining import LOUDNESS
from display.packs.pack import BrokenPack, Pack, packs_in
from display.packs.shelf import Shelf
from qtkit.speech import sound
from qtkit.speech.sound import RATE, Sound

INDEX = """\
name = "Suara Rina"
language = "id"
rate = 22050
speaker = "Rina"
licence = "CC BY 4.0"

[phrases]
"Nomor antrean" = "nomor.wav"
[numbers]
"dua" = "dua.wav"
"dua belas" = "dua-belas.wav"
[letters]
"A" = "a.wav"
"""


def hum(seconds: float = 0.2, height: int = 4_000) -> Sound:
    return Sound(
        rate=RATE, samples=array("h", ((height, -height)[i // 50 % 2] for i in range(int(seconds * RATE))))
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack that has everything its index names."""
    place = tmp_path / "id"
    place.mkdir()
    (place / "pack.toml").write_text(INDEX, encoding="utf-8")
    for name in ("nomor", "dua", "dua-belas", "a"):
        sound.write(place / f"{name}.wav", hum())
    return place


def test_a_pack_says_what_it_has(folder: Path) -> None:
    pack = Pack.read(folder)
    assert set(pack.files) == {"nomor antrean", "dua", "dua belas", "a"}
    assert (pack.index.speaker, pack.index.licence, pack.longest, pack.flaws) == ("Rina", "CC BY 4.0", 2, ())


@pytest.mark.parametrize(
    ("spoil", "flaw"),
    [
        (lambda path: path.unlink(), "dua.wav is missing"),
        (lambda path: path.write_bytes(b"no sound"), "dua.wav is no sound"),
        (lambda path: path.write_bytes(b""), "dua.wav is no sound"),
    ],
)
def test_a_word_without_its_file_is_as_if_it_were_not_there(
    folder: Path, spoil: Callable[[Path], object], flaw: str
) -> None:
    spoil(folder / "dua.wav")
    pack = Pack.read(folder)
    assert "dua" not in pack.files
    assert pack.flaws == (f"id: 'dua': {flaw}",)


def test_a_file_outside_of_the_pack_is_not_taken(folder: Path) -> None:
    sound.write(folder.parent / "elsewhere.wav", hum())
    (folder / "pack.toml").write_text(INDEX.replace('"dua.wav"', '"../elsewhere.wav"'), encoding="utf-8")
    assert Pack.read(folder).flaws == ("id: 'dua': ../elsewhere.wav lies outside of the pack",)


@pytest.mark.parametrize(
    "index", ["", "name = 3", INDEX.replace("rate = 22050", "rate = 7"), INDEX + "[songs]\na = 'b'", "\xff"]
)
def test_a_folder_that_is_no_pack_is_named(folder: Path, index: str) -> None:
    (folder / "pack.toml").write_bytes(index.encode("latin-1"))
    with pytest.raises(BrokenPack, match=r"id/pack\.toml"):
        Pack.read(folder)
    packs, flaws = packs_in(folder.parent)
    assert packs == {}
    assert len(flaws) == 1


def test_there_is_one_pack_for_each_language(folder: Path) -> None:
    second = folder.parent / "id-lama"
    second.mkdir()
    (second / "pack.toml").write_text('name = "x"\nlanguage = "id"\nrate = 22050\n', encoding="utf-8")
    packs, flaws = packs_in(folder.parent)
    assert packs["id"].folder == folder
    assert flaws == ("id-lama: a second pack for 'id' is not used",)


def test_a_folder_without_packs_is_told(tmp_path: Path) -> None:
    packs, flaws = packs_in(tmp_path / "nowhere")
    assert packs == {}
    assert "no folder with a pack.toml" in flaws[0]


def test_who_names_another_folder_hears_which_one_to_name(folder: Path) -> None:
    with pytest.raises(BrokenPack, match=rf"^{folder.parent}/pack\.toml: .* name one of them, {folder}\)$"):
        Pack.read(folder.parent)
    with pytest.raises(
        BrokenPack, match=r"^/nonexist/pack\.toml: .*name the language's folder, e\.g\. clips/id"
    ):
        Pack.read(Path("/nonexist"))
    assert packs_in(folder)[1] == (
        f"{folder}: is the pack of one language: name the folder above it, {folder.parent}",
    )


def test_words_on_the_shelf_are_ready_to_be_joined(folder: Path) -> None:
    parts, words = Shelf(Pack.read(folder)).parts("Nomor antrean A, dua belas, loket.")
    assert [part.text for part in parts] == ["Nomor antrean", "A", "dua belas", "loket"]
    assert set(words) == {"nomor antrean", "a", "dua belas"}
    assert all(word.loudness == pytest.approx(LOUDNESS, rel=0.05) for word in words.values())


@pytest.mark.parametrize("samples", [hum().samples[:0], array("h", bytes(8_000))])
def test_a_word_that_turns_out_silent_leaves_its_place_to_smaller_ones(
    folder: Path, samples: "array[int]"
) -> None:
    shelf = Shelf(Pack.read(folder))
    sound.write(folder / "dua-belas.wav", Sound(rate=RATE, samples=samples))
    assert heard_and_not(shelf, "A, dua belas") == (["A", "dua"], ["belas"])
    assert heard_and_not(shelf, "dua belas") == (["dua"], ["belas"])
    assert shelf.flaws == ("id: 'dua belas': dua-belas.wav: silent",), "told once"


def heard_and_not(shelf: Shelf, sentence: str) -> tuple[list[str], list[str]]:
    """What is taken from the shelf, and what is left to the voice."""
    parts, words = shelf.parts(sentence)
    assert set(words) == {part.phrase for part in parts if part.phrase}
    return [part.text for part in parts if part.phrase], [part.text for part in parts if not part.phrase]


def test_a_word_of_another_width_is_told(folder: Path) -> None:
    shelf = Shelf(Pack.read(folder))
    with wave.open(str(folder / "a.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(3)
        file.setframerate(RATE)
        file.writeframes(bytes(9_000))
    assert shelf.parts("A")[1] == {}
    assert shelf.flaws == ("id: 'a': a.wav: 24-bit samples, not 16",)


def test_the_shelf_keeps_no_more_than_it_may(folder: Path) -> None:
    shelf = Shelf(Pack.read(folder), most_seconds=0.5)
    for _ in range(5):
        for sentence in ("nomor antrean", "A", "dua", "dua belas"):
            assert len(shelf.parts(sentence)[1]) == 1
            assert shelf.seconds <= 0.5


def test_a_shelf_is_filled_beforehand_as_far_as_it_goes(folder: Path) -> None:
    shelf = Shelf(Pack.read(folder), most_seconds=0.5)
    (folder / "a.wav").unlink()
    for phrase in shelf.phrases:
        shelf.fetch(phrase)
    assert 0.3 < shelf.seconds <= 0.5
    assert len(shelf.flaws) == 1, "what is broken comes to light before it is needed"
