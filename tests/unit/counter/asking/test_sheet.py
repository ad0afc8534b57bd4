"""A chain of questions keeps what was typed and chosen, whatever the hall does meanwhile."""

from collections.abc import Callable

from counter.asking.question import Draft, Field, Mistake, Option, Question, Step
from counter.asking.sheet import Sheet
from counter.desk.desk import Action
from wire.commands import CallNext


def draft() -> Draft:
    return Draft(action=Action.CALL, command=lambda request: CallNext(request_id=request, counter="1"))


def asked(
    *names: str, then: Callable[[], Step] = draft, shut: str = "", gone: str = "", digits: bool = True
) -> Question:
    """A question with these answers, of which what is typed is part."""
    return Question(
        title="?",
        options=lambda typed: tuple(
            Option(text=name, then=then, why_not="shut" if name == shut else "")
            for name in names
            if typed in name
        ),
        field=Field(label="find", most=5),
        gone=gone,
        digits=digits,
    )


def names(sheet: Sheet) -> list[str]:
    return [f"({option.text})" if option.why_not else option.text for option in sheet.options]


def test_nothing_is_asked_at_first() -> None:
    assert not Sheet().open
    assert (Sheet().question, Sheet().options, Sheet().text, Sheet().chosen) == (None, (), "", -1)


def test_the_first_answer_that_can_be_given_is_chosen() -> None:
    assert Sheet.of(asked("a", "b", shut="a")).chosen == 1
    assert Sheet.of(asked()).chosen == -1


def test_the_first_nine_have_digits_while_nothing_is_typed() -> None:
    sheet = Sheet.of(asked(*"abcdefghijk"))
    assert [sheet.key(place) for place in (0, 8, 9)] == ["1", "9", ""]
    assert sheet.typed("a").key(0) == ""
    assert Sheet.of(asked("a", digits=False)).key(0) == ""


def test_typing_filters_as_far_as_it_fits() -> None:
    sheet = Sheet.of(asked("abc", "bcd")).typed("cd")
    assert (names(sheet), sheet.text) == (["bcd"], "cd")
    assert sheet.typed("123456789").text == "12345"


def test_where_nothing_can_be_typed_nothing_is() -> None:
    sheet = Sheet.of(Question(title="?", options=lambda _: ()))
    assert sheet.typed("x").text == ""


def test_the_choice_goes_round() -> None:
    sheet = Sheet.of(asked("a", "b", "c"))
    assert [sheet.moved(places).chosen for places in (1, 2, 3, -1)] == [1, 2, 0, 2]
    assert Sheet.of(asked()).moved(1).chosen == -1


def test_back_goes_to_the_question_before_as_it_was_left() -> None:
    sheet = Sheet.of(asked("ab", "abc")).typed("ab").moved(1).asking(asked("x"), by="abc")
    assert names(sheet) == ["x"]
    back = sheet.back()
    assert (back.text, back.chosen) == ("ab", 1)
    assert not back.back().open


def test_an_answer_keeps_its_place_when_others_come() -> None:
    sheet = Sheet.of(asked("a", "b")).renewed(asked("new", "b", "a"))
    assert names(sheet) == ["a", "b", "new"]
    assert sheet.chosen == 0


def test_an_answer_that_is_gone_stays_and_says_so_where_it_matters() -> None:
    sheet = Sheet.of(asked("a", "b")).renewed(asked("b", gone="gone"))
    assert names(sheet) == ["(a)", "b"]
    assert sheet.chosen == 0, "Enter does not take another one than a moment ago"
    assert names(Sheet.of(asked("a", "b")).renewed(asked("b"))) == ["b"]
    assert names(sheet.renewed(asked("a", "b", gone="gone"))) == ["a", "b"], "it may come back"


def test_what_was_typed_and_chosen_survives_a_change_of_the_hall() -> None:
    def anew(*more: str) -> Question:
        return asked("ab", "abc", *more, then=lambda: asked("x", "xy", *more))

    sheet = Sheet.of(anew()).typed("ab").moved(1).asking(asked("x", "xy"), by="abc").typed("x").moved(1)
    again = sheet.renewed(anew("axb"))
    assert (again.text, again.chosen, names(again)) == ("x", 1, ["x", "xy", "axb"])
    assert (again.back().text, again.back().chosen) == ("ab", 1)


def test_where_an_earlier_answer_cannot_be_given_any_more_it_is_asked_again() -> None:
    sheet = Sheet.of(asked("a", "b")).asking(asked("x"), by="b")
    again = sheet.renewed(asked("a", "b", shut="b", then=lambda: asked("x")))
    assert (len(again.pages), names(again)) == (1, ["a", "(b)"])


def test_what_was_typed_leads_on_anew() -> None:
    def take(typed: str) -> Step | Mistake:
        return asked(f"{typed}!") if typed else Mistake(reason="nothing")

    first = Question(title="?", options=lambda _: (), field=Field(label="say", take=take))
    sheet = Sheet.of(first).typed("hm").asking(asked("hm!"), by="")
    assert names(sheet.renewed(first)) == ["hm!"]


def test_the_same_looks_the_same() -> None:
    sheet = Sheet.of(asked("a", "b"))
    assert sheet.renewed(asked("a", "b")).looks_like(sheet)
    assert not sheet.renewed(asked("a")).looks_like(sheet)
    assert not sheet.moved(1).looks_like(sheet)
