"""Rule 7 as stories: a real hall, a kiosk, and a line between them that comes and goes."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.alone.settings import AloneSettings
from kiosk.visiting.ticket import Ticket
from server.domain.events import TicketCancelled, TicketPrinted
from server.web.translate import command_of
from tests.fakes.alone_story import HALL, LINES, AloneStory, ask, few_numbers, request_id
from tests.fakes.messages import hello
from wire.codec import encode_command
from wire.commands import (
    CancelTicket,
    CheckIn,
    HandInTicket,
    IssueTicket,
    ReportPrinted,
    ReportPrintFailed,
    ReserveNumbers,
)
from wire.kiosks import Arrangement
from wire.offers import Services
from wire.problem import Problem


@pytest.fixture
def story(tmp_path: Path, qapp: object) -> Iterator[AloneStory]:
    told = AloneStory(tmp_path)
    yield told
    told.close()


def ready(story: AloneStory) -> AloneStory:
    """Connected, with numbers of every line."""
    story.connect()
    story.serve_all()
    return story


def label(given: Ticket | Problem) -> str:
    assert isinstance(given, Ticket), given
    return given.label


def why(given: Ticket | Problem) -> str:
    assert isinstance(given, Problem), given
    return given.code


def kinds(story: AloneStory) -> list[str]:
    return [type(each).__name__ for each in story.link.sent]


# Numbers to spare.


def test_while_the_server_is_there_numbers_of_every_line_are_reserved_a_few_at_once(
    story: AloneStory,
) -> None:
    story.connect()
    assert len(story.link.waiting()) == 2
    story.serve_all()
    asked = [each for each in story.link.sent if isinstance(each, ReserveNumbers)]
    assert {(each.line, each.count, each.kiosk) for each in asked} == {(line, 6, "kiosk-1") for line in LINES}
    assert len(asked) == len(LINES), "and not more than wished"
    assert all(
        story.stand_in.can_give(service, story.now) for service in ("reg/card", "reg/birth", "pol/record")
    )


def test_a_line_is_filled_up_when_it_falls_below_the_mark(story: AloneStory) -> None:
    ready(story).cut()
    for _ in range(3):
        label(story.give())
    ready(story)
    assert kinds(story).count("ReserveNumbers") == len(LINES), "three are left, which is not fewer than three"
    story.cut()
    label(story.give())
    ready(story)
    assert kinds(story).count("ReserveNumbers") == len(LINES) + 1


def test_only_lines_that_the_kiosk_offers_are_filled(story: AloneStory) -> None:
    story.connect()
    story.stand_in.liaison.offer(("pol/k",))
    story.restart_kiosk()
    story.link.greet(hello(seq=story.told.hall.seq, hall=HALL))
    story.link.set_online(True)
    story.link.give_mall(story.mall)
    assert story.link.sent == []
    story.stand_in.liaison.offer(("pol/k",))
    assert story.link.sent == [], "nobody has said yet which day it is"


def test_where_a_line_has_few_numbers_fewer_are_asked_for_and_then_it_rests(
    tmp_path: Path, qapp: object
) -> None:
    settings = AloneSettings(reserve=30, low=16)
    story = AloneStory(tmp_path, mall=few_numbers(last=40), settings=settings)
    ready(story)
    asked = [
        each.count for each in story.link.sent if isinstance(each, ReserveNumbers) and each.line == "reg/a"
    ]
    assert asked == [30, 15, 30, 15, 7], (
        "half of forty are the server's: there are fifteen, and no more than five more"
    )
    before = len(story.link.sent)
    story.stand_in.liaison.offer(LINES)
    assert len(story.link.sent) == before
    story.cut()
    assert label(story.give()).startswith("A-0")
    story.close()


def test_a_line_that_had_no_numbers_is_asked_again_after_a_rest(story: AloneStory) -> None:
    story.connect()
    for _ in LINES:
        story.link.refuse(Problem(title="No", status=409, detail="…", code="unknown-line"))
    assert story.link.waiting() == []
    reserver = story.stand_in.liaison._reserver
    assert reserver._rest.isActive()
    reserver._rest.timeout.emit()
    story.serve_all()
    assert all(story.stand_in.can_give(service, story.now) for service in ("reg/card", "pol/record"))


def test_a_kiosk_that_is_not_to_go_on_alone_reserves_and_gives_nothing(tmp_path: Path, qapp: object) -> None:
    story = AloneStory(tmp_path, settings=AloneSettings(enabled=False))
    ready(story)
    assert story.link.sent == []
    assert why(story.give()) == "alone-no-numbers"
    story.close()


# Giving.


def test_the_ticket_has_all_that_its_owner_needs(story: AloneStory) -> None:
    ready(story).cut()
    command = IssueTicket(
        request_id=request_id(), service="reg/card", also=("pol/record",), kiosk="kiosk-1", language="en"
    )
    given = story.stand_in.give(command, story.now)
    assert isinstance(given, Ticket)
    assert (given.label, given.language, given.at, given.alone) == ("A-055", "en", story.now, True)
    assert [each.service.id for each in given.errands] == ["reg/card", "pol/record"]
    assert (given.ahead, given.wait, given.slot) == (None, None, None)
    assert given.id != command.request_id, "what was asked for may still come about"
    assert story.stand_in.unsent == 1
    assert story.stand_in.given == ("reg/card", "pol/record")


def test_what_cannot_be_done_alone_is_said_in_the_visitors_language(story: AloneStory) -> None:
    ready(story).cut()
    package = IssueTicket(request_id=request_id(), package="newborn", kiosk="kiosk-1", language="en")
    check_in = CheckIn(request_id=request_id(), code="ABC123", kiosk="kiosk-1")
    refused = [story.stand_in.give(command, story.now) for command in (package, check_in)]
    assert [why(each) for each in refused] == ["alone-not-possible", "alone-not-possible"]
    assert [each.detail for each in refused if isinstance(each, Problem)] == [
        "en: alone-not-possible",
        "id: alone-not-possible",
    ]
    assert why(story.give("reg/unheard-of")) == "alone-not-possible"


def test_who_is_barred_gives_nothing_and_keeps_what_it_gave_until_it_is_let_in(story: AloneStory) -> None:
    ready(story).cut()
    assert label(story.give()) == "A-055"
    story.stand_in.barred = True
    assert not story.stand_in.can_give("reg/card", story.now)
    assert why(story.give()) == "alone-no-numbers"
    assert story.stand_in.unsent == 1
    story.stand_in.barred = False
    ready(story)
    assert ([each.label for each in story.issued()], story.stand_in.unsent) == (["A-055"], 0)


def test_a_range_comes_to_its_end(story: AloneStory) -> None:
    ready(story).cut()
    given = [label(story.give()) for _ in range(6)]
    assert given == ["A-055", "A-056", "A-057", "A-058", "A-059", "A-060"]
    assert not story.stand_in.can_give("reg/card", story.now)
    assert story.stand_in.can_give("reg/birth", story.now)
    assert why(story.give()) == "alone-no-numbers"


def test_after_the_halls_midnight_yesterdays_numbers_are_not_given(story: AloneStory) -> None:
    ready(story).cut()
    assert label(story.give()) == "A-055"
    story.pass_time(hours=16)
    assert why(story.give()) == "alone-new-day"
    story.restart_kiosk()
    assert why(story.give()) == "alone-new-day"
    ready(story).cut()
    assert label(story.give()) == "A-055", "a new day, a new range"


def test_the_day_may_begin_while_the_server_is_there(story: AloneStory) -> None:
    ready(story)
    story.pass_time(hours=16)
    story.serve_all()
    story.cut()
    assert label(story.give()) == "A-055"


def test_a_kiosk_that_never_met_a_server_gives_nothing(story: AloneStory) -> None:
    assert why(story.give()) == "alone-no-numbers"
    story.stand_in.orphan("ticket-of-nobody-01")
    assert story.stand_in.contact() is None


def test_a_clock_set_back_does_not_turn_the_order_round(story: AloneStory) -> None:
    ready(story).cut()
    first = story.give()
    story.skew = timedelta(minutes=-40)
    second = story.give()
    assert isinstance(first, Ticket)
    assert isinstance(second, Ticket)
    assert second.at == first.at


# Handing in.


def test_tickets_are_handed_in_once_the_oldest_first_with_their_true_times(story: AloneStory) -> None:
    ready(story).cut()
    taken = []
    for _ in range(3):
        story.pass_time(minutes=7)
        taken.append(story.now)
        label(story.give())
    story.pass_time(minutes=20)
    ready(story)
    issued = story.issued()
    assert [(each.label, each.channel, each.taken_at) for each in issued] == [
        (given.label, "alone", at) for given, at in zip(story.alone, taken, strict=True)
    ]
    assert [each.ticket for each in issued] == [each.id for each in story.alone]
    assert [each.priority for each in issued] == ["elderly"] * 3
    assert (story.stand_in.unsent, story.stand_in.given) == (0, ())


def test_one_after_another_and_in_the_same_bytes_after_a_restart(story: AloneStory) -> None:
    ready(story).cut()
    label(story.give())
    label(story.give("reg/birth", "pol/record"))
    story.connect()
    [first] = [each for each in story.link.sent if isinstance(each, HandInTicket)]
    story.restart_kiosk()
    story.connect()
    [again] = [each for each in story.link.sent if isinstance(each, HandInTicket)]
    assert encode_command(again) == encode_command(first)
    story.serve_all()
    assert [each.errands[-1].service for each in story.issued()] == ["reg/card", "pol/record"]


def test_an_answer_that_is_lost_does_not_hand_in_twice(story: AloneStory) -> None:
    ready(story).cut()
    label(story.give())
    story.connect()
    story.serve(answered=False)
    story.restart_kiosk()
    assert story.stand_in.unsent == 1
    ready(story)
    assert [each.label for each in story.issued()] == ["A-055"]
    assert story.stand_in.unsent == 0


def test_a_bad_moment_of_the_server_is_no_refusal(story: AloneStory, qtbot: QtBot) -> None:
    ready(story).cut()
    label(story.give())
    story.connect()
    bad = Problem(title="Full", status=507, detail="The disk is full.", code="storage-full")
    story.link.refuse(bad)
    assert (story.stand_in.unsent, story.stand_in.refused) == (1, 0)
    assert story.link.waiting() == [], "not asked again at once"
    story.cut()
    ready(story)
    assert (story.stand_in.unsent, len(story.issued())) == (0, 1)


def test_after_a_bad_moment_it_is_told_again_by_itself(story: AloneStory) -> None:
    ready(story).cut()
    label(story.give())
    story.connect()
    story.link.refuse(Problem(title="Slow", status=503, detail="Too slow.", code="too-slow"))
    courier = story.stand_in.liaison._courier
    assert courier._again.isActive()
    courier._again.timeout.emit()
    story.serve_all()
    assert story.stand_in.unsent == 0


def test_a_ticket_of_another_day_is_kept_for_staff_to_see(story: AloneStory, qtbot: QtBot) -> None:
    ready(story).cut()
    label(story.give())
    story.pass_time(days=1)
    with qtbot.waitSignal(story.stand_in.unsentChanged):
        ready(story)
    assert story.issued() == []
    assert (story.stand_in.unsent, story.stand_in.refused) == (0, 1)
    story.restart_kiosk()
    [refused] = story.stand_in.refusals
    assert (refused.label, refused.problem.code) == ("A-055", "taken-another-day")
    with qtbot.waitSignal(story.stand_in.unsentChanged):
        story.stand_in.forget_refusals()
    assert story.stand_in.refused == 0


def test_how_its_slip_came_out_is_told_after_the_ticket(story: AloneStory) -> None:
    ready(story).cut()
    given = story.give()
    assert isinstance(given, Ticket)
    failed = ReportPrintFailed(request_id=request_id(), ticket=given.id, kiosk="kiosk-1", trouble="paper_out")
    printed = ReportPrinted(request_id=request_id(), ticket=given.id, kiosk="kiosk-1")
    assert story.stand_in.keep(failed)
    story.restart_kiosk()
    assert story.stand_in.keep(printed)
    ready(story)
    sent = [each for each in story.link.sent if not isinstance(each, ReserveNumbers)]
    assert sent[1:] == [failed, printed]
    assert sum(isinstance(each.event, TicketPrinted) for each in story.told.journal) == 1
    later = ReportPrinted(request_id=request_id(), ticket=given.id, kiosk="kiosk-1")
    assert not story.stand_in.keep(later), "the server knows the ticket by now"
    assert not story.stand_in.keep(ask("reg/card"))


# Tickets of which nobody knows.


def cancelled(story: AloneStory) -> list[str]:
    return [each.event.ticket for each in story.told.journal if isinstance(each.event, TicketCancelled)]


def test_a_ticket_whose_answer_never_came_is_taken_back(story: AloneStory) -> None:
    ready(story)
    orphan = story.issue(heard=False)
    story.cut()
    story.stand_in.orphan(orphan)
    label(story.give())
    story.restart_kiosk()
    ready(story)
    sent = [each for each in story.link.sent if not isinstance(each, ReserveNumbers)]
    assert [type(each) for each in sent] == [HandInTicket, CancelTicket], "the visitor's own first"
    assert cancelled(story) == [orphan]


def test_a_ticket_that_was_never_given_needs_no_taking_back(story: AloneStory) -> None:
    ready(story).cut()
    story.stand_in.orphan(ask("reg/card").request_id)
    ready(story)
    assert cancelled(story) == []
    assert kinds(story).count("CancelTicket") == 1
    story.cut()
    ready(story)
    assert kinds(story).count("CancelTicket") == 1, "asked once"


def test_a_request_that_arrives_after_its_ticket_was_taken_back_is_taken_back_again(
    story: AloneStory,
) -> None:
    ready(story).cut()
    late = ask("reg/card")
    story.stand_in.orphan(late.request_id)
    ready(story)
    story.told.tell(command_of(late))
    story.pass_time(seconds=1)
    story.serve_all()
    assert cancelled(story) == [late.request_id]


# The disk.


def break_disk(story: AloneStory) -> None:
    """Until the file is opened again, nothing can be written."""
    with story.store._database.transaction() as connection:
        connection.execute("PRAGMA query_only = ON")


def test_no_number_without_a_record_of_it(story: AloneStory) -> None:
    ready(story).cut()
    break_disk(story)
    assert why(story.give()) == "alone-no-record"
    assert story.stand_in.unsent == 0
    assert label(story.give()) == "A-055", "nobody got it before"


def test_a_full_disk_keeps_no_ticket_from_the_hall(story: AloneStory, qtbot: QtBot) -> None:
    ready(story).cut()
    label(story.give())
    story.connect()
    break_disk(story)
    story.serve_all()
    assert story.stand_in.unsent == 1, "as far as the kiosk knows"
    story.cut()
    ready(story)
    assert story.stand_in.unsent == 0
    assert len(story.issued()) == 1


def test_an_orphan_that_could_not_be_written_down_is_not_forgotten(story: AloneStory) -> None:
    ready(story)
    orphan = story.issue(heard=False)
    story.cut()
    break_disk(story)
    story.stand_in.orphan(orphan)
    ready(story)
    assert cancelled(story) == [orphan]


def test_a_file_that_breaks_while_the_kiosk_is_at_work_is_set_aside_and_others_numbers_are_reserved(
    story: AloneStory, tmp_path: Path
) -> None:
    ready(story).cut()
    assert label(story.give()) == "A-055"
    story.store.close()
    (tmp_path / "alone.sqlite").write_bytes(b"bits that fell over" * 999)
    assert why(story.give()) == "alone-no-numbers"
    ready(story).cut()
    assert label(story.give()) == "A-049", "the next range below"
    story.restart_kiosk()
    assert label(story.give()) == "A-050"
    assert (tmp_path / "alone.broken-1").exists()


# The hall.


def test_what_an_older_copy_of_the_server_reserves_again_is_not_given(story: AloneStory) -> None:
    ready(story).cut()
    story.link.greet(hello(seq=1, hall=HALL))
    story.link.set_online(True)
    story.cut()
    assert why(story.give()) == "alone-no-numbers"


def test_another_hall_gets_none_of_it_and_the_first_one_all(story: AloneStory) -> None:
    ready(story).cut()
    label(story.give())
    story.link.greet(hello(seq=0, hall="other-99999999"))
    story.link.set_online(True)
    assert not [each for each in story.link.waiting() if isinstance(each.command, HandInTicket)]
    assert why(story.give()) == "alone-no-numbers"
    assert story.stand_in.unsent == 0, "here"
    story.cut()
    story.restart_kiosk()
    ready(story)
    assert [each.label for each in story.issued()] == ["A-055"]


def test_a_hall_that_is_chosen_by_hand_ends_the_other_one_at_once(story: AloneStory) -> None:
    ready(story).cut()
    story.stand_in.liaison.move("other-99999999")
    assert why(story.give()) == "alone-no-numbers"
    story.stand_in.liaison.move(HALL)
    assert label(story.give()) == "A-055"


def test_a_stranger_at_the_halls_address_takes_nothing(story: AloneStory) -> None:
    """The connection leaves it as soon as it has said its name."""
    ready(story).cut()
    label(story.give())
    story.connect()
    story.cut()
    story.link.greet(hello(seq=0, hall="other-99999999"))
    assert story.link.waiting() == []
    assert label(story.give()) == "A-056"
    ready(story)
    assert [each.label for each in story.issued()] == ["A-055", "A-056"]


def test_the_last_contact_is_there_after_a_restart(story: AloneStory) -> None:
    ready(story)
    services = Services(at=story.now, services=())
    story.stand_in.liaison.remember(services)
    story.stand_in.liaison.remember(Arrangement(zone="a"))
    story.cut()
    story.restart_kiosk()
    contact = story.stand_in.contact()
    assert contact is not None
    assert (contact.hall, contact.mall, contact.base_url) == (HALL, story.mall, "http://127.0.0.1:8300")
    assert (contact.services, contact.arrangement) == (services, Arrangement(zone="a"))
    assert label(story.give()) == "A-055"


def test_a_mall_set_up_anew_with_other_letters_has_other_numbers(story: AloneStory) -> None:
    ready(story).cut()
    lines = tuple(replace(each, letters=f"{each.letters}X") for each in story.mall.lines)
    story.link.give_mall(replace(story.mall, lines=lines))
    assert why(story.give()) == "alone-no-numbers"


def test_answers_of_a_day_that_is_over_are_not_numbers_of_this_one(story: AloneStory) -> None:
    """Asked before midnight, answered from memory after it."""
    story.connect()
    story.serve(answered=False)
    story.pass_time(hours=16)
    ready(story).cut()
    day = story.told.hall.day
    assert story.stand_in.liaison.standing.ranges().day == day
    seqs = [each.seq for each in story.stand_in.liaison.standing.ranges().ranges]
    opened = next(each.seq for each in story.told.journal if each.at >= story.told.now)
    assert min(seqs) > opened
