"""The console's texts: complete in both languages, and a refusal is always a sentence."""

import re
from pathlib import Path

import pytest

from counter.words import Words, languages_of
from tests.fakes.texts import all_texts
from wire.problem import Problem

LANGUAGES = all_texts()
COUNTER = Path(__file__).parents[3] / "counter"


def ids(language: str) -> set[str]:
    return {known for known in LANGUAGES.ids(language) if known.startswith("counter-")}


def test_both_languages_have_the_same_texts() -> None:
    assert ids("id") == ids("en")


def test_an_officer_is_offered_no_language_that_has_texts_for_visitors_only() -> None:
    assert languages_of(LANGUAGES) == ("id", "en")
    assert len(LANGUAGES.codes) > 2


def test_every_text_the_screens_and_the_code_name_is_there() -> None:
    sources = [*COUNTER.rglob("*.qml"), *COUNTER.rglob("*.py")]
    named = {
        found
        for source in sources
        for found in re.findall(r'"(counter-[a-z-]+[a-z])"', source.read_text(encoding="utf-8"))
    }
    assert len(named) > 40
    assert named <= ids("id")


def problem(code: str, **params: str | int) -> Problem:
    return Problem(title="No", status=409, detail="As the server says.", code=code, params=params)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("id", "Loket 3 sedang ditempati Budi."), ("en", "Budi")],
)
def test_a_refusal_is_said_with_its_parameters(language: str, sentence: str) -> None:
    words = Words(LANGUAGES, language)
    assert sentence in words.refusal(problem("counter-taken", counter="3", officer="Budi"))


@pytest.mark.parametrize("refused", [problem("brand-new"), problem("counter-taken")])
def test_a_refusal_that_cannot_be_worded_is_the_servers_sentence(refused: Problem) -> None:
    assert Words(LANGUAGES, "id").refusal(refused) == "As the server says."
