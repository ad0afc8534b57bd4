"""What stands on a screen is read as people say it."""

import pytest

from kiosk.guide.pronouncing import pronounced, sentences
from tests.fakes.texts import all_texts

LANGUAGES = all_texts()


def say(language: str, text: str) -> str:
    def words(message_id: str, /, **args: str | float) -> str:
        return LANGUAGES.text(language, message_id, **args)

    return pronounced(text, words)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Rp650.000 (5 tahun) atau Rp950.000", "650.000 rupiah (5 tahun) atau 950.000 rupiah"),
        ("10–25 menit", "10 sampai 25 menit"),
        ("Tutup · buka besok 08.00", "Tutup, buka besok 8"),
        ("pukul 13.30", "pukul 13 lewat 30"),
        ("Nomor Anda sedang disiapkan…", "Nomor Anda sedang disiapkan."),
        ("Sampai 1.500 orang, 50.000 kali", "Sampai 1.500 orang, 50.000 kali"),
        ("KTP-el asli", "KTP-el asli"),
        ("3.14.1", "3.14.1"),
        ("Formulir F-1.02 dan F-10.02", "Formulir F-1.02 dan F-10.02"),
    ],
)
def test_indonesian(written: str, read: str) -> None:
    assert say("id", written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Rp650,000 (5 years)", "650,000 rupiah (5 years)"),
        ("opens at 08:00, not 8:30", "opens at 8 o'clock, not 8 30"),
        ("10–25 minutes", "10 to 25 minutes"),
    ],
)
def test_english(written: str, read: str) -> None:
    assert say("en", written) == read


def test_sentences_end_and_empty_ones_are_none() -> None:
    assert sentences("Satu", "", "Dua!", "  ", "Tiga.") == "Satu. Dua! Tiga."
