"""The words of the screen, in one language or two."""

from datetime import UTC, datetime, timedelta

import pytest

from display.panels.words import Words
from tests.fakes.texts import all_texts
from wire.languages import Languages
from wire.text import Text


@pytest.fixture(scope="module")
def languages() -> Languages:
    return all_texts()


def test_both_languages_stand_together(languages: Languages) -> None:
    words = Words(languages, ("id", "en"))

    assert (words.first("display-counter"), words.second("display-counter")) == ("Loket", "Counter")
    assert words.pair(Text(id="Kantor Pajak", en="Tax Office")) == ("Kantor Pajak", "Tax Office")


def test_the_same_name_is_not_said_twice(languages: Languages) -> None:
    assert Words(languages, ("id", "en")).pair(Text(id="BPJS", en="BPJS")) == ("BPJS", "")


def test_one_language_leaves_the_second_empty(languages: Languages) -> None:
    words = Words(languages, ("en",))

    assert (words.first("display-counter"), words.second("display-counter")) == ("Counter", "")
    assert words.pair(Text(id="Pajak", en="Tax")) == ("Tax", "")


def test_the_date_is_written_out(languages: Languages) -> None:
    day = datetime(2025, 8, 17, 7, 5, tzinfo=UTC)

    assert Words(languages, ("id", "en")).date(day) == ("Minggu, 17 Agustus 2025", "Sunday, 17 August 2025")


def test_the_clock_is_written_as_the_large_language_writes_it(languages: Languages) -> None:
    morning = datetime(2025, 8, 17, 7, 5, tzinfo=UTC)

    assert Words(languages, ("id", "en")).clock(morning) == "07.05"
    assert Words(languages, ("en", "id")).clock(morning) == "07:05"


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=-2), "0 seconds"),
        (timedelta(seconds=1), "1 second"),
        (timedelta(seconds=59), "59 seconds"),
        (timedelta(seconds=60), "1 minute"),
        (timedelta(minutes=59, seconds=59), "59 minutes"),
        (timedelta(hours=26), "26 hours"),
    ],
)
def test_an_age_is_said_in_its_largest_unit(languages: Languages, age: timedelta, said: str) -> None:
    assert Words(languages, ("en",)).age(age) == said


def test_both_files_have_the_same_texts(languages: Languages) -> None:
    def own(code: str) -> set[str]:
        return {each for each in languages.ids(code) if each.startswith("display-")}

    assert own("id") == own("en") != set()
