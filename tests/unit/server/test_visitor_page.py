"""The page on a visitor's phone: my number, how many are before me, when, and where to go. Small, and nothing hidden."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from server.domain.estimate import WaitRange
from server.domain.itinerary import Stop
from server.malls.loading import load_mall
from server.service.queries import TicketView
from server.service.standing import ErrandStanding, TicketStanding
from server.web.problems import languages_of
from server.web.visitor_page import VisitorPages
from tests.fakes.server_process import ROOT, SMALL_MALL
from wire.languages import Languages
from wire.text import Text

MALL = load_mall(SMALL_MALL)
LANGUAGES = Languages.load(ROOT / "assets" / "languages")
SPOKEN = languages_of(LANGUAGES)
ARRIVED = datetime(2026, 11, 23, 2, 15, tzinfo=UTC)
NOW = datetime(2026, 11, 23, 9, 20, 5, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def pages() -> VisitorPages:
    return VisitorPages(MALL, LANGUAGES)


def ticket(phase: str = "waiting", *, counter: str | None = None, service: str = "reg/card") -> TicketView:
    return TicketView(
        ticket="0123456789abcdef",
        day=date(2026, 11, 23),
        label="A-012",
        service=service,
        line="reg/a",
        agency=service.split("/", maxsplit=1)[0],
        priority=None,
        language="id",
        phase=phase,
        counter=counter,
        arrived_at=ARRIVED,
        called_at=None,
        started_at=None,
        ended_at=None,
        recalls=0,
        outcome=None,
        printed=True,
    )


def read(page: str) -> str:
    """What stands there for people."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page.split("</style>", maxsplit=1)[1]))


def waiting(ahead: int, wait: WaitRange | None = None) -> TicketStanding:
    return TicketStanding(ticket=ticket(), ahead=ahead, wait=wait)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "id",
            [
                "Nomor antrean Anda",
                "A-012",
                "3 orang",
                "Perkiraan 5–15 menit",
                "KTP baru · Dinas Kependudukan",
            ],
        ),
        (
            "en",
            ["Your queue number", "A-012", "3 people before you", "About 5–15 minutes", "New identity card"],
        ),
    ],
)
def test_who_waits_reads_how_many_are_before_and_how_long(
    pages: VisitorPages, language: str, words: list[str]
) -> None:
    standing = waiting(3, WaitRange(low_seconds=300, high_seconds=841))
    said = read(pages.page(standing, language=language, now=NOW))
    for word in words:
        assert word in said
    assert ("09.20.05" if language == "id" else "09:20:05") in said, "the hall's own time"


def test_who_is_next_reads_that_and_no_minutes(pages: VisitorPages) -> None:
    said = read(pages.page(waiting(0, WaitRange(low_seconds=0, high_seconds=600)), language="en", now=NOW))
    assert "You are next" in said
    assert "minutes" not in said


def test_a_wait_from_nothing_on_is_told_by_its_end(pages: VisitorPages) -> None:
    said = read(pages.page(waiting(2, WaitRange(low_seconds=20, high_seconds=480)), language="en", now=NOW))
    assert "Up to 8 minutes" in said


def test_while_nobody_serves_no_time_is_promised(pages: VisitorPages) -> None:
    said = read(pages.page(waiting(1), language="en", now=NOW))
    assert "1 person before you" in said
    assert "No estimate of the wait yet" in said


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize(
    ("phase", "refreshes"),
    [
        ("waiting", True),
        ("called", True),
        ("serving", True),
        ("blocked", True),
        ("held", True),
        ("done", False),
        ("no_show", False),
        ("cancelled", False),
        ("expired", False),
    ],
)
def test_every_phase_has_its_sentence_and_a_living_ticket_keeps_itself_up_to_date(
    pages: VisitorPages, language: str, phase: str, *, refreshes: bool
) -> None:
    page = pages.page(TicketStanding(ticket=ticket(phase, counter="3")), language=language, now=NOW)
    sentence = LANGUAGES.text(language, f"server-page-{phase.replace('_', '-')}", counter="3")
    assert sentence in read(page)
    assert ('http-equiv="refresh"' in page) is refreshes
    assert f'data-phase="{phase}"' in page


