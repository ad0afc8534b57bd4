"""The number, the hall's no, patience, and the call for a person."""

from dataclasses import replace

import pytest

from kiosk.painting import sentences, tickets
from kiosk.pictures import name_of
from kiosk.visiting.ticket import Ticket, TicketErrand
from kiosk.visiting.visit import (
    Agencies,
    Confirm,
    Issuing,
    NoPaper,
    PrintFailed,
    Refused,
    TicketShown,
    Visit,
    Wish,
)
from tests.fakes.kiosk_painter import LANGUAGES, painter
from tests.fakes.kiosk_visit import ALONE, HALL, NOON, TICKET
from wire.commands import IssueTicket
from wire.problem import Problem


def wish(service: str) -> Wish:
    found = HALL.catalogue.known(service)
    assert found is not None
    return found


def errand(service: str) -> TicketErrand:
    found = wish(service)
    return TicketErrand(service=found.service, agency=found.agency, zone=HALL.catalogue.zone_of(found.agency))


GIVEN = Ticket(
    id=TICKET,
    label="A-012",
    language="id",
    at=NOON,
    errands=(errand("dukcapil/ktp"),),
    ahead=4,
    wait=(600, 1500),
)
CONFIRM = Confirm(wish=wish("dukcapil/ktp"), came_from=Agencies())
COMMAND = IssueTicket(request_id=TICKET, service="dukcapil/ktp", kiosk="kiosk-1")


def shown(ticket: Ticket, *, trouble: str = "") -> TicketShown:
    return TicketShown(ticket=ticket, paper=PrintFailed(trouble=trouble) if trouble else NoPaper())


def test_a_number_says_where_to_wait_and_how_long() -> None:
    picture = tickets.ticket(painter(), shown(GIVEN), "http://hall/t/x")
    assert (picture.number, picture.service, picture.zone, picture.place) == (
        "A-012",
        "Rekam KTP-el",
        "Zona A",
        "Lantai 1",
    )
    assert (picture.ahead, picture.wait, picture.follow_url) == ("4 orang", "10–25 menit", "http://hall/t/x")
    assert picture.errands == ()


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        ((600, 601), "10–11 menit"),
        ((600, 600), "Sekitar 10 menit"),
        ((0, 480), "Hingga 8 menit"),
        ((0, 0), "Segera dipanggil"),
        (None, ""),
    ],
)
def test_the_wait_is_a_range_as_far_as_it_is_known(wait: tuple[int, int] | None, words: str) -> None:
    assert tickets.ticket(painter(), shown(replace(GIVEN, wait=wait)), "").wait == words


def test_several_services_are_listed_with_their_zones() -> None:
    several = replace(GIVEN, errands=(errand("dukcapil/ktp"), errand("pajak/spt")))
    picture = tickets.ticket(painter(), shown(several), "")
    assert [(each.title, each.note) for each in picture.errands] == [
        ("Rekam KTP-el", "Zona A"),
        ("Lapor SPT", "Zona B"),
    ]


def test_a_number_given_alone_says_so_and_nothing_that_nobody_knows() -> None:
    alone = replace(GIVEN, alone=True, ahead=None, wait=None)
    picture = tickets.ticket(painter(hall=ALONE), shown(alone), "")
    assert (picture.ahead, picture.wait) == ("", "")
    assert picture.sentence == "Kios sedang tidak tersambung. Nomor Anda tetap berlaku."


def test_a_number_for_an_appointment_keeps_its_time() -> None:
    picture = tickets.ticket(painter(), shown(replace(GIVEN, slot=NOON)), "")
    assert picture.sentence == "Janji temu Anda: pukul 12.00"


def test_a_half_printed_slip_is_called_so() -> None:
    assert tickets.ticket(painter(), shown(GIVEN, trouble="half_printed"), "").paper.endswith("utuh")
    assert tickets.ticket(painter(), shown(GIVEN, trouble="paper_out"), "").mood == "failed"


def test_a_refusal_is_said_in_the_visitors_language_where_there_are_words() -> None:
    problem = Problem(title="x", status=409, detail="As the server says", code="not-in-any-file")
    refused = Refused(problem=problem, asked_from=CONFIRM)
    assert sentences.refusal(painter(), refused, lambda _: False).sentence == "As the server says"
    full = Problem(title="x", status=409, detail="x", code="quota-used-up", params={"quota": 40})
    known = sentences.refusal(painter(), replace(refused, problem=full), lambda _: True).sentence
    assert known.startswith("Kuota layanan ini untuk hari ini (40 tempat)")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_kiosk_alone_has_its_own_words_for_no(language: str) -> None:
    problem = Problem(title="x", status=503, detail="elsewhere", code="alone-not-possible")
    sentence = sentences.refusal(
        painter(Visit(language=language)), Refused(problem=problem, asked_from=CONFIRM), lambda _: True
    ).sentence
    assert sentence == LANGUAGES.text(language, "alone-not-possible")


def test_patience_explains_itself_when_it_lasts() -> None:
    slow = Issuing(command=COMMAND, asked_from=CONFIRM, patience="slow")
    assert sentences.patience(painter(), slow).sentence == "Mohon tunggu sebentar."
    late = replace(slow, patience="late")
    assert sentences.patience(painter(), late).sentence.startswith("Sambungan sedang lambat")
    assert name_of(slow) == "issuing"
    assert name_of(Issuing(command=COMMAND, asked_from=CONFIRM)) == "confirm"


def test_a_person_is_called_asked_for_and_on_the_way() -> None:
    nobody = sentences.help_call(painter())
    assert (nobody.title, nobody.possible) == ("Perlu bantuan?", True)
    asked = sentences.help_call(painter(Visit(language="id", help="asked")))
    assert asked.title == "Petugas sudah dipanggil"
    coming = sentences.help_call(painter(Visit(language="id", help="coming")))
    assert coming.title == "Petugas sedang ke sini"
    alone = sentences.help_call(painter(hall=ALONE))
    assert (alone.possible, alone.sentence.startswith("Kios sedang tidak tersambung")) == (False, True)


def test_nobody_is_said_to_be_called_whom_nobody_could_call() -> None:
    unheard = sentences.help_call(painter(Visit(language="id", help="asked"), hall=ALONE))
    assert (unheard.title, unheard.state, unheard.possible) == ("Perlu bantuan?", "", False)
    assert unheard.sentence.startswith("Kios sedang tidak tersambung")
    coming = sentences.help_call(painter(Visit(language="id", help="coming"), hall=ALONE))
    assert coming.title == "Petugas sedang ke sini"
