"""What the screens say, word for word."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.catalogue import Catalogue
from kiosk.painting import Painter, patience, refusal, ticket_picture
from kiosk.pictures import name_of
from kiosk.visit import (
    Agencies,
    Confirm,
    Issuing,
    NoPaper,
    PrintFailed,
    Refused,
    Services,
    Ticket,
    TicketShown,
    Visit,
)
from tests.fakes.kiosk_hall import MORNING, SMALL_MALL, issued
from wire.commands import IssueTicket
from wire.events import TicketIssued
from wire.languages import Languages
from wire.problem import Problem

LANGUAGES = Languages.load(Path(__file__).parents[3] / "assets" / "languages")
CATALOGUE = Catalogue(SMALL_MALL)
PAINTER = Painter(waiting={"dukcapil/ktp": 3}.get, icons=frozenset({"elderly"}))  # type: ignore[arg-type]  # asked for one line only
SERVICE = CATALOGUE.services("dukcapil")[0]
AGENCY = CATALOGUE.agencies[0]
CONFIRM = Confirm(service=SERVICE, agency=AGENCY, came_from=Agencies(), priority="elderly")


def say(message_id: str, /, **args: str | float) -> str:
    return LANGUAGES.text("id", message_id, **args)


def _shown(event: TicketIssued, *, trouble: str = "") -> TicketShown:
    ticket = Ticket(issued=event, at=MORNING, service=SERVICE, agency=AGENCY, zone=CATALOGUE.zone_of(AGENCY))
    return TicketShown(ticket=ticket, paper=PrintFailed(trouble=trouble) if trouble else NoPaper())


def _event() -> TicketIssued:
    event = issued("ticket-0123456789").event
    assert isinstance(event, TicketIssued)
    return event


def test_a_page_holds_eight_agencies_in_short_and_in_full() -> None:
    picture = PAINTER.agencies(Visit(language="en"), Agencies(page=1), CATALOGUE, say)
    assert (len(picture.cards), picture.page, picture.pages) == (8, 1, 3)
    first = PAINTER.agencies(Visit(language="en"), Agencies(), CATALOGUE, say).cards[0]
    assert (first.title, first.subtitle, first.icon) == ("Dukcapil", "Civil Registry Office", "building")


def test_a_service_says_who_waits() -> None:
    screen = Services(agency=AGENCY, came_from=Agencies())
    everybody = Painter(waiting=lambda line: 3 if line == "dukcapil/ktp" else 0, icons=frozenset())
    first, second, *_ = everybody.services(Visit(language="id"), screen, CATALOGUE, say).cards
    assert first.note == "3 orang menunggu"
    assert second.note == "Tidak ada yang menunggu"


def test_the_standard_tells_what_to_bring_and_who_comes_first() -> None:
    picture = PAINTER.standard(Visit(language="id"), CONFIRM, CATALOGUE, say)
    assert picture.requirements == ("Kartu keluarga asli", "Formulir F-1.02")
    assert (picture.time, picture.cost, picture.waiting) == ("15 menit", "Gratis", "3 orang")
    assert [(each.icon, each.chosen) for each in picture.priorities] == [
        ("elderly", True),
        ("priority", False),  # no drawing of its own
    ]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (600, 1500, "10–25 menit"),
        (600, 601, "10–11 menit"),
        (600, 600, "Sekitar 10 menit"),
        (0, 480, "Hingga 8 menit"),
        (0, 0, "Segera dipanggil"),
        (None, None, ""),
    ],
)
def test_the_wait_is_a_range_as_far_as_it_is_known(low: int | None, high: int | None, words: str) -> None:
    event = replace(_event(), wait_low_seconds=low, wait_high_seconds=high)
    assert ticket_picture(_shown(event), "id", "", say).wait == words


def test_a_half_printed_slip_is_called_so() -> None:
    assert ticket_picture(_shown(_event(), trouble="half_printed"), "id", "", say).paper.endswith("utuh")
    assert ticket_picture(_shown(_event(), trouble="paper_out"), "id", "", say).mood == "failed"


def test_a_refusal_is_said_in_the_visitors_language_where_there_are_words() -> None:
    problem = Problem(
        title="x", status=409, detail="As the server says", code="gone", params={"service": "KTP"}
    )
    screen = Refused(problem=problem, confirmed=CONFIRM)
    assert refusal(screen, say, lambda _: False).sentence == "As the server says"
    known = refusal(screen, lambda text, /, **args: f"{text} {args}", lambda _: True)
    assert known.sentence == "refusal-gone {'service': 'KTP'}"


def test_patience_explains_itself_when_it_lasts() -> None:
    command = IssueTicket(request_id="ticket-0123456789", service=SERVICE.id, kiosk="kiosk-1")
    slow = Issuing(command=command, confirmed=CONFIRM, patience="slow")
    assert patience(slow, say, online=True).sentence == "Mohon tunggu sebentar."
    assert patience(slow, say, online=False).sentence.startswith("Sambungan sedang lambat")
    assert name_of(slow) == "issuing"
    assert name_of(Issuing(command=command, confirmed=CONFIRM)) == "confirm"


def test_both_languages_have_the_same_texts() -> None:
    indonesian, english = (
        {each for each in LANGUAGES.ids(language) if each.startswith("kiosk-")} for language in ("id", "en")
    )
    assert indonesian == english
