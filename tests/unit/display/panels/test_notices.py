"""Notices stand where and as long as they hold, urgent ones first and marked by a word and a sign."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from display.panels.notices_viewmodel import NoticeBoard
from tests.unit.display.panels.conftest import MALL_WITH_SERVICES, Hallway, Make, leaves, see, state

Hang = Callable[..., tuple[Hallway, NoticeBoard]]


@pytest.fixture
def make() -> Make:
    return lambda hallway: NoticeBoard(
        watch=hallway.watch,
        clock=hallway.clock,
        offers=hallway.offers,
        words=hallway.words,
        page_seconds=60,
    )


def texts(board: NoticeBoard) -> list[str]:
    return [notice["text"] for notice in see(board, "notices")]


def test_a_notice_stands_in_both_languages_until_it_is_over(hang: Hang) -> None:
    hallway, board = hang()
    hallway.happen(hallway.hall.notice_is_posted("Lift rusak", minutes=10))
    notice = see(board, "notices")[0]
    assert (notice["text"], notice["textSecond"]) == ("Lift rusak", "Lift rusak (en)")
    assert (notice["words"], notice["sign"], notice["urgent"]) == ("Pemberitahuan", "info", False)

    hallway.pass_time(minutes=10)
    hallway.clock.tick()
    assert texts(board) == []


def test_urgent_ones_come_first_marked_by_a_word_and_a_sign_then_the_latest(hang: Hang) -> None:
    hallway, board = hang()
    hallway.happen(
        hallway.hall.notice_is_posted("Lift rusak"),
        hallway.hall.notice_is_posted("Evakuasi", urgent=True),
        hallway.hall.notice_is_posted("Toilet dibersihkan"),
    )

    assert texts(board) == ["Evakuasi", "Toilet dibersihkan", "Lift rusak"]
    urgent = see(board, "notices")[0]
    assert (urgent["words"], urgent["wordsSecond"], urgent["sign"]) == ("Penting", "Important", "warning")


def test_a_withdrawn_notice_is_gone_and_a_rewritten_one_stands_once(hang: Hang) -> None:
    hallway, board = hang()
    hallway.happen(
        hallway.hall.notice_is_posted("Lift rusak"),
        hallway.hall.notice_is_posted("Toilet dibersihkan"),
        hallway.hall.notice_is_posted("Lift rusak", urgent=True),
        hallway.hall.notice_is_withdrawn("Toilet dibersihkan"),
    )

    assert texts(board) == ["Lift rusak"]


def test_a_zones_notice_stands_in_its_zone_and_where_the_whole_hall_is_shown(hang: Hang) -> None:
    seen = {}
    for zone in ("", "north", "south"):
        hallway, board = hang(zone=zone)
        hallway.happen(
            hallway.hall.notice_is_posted("Semua"), hallway.hall.notice_is_posted("Utara", zone="north")
        )
        seen[zone] = {notice["text"]: notice["place"] for notice in see(board, "notices")}

    assert seen == {
        "": {"Semua": "", "Utara": "Zona Utara"},
        "north": {"Semua": "", "Utara": ""},
        "south": {"Semua": ""},
    }


def test_several_are_leafed_through_one_at_a_time(hang: Hang) -> None:
    hallway, board = hang()
    hallway.happen(*(hallway.hall.notice_is_posted(text) for text in ("a", "b")))
    seen = []
    for _ in range(3):
        seen += [notice["text"] for notice in see(leaves(board), "open")]
        leaves(board).turn()

    assert seen == ["b", "a", "b"]
    assert see(leaves(board), "pages") == 2


def test_while_an_urgent_one_holds_no_other_is_leafed_to(hang: Hang) -> None:
    hallway, board = hang()
    hallway.happen(
        hallway.hall.notice_is_posted("Lift rusak"),
        hallway.hall.notice_is_posted("Evakuasi", minutes=5, urgent=True),
    )
    assert (see(board, "urgent"), see(leaves(board), "pages")) == (True, 1)
    assert see(leaves(board), "open")[0]["text"] == "Evakuasi"

    hallway.pass_time(minutes=5)
    hallway.clock.tick()
    assert not see(board, "urgent")
    assert see(leaves(board), "open")[0]["text"] == "Lift rusak"


def test_for_the_foot_of_the_screen_all_are_sentences_in_each_language(hang: Hang) -> None:
    hallway, board = hang()
    hallway.happen(
        hallway.hall.notice_is_posted("Lift rusak", zone="north"),
        hallway.hall.notice_is_posted("Evakuasi", urgent=True),
    )
    assert see(board, "sentences") == [
        "Penting: Evakuasi",
        "Important: Evakuasi (en)",
        "Zona Utara: Lift rusak",
        "North Zone: Lift rusak (en)",
    ]


def test_a_long_notice_is_told_in_one_language_after_the_other(hang: Hang) -> None:
    hallway, board = hang()
    long = "Sistem kependudukan pusat sedang dalam pemeliharaan sampai pukul sebelas"
    hallway.happen(hallway.hall.notice_is_posted(long, urgent=True))
    seen = []
    for _ in range(2):
        seen += [
            (notice["words"], notice["text"], notice["textSecond"]) for notice in see(leaves(board), "open")
        ]
        leaves(board).turn()

    assert seen == [("Penting", long, ""), ("Important", f"{long} (en)", "")]
    assert len(see(board, "notices")) == 1


def test_an_agency_that_people_closed_for_today_is_a_notice(hang: Hang) -> None:
    hallway, board = hang()
    closed = {
        "open": False,
        "why": "override",
        "said": "Pelatihan petugas",
        "opens": hallway.at + timedelta(days=1),
    }
    hallway.offered(
        state("dukcapil/ktp", (1, 2)),
        state("dukcapil/akta", **closed),  # type: ignore[arg-type]  # as named above
        state("pajak/npwp", **closed),  # type: ignore[arg-type]  # as named above
    )

    assert texts(board) == ["Kantor Pelayanan Pajak Pratama tutup hari ini · Pelatihan petugas"]
    assert see(board, "notices")[0]["textSecond"] == "Tax Office is closed today"


@pytest.mark.parametrize(("why", "hours"), [("hours", 24), ("override", 3)])
def test_one_outside_its_hours_or_back_later_today_is_none(hang: Hang, why: str, hours: int) -> None:
    hallway, board = hang()
    hallway.offered(
        state("dukcapil/ktp", (1, 2)),
        state("pajak/npwp", open=False, why=why, opens=hallway.at + timedelta(hours=hours)),
    )

    assert texts(board) == []


def test_where_everybody_is_closed_the_mall_says_it_once(hang: Hang) -> None:
    hallway, board = hang(zone="south")
    hallway.offered(*(state(each.id, open=False, why="override") for each in MALL_WITH_SERVICES.services))

    assert texts(board) == ["Mal Pelayanan Publik Batu Gadang tutup hari ini"]
