"""How much one word looks like another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visiting.spelling import EXACT, STEM, WITHIN, likeness, misspelt, stems, words_of


def test_words_are_small_bare_and_apart() -> None:
    assert words_of("Surat Izin Praktik (SIP)") == ("surat", "izin", "praktik", "sip")
    assert words_of("e-KTP, café – naïve") == ("e", "ktp", "cafe", "naive")
    assert words_of("😀 ?") == ()


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("mendaftar", "pendaftaran"),
        ("daftar", "pendaftaran"),
        ("perpanjang", "perpanjangan"),
        ("memperpanjang", "perpanjangan"),
        ("menikah", "nikah"),
        ("hilang", "kehilangan"),
        ("mengganti", "penggantian"),
    ],
)
def test_indonesian_puts_syllables_before_and_after(typed: str, word: str) -> None:
    assert likeness(typed, word) == STEM


def test_the_word_itself_counts_more_than_its_beginning_and_that_the_more_the_longer() -> None:
    assert likeness("pajak", "pajak") == EXACT
    assert EXACT > likeness("paja", "pajak") > likeness("pa", "pajak") > 0
    assert likeness("lahir", "xkelahiranx") == WITHIN
    assert likeness("sim", "maksimum") == 0
    assert likeness("tanah", "air") == 0


def test_a_short_word_has_no_stem_but_itself() -> None:
    assert stems("akan") == {"akan"}


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("papsor", "paspor"),
        ("papso", "paspor"),
        ("ktpp", "ktp"),
        ("stkn", "stnk"),
        ("kpt", "ktp"),
        ("lisrik", "listrik"),
        ("kelairan", "kelahiran"),
        ("kelhairna", "kelahiran"),
    ],
)
def test_mistakes_are_forgiven(typed: str, word: str) -> None:
    assert word in misspelt(typed, [word])


@pytest.mark.parametrize(
    ("typed", "word"),
    [("kt", "ktp"), ("xtp", "ktp"), ("kt", "kt"), ("air", "pajak"), ("paxxor", "paspor"), ("ktp", "kartu")],
)
def test_but_not_so_many_that_anything_could_be_meant(typed: str, word: str) -> None:
    assert misspelt(typed, [word]) == {}


@given(word=st.text("abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=12), place=st.integers(0, 10))
def test_any_two_letters_may_be_swapped(word: str, place: int) -> None:
    place = min(place, len(word) - 2)
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    assert swapped == word or word in misspelt(swapped, [word]) or likeness(swapped, word)
