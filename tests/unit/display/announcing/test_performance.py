"""Sentences are heard in the order of the languages, whatever order they are rendered in."""

from pathlib import Path

from display.announcing.announcer import Sentence
from display.announcing.pace import BETWEEN_LANGUAGES_SECONDS
from display.announcing.performance import Performance
from display.speaking.speaker import Clip
from tests.fakes.calls import a_call

CALL = a_call("c1")


def a_performance() -> Performance:
    return Performance(
        call=CALL,
        chime=Clip(id="chime", call=CALL, path=Path("chime.wav")),
        sentences=[
            Sentence(id=code, call_id="c1", language=code, text=f"in {code}") for code in ("id", "en")
        ],
    )


def test_the_second_language_waits_for_the_first() -> None:
    performance = a_performance()
    assert performance.rendered("en", Path("en.wav")) == ()
    assert [clip.language for clip in performance.rendered("id", Path("id.wav"))] == ["id", "en"]


def test_a_silence_parts_the_languages_and_none_comes_before_the_first() -> None:
    performance = a_performance()
    [first] = performance.rendered("id", Path("id.wav"))
    [second] = performance.rendered("en", Path("en.wav"))
    assert (first.pause_seconds, second.pause_seconds) == (0.0, BETWEEN_LANGUAGES_SECONDS)


def test_where_the_first_language_failed_nothing_is_waited_for() -> None:
    performance = a_performance()
    performance.rendered("id", None)
    assert [clip.pause_seconds for clip in performance.rendered("en", Path("en.wav"))] == [0.0]


def test_it_is_done_when_chime_and_sentences_were_heard() -> None:
    performance = a_performance()
    performance.rendered("id", Path("id.wav"))
    performance.heard("chime")
    performance.heard("id")
    assert not performance.done
    performance.rendered("en", Path("en.wav"))
    assert not performance.done
    performance.heard("en")
    assert performance.done


def test_a_failed_sentence_is_left_out() -> None:
    performance = a_performance()
    assert performance.rendered("id", None) == ()
    assert [clip.id for clip in performance.rendered("en", Path("en.wav"))] == ["en"]


def test_with_no_sentence_at_all_the_chime_is_the_announcement() -> None:
    performance = a_performance()
    performance.rendered("id", None)
    performance.rendered("en", None)
    assert not performance.done
    performance.heard("chime")
    assert performance.done
