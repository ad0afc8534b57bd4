"""Language, size, contrast, reach, voice, and the sheets over the screen."""

from kiosk.visiting import dialogue as say
from kiosk.visiting.flow import start
from kiosk.visiting.visit import (
    Agencies,
    Closed,
    Confirm,
    Details,
    Errands,
    Issuing,
    Packages,
    PackageShown,
    Search,
    Services,
    Start,
    Visit,
)
from tests.fakes.kiosk_visit import POST, answered, choose, closed, hall_with, letters, play, take

LARGER = say.LargeText()
NEXT = say.NextPage()


def test_large_text_keeps_the_first_choice_in_view() -> None:
    told = play(say.Go(way="agencies"), NEXT, NEXT, LARGER)
    assert told.screen == Agencies(page=2)  # the 17th agency: on page 16 // 6
    assert play(LARGER, visit=told.visit).screen == Agencies(page=1)


def test_so_it_does_on_every_screen_of_choices() -> None:
    assert play(NEXT, LARGER).screen == Start(page=1)  # the 7th popular service, 4 a page
    assert play(say.Go(way="packages"), NEXT, LARGER).screen == Packages(page=1)
    found = play(say.Go(way="search"), *letters("kantor"), NEXT, NEXT, NEXT, LARGER)
    assert found.screen == Search(text="kantor", page=4)  # the 13th, 3 a page


def test_and_on_those_one_came_from() -> None:
    turned = (say.Go(way="agencies"), NEXT, NEXT)
    chosen = play(*turned, say.ChooseAgency(agency="kantor-17"), LARGER)
    assert isinstance(chosen.screen, Confirm)
    assert chosen.screen.came_from == Agencies(page=2)
    issuing = play(*turned, say.ChooseAgency(agency="kantor-17"), take(), LARGER)
    assert isinstance(issuing.screen, Issuing)
    assert issuing.screen.asked_from == chosen.screen
    within = play(say.Go(way="agencies"), say.ChooseAgency(agency="dukcapil"), NEXT, LARGER)
    assert isinstance(within.screen, Services)
    assert within.screen.page == 1
    package = play(say.Go(way="packages"), NEXT, say.ChoosePackage(package="paket-7"), LARGER)
    assert isinstance(package.screen, PackageShown)
    assert package.screen.came_from == Packages(page=1)


def test_whatever_lies_between() -> None:
    hall = hall_with(closed("kantor-5/umum"))
    shut = play(NEXT, say.ChooseService(service="kantor-5/umum"), LARGER, hall=hall)
    assert isinstance(shut.screen, Closed)
    assert shut.screen.came_from == Start(page=1)
    basket = play(*choose("pajak/npwp"), say.AddMore(), NEXT, say.ChooseService(service="kantor-5/umum"))
    errands = play(say.ShowErrands(), LARGER, visit=basket.visit)
    assert isinstance(errands.screen, Errands)
    assert isinstance(errands.screen.came_from, Confirm)
    assert errands.screen.came_from.came_from == Start(page=1)
    details = play(take(), LARGER, visit=basket.visit)
    assert isinstance(details.screen, Details)
    plain = play(say.ShowErrands(), say.Back(), say.Back(), say.ShowErrands(), LARGER, visit=basket.visit)
    assert plain.screen == Errands(came_from=Start(page=1))


def test_the_ways_to_read_go_on_and_off() -> None:
    for tap, name in (
        (LARGER, "large_text"),
        (say.HighContrast(), "high_contrast"),
        (say.LowReach(), "low_reach"),
        (say.Spoken(), "spoken"),
    ):
        on = play(tap).visit
        assert getattr(on, name)
        assert play(tap, visit=on).visit == start(POST)


def test_a_plugged_headphone_says_itself_what_it_wants() -> None:
    on = play(say.Spoken(wanted=True), say.Spoken(wanted=True)).visit
    assert on.spoken
    assert not play(say.Spoken(wanted=False), visit=on).visit.spoken


def test_the_number_is_asked_for_in_the_language_that_is_read() -> None:
    told = play(say.LanguageChosen(language="min"), *choose("dukcapil/ktp"), take())
    assert isinstance(told.screen, Issuing)
    (effect,) = told.done
    assert isinstance(effect, say.AskForNumber)
    assert getattr(effect.command, "language", "") == "min"


def test_a_sheet_opens_and_is_put_away() -> None:
    opened = play(say.OpenSheet(sheet="comfort")).visit
    assert opened.sheet == "comfort"
    assert play(say.OpenSheet(sheet="help"), visit=opened).visit.sheet == "help"
    assert play(say.OpenSheet(sheet="comfort"), visit=opened).visit == start(POST)
    assert play(say.OpenSheet(sheet=""), visit=opened).visit == start(POST)


def test_a_chosen_language_puts_its_sheet_away_and_no_other() -> None:
    chosen = play(say.OpenSheet(sheet="languages"), say.LanguageChosen(language="en")).visit
    assert chosen == Visit(language="en")
    other = play(say.OpenSheet(sheet="comfort"), LARGER, say.LanguageChosen(language="en")).visit
    assert other.sheet == "comfort"


def test_a_choice_on_the_screen_puts_the_sheet_away() -> None:
    told = play(say.OpenSheet(sheet="comfort"), say.Go(way="agencies"))
    assert (told.visit.sheet, told.screen) == ("", Agencies())


def test_back_puts_the_sheet_away_before_it_leaves_the_screen() -> None:
    told = play(say.Go(way="agencies"), say.OpenSheet(sheet="help"), say.Back())
    assert (told.visit.sheet, told.screen) == ("", Agencies())


def test_no_sheet_hides_a_number() -> None:
    told = play(*choose("dukcapil/ktp"), take(), say.OpenSheet(sheet="comfort"), answered())
    assert told.visit.sheet == ""
