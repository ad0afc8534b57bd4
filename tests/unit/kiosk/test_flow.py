"""A visitor's way through the kiosk, told as dialogues: what is tapped, what is shown, what is done."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as with_fields

from kiosk import dialogue as say
from kiosk.catalogue import Catalogue
from kiosk.flow import Post, start, step
from kiosk.visit import (
    Agencies,
    Confirm,
    Issuing,
    NoPaper,
    Printed,
    PrintFailed,
    Printing,
    Refused,
    Services,
    TicketShown,
    Visit,
)
from tests.fakes.kiosk_hall import SMALL_MALL, issued
from wire.commands import IssueTicket, ReportPrinted, ReportPrintFailed
from wire.problem import Problem

CATALOGUE = Catalogue(SMALL_MALL)
POST = Post(kiosk="kiosk-1", language="id")
TICKET = "ticket-0123456789"
NO_PLACE = Problem(title="Line closed", status=409, detail="Antrean ditutup.", code="line-closed")


def play(*inputs: say.Input, visit: Visit | None = None, post: Post = POST) -> tuple[Visit, list[say.Effect]]:
    """All inputs one after the other: the last visit, and everything that was to be done."""
    visit = visit or start(post)
    done: list[say.Effect] = []
    for each in inputs:
        visit, effects = step(visit, each, CATALOGUE, post)
        done += effects
    return visit, done


def confirmed() -> Visit:
    return play(say.ChooseAgency(agency="dukcapil"), say.ChooseService(service="dukcapil/ktp"))[0]


def issuing() -> Visit:
    return play(say.Take(request_id=TICKET), visit=confirmed())[0]


def with_ticket() -> Visit:
    return play(say.Answered(record=issued(TICKET)), visit=issuing())[0]


def test_three_taps_lead_to_a_number_and_a_slip() -> None:
    visit, effects = play(
        say.ChooseAgency(agency="dukcapil"),
        say.ChooseService(service="dukcapil/ktp"),
        say.Take(request_id=TICKET),
        say.Answered(record=issued(TICKET)),
    )
    assert isinstance(visit.screen, TicketShown)
    assert visit.screen.ticket.issued.label == "A-012"
    assert visit.screen.paper == Printing()
    command = IssueTicket(request_id=TICKET, service="dukcapil/ktp", kiosk="kiosk-1", language="id")
    assert effects == [say.SendIssue(command=command), say.PrintSlip(ticket=visit.screen.ticket)]


def test_an_agency_with_one_service_skips_a_step() -> None:
    visit, _ = play(say.ChooseAgency(agency="kantor-3"))
    assert isinstance(visit.screen, Confirm)
    assert visit.screen.service.id == "kantor-3/umum"


def test_back_returns_where_one_came_from() -> None:
    skipped, _ = play(say.NextPage(), say.ChooseAgency(agency="kantor-10"), say.Back())
    assert skipped.screen == Agencies(page=1)
    visit, _ = play(say.Back(), visit=confirmed())
    assert isinstance(visit.screen, Services)
    visit, _ = play(say.Back(), visit=visit)
    assert visit.screen == Agencies()


def test_a_double_tap_takes_one_number() -> None:
    _, effects = play(
        say.Take(request_id=TICKET), say.Take(request_id="another-0123456789"), visit=confirmed()
    )
    assert [effect.command.request_id for effect in effects if isinstance(effect, say.SendIssue)] == [TICKET]


def test_taps_while_the_number_is_on_its_way_change_nothing() -> None:
    before = issuing()
    visit, effects = play(say.Back(), say.Home(), say.Idle(), say.Idle(), say.NextPage(), visit=before)
    assert (visit, effects) == (before, [])


def test_an_answer_to_somebody_else_is_not_shown() -> None:
    before = issuing()
    visit, effects = play(say.Answered(record=issued("other-0123456789ab")), visit=before)
    assert (visit, effects) == (before, [])


def test_pages_end_at_the_first_and_the_last() -> None:
    visit, _ = play(say.PreviousPage())
    assert visit.screen == Agencies(page=0)
    visit, _ = play(*(say.NextPage() for _ in range(9)))
    assert visit.screen == Agencies(page=2)  # 20 agencies with services, 8 a page


def test_large_text_keeps_the_first_choice_in_view() -> None:
    visit, _ = play(say.NextPage(), say.NextPage(), say.LargeText())
    assert visit.screen == Agencies(page=2)  # the 17th agency: on page 16 // 6
    visit, _ = play(say.LargeText(), visit=visit)
    assert visit.screen == Agencies(page=1)


def test_a_priority_class_is_chosen_and_taken_back() -> None:
    elderly = say.ChoosePriority(priority="elderly")
    chosen, _ = play(elderly, visit=confirmed())
    assert isinstance(chosen.screen, Confirm)
    assert chosen.screen.priority == "elderly"
    _, (sent,) = play(say.Take(request_id=TICKET), visit=chosen)
    assert isinstance(sent, say.SendIssue)
    assert sent.command.priority == "elderly"
    assert play(elderly, visit=chosen)[0] == confirmed()


def test_a_class_the_mall_does_not_have_is_no_choice() -> None:
    assert play(say.ChoosePriority(priority="king"), visit=confirmed())[0] == confirmed()


def test_the_slip_is_reported_and_shown_as_printed() -> None:
    visit, effects = play(say.SlipOut(ticket=TICKET, report_id="report-0123456789"), visit=with_ticket())
    assert isinstance(visit.screen, TicketShown)
    assert visit.screen.paper == Printed()
    assert effects == [
        say.Report(command=ReportPrinted(request_id="report-0123456789", ticket=TICKET, kiosk="kiosk-1"))
    ]


def test_a_failed_slip_is_reported_and_printed_again_on_request() -> None:
    failed = say.SlipFailed(ticket=TICKET, trouble="paper_out", report_id="report-0123456789")
    visit, (report,) = play(failed, visit=with_ticket())
    assert isinstance(visit.screen, TicketShown)
    assert visit.screen.paper == PrintFailed(trouble="paper_out")
    assert isinstance(report, say.Report)
    assert isinstance(report.command, ReportPrintFailed)
    assert report.command.trouble == "paper_out"
    visit, effects = play(say.Reprint(), say.Reprint(), visit=visit)
    assert isinstance(visit.screen, TicketShown)
    assert visit.screen.paper == Printing()
    assert effects == [say.PrintSlip(ticket=visit.screen.ticket)]  # the second tap prints no second slip


def test_a_slip_that_fails_after_its_visitor_left_is_still_reported() -> None:
    visit, effects = play(
        say.Home(),
        say.SlipFailed(ticket=TICKET, trouble="offline", report_id="report-0123456789"),
        visit=with_ticket(),
    )
    assert visit == start(POST)
    assert len(effects) == 1


def test_a_kiosk_without_paper_shows_the_number_alone() -> None:
    visit, effects = play(
        say.Answered(record=issued(TICKET)), visit=issuing(), post=replace(POST, prints=False)
    )
    assert isinstance(visit.screen, TicketShown)
    assert visit.screen.paper == NoPaper()
    assert effects == []


def test_a_refusal_is_shown_and_left_towards_the_choices() -> None:
    visit, _ = play(say.RefusedBy(request_id=TICKET, problem=NO_PLACE), visit=issuing())
    assert isinstance(visit.screen, Refused)
    assert visit.screen.problem is NO_PLACE
    assert isinstance(play(say.Back(), visit=visit)[0].screen, Services)
    assert play(say.Home(), visit=visit)[0] == start(POST)


def test_waiting_is_first_worth_no_word_then_a_calm_one_then_an_explanation() -> None:
    visit, patience = issuing(), []
    for _ in range(3):
        visit, _ = play(say.Waited(), visit=visit)
        assert isinstance(visit.screen, Issuing)
        patience.append(visit.screen.patience)
    assert patience == ["slow", "late", "late"]


def test_silence_asks_first_and_wipes_then() -> None:
    english, _ = play(say.LanguageChosen(language="en"), say.HighContrast(), visit=confirmed())
    asked, _ = play(say.Idle(), visit=english)
    assert asked == replace(english, asking=True)
    assert play(say.Idle(), visit=asked)[0] == start(POST)


def test_a_touch_answers_the_question() -> None:
    asked, _ = play(say.Idle(), visit=confirmed())
    assert play(say.Touched(), visit=asked)[0] == confirmed()


def test_a_failed_slip_takes_the_question_back() -> None:
    asked, _ = play(say.Idle(), visit=with_ticket())
    failed = say.SlipFailed(ticket=TICKET, trouble="paper_out", report_id="report-0123456789")
    visit, _ = play(failed, visit=asked)
    assert not visit.asking


def test_a_fresh_start_needs_no_question() -> None:
    assert play(say.Idle())[0] == start(POST)


def test_a_new_mall_ends_choices_but_never_a_number() -> None:
    english, _ = play(say.LanguageChosen(language="en"), visit=confirmed())
    visit, _ = play(say.MallChanged(), visit=english)
    assert visit == Visit(language="en")
    assert play(say.MallChanged(), visit=issuing())[0] == issuing()
    assert play(say.MallChanged(), visit=with_ticket())[0] == with_ticket()


def test_a_kiosk_may_offer_some_agencies_only() -> None:
    some = Catalogue(SMALL_MALL, ("pajak", "kantor-2", "nowhere"))
    assert [agency.id for agency in some.agencies] == ["pajak", "kantor-2"]
    assert some.unknown == ("nowhere",)
    visit, _ = step(start(POST), say.ChooseAgency(agency="dukcapil"), some, POST)
    assert visit == start(POST)


def test_popular_services_come_first_and_empty_agencies_not_at_all() -> None:
    assert CATALOGUE.services("dukcapil")[0].id == "dukcapil/ktp"
    assert CATALOGUE.agency("kosong") is None


AGENCIES = st.sampled_from([*(agency.id for agency in SMALL_MALL.agencies), "nowhere"])
SERVICES = st.sampled_from([*(service.id for service in SMALL_MALL.services), "nowhere/none"])
TICKETS = st.sampled_from([f"ticket-{n:010}" for n in range(3)])
SIMPLE = st.sampled_from(
    [
        say.Back(),
        say.Home(),
        say.NextPage(),
        say.PreviousPage(),
        say.LargeText(),
        say.HighContrast(),
        say.LowReach(),
        say.Touched(),
        say.Reprint(),
        say.Idle(),
        say.Waited(),
        say.MallChanged(),
    ]
)
INPUTS = st.one_of(
    SIMPLE,
    st.builds(say.ChooseAgency, agency=AGENCIES),
    st.builds(say.ChooseService, service=SERVICES),
    st.builds(say.ChoosePriority, priority=st.sampled_from(["elderly", "disability", "king"])),
    st.builds(say.LanguageChosen, language=st.sampled_from(["id", "en"])),
    st.builds(say.Take, request_id=TICKETS),
    st.builds(say.Answered, record=TICKETS.map(issued)),
    st.builds(say.RefusedBy, request_id=TICKETS, problem=st.just(NO_PLACE)),
    st.builds(say.SlipOut, ticket=TICKETS, report_id=st.just("report-0123456789")),
    st.builds(
        say.SlipFailed, ticket=TICKETS, trouble=st.just("paper_out"), report_id=st.just("report-0123456789")
    ),
)
STORY = st.lists(INPUTS, max_size=40)
HURRIED = st.lists(
    st.one_of(
        st.just(say.ChooseAgency(agency="kantor-1")),
        st.builds(say.Take, request_id=TICKETS),
        st.builds(say.Answered, record=TICKETS.map(issued)),
        INPUTS,
    ),
    max_size=40,
)


@given(story=st.one_of(STORY, HURRIED))
def test_whatever_is_tapped_each_confirmed_take_asks_for_one_number(story: list[say.Input]) -> None:
    visit = start(POST)
    for each in story:
        before = visit
        visit, effects = step(before, each, CATALOGUE, POST)
        sent = [effect for effect in effects if isinstance(effect, say.SendIssue)]
        printed = [effect for effect in effects if isinstance(effect, say.PrintSlip)]
        if isinstance(before.screen, Confirm) and isinstance(each, say.Take):
            assert len(sent) == 1
            assert isinstance(visit.screen, Issuing)
        else:
            assert not sent
        if printed:
            assert isinstance(each, say.Answered | say.Reprint)
            assert isinstance(visit.screen, TicketShown)
            assert visit.screen.ticket == printed[0].ticket


@given(story=HURRIED)
def test_whatever_was_tapped_two_silences_bring_the_kiosk_back(story: list[say.Input]) -> None:
    visit, _ = play(*story)
    if isinstance(visit.screen, Issuing):
        visit, _ = play(say.Answered(record=issued(visit.screen.command.request_id)), visit=visit)
    assert play(say.Idle(), say.Idle(), visit=visit)[0] == start(POST)


@given(story=HURRIED)
def test_pages_always_hold_a_choice(story: list[say.Input]) -> None:
    visit, _ = play(*story)
    match visit.screen:
        case Agencies(page=page):
            assert page * visit.agencies_a_page < len(CATALOGUE.agencies)
        case Services(page=page, agency=agency):
            assert page * visit.services_a_page < len(CATALOGUE.services(agency.id))
        case _:
            pass


def test_a_service_removed_from_the_mall_is_not_offered() -> None:
    smaller = Catalogue(with_fields(SMALL_MALL, services=SMALL_MALL.services[:2]))
    assert [agency.id for agency in smaller.agencies] == ["dukcapil"]