def errand(number: int, service: str, phase: str, **more: object) -> ErrandStanding:
    agency = service.split("/", maxsplit=1)[0]
    return msgspec.convert(
        {"number": number, "service": service, "line": service, "agency": agency, "phase": phase, **more},
        ErrandStanding,
    )


def several() -> TicketStanding:
    """A visitor at a counter, with something done, something to come and something on hold."""
    return TicketStanding(
        ticket=ticket("called", counter="4", service="pol/record"),
        errands=(
            errand(1, "reg/birth", "done"),
            errand(2, "reg/card", "blocked"),
            errand(3, "pol/record", "called", counter="4"),
        ),
    )


def test_who_wants_several_things_reads_how_each_stands(pages: VisitorPages) -> None:
    said = read(pages.page(several(), language="en", now=NOW))
    assert "It is your turn. Please go to counter 4." in said
    assert "Birth certificate · Civil Registry done" in said
    assert "New identity card · Civil Registry waits for your other errands" in said
    assert "New police record · Small City Police please go to counter 4" in said
    assert "Akta kelahiran · Dinas Kependudukan selesai" in read(
        pages.page(several(), language="id", now=NOW)
    )


def test_who_waits_in_several_lines_reads_each_of_them(pages: VisitorPages) -> None:
    wait = WaitRange(low_seconds=600, high_seconds=1200)
    standing = TicketStanding(
        ticket=ticket(),
        ahead=3,
        wait=wait,
        errands=(
            errand(1, "reg/card", "waiting", ahead=3, wait={"low_seconds": 600, "high_seconds": 1200}),
            errand(2, "pol/record", "waiting", ahead=0),
        ),
    )
    said = read(pages.page(standing, language="en", now=NOW))
    assert "New identity card · Civil Registry 3 people before you · About 10–20 minutes" in said
    assert "New police record · Small City Police You are next" in said


def stop(number: int, zone: str, begins: tuple[int, int] | None, ends: tuple[int, int] | None) -> Stop:
    def told(span: tuple[int, int] | None) -> WaitRange | None:
        return span and WaitRange(low_seconds=span[0], high_seconds=span[1])

    return Stop(errand=number, zone=zone, begins=told(begins), ends=told(ends))


def on_the_way(*stops: Stop) -> TicketStanding:
    """Somebody at a counter for the third thing wanted, with the second and the fourth to come and the first done."""
    return TicketStanding(
        ticket=ticket("serving", counter="4", service="pol/record"),
        errands=(
            errand(1, "reg/birth", "done"),
            errand(2, "reg/card", "blocked"),
            errand(3, "pol/record", "serving", counter="4"),
            errand(4, "reg/birth", "blocked"),
        ),
        stops=stops,
    )


def test_who_wants_several_things_reads_where_to_next_and_when_it_is_over(pages: VisitorPages) -> None:
    standing = on_the_way(
        stop(3, "b", (0, 0), (400, 400)),
        stop(4, "a", (1200, 1800), (1500, 2100)),
        stop(2, "b", (1700, 3100), (2000, 3600)),
    )
    page = pages.page(standing, language="en", now=NOW)
    said = read(page)
    assert "You should be done between 09:50 and 10:25" in said, "09:53 to 10:20:05, in fives of minutes"
    assert (
        "New police record · Small City Police being served at counter 4 Zone B "
        "Birth certificate · Civil Registry waits for your other errands Zone A · about 09:40–09:55 "
        "New identity card · Civil Registry waits for your other errands Zone B · about 09:45–10:15 "
        "Birth certificate · Civil Registry done"
    ) in said, "what is to come in its order, then what is over"
    assert page.count("<ol><li>") == 1
    assert len(page.encode()) < 4096
    said = read(pages.page(standing, language="id", now=NOW))
    assert "Perkiraan selesai antara pukul 09.50 dan 10.25" in said
    assert "Zona A · sekitar pukul 09.40–09.55" in said


