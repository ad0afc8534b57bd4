"""Names are written for a voice so that it says them right; nobody sees it."""

from pathlib import Path

import pytest

from display.speaking.pronunciation import BrokenPronunciation, Pronunciation

ASSETS = Path(__file__).parents[4] / "assets" / "languages"


def said(text: str, **words: str) -> str:
    return Pronunciation({"id": words}).spoken("id", text)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Dukcapil.", "Duk capil."),
        ("loket tiga, DUKCAPIL", "loket tiga, Duk capil"),
        ("Kantor Dukcapil, Dukcapil", "Kantor Duk capil, Duk capil"),
        ("Disdukcapil", "Disdukcapil"),
        ("Dukcapilnya", "Dukcapilnya"),
        ("Kantor Lain", "Kantor Lain"),
    ],
)
def test_whole_words_are_replaced_and_the_rest_is_kept(text: str, heard: str) -> None:
    assert said(text, Dukcapil="Duk capil") == heard


def test_the_longest_phrase_goes_first_and_nothing_is_replaced_twice() -> None:
    words = {"B P J S": "be pe je es", "B P J S Kesehatan": "be pe je es keséhatan", "be": "wrong"}
    spoken = Pronunciation({"id": words}).spoken
    assert spoken("id", "B P J S  kesehatan.") == "be pe je es keséhatan."
    assert spoken("id", "B P J S Ketenagakerjaan") == "be pe je es Ketenagakerjaan"


def test_signs_in_a_name_are_no_patterns() -> None:
    words = {"R.S. (Umum)": "rumah sakit umum", "e-KTP": "e ka te pe"}
    spoken = Pronunciation({"id": words}).spoken
    assert spoken("id", "loket, R.S. (Umum).") == "loket, rumah sakit umum."
    assert spoken("id", "RxSx (Umum)") == "RxSx (Umum)"
    assert spoken("id", "E-ktp") == "e ka te pe"


def test_each_language_has_its_own() -> None:
    words = Pronunciation({"id": {"Samsat": "sam sat"}, "en": {"Samsat": "sum sut"}})
    assert words.spoken("en", "Samsat") == "sum sut"
    assert words.spoken("id", "Samsat") == "sam sat"
    assert words.spoken("jv", "Samsat") == "Samsat"


def test_the_halls_own_go_before_those_of_the_program() -> None:
    words = Pronunciation({"id": {"Polres": "Pol-res", "Samsat": "sam sat"}})
    hall = words.over({"id": {"POLRES": "polisi"}, "en": {"Samsat": "sum sut"}})
    assert hall.spoken("id", "Polres, Samsat") == "polisi, sam sat"
    assert hall.spoken("en", "Samsat") == "sum sut"
    assert words.spoken("id", "Polres") == "Pol-res", "the program's own are as they were"


def test_an_empty_word_replaces_nothing() -> None:
    assert Pronunciation({"id": {" ": "x", "": "y"}}).spoken("id", "loket tiga") == "loket tiga"


def test_letters_that_are_spelled_out_are_parted_and_nothing_else_is() -> None:
    words = Pronunciation({"id": {"P L N": "pe el en"}}, {"id": ", "}).over({"id": {"Samsat": "sam sat"}})
    spoken = words.spoken
    assert spoken("id", "Nomor antrean B S N, nol tiga") == "Nomor antrean B, S, N, nol tiga"
    assert spoken("id", "loket dua belas A, P L N") == "loket dua belas A, pe el en"
    assert spoken("id", "a b, KA B Samsat, A nol") == "a b, KA B sam sat, A nol"
    assert spoken("en", "B S") == "B S"


def test_what_comes_with_the_program_can_be_read() -> None:
    words = Pronunciation.load(ASSETS)
    assert words.spoken("id", "loket tiga, P L N") == "lo-ket tiga, pe el en"
    assert words.spoken("id", "A A, nol tiga") == "A, A, nol tiga"
    assert words.spoken("en", "counter three, Polres") == "counter three, pole ress"


@pytest.mark.parametrize("content", ["Dukcapil", "Dukcapil = 3", "[words]\na = 'b'"])
def test_a_broken_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "pronunciation.toml").write_text(content, encoding="utf-8")
    with pytest.raises(BrokenPronunciation, match=r"pronunciation\.toml"):
        Pronunciation.load(tmp_path)
