"""What is read on the visitor's screen: in their own words, everything said in every language."""

import pytest

from counter.face.elements import ELEMENTS
from counter.face.guest import Guest, Scene
from counter.face.painter import NOTHING, Painter
from counter.face.question import WARNING_SECONDS, Kind, Question, Visitor
from counter.floor.floor import Floor
from tests.fakes.counter_day import MALL, MORNING
from tests.fakes.texts import all_texts


def painter(language: str = "id") -> Painter:
    return Painter(languages=all_texts(), language=language)


def asking(kind: Kind, *, language: str = "id", place: int = 0) -> Scene:
    visitor = Visitor(ticket="t" * 16, label="A-001", language=language)
    question = Question.asked(visitor, errand=1, kind=kind, since=MORNING, now=0.0, age=0.0)
    for step in range(place):
        question = question.answered(3, step + 1.0)
    return Scene(name="asking", visitor=visitor, question=question)


@pytest.mark.parametrize("language", all_texts().codes)
def test_each_element_is_asked_with_four_different_answers(language: str) -> None:
    titles = set()
    for place in range(len(ELEMENTS)):
        scene = asking("skm", language=language, place=place)
        titles.add(painter().picture(scene, MALL, "1", now=0.0, online=True)["title"])
        answers = painter().answers(scene)
        assert [each["score"] for each in answers] == [1, 2, 3, 4]
        assert len({each["text"] for each in answers}) == 4
    assert len(titles) == len(ELEMENTS)


def test_how_far_one_is_and_the_ways_out() -> None:
    first = painter("en").picture(asking("skm", language="en"), MALL, "1", now=0.0, online=True)
    assert (first["step"], first["steps"], first["progress"]) == (1, 9, "1 of 9")
    assert first["stop"] == "Not now"
    second = painter("en").picture(asking("skm", language="en", place=1), MALL, "1", now=0.0, online=True)
    assert (second["back"], second["skip"], second["stop"]) == ("Back", "Skip", "Finish")


def test_the_end_of_patience_is_announced() -> None:
    scene = asking("smile")
    assert scene.question is not None
    late = scene.question.until - WARNING_SECONDS
    assert painter().picture(scene, MALL, "1", now=late - 1, online=True)["hurry"] == ""
    assert painter().picture(scene, MALL, "1", now=late, online=True)["hurry"] != ""


def test_a_picture_always_has_all_its_words() -> None:
    for scene in (Guest().scene(None, Floor()), Guest().sat("1").scene(MALL, Floor()), asking("smile")):
        picture = painter().picture(scene, MALL, "1", now=0.0, online=False)
        assert picture.keys() == NOTHING.keys()
        assert picture["title"]


def test_who_comes_by_reads_it_in_two_languages() -> None:
    closed = Guest().sat("1").scene(MALL, Floor())
    picture = painter().picture(closed, MALL, "1", now=0.0, online=True)
    assert (picture["title"], picture["second"]) == ("Loket ini sedang tutup", "This counter is closed")
    picture = painter("en").picture(closed, MALL, "1", now=0.0, online=True)
    assert (picture["title"], picture["second"]) == ("This counter is closed", "Loket ini sedang tutup")
