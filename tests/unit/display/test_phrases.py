"""The sentence of a call names the ticket and the counter that the board shows."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from display.call import Call
from display.phrases import Phrases
from qtkit.speech.reading import Style
from wire.languages import Languages
from wire.text import Text

ASSETS = Path(__file__).parents[3] / "assets" / "languages"
A_012 = Call(
    call_id="c1",
    ticket_id="t1",
    letters="A",
    number=12,
    digits=3,
    text="A-012",
    counter="3",
    zone="barat",
    agency=Text(id="Dinas Kependudukan", en="Civil Registry"),
    agency_spoken=Text(id="Dinas Kependudukan", en="Civil Registry"),
    languages=("id", "en"),
    called_at=datetime(2025, 3, 3, 9, 0, tzinfo=UTC),
)


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
    assert phrases.sentence(recall, "en").startswith("Second call, ticket number eigh,")
    assert phrases.sentence(recall, "id", short=True) == "Ulang, A nol dua belas, loket tiga."


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
