"""The page on a visitor's phone: my number, how many are before me, when, and where to go. Small, and nothing hidden."""

import base64
import dataclasses
import hashlib
import re
from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from server.domain.estimate import WaitRange
from server.domain.itinerary import Stop
from server.malls.loading import load_mall
from server.service.queries import LegView, TicketView
from server.service.standing import ErrandStanding, TicketStanding
from server.web.problems import languages_of
from server.web.visitor_page import SCRIPT_HASH, VisitorPages
from tests.fakes.server_process import ROOT, SMALL_MALL
from wire.languages import Languages
from wire.mall import NoShow
from wire.text import Text

MALL = load_mall(SMALL_MALL)
LANGUAGES = Languages.load(ROOT / "assets" / "languages")
SPOKEN = languages_of(LANGUAGES)
ARRIVED = datetime(2026, 11, 23, 2, 15, tzinfo=UTC)
LIMIT = 10 * 1024
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
    shown = re.sub(r"<script>.*?</script>", "", page.split("</style>", maxsplit=1)[1], flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", shown)).replace("\N{NON-BREAKING HYPHEN}", "-")


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
    if phase != "called":
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
    assert "Ticket number A-012, please go to counter 4, Small City Police." in said
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
    assert len(page.encode()) < LIMIT
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


def called(*, recalls: int = 0, seconds_ago: float = 3) -> TicketStanding:
    """At counter 12, so long ago."""
    at = NOW - timedelta(seconds=seconds_ago)
    leg = LegView(
        errand=1,
        leg=1,
        service="reg/card",
        line="reg/a",
        counter="12",
        officer=None,
        entered_at=ARRIVED,
        first_called_at=ARRIVED,
        last_called_at=at.astimezone(UTC),
        started_at=None,
        ended_at=None,
        waited_seconds=1.0,
        walked_seconds=0.0,
        served_seconds=0.0,
        held_seconds=0.0,
        blocked_seconds=0.0,
        outcome=None,
        end="",
    )
    return TicketStanding(
        ticket=dataclasses.replace(ticket("called", counter="12"), recalls=recalls),
        errands=(dataclasses.replace(errand(1, "reg/card", "called", counter="12"), legs=(leg,)),),
    )


def test_who_is_called_reads_the_sentence_that_the_hall_hears(pages: VisitorPages) -> None:
    page = pages.page(called(), language="id", now=NOW)
    said = read(page)
    assert "Sekarang giliran Anda" in said
    assert "Nomor antrean A-012, silakan menuju loket 12, Dinas Kependudukan." in said
    assert "<title>A-012 · loket 12 · giliran Anda</title>" in page
    assert 'data-say="Nomor antrean A, 0 1 2, silakan menuju loket 12, Dinas Kependudukan."' in page
    english = read(pages.page(called(), language="en", now=NOW))
    assert "Ticket number A-012, please go to counter 12, Civil Registry." in english


def test_who_is_called_finds_the_counter_and_its_zone_first(pages: VisitorPages) -> None:
    standing = called()
    standing = dataclasses.replace(standing, ticket=dataclasses.replace(standing.ticket, counter="4"))
    page = pages.page(standing, language="id", now=NOW)
    assert '<p class="counter">Loket <b>4</b></p>' in page
    assert '<p class="zone">Zona B</p>' in page
    assert page.index('class="number"') < page.index('class="counter"') < page.index('class="sentence"')
    assert "loket\N{NO-BREAK SPACE}4, " in page, "the number of the counter never stands alone on a line"
    assert read(page).count("Dinas Kependudukan") == 1, "the sentence names it"
    assert 'class="counter"' not in pages.page(waiting(1), language="id", now=NOW)


def test_a_screen_reader_is_told_by_an_element_that_stays(pages: VisitorPages) -> None:
    page = pages.page(waiting(1), language="id", now=NOW)
    assert '<p id="said" role="status"></p>' in page.split("<main")[0]
    assert "role=" not in page.split("<main")[1].split("</main>")[0], "all of it is put in anew"


def test_who_is_called_again_reads_that(pages: VisitorPages) -> None:
    said = read(pages.page(called(recalls=1), language="id", now=NOW))
    assert "Panggilan ulang, nomor antrean A-012, silakan menuju loket 12, Dinas Kependudukan." in said


def test_a_young_call_is_seen_without_a_script_and_an_old_one_is_calm(pages: VisitorPages) -> None:
    assert '<main class="fresh"' in pages.page(called(seconds_ago=3), language="id", now=NOW)
    assert '<main class="fresh"' not in pages.page(called(seconds_ago=40), language="id", now=NOW)


def test_the_background_changes_calmly_or_not_at_all(pages: VisitorPages) -> None:
    """Two changes a second at most, for some seconds; none for who asked their phone for less motion."""
    page = pages.page(called(), language="id", now=NOW)
    found = re.search(r"main\.fresh { animation: call ([\d.]+)s ease-in-out (\d+) }", page)
    assert found is not None
    seconds, times = float(found[1]), int(found[2])
    assert 2 / seconds <= 2
    assert seconds * times <= 10
    [calm] = re.findall(r"prefers-reduced-motion: reduce\) {.*?animation: (\w+)", page)
    assert calm == "none"


def test_every_change_that_matters_has_another_mark_and_no_other(pages: VisitorPages) -> None:
    def mark(standing: TicketStanding) -> str:
        [found] = re.findall(r'data-state="(.*?)"', pages.page(standing, language="id", now=NOW))
        return str(found)

    assert mark(waiting(3)) == mark(waiting(2)), "that one has gone before is no reason to sound"
    marks = [
        mark(waiting(1)),
        mark(called(seconds_ago=9)),
        mark(called(recalls=1, seconds_ago=3)),
        mark(TicketStanding(ticket=ticket("serving", counter="12"))),
    ]
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize(("ahead", "seconds"), [(0, 3), (2, 3), (3, 10)])
def test_the_next_in_line_look_more_often(pages: VisitorPages, ahead: int, seconds: int) -> None:
    page = pages.page(waiting(ahead), language="id", now=NOW)
    assert f'<noscript><meta http-equiv="refresh" content="{seconds}"></noscript>' in page
    assert f'data-look="{seconds}"' in page


def missed(minutes_ago: float) -> TicketStanding:
    gone = (NOW - timedelta(minutes=minutes_ago)).astimezone(UTC)
    return TicketStanding(
        ticket=dataclasses.replace(ticket("no_show", counter="3"), ended_at=gone),
        errands=(errand(1, "reg/card", "no_show", counter="3"),),
    )


def test_who_missed_the_call_reads_where_to_go_and_until_when() -> None:
    at_the_counter = msgspec.structs.replace(MALL, no_show=NoShow(bring_back_minutes=30))
    pages = VisitorPages(at_the_counter, LANGUAGES)
    assert "Silakan ke loket 3 sebelum pukul 09.40." in read(pages.page(missed(10), language="id", now=NOW))

    place = Text(id="Meja informasi", en="the information desk")
    at_the_desk = msgspec.structs.replace(MALL, no_show=NoShow(bring_back_minutes=30, recall_place=place))
    pages = VisitorPages(at_the_desk, LANGUAGES)
    page = pages.page(missed(10), language="en", now=NOW)
    assert "Please go to the information desk before 09:40." in read(page)
    assert 'data-look="15"' in page, "they may be called again"

    late = pages.page(missed(31), language="en", now=NOW)
    assert "Please ask the staff." in read(late)
    assert 'data-look="0"' in late


def test_the_page_is_small_and_runs_its_own_script_alone(pages: VisitorPages) -> None:
    page = pages.page(waiting(3, WaitRange(low_seconds=300, high_seconds=900)), language="id", now=NOW)
    assert len(page.encode()) < LIMIT
    [script] = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"sha256-{digest}" == SCRIPT_HASH
    assert page.count("<script") == 1
    assert not re.search(r"\son\w+=|javascript:", page), "no other way to run anything"
    assert "http://" not in page
    assert "https://" not in page
    assert "$" not in page.replace(script, ""), "nothing was left unfilled"


def test_a_page_to_which_nothing_more_happens_runs_nothing(pages: VisitorPages) -> None:
    page = pages.page(TicketStanding(ticket=ticket("done")), language="id", now=NOW)
    assert "<script" not in page
    assert "refresh" not in page.split("</style>")[0].replace("fresh {", "")


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
    english = pages.page(waiting(1), language="en", now=NOW)
    assert "&lt;script&gt;alert(1)" in english
    assert english.count("<script") == 1, "the page's own"


@pytest.mark.parametrize("message", ["server-page-unknown", "server-page-later"])
@pytest.mark.parametrize("language", SPOKEN)
def test_a_page_without_a_ticket_says_why_and_stays_still(
    pages: VisitorPages, message: str, language: str
) -> None:
    page = pages.message(message, language=language)
    assert LANGUAGES.text(language, message) in read(page)
    assert "refresh" not in page
