"""The sentence of a call names the ticket and the counter that the board shows."""

from dataclasses import replace
from pathlib import Path

import pytest

from display.speaking.phrases import Phrases
from qtkit.speech.reading import Style
from tests.fakes.calls import A_012
from wire.languages import Languages

ASSETS = Path(__file__).parents[4] / "assets" / "languages"


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return Phrases(Languages.load(ASSETS))


def test_a_call_is_a_polite_sentence(phrases: Phrases) -> None:
    assert phrases.sentence(A_012, "id") == (
        "Nomor antrean A, nol dua belas, silakan menuju loket tiga, Dinas Kependudukan."
    )
    assert phrases.sentence(A_012, "en") == (
        "Ticket number eigh, zero one two, please go to counter three, Civil Registry."
    )


def test_a_backlog_has_a_short_form_that_still_names_ticket_and_counter(phrases: Phrases) -> None:
    assert phrases.sentence(A_012, "id", short=True) == "A nol dua belas, loket tiga."
    assert phrases.sentence(A_012, "en", short=True) == "eigh zero one two, counter three."


def test_a_recall_says_so(phrases: Phrases) -> None:
    recall = replace(A_012, call_id="c2", recall=True)
    assert phrases.sentence(recall, "id").startswith("Panggilan ulang, nomor antrean A, nol dua belas,")
    assert phrases.sentence(recall, "en").startswith("Called again, ticket number eigh,")
    assert phrases.sentence(recall, "id", short=True) == "Ulang A nol dua belas, loket tiga."


def test_several_letters_and_lettered_counters_are_spelled(phrases: Phrases) -> None:
    call = replace(A_012, letters="AB", number=110, counter="12A")
    assert "A B, seratus sepuluh, silakan menuju loket dua belas A," in phrases.sentence(call, "id")
    assert "eigh B, one one zero, please go to counter twelve eigh," in phrases.sentence(call, "en")


def test_a_hall_without_letters_calls_the_number_alone(phrases: Phrases) -> None:
    call = replace(A_012, letters="", number=7)
    assert phrases.sentence(call, "id", short=True) == "nol nol tujuh, loket tiga."


def test_the_style_of_reading_is_a_setting() -> None:
    phrases = Phrases(Languages.load(ASSETS), styles={"en": Style.NUMBER, "id": Style.DIGITS})
    assert phrases.ticket(A_012, "en") == "eigh, twelve"
    assert phrases.ticket(A_012, "id") == "A, nol satu dua"


@pytest.mark.parametrize("language", ["jv", "su", "min", "ace"])
@pytest.mark.parametrize("short", [False, True])
def test_a_language_without_a_voice_of_its_own_is_said_in_indonesian(
    phrases: Phrases, language: str, *, short: bool
) -> None:
    for recall in (False, True):
        call = replace(A_012, letters="AB", number=1999, counter="12A", recall=recall)
        assert phrases.sentence(call, language, short=short) == phrases.sentence(call, "id", short=short)


LANGUAGES = Languages.load(ASSETS)
RULE_28 = [
    # ticket, counter, language: the ticket in digits, as a number and grouped; the counter, which has no style
    ("A-011", "11", "id", "A, nol satu satu", "A, sebelas", "A, nol sebelas", "sebelas"),
    ("A-012", "12", "id", "A, nol satu dua", "A, dua belas", "A, nol dua belas", "dua belas"),
    ("A-020", "20", "id", "A, nol dua nol", "A, dua puluh", "A, nol dua puluh", "dua puluh"),
    ("A-100", "100", "id", "A, satu nol nol", "A, seratus", "A, seratus", "seratus"),
    ("A-101", "101", "id", "A, satu nol satu", "A, seratus satu", "A, seratus satu", "seratus satu"),
    ("A-110", "110", "id", "A, satu satu nol", "A, seratus sepuluh", "A, seratus sepuluh", "seratus sepuluh"),
    ("A-1000", "1000", "id", "A, satu nol nol nol", "A, seribu", "A, seribu", "seribu"),
    ("B-007", "12A", "id", "B, nol nol tujuh", "B, tujuh", "B, nol nol tujuh", "dua belas A"),
    ("B-007", "B-007", "id", "B, nol nol tujuh", "B, tujuh", "B, nol nol tujuh", "B nol nol tujuh"),
    ("A-011", "11", "en", "eigh, zero one one", "eigh, eleven", "eigh, zero eleven", "eleven"),
    ("A-012", "12", "en", "eigh, zero one two", "eigh, twelve", "eigh, zero twelve", "twelve"),
    ("A-020", "20", "en", "eigh, zero two zero", "eigh, twenty", "eigh, zero twenty", "twenty"),
    ("A-100", "100", "en", "eigh, one zero zero", "eigh, one hundred", "eigh, one hundred", "one hundred"),
    ("A-101", "101", "en", "eigh, one zero one", "eigh, one hundred and one", "eigh, one hundred and one", "one hundred and one"),
    ("A-110", "110", "en", "eigh, one one zero", "eigh, one hundred and ten", "eigh, one hundred and ten", "one hundred and ten"),
    ("A-1000", "1000", "en", "eigh, one zero zero zero", "eigh, one thousand", "eigh, one thousand", "one thousand"),
    ("B-007", "12A", "en", "B, zero zero seven", "B, seven", "B, zero zero seven", "twelve eigh"),
    ("B-007", "B-007", "en", "B, zero zero seven", "B, seven", "B, zero zero seven", "B zero zero seven"),
]  # fmt: skip


@pytest.mark.parametrize("line", RULE_28, ids=" ".join)
def test_rule_28_in_all_styles_in_every_form_of_a_sentence(line: tuple[str, ...]) -> None:
    ticket, counter, language, digits, number, grouped, at = line
    letters, figures = ticket.split("-")
    call = replace(A_012, letters=letters, number=int(figures), digits=len(figures), counter=counter)
    for style, read in ((Style.DIGITS, digits), (Style.NUMBER, number), (Style.GROUPED, grouped)):
        phrases = Phrases(LANGUAGES, styles={language: style})
        for recall in (False, True):
            said = phrases.sentence(replace(call, recall=recall), language)
            assert f" {read}, " in said
            assert f" {at}, " in said
            short = phrases.sentence(replace(call, recall=recall), language, short=True)
            assert f"{read.replace(',', '')}, " in short
            assert short.endswith(f" {at}.")
