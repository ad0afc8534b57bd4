"""What services ask of their visitor: said why, checked, left out where it may be, and forgotten."""

import pytest

from kiosk.visiting import dialogue as say
from kiosk.visiting.details import can_be
from kiosk.visiting.flow import start
from kiosk.visiting.visit import Confirm, Details, Errands, Issuing, PackageShown, Refused, TicketShown, Visit
from tests.fakes.kiosk_visit import (
    ALONE,
    NIK,
    PHONE,
    POST,
    REPORT,
    TICKET,
    answer_to,
    asked,
    choose,
    letters,
    play,
    take,
)
from wire.commands import GiveParticulars, Particular
from wire.mall import Asked
from wire.problem import Problem
from wire.text import Text

IDENTITY, TELEPHONE = "1371045508900001", "081234567890"
PROCEED, SKIP = say.Proceed(request_id=TICKET), say.Skip(request_id=TICKET)
NUMBER = Asked(id="no", kind="number", name=Text(id="No", en="No"), purpose=Text(id="-", en="-"))


def asking() -> Visit:
    return play(*choose("pajak/npwp"), take("first-tap-0123456789")).visit


def details(visit: Visit) -> Details:
    assert isinstance(visit.screen, Details)
    return visit.screen


def test_what_a_service_asks_comes_before_the_number() -> None:
    told = play(*choose("pajak/npwp"), take())
    assert [want.asked.id for want in details(told.visit).wants] == ["nik", "phone"]
    assert details(told.visit).want.asked == NIK
    assert told.done == ()


def test_what_was_said_follows_the_number() -> None:
    told = play(*letters(IDENTITY), PROCEED, *letters(TELEPHONE), PROCEED, visit=asking())
    (command,) = asked(told)
    assert (command.request_id, command.service) == (TICKET, "pajak/npwp")
    shown = play(answer_to(command), visit=told.visit)
    particulars = (
        Particular(service="pajak/npwp", field="nik", value=IDENTITY),
        Particular(service="pajak/npwp", field="phone", value=TELEPHONE),
    )
    given = GiveParticulars(request_id=REPORT, ticket=TICKET, particulars=particulars)
    assert shown.done[-1] == say.Tell(command=given)
    assert isinstance(shown.screen, TicketShown)
    assert IDENTITY not in repr(shown.visit)
    assert TELEPHONE not in repr(shown.visit)


def test_what_may_be_left_out_is() -> None:
    told = play(SKIP, *letters(TELEPHONE), PROCEED, visit=asking())
    assert isinstance(told.screen, Issuing)
    assert [each.field for each in told.screen.particulars] == ["phone"]


def test_what_is_required_is_not_left_out() -> None:
    second = play(SKIP, visit=asking()).visit
    assert details(second).want.asked == PHONE
    assert play(SKIP, visit=second).visit == second


def test_a_number_with_nothing_said_tells_nothing() -> None:
    told = play(say.Go(way="packages"), say.ChoosePackage(package="menikah"), take())
    (command,) = asked(told)
    shown = play(answer_to(command), visit=told.visit)
    assert [type(effect) for effect in shown.done] == [say.PrintSlip]


def test_what_cannot_be_right_is_said_to_be_wrong_until_it_is_changed() -> None:
    wrong = play(*letters("13710"), PROCEED, visit=asking()).visit
    assert (details(wrong).typed, details(wrong).wrong, details(wrong).given) == ("13710", True, ())
    assert not details(play(say.Erase(), visit=wrong).visit).wrong
    assert not details(play(*letters("4"), visit=wrong).visit).wrong


@pytest.mark.parametrize(
    ("asked", "right", "wrong"),
    [
        (NIK, ["1" * 16], ["", "1" * 15, "1" * 17, "1" * 15 + "a"]),
        (
            PHONE,
            ["08123456", "081234567890123", "6281234567"],
            ["", "0812345", "0" * 16, "8123456789", "+6281234567", "0812345678\n", "١٢٣٤٥٦٧٨٩"],
        ),
        (NUMBER, ["1", "9" * 20], ["", "9" * 21, "12-3"]),
    ],
)
def test_what_can_be_right(asked: Asked, right: list[str], wrong: list[str]) -> None:
    assert [typed for typed in right if not can_be(asked, typed)] == []
    assert [typed for typed in wrong if can_be(asked, typed)] == []


def test_only_digits_are_typed_and_no_more_than_there_can_be() -> None:
    assert details(play(*letters("13a 7-1" + "0" * 20), visit=asking()).visit).typed == "1371" + "0" * 12
    second = play(SKIP, *letters("0" * 30), visit=asking()).visit
    assert len(details(second).typed) == 15


def test_what_was_typed_can_be_taken_back() -> None:
    typed = play(*letters("1371"), say.Erase(), visit=asking()).visit
    assert details(typed).typed == "137"
    assert not details(play(say.Erase(all=True), visit=typed).visit).typed


def test_back_asks_the_one_before_anew_and_then_leaves() -> None:
    second = play(*letters(IDENTITY), PROCEED, *letters("0812"), visit=asking()).visit
    first = play(say.Back(), visit=second).visit
    assert (details(first).given, details(first).typed) == ((), "")
    left = play(say.Back(), visit=first).visit
    assert isinstance(left.screen, Confirm)
    assert IDENTITY not in repr(left)


def test_a_basket_and_a_package_ask_for_all_their_services() -> None:
    both = play(*choose("pajak/npwp"), say.AddMore(), *choose("kantor-1/umum"), take())
    wants = [(want.service.id, want.asked.id) for want in details(both.visit).wants]
    assert wants == [("pajak/npwp", "nik"), ("pajak/npwp", "phone"), ("kantor-1/umum", "phone")]
    shown = play(*choose("pajak/npwp"), say.AddMore(), say.ShowErrands(), take())
    assert isinstance(details(shown.visit).taking, Errands)
    package = play(say.Go(way="packages"), say.ChoosePackage(package="usaha"), take())
    assert isinstance(details(package.visit).taking, PackageShown)
    assert [want.asked.id for want in details(package.visit).wants] == ["nik", "phone"]


def test_alone_nothing_is_asked() -> None:
    told = play(*choose("pajak/npwp"), take(), hall=ALONE)
    assert isinstance(told.screen, Issuing)


def test_a_refusal_forgets_what_was_said() -> None:
    told = play(*letters(IDENTITY), PROCEED, *letters(TELEPHONE), PROCEED, visit=asking())
    problem = Problem(title="Full", status=409, detail="Penuh.", code="quota-used-up")
    refused = play(say.RefusedBy(request_id=TICKET, problem=problem), visit=told.visit).visit
    assert isinstance(refused.screen, Refused)
    assert IDENTITY not in repr(refused)


def test_silence_wipes_what_was_typed() -> None:
    typed = play(*letters(IDENTITY), PROCEED, *letters("0812"), visit=asking()).visit
    asked_first = play(say.Idle(), visit=typed).visit
    assert asked_first.asking
    assert isinstance(asked_first.screen, Details)
    assert play(say.Idle(), visit=asked_first).visit == start(POST)


def test_what_was_typed_is_in_no_repr() -> None:
    typing = play(*letters(IDENTITY), visit=asking()).visit
    assert details(typing).typed == IDENTITY
    given = play(PROCEED, *letters(TELEPHONE), visit=typing).visit
    waiting = play(PROCEED, visit=given).visit
    assert isinstance(waiting.screen, Issuing)
    for said in (IDENTITY, TELEPHONE):
        assert said not in f"{typing!r} {given!r} {waiting!r}"
