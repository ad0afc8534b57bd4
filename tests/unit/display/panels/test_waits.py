"""The expected wait beside a queue's length: whose range it is, its words, and how the server is asked for it."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from display.panels.lines_viewmodel import LineBand
from display.panels.offerwatch import OfferWatch
from display.panels.waits import Range, line_waits, wait_in_words
from display.panels.words import Words
from tests.fakes.display_hall import MORNING
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from tests.unit.display.panels.conftest import MALL_WITH_SERVICES, Enter, Hallway, leaves, see, state
from wire.events import HoursOverridden
from wire.offers import Services, ServiceState
from wire.problem import Problem


@pytest.fixture
def hallway(enter: Enter) -> Hallway:
    return enter()


@pytest.fixture
def band(hallway: Hallway) -> Iterator[LineBand]:
    band = LineBand(watch=hallway.watch, words=hallway.words, page_seconds=60, offers=hallway.offers)
    yield band
    band.deleteLater()


def waits(band: QObject) -> dict[str, str]:
    return {line["line"]: line["wait"] for line in see(leaves(band), "open")}


# Whose range it is, and in which words


@pytest.mark.parametrize(
    ("states", "wait"),
    [
        ([], None),
        ([state("dukcapil/ktp", (10, 20))], (600, 1200)),
        ([state("dukcapil/ktp", (10, 20)), state("dukcapil/ktp-hilang", (5, 15))], (300, 1200)),
        ([state("dukcapil/ktp", (10, 20)), state("dukcapil/ktp-hilang")], (600, 1200)),
        ([state("dukcapil/ktp", (10, 20)), state("dukcapil/ktp-hilang", (1, 90), open=False)], (600, 1200)),
        ([state("pajak/npwp", (10, 20))], None),
    ],
)
def test_a_lines_range_is_the_widest_of_its_open_services(
    states: list[ServiceState], wait: Range | None
) -> None:
    services = Services(at=MORNING, services=tuple(states))
    assert line_waits(MALL_WITH_SERVICES, services).get("dukcapil/ktp") == wait


@pytest.mark.parametrize(
    ("seconds", "indonesian", "english"),
    [
        (None, "", ""),
        ((0, 0), "segera", "any moment"),
        ((0, 61), "hingga 2 menit", "up to 2 min"),
        ((890, 1441), "14–25 menit", "14–25 min"),
        ((900, 900), "±15 menit", "±15 min"),
    ],
)
def test_a_range_is_short_and_rounded_as_at_the_kiosk(
    seconds: Range | None, indonesian: str, english: str
) -> None:
    assert wait_in_words(seconds, Words(all_texts(), ("id", "en"))) == indonesian
    assert wait_in_words(seconds, Words(all_texts(), ("en",))) == english


# Beside the length


def test_the_wait_stands_beside_the_length_while_somebody_waits(hallway: Hallway, band: LineBand) -> None:
    hallway.opens("1", "12A")
    hallway.happen(hallway.hall.takes_a_number("dukcapil/ktp"))
    hallway.offered(state("dukcapil/ktp", (15, 25)), state("pajak/npwp", (0, 0)))

    assert waits(band) == {"dukcapil/ktp": "15–25 menit", "pajak/npwp": ""}


def test_nothing_is_promised_before_the_server_has_said_it(hallway: Hallway, band: LineBand) -> None:
    hallway.happen(hallway.hall.takes_a_number("dukcapil/ktp"))

    assert waits(band) == {"dukcapil/ktp": ""}


def test_after_two_minutes_without_news_nothing_is_promised_any_more(
    hallway: Hallway, band: LineBand
) -> None:
    hallway.happen(hallway.hall.takes_a_number("dukcapil/ktp"))
    hallway.offered(state("dukcapil/ktp", (15, 25)))
    hallway.link.set_online(False)
    hallway.pass_time(seconds=119)
    hallway.offers.tick()
    assert waits(band) == {"dukcapil/ktp": "15–25 menit"}

    hallway.pass_time(seconds=1)
    hallway.offers.tick()
    assert waits(band) == {"dukcapil/ktp": ""}


# How the server is asked


def change_hours(hallway: Hallway) -> None:
    shut = HoursOverridden(
        scope="agency", subject="pajak", day=hallway.at.date(), hours=(), reason="", by="wati"
    )
    hallway.link.happen(hallway.hall._record(shut))


def due(offers: OfferWatch) -> float:
    assert offers.due_seconds is not None
    return offers.due_seconds


def test_one_question_at_a_time(hallway: Hallway) -> None:
    hallway.offers.ask()
    hallway.offers.ask()
    assert len(hallway.link.asking("/api/services")) == 1
    assert hallway.offers.due_seconds is None

    hallway.link.asking()[0].answer(Services(at=hallway.at, services=()))
    assert due(hallway.offers) == pytest.approx(30)


def test_a_refusal_is_asked_again_later(hallway: Hallway) -> None:
    hallway.offers.ask()
    hallway.link.asking()[0].refuse(Problem(code="unavailable", title="", detail="", status=503))

    assert due(hallway.offers) == pytest.approx(30)
    assert hallway.offers.services is None


def test_nobody_is_asked_while_the_line_is_down(hallway: Hallway) -> None:
    hallway.offers.ask()
    question = hallway.link.asking()[0]
    hallway.link.set_online(False)
    assert question.settled
    assert hallway.offers.due_seconds is None

    hallway.offers.ask()
    assert hallway.link.asking() == []

    hallway.link.set_online(True)
    assert hallway.offers.due_seconds is not None


def test_other_hours_are_asked_for_soon(hallway: Hallway) -> None:
    hallway.offered()
    assert due(hallway.offers) > 20

    change_hours(hallway)
    assert due(hallway.offers) <= 8


def test_what_was_asked_before_a_change_is_asked_once_more(hallway: Hallway) -> None:
    hallway.offers.ask()
    change_hours(hallway)
    hallway.link.asking()[0].answer(Services(at=hallway.at, services=()))

    assert due(hallway.offers) <= 8


def _share(place: int) -> float:
    return place / 29


def test_thirty_displays_do_not_ask_at_once(qapp: QGuiApplication, qtbot: QtBot) -> None:
    link = FakeLink(online=True)
    displays = [
        OfferWatch(link=link, now=lambda: MORNING, jitter=partial(_share, place)) for place in range(30)
    ]
    first = sorted(due(display) for display in displays)
    assert all(later - earlier > 0.2 for earlier, later in pairwise(first))

    for display in displays:
        display.ask()
    for question in link.asking():
        question.answer(Services(at=MORNING, services=()))
    following = sorted(due(display) for display in displays)
    assert all(later - earlier > 0.2 for earlier, later in pairwise(following))
    assert following[0] >= 26
    assert following[-1] <= 34
    for display in displays:
        display.deleteLater()


def test_the_first_question_comes_by_itself(qapp: QGuiApplication, qtbot: QtBot) -> None:
    link = FakeLink()
    display = OfferWatch(link=link, now=lambda: MORNING, jitter=lambda: 0.001)
    link.set_online(True)
    qtbot.waitUntil(lambda: len(link.asking("/api/services")) == 1)
    display.deleteLater()