def test_where_no_time_is_known_none_is_promised(pages: VisitorPages) -> None:
    standing = on_the_way(
        stop(3, "b", (0, 0), (400, 400)), stop(2, "a", (600, 900), (900, 1200)), stop(4, "", None, None)
    )
    said = read(pages.page(standing, language="en", now=NOW))
    assert "about 09:30–09:40" in said
    assert "You should be done" not in said
    assert said.index("New identity card") < said.rindex("Birth certificate")


def test_who_is_on_hold_reads_until_when(pages: VisitorPages) -> None:
    until = NOW + timedelta(minutes=15)
    standing = TicketStanding(
        ticket=ticket("held"), errands=(errand(1, "reg/card", "held", hold_until=until.astimezone(UTC)),)
    )
    assert "on hold until 09:35" in read(pages.page(standing, language="en", now=NOW))
    assert "ditunda petugas sampai pukul 09.35" in read(pages.page(standing, language="id", now=NOW))
    unbounded = TicketStanding(ticket=ticket("held"), errands=(errand(1, "reg/card", "held"),))
    assert "you will be called again" in read(pages.page(unbounded, language="en", now=NOW))


def test_who_has_an_appointment_reads_its_time_until_then(pages: VisitorPages) -> None:
    slot = (NOW + timedelta(minutes=40)).astimezone(UTC)
    standing = TicketStanding(
        ticket=ticket(), ahead=2, errands=(errand(1, "reg/card", "waiting", ahead=2, slot=slot),)
    )
    assert "Your appointment is at 10:00" in read(pages.page(standing, language="en", now=NOW))
    late = read(pages.page(standing, language="en", now=NOW + timedelta(hours=1)))
    assert "2 people before you" in late


def test_notes_are_for_the_staff_alone(pages: VisitorPages) -> None:
    standing = TicketStanding(ticket=ticket(), ahead=1, notes=("difficult",))
    assert "difficult" not in pages.page(standing, language="en", now=NOW)


def test_who_is_called_reads_where_to_go(pages: VisitorPages) -> None:
    standing = TicketStanding(ticket=ticket("called", counter="12"))
    assert "Silakan menuju loket 12" in read(pages.page(standing, language="id", now=NOW))


def test_the_page_is_small_and_runs_nothing(pages: VisitorPages) -> None:
    page = pages.page(waiting(3, WaitRange(low_seconds=300, high_seconds=900)), language="id", now=NOW)
    assert len(page.encode()) < 4096
    assert "<script" not in page
    assert "http://" not in page
    assert "https://" not in page
    assert "$" not in page, "nothing was left unfilled"


def test_the_page_is_in_the_language_it_says_and_leads_to_the_other(pages: VisitorPages) -> None:
    english = pages.page(waiting(1), language="en", now=NOW)
    assert '<html lang="en">' in english
    assert 'href="?lang=id"' in english
    assert "Bahasa Indonesia" in english
    assert 'href="?lang=en"' in pages.page(waiting(1), language="id", now=NOW)


def test_a_service_that_the_mall_has_since_lost_leaves_the_number(pages: VisitorPages) -> None:
    standing = TicketStanding(ticket=ticket(service="gone/away"), ahead=1)
    assert "A-012" in read(pages.page(standing, language="en", now=NOW))


def test_names_are_text_and_never_markup() -> None:
    name = Text(id='<b>"Mal" & $label</b>', en="<script>alert(1)</script>")
    pages = VisitorPages(msgspec.structs.replace(MALL, name=name), LANGUAGES)
    page = pages.page(waiting(1), language="id", now=NOW)
    assert "&lt;b&gt;&quot;Mal&quot; &amp; $label&lt;/b&gt;" in page
    assert "<script" not in pages.page(waiting(1), language="en", now=NOW)


@pytest.mark.parametrize("message", ["server-page-unknown", "server-page-later"])
@pytest.mark.parametrize("language", SPOKEN)
def test_a_page_without_a_ticket_says_why_and_stays_still(
    pages: VisitorPages, message: str, language: str
) -> None:
    page = pages.message(message, language=language)
    assert LANGUAGES.text(language, message) in read(page)
    assert "refresh" not in page
