"""Who is called and does not come stands on the screen, as long as it is of use to them (rule 16)."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.panels.missed_viewmodel import MissedCalls
from tests.fakes.display_hall import SMALL_MALL, both
from tests.unit.display.panels.conftest import Hallway, Make, leaves, see
from wire.mall import NoShow

Hang = Callable[..., tuple[Hallway, MissedCalls]]


@pytest.fixture
def make() -> Make:
    return lambda hallway: MissedCalls(
        watch=hallway.watch,
        clock=hallway.clock,
        words=hallway.words,
        page_seconds=60,
    )


def numbers(missed: MissedCalls) -> list[str]:
    return [row["number"] for row in see(leaves(missed), "open")]


def test_who_does_not_come_within_a_minute_is_looked_for(hang: Hang) -> None:
    hallway, missed = hang()
    label = hallway.is_called("2")
    hallway.pass_time(seconds=59)
    hallway.clock.tick()
    assert numbers(missed) == []

    hallway.pass_time(seconds=1)
    hallway.clock.tick()
    row = see(leaves(missed), "open")[0]
    assert (row["number"], row["place"], row["words"]) == (label, "Loket 2", "Ditunggu di loket 2")
    assert (row["placeSecond"], row["wordsSecond"]) == ("Counter 2", "Awaited at counter 2")
    assert row["awaited"] is True


def test_after_a_recall_at_once_and_with_the_count_of_calls(hang: Hang) -> None:
    hallway, missed = hang()
    label = hallway.is_called("1")
    hallway.happen(hallway.hall.is_recalled(label), hallway.hall.is_recalled(label))

    row = see(leaves(missed), "open")[0]
    assert (row["words"], row["wordsSecond"]) == (
        "Ditunggu di loket 1 · panggilan ke-3",
        "Awaited at counter 1 · called 3 times",
    )


def test_who_comes_is_looked_for_no_longer(hang: Hang) -> None:
    hallway, missed = hang()
    label = hallway.is_called("1")
    hallway.happen(hallway.hall.is_recalled(label))
    assert numbers(missed) == [label]

    hallway.happen(hallway.hall.is_served(label))
    assert numbers(missed) == []


def test_a_no_show_reads_where_to_report_and_until_when(hang: Hang) -> None:
    hallway, missed = hang()
    label = hallway.is_called("2")
    hallway.happen(hallway.hall.ends(label, "no-show"))

    row = see(leaves(missed), "open")[0]
    assert (row["number"], row["counter"], row["awaited"]) == (label, "2", False)
    assert (row["place"], row["until"], row["words"]) == (
        "Loket 2",
        "08.30",
        "Lapor ke Loket 2 sebelum 08.30",
    )
    assert (row["untilSecond"], row["wordsSecond"]) == ("08:30", "Report to Counter 2 before 08:30")


def test_the_malls_own_place_for_late_visitors_goes_before_the_counter(hang: Hang) -> None:
    desk = NoShow(bring_back_minutes=15, recall_place=both("Meja informasi", "Information desk"))
    hallway, missed = hang(mall=replace(SMALL_MALL, no_show=desk))
    label = hallway.is_called("2")
    hallway.happen(hallway.hall.ends(label, "no-show"))

    row = see(leaves(missed), "open")[0]
    assert (row["place"], row["placeSecond"]) == ("Meja informasi", "Information desk")
    assert (row["words"], row["until"]) == ("Lapor ke Meja informasi sebelum 08.15", "08.15")


def test_it_is_gone_when_the_time_is_over_though_nobody_says_so(hang: Hang) -> None:
    hallway, missed = hang()
    label = hallway.is_called("1")
    hallway.happen(hallway.hall.ends(label, "no-show"))
    hallway.pass_time(minutes=29, seconds=59)
    hallway.clock.tick()
    assert numbers(missed) == [label]

    hallway.pass_time(seconds=1)
    hallway.clock.tick()
    assert numbers(missed) == []


def test_the_clock_of_the_hall_moves_the_rows_by_itself(hang: Hang, qtbot: QtBot) -> None:
    hallway, missed = hang()
    hallway.is_called("1")
    hallway.pass_time(minutes=2)
    with qtbot.waitSignal(leaves(missed).changed, timeout=3000):
        pass


def test_the_latest_stands_first_and_who_is_awaited_before_who_is_gone(hang: Hang) -> None:
    hallway, missed = hang()
    called = [hallway.is_called("1") for _ in range(4)]
    for label in called[:2]:
        hallway.happen(hallway.hall.ends(label, "no-show"))
    hallway.pass_time(minutes=2)
    hallway.clock.tick()

    assert numbers(missed) == [called[3], called[2], called[1], called[0]]


def test_a_zones_display_looks_for_its_own_visitors_only(hang: Hang) -> None:
    hallway, missed = hang(zone="south")
    north, south = hallway.is_called("1"), hallway.is_called("12A", line="pajak/npwp")
    gone = hallway.is_called("1")
    hallway.happen(hallway.hall.ends(gone, "no-show"))
    hallway.pass_time(minutes=2)
    hallway.clock.tick()

    assert north != south
    assert numbers(missed) == [south]


def test_more_than_fit_are_leafed_through(hang: Hang) -> None:
    hallway, missed = hang()
    called = [hallway.is_called("1") for _ in range(3)]
    hallway.pass_time(minutes=2)
    hallway.clock.tick()
    leaves(missed).setProperty("perPage", 2)
    first = numbers(missed)
    leaves(missed).turn()

    assert first + numbers(missed) == called[::-1]
    assert (see(leaves(missed), "pages"), see(leaves(missed), "count")) == (2, 3)
