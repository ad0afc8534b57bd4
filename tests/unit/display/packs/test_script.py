"""What a person must record is enough for every call of the hall, and not more than that."""

from dataclasses import replace
from pathlib import Path

import pytest

from display.board.call import Call
from display.packs.check import findings
from display.packs.cover import covered, key
from display.packs.making import index
from display.packs.pack import Pack
from display.packs.script import Line, Vocabulary, script
from display.speaking.phrases import Phrases
from qtkit.speech import sound
from qtkit.speech.reading import Style
from tests.fakes.calls import A_012
from tests.unit.display.packs.test_pack import hum
from wire.languages import Languages
from wire.text import Text

LANGUAGES = Languages.load(Path(__file__).parents[4] / "assets" / "languages")
HALL = Vocabulary(
    letters=("A", "B", "KT"),
    labels=("1", "12A", "30", "Khusus 2"),
    numbers=range(1, 1200),
    digits=3,
    agencies=("Dinas Kependudukan", "B P J S Kesehatan"),
)
AGENCIES = [Text(id=name, en=name) for name in HALL.agencies]


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_call_can_be_made_of_it(language: str, style: Style) -> None:
    recorded = {key(line.said) for line in script(LANGUAGES, language, HALL, style=style)}
    phrases = Phrases(LANGUAGES, styles={language: style})
    for number in (*range(1, 130), 200, 345, 999, 1000, 1001, 1100, 1199):
        call = replace(
            A_012,
            letters=HALL.letters[number % 3],
            number=number,
            counter=HALL.labels[number % 4],
            agency_spoken=AGENCIES[number % 2],
            recall=number % 5 == 0,
        )
        assert gaps(phrases, call, language, recorded) == []


def gaps(phrases: Phrases, call: Call, language: str, recorded: set[str]) -> list[str]:
    sentences = (phrases.sentence(call, language, short=short) for short in (False, True))
    return [part.text for each in sentences for part in covered(each, recorded, longest=8) if not part.phrase]


def test_nothing_is_to_be_recorded_twice_and_each_has_its_file() -> None:
    lines = script(LANGUAGES, "id", HALL)
    assert len({key(line.said) for line in lines}) == len({line.file for line in lines}) == len(lines)
    assert [line.said for line in lines if line.table == "phrases"] == [
        *("Nomor antrean", "silakan menuju loket", "Panggilan ulang", "loket", "Ulang", "Khusus")
    ]
    assert [line.said for line in lines if line.table == "letters"] == ["A", "B", "K", "T"]


def test_digits_need_ten_words_and_what_the_counters_need() -> None:
    small = replace_labels(HALL, ("1", "2"))
    numbers = [
        line.said for line in script(LANGUAGES, "en", small, style=Style.DIGITS) if line.table == "numbers"
    ]
    assert numbers == ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def replace_labels(words: Vocabulary, labels: tuple[str, ...]) -> Vocabulary:
    return Vocabulary(
        letters=words.letters, labels=labels, numbers=words.numbers, digits=words.digits, agencies=()
    )


def test_a_letter_that_is_written_as_it_sounds_has_a_hint() -> None:
    lines = script(LANGUAGES, "en", HALL)
    assert Line(table="letters", said="eigh", file="eigh.wav", hint="the letter A") in lines
    assert '"eigh" = "eigh.wav"  # the letter A\n' in index(lines, "en")


def test_any_hall_is_all_letters_and_no_agency() -> None:
    lines = script(LANGUAGES, "id", Vocabulary.of(None, "id"))
    assert len([line for line in lines if line.table == "letters"]) == 26
    assert [line for line in lines if line.table == "names"] == []


def test_the_script_is_the_index_of_the_pack_and_a_check_names_what_is_missing(tmp_path: Path) -> None:
    lines = script(LANGUAGES, "id", HALL)
    (tmp_path / "pack.toml").write_text(index(lines, "id", speaker='Rina "Ina"'), encoding="utf-8")
    for line in lines:
        sound.write(tmp_path / line.file, hum())
    whole = Pack.read(tmp_path)
    assert (whole.index.speaker, len(whole.files), whole.flaws) == ('Rina "Ina"', len(lines), ())
    assert findings(whole, lines).missing == ()
    assert findings(whole, lines).wrong == ()

    (tmp_path / "dua-belas.wav").unlink()
    (tmp_path / "dua.wav").unlink()
    broken = findings(Pack.read(tmp_path), lines)
    assert broken.missing == (), "each counts once"
    assert [flaw.rpartition(":")[2] for flaw in broken.wrong] == [
        " dua.wav is missing",
        " dua-belas.wav is missing",
    ]
    (tmp_path / "pack.toml").write_text(
        index([line for line in lines if line.said not in {"dua", "dua belas"}], "id"), encoding="utf-8"
    )
    assert findings(Pack.read(tmp_path), lines).missing == ("dua", "dua belas")


@pytest.mark.parametrize(
    ("heard", "flaw"),
    [
        (hum(height=32_767), "clipped"),
        (hum(height=300), "too quiet"),
        (hum(height=0), "silent"),
        (sound.Sound(rate=44_100, samples=hum().samples), "44100 samples a second, not 22050"),
        (hum(seconds=11.0), "11 s long"),
    ],
)
def test_a_recording_that_needs_care_is_named(tmp_path: Path, heard: sound.Sound, flaw: str) -> None:
    lines = (Line(table="numbers", said="dua", file="dua.wav"),)
    (tmp_path / "pack.toml").write_text(index(lines, "id"), encoding="utf-8")
    sound.write(tmp_path / "dua.wav", heard)
    [wrong] = findings(Pack.read(tmp_path), lines).wrong
    assert flaw in wrong


def test_a_recording_that_nobody_names_is_told(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text(index((), "id"), encoding="utf-8")
    sound.write(tmp_path / "lupa.wav", hum())
    assert findings(Pack.read(tmp_path), ()).wrong == ("lupa.wav: stands in no table of pack.toml",)


def test_a_recording_that_was_cut_short_is_found(tmp_path: Path) -> None:
    lines = script(LANGUAGES, "id", HALL)[:1]
    (tmp_path / "pack.toml").write_text(index(lines, "id"), encoding="utf-8")
    recorded = tmp_path / lines[0].file
    sound.write(recorded, hum(seconds=1.0))
    recorded.write_bytes(recorded.read_bytes()[: 44 + 22_050])
    assert findings(Pack.read(tmp_path), lines).wrong == (
        f"{lines[0].said!r}: {recorded.name}: cut short, 0.50 s of 1.00 s are there",
    )
