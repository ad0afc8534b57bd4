"""A sentence is made of the longest recorded phrases, and as little as possible is left to the voice."""

import pytest

from display.packs.cover import Part, covered, key

CALL = "Nomor antrean A, nol dua belas, silakan menuju loket tiga, Dinas Kependudukan."


def parts(sentence: str, *phrases: str) -> list[str]:
    """The parts; gaps in brackets, a stroke before what follows a comma."""
    recorded = {key(phrase) for phrase in phrases}
    longest = max((len(each.split()) for each in recorded), default=0)
    return [
        ("| " if part.paused else "") + (part.text if part.phrase else f"[{part.text}]")
        for part in covered(sentence, recorded, longest=longest)
    ]


def test_the_longest_phrases_are_taken() -> None:
    assert parts(
        CALL,
        *(
            "nomor",
            "antrean",
            "nomor antrean",
            "A",
            "nol",
            "dua",
            "belas",
            "dua belas",
            "silakan menuju loket",
        ),
        *("loket", "tiga", "Dinas Kependudukan"),
    ) == [
        "Nomor antrean",
        "A",
        "| nol",
        "dua belas",
        "| silakan menuju loket",
        "tiga",
        "| Dinas Kependudukan",
    ]


def test_what_nobody_recorded_is_one_gap_with_its_own_commas() -> None:
    assert parts(CALL, "nomor antrean", "silakan menuju loket") == [
        "Nomor antrean",
        "[A, nol dua belas]",
        "| silakan menuju loket",
        "[tiga, Dinas Kependudukan]",
    ]


def test_a_longer_phrase_gives_way_where_it_would_leave_more_to_the_voice() -> None:
    assert parts("a b c d", "a b c", "a", "b", "c d") == ["a", "b", "c d"]


def test_without_recordings_the_voice_says_it_all() -> None:
    assert parts(CALL) == [f"[{CALL[:-1]}]"]
    assert covered("", set(), longest=0) == ()
    assert covered("...", {"a"}, longest=1) == ()


def test_a_phrase_does_not_reach_over_a_comma() -> None:
    assert parts("loket tiga, tiga loket", "tiga tiga", "loket") == ["loket", "[tiga, tiga]", "loket"]


@pytest.mark.parametrize("written", ["Twenty-One", "twenty  one", "TWENTY ONE", " twenty-one, "])
def test_capitals_hyphens_and_spaces_do_not_matter(written: str) -> None:
    assert parts("number twenty-one.", written) == ["[number]", "twenty-one"]


def test_gaps_are_as_the_sentence_has_them() -> None:
    assert covered("Loket 3, Prosecutor's Office.", {"loket"}, longest=1) == (
        Part(text="Loket", phrase="loket"),
        Part(text="3, Prosecutor's Office"),
    )
