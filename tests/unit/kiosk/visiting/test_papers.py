"""Before the number: papers, the rest of the standard, the class of priority."""

from dataclasses import replace

from kiosk.visiting import dialogue as say
from kiosk.visiting.visit import Confirm, Visit
from tests.fakes.kiosk_visit import POST, asked, choose, play, take


def confirmed() -> Visit:
    return play(*choose("dukcapil/ktp")).visit


def shown(visit: Visit) -> Confirm:
    assert isinstance(visit.screen, Confirm)
    return visit.screen


def test_papers_are_ticked_and_unticked() -> None:
    both = play(say.TogglePaper(place=0), say.TogglePaper(place=1), visit=confirmed()).visit
    assert shown(both).have == {0, 1}
    assert shown(play(say.TogglePaper(place=0), visit=both).visit).have == {1}


def test_there_are_no_other_papers_than_those_of_the_list() -> None:
    for place in (-1, 2, 99):
        assert play(say.TogglePaper(place=place), visit=confirmed()).visit == confirmed()


def test_papers_of_one_service_say_nothing_of_another() -> None:
    ticked = play(say.TogglePaper(place=0), say.Back(), visit=confirmed()).visit
    assert not shown(play(say.ChooseService(service="dukcapil/layanan-1"), visit=ticked).visit).have


def test_the_rest_of_the_standard_is_shown_on_request() -> None:
    more = play(say.ToggleMore(), visit=confirmed()).visit
    assert shown(more).more
    assert play(say.ToggleMore(), visit=more).visit == confirmed()


def test_papers_are_ticked_where_they_are_listed() -> None:
    told = play(say.TogglePaper(place=0), say.ToggleMore(), say.ChoosePriority(priority="elderly"))
    assert told.visit == play().visit


def test_the_list_of_papers_is_printed_to_take_home() -> None:
    told = play(say.PrintRequirements(), visit=confirmed())
    assert told.done == (say.PrintList(service=shown(confirmed()).wish.service, language="id"),)
    assert play(say.PrintRequirements()).done == ()
    paperless = replace(POST, prints=False)
    assert play(say.PrintRequirements(), visit=confirmed(), post=paperless).done == ()


def test_a_priority_class_is_chosen_and_taken_back() -> None:
    elderly = say.ChoosePriority(priority="elderly")
    chosen = play(elderly, visit=confirmed())
    assert chosen.visit.priority == "elderly"
    (command,) = asked(play(take(), visit=chosen.visit))
    assert command.priority == "elderly"
    assert play(elderly, visit=chosen.visit).visit == confirmed()


def test_it_belongs_to_the_visitor_and_not_to_the_service() -> None:
    chosen = play(say.ChoosePriority(priority="elderly"), say.Back(), visit=confirmed())
    other = play(say.ChooseService(service="dukcapil/layanan-1"), take(), visit=chosen.visit)
    assert [command.priority for command in asked(other)] == ["elderly"]


def test_a_class_the_mall_does_not_have_is_no_choice() -> None:
    assert play(say.ChoosePriority(priority="king"), visit=confirmed()).visit == confirmed()
