"""Every counter says in words how it stands there, and whom it calls or serves."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.panels.counters_viewmodel import CounterBoard
from tests.fakes.display_hall import SMALL_MALL
from tests.unit.display.panels.conftest import MALL_WITH_SERVICES, Hallway, Make, leaves, see, state

Hang = Callable[..., tuple[Hallway, CounterBoard]]


@pytest.fixture
def make() -> Make:
    return lambda hallway: CounterBoard(
        watch=hallway.watch,
        clock=hallway.clock,
        offers=hallway.offers,
        words=hallway.words,
        page_seconds=60,
    )


def states(board: CounterBoard) -> dict[str, tuple[str, str]]:
    """State and number, by counter."""
    return {face["counter"]: (face["state"], face["number"]) for face in see(leaves(board), "open")}


def test_a_counter_calls_serves_and_is_free_again(hang: Hang) -> None:
    hallway, board = hang()
    hallway.opens("1")
    assert states(board) == {"1": ("free", "")}

    label = hallway.is_called("1")
    assert states(board) == {"1": ("calling", label)}

    hallway.happen(hallway.hall.is_served(label))
    assert states(board) == {"1": ("serving", label)}

    hallway.happen(hallway.hall.ends(label))
    assert states(board) == {"1": ("free", "")}


def test_counters_without_an_officer_are_not_in_the_list(hang: Hang) -> None:
    hallway, board = hang()
    assert states(board) == {}

    hallway.opens("2", "12A")
    hallway.happen(hallway.hall.officer_leaves("2"))
    assert states(board) == {"12A": ("free", "")}


def test_a_pause_is_said_once_the_visitor_has_left(hang: Hang) -> None:
    hallway, board = hang()
    hallway.opens("1")
    label = hallway.is_called("1")
    hallway.happen(hallway.hall.officer_pauses("1"))
    assert states(board) == {"1": ("calling", label)}

    hallway.happen(hallway.hall.ends(label))
    assert states(board) == {"1": ("paused", "")}

    hallway.happen(hallway.hall.officer_is_back("1"))
    assert states(board) == {"1": ("free", "")}


def test_an_officer_who_leaves_ends_no_visit(hang: Hang) -> None:
    hallway, board = hang()
    hallway.opens("1")
    label = hallway.is_called("1")
    hallway.happen(hallway.hall.is_served(label), hallway.hall.officer_leaves("1"))
    assert states(board) == {"1": ("serving", label)}

    hallway.happen(hallway.hall.ends(label))
    assert states(board) == {}


def test_every_state_has_its_own_words_and_its_own_sign(hang: Hang) -> None:
    hallway, board = hang(counter="1")
    seen = [see(board, "single")]
    hallway.opens("1")
    seen.append(see(board, "single"))
    label = hallway.is_called("1")
    seen.append(see(board, "single"))
    hallway.happen(hallway.hall.is_served(label))
    seen.append(see(board, "single"))
    hallway.happen(hallway.hall.ends(label), hallway.hall.officer_pauses("1"))
    seen.append(see(board, "single"))

    assert [face["words"] for face in seen] == [
        "Tutup",
        "Siap melayani",
        "Silakan",
        "Sedang dilayani",
        "Istirahat",
    ]
    assert [face["wordsSecond"] for face in seen] == [
        "Closed",
        "Ready",
        "Please come",
        "Being served",
        "On a break",
    ]
    assert len({face["sign"] for face in seen}) == 5


def test_a_zones_display_shows_its_own_counters(hang: Hang) -> None:
    hallway, board = hang(zone="south")
    hallway.opens("1", "2", "12A")

    assert list(states(board)) == ["12A"]


def test_a_counter_carries_its_agencys_name_and_colour(hang: Hang) -> None:
    coloured = tuple(replace(each, colour="#0A3D7A") for each in SMALL_MALL.agencies)
    hallway, board = hang(mall=replace(SMALL_MALL, agencies=coloured))
    hallway.opens("12A")

    face = see(leaves(board), "open")[0]
    assert (face["agency"], face["colour"], face["onColour"]) == ("Pajak", "#0A3D7A", "#FFFFFF")
    assert (face["agencyName"], face["agencySecond"]) == ("Kantor Pelayanan Pajak Pratama", "Tax Office")


def test_more_counters_than_fit_are_leafed_through(hang: Hang) -> None:
    hallway, board = hang()
    leaves(board).setProperty("perPage", 2)
    hallway.opens("1", "2", "12A")
    first = list(states(board))
    leaves(board).turn()

    assert (first, list(states(board))) == (["1", "2"], ["12A"])
    assert (see(leaves(board), "pages"), see(leaves(board), "count")) == (2, 3)


def test_counters_that_call_stand_first_the_latest_call_on_top(hang: Hang) -> None:
    hallway, board = hang()
    hallway.opens("1", "2", "12A")
    hallway.is_called("2")
    again = hallway.is_called("12A")
    assert list(states(board)) == ["12A", "2", "1"]

    hallway.happen(hallway.hall.is_served(again))
    assert list(states(board)) == ["2", "1", "12A"]


def test_whoever_is_called_is_on_the_open_page(hang: Hang) -> None:
    hallway, board = hang()
    leaves(board).setProperty("perPage", 2)
    hallway.opens("1", "2", "12A")
    label = hallway.is_called("12A")
    for news in (None, hallway.hall.is_recalled(label)):
        if news:
            leaves(board).turn()
            hallway.happen(news)
        assert see(leaves(board), "page") == 0
        assert "12A" in states(board)

    leaves(board).turn()
    hallway.happen(hallway.hall.is_served(label))
    assert see(leaves(board), "page") == 1, "nobody is called: the page that is open stays"


def test_a_display_of_no_single_counter_has_none(hang: Hang) -> None:
    hallway, board = hang()
    hallway.opens("1")

    assert see(board, "single")["state"] == "none"


def test_the_single_counter_says_a_recall(hang: Hang, qtbot: QtBot) -> None:
    hallway, board = hang(counter="1")
    hallway.opens("1")
    label = hallway.is_called("1")
    assert see(board, "single")["recall"] is False

    with qtbot.waitSignal(board.singleChanged):
        hallway.happen(hallway.hall.is_recalled(label))
    assert see(board, "single")["recall"] is True

    hallway.happen(hallway.hall.is_served(label))
    assert see(board, "single")["recall"] is False


def test_another_counters_news_leave_the_single_one_alone(hang: Hang, qtbot: QtBot) -> None:
    hallway, board = hang(counter="1")
    with qtbot.assertNotEmitted(board.singleChanged):
        hallway.opens("2")
        hallway.is_called("2")


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (timedelta(hours=5), ("Buka lagi pukul 13.00", "Opens again at 13:00")),
        (timedelta(days=2), ("Buka lagi Kamis pukul 08.00", "Opens again on Thursday at 08:00")),
    ],
)
def test_a_closed_counter_says_when_it_opens_again(
    hang: Hang, later: timedelta, said: tuple[str, str]
) -> None:
    hallway, board = hang(counter="2")
    hallway.offered(
        state("dukcapil/ktp", open=False, why="break", opens=hallway.at + later),
        state("dukcapil/akta", open=False, why="weekday", opens=hallway.at + timedelta(days=6)),
        state("pajak/npwp", (1, 2)),
    )

    face = see(board, "single")
    assert (face["more"], face["moreSecond"]) == said


def test_a_counter_that_only_lacks_its_officer_promises_no_hour(hang: Hang) -> None:
    hallway, board = hang(counter="1")
    hallway.offered(state("dukcapil/ktp", (1, 2)))

    assert see(board, "single")["words"] == "Tutup"
    assert see(board, "single")["more"] == ""


def test_one_language_leaves_no_second_words(hang: Hang) -> None:
    hallway, board = hang(counter="1", languages=("en",), mall=MALL_WITH_SERVICES)
    hallway.opens("1")

    face = see(board, "single")
    assert (face["words"], face["wordsSecond"], face["moreSecond"]) == ("Ready", "", "")
