"""A display that starts while its hall is gone shows the last board with its age, and calls nobody from it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace as with_
from PySide6.QtGui import QGuiApplication

from display.board.board import Board
from display.board.call import Call
from display.board.post import Post
from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.panels.words import Words
from display.unattended.keepsake import FILE, Album, Keepsake, nameless
from display.unattended.remembering import QUIET_LOOKS, Remembering
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.program_process import until
from tests.fakes.texts import all_texts

LATER = timedelta(minutes=7)


@dataclass
class Wall:
    """What hangs in the hall after one start of the display, and a clock moved by hand."""

    link: FakeLink
    clock: HallClock
    watch: Watch
    memory: Remembering
    called: list[Call]

    @property
    def sign(self) -> str:
        return str(self.clock.property("sign"))

    def numbers(self) -> list[str]:
        assert self.watch.sight is not None
        assert self.watch.board is not None
        return [row.label for row in self.watch.sight.recent(self.watch.board)]

    def greet(self, hall: Narrator) -> None:
        self.link.set_online(True)
        self.link.greet(hall.hello())
        self.link.give_mall(SMALL_MALL)
        self.link.give_state(hall.snapshot())


class House:
    """A folder, and a display that is started again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.at = MORNING
        self.walls: list[Wall] = []

    def starts(self, *, wished: str = "") -> Wall:
        link = FakeLink()
        clock = HallClock(link=link, words=Words(all_texts(), ("id", "en")), now=self.now)
        watch = Watch(link=link, name="north", own=Post(), languages=("id", "en"))
        album = Album(self.folder)
        memory = Remembering(watch=watch, clock=clock, link=link, album=album, hall=wished)
        wall = Wall(link=link, clock=clock, watch=watch, memory=memory, called=[])
        watch.called.connect(wall.called.append)
        self.walls.append(wall)
        memory.put_up()
        return wall

    def now(self) -> datetime:
        return self.at

    def kept_at(self) -> datetime | None:
        kept = Album(self.folder).load()
        return None if kept is None else kept.at


@pytest.fixture
def house(qapp: QGuiApplication, tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path / "state")
    yield house
    for wall in house.walls:
        wall.memory.close()
        wall.clock.deleteLater()


@pytest.fixture
def hall() -> Narrator:
    """A-001 is at counter 1, A-002 has been served, A-003 waits."""
    hall = Narrator()
    hall.opens_the_day()
    for counter in ("1", "2"):
        hall.officer_comes(counter)
    for _ in range(3):
        hall.takes_a_number()
    hall.is_called("A-002", "2")
    hall.ends("A-002")
    hall.is_called("A-001", "1")
    return hall


def shown_once(house: House, hall: Narrator) -> Wall:
    """A first start with the hall there; then it ends in good order."""
    house.at = hall.at
    wall = house.starts()
    wall.greet(hall)
    wall.memory.close()
    return wall


def test_without_its_hall_it_shows_the_last_board_and_how_old_it_is(house: House, hall: Narrator) -> None:
    before = shown_once(house, hall)
    house.at += LATER

    after = house.starts()
    assert after.watch.ready
    assert after.numbers() == before.numbers() == ["A-001", "A-002"]
    assert after.sign.endswith("7 menit lalu")
    assert after.called == []

    after.greet(hall)
    assert after.sign == ""
    assert after.numbers() == before.numbers()
    after.link.happen(hall.is_recalled("A-001"))
    assert [(call.text, call.recall) for call in after.called] == [("A-001", True)]


def test_a_line_that_was_never_there_does_not_make_the_board_younger(house: House, hall: Narrator) -> None:
    shown_once(house, hall)
    house.at += LATER
    after = house.starts()
    after.link.onlineChanged.emit(False)
    assert after.sign.endswith("7 menit lalu")
    after.memory.look()
    house.at += LATER
    assert house.starts().sign.endswith("14 menit lalu"), "what was remembered is not kept as if it were new"


def test_the_first_start_waits_calmly(house: House) -> None:
    assert not house.starts().watch.ready


@pytest.mark.parametrize("away", [timedelta(hours=20), timedelta(days=-9000)])
def test_the_board_of_another_day_is_not_shown(house: House, hall: Narrator, away: timedelta) -> None:
    shown_once(house, hall)
    house.at += away
    wall = house.starts()
    assert not wall.watch.ready
    assert wall.sign == ""


def test_the_board_of_another_hall_is_not_shown(house: House, hall: Narrator) -> None:
    shown_once(house, hall)
    assert not house.starts(wished="elsewhere").watch.ready
    assert house.starts(wished=hall.hello().hall).watch.ready


def test_a_quiet_board_stays_as_young_as_the_line(house: House, hall: Narrator) -> None:
    house.at = hall.at
    wall = house.starts()
    wall.greet(hall)
    wall.memory.look()
    until(lambda: house.kept_at() == hall.at, "it is on the disk")
    house.at += LATER
    for _ in range(QUIET_LOOKS):
        wall.memory.look()
    until(lambda: house.kept_at() == house.at, "it is on the disk, as young as the line")
    wall.link.set_online(False)
    wall.memory.close()
    assert house.starts().sign.endswith("0 detik lalu")


def test_a_spoilt_file_is_logged_and_nothing_is_shown(
    house: House, hall: Narrator, caplog: pytest.LogCaptureFixture
) -> None:
    shown_once(house, hall)
    (house.folder / FILE).write_bytes(b'{"hall": "batu')
    with caplog.at_level(logging.WARNING):
        assert not house.starts().watch.ready
    assert "cannot be read" in caplog.text


def test_a_power_cut_in_the_middle_of_writing_leaves_the_board_before(house: House, hall: Narrator) -> None:
    shown_once(house, hall)
    (house.folder / FILE).with_suffix(".new").write_bytes(b'{"hall": "batu')
    assert house.starts().numbers() == ["A-001", "A-002"]


def test_a_folder_that_cannot_be_written_costs_the_memory_and_nothing_else(
    tmp_path: Path, hall: Narrator, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").write_text("not a folder", encoding="utf-8")
    kept = Keepsake(hall="h", at=MORNING, mall=SMALL_MALL, board=Board.of(hall.snapshot()))
    Album(tmp_path / "state").save(kept)
    assert "cannot be written" in caplog.text


def test_nothing_on_the_disk_opens_a_ticket_s_page_or_tells_of_a_person(house: House, hall: Narrator) -> None:
    board = Board.of(hall.snapshot())
    mothers = {
        each: with_(
            ticket,
            priority="pregnant",
            errands=tuple(with_(errand, kept_officer="Upik") for errand in ticket.errands),
        )
        for each, ticket in board.tickets.items()
    }
    kept = Keepsake(hall="h", at=MORNING, mall=SMALL_MALL, board=replace(board, tickets=mothers))
    Album(house.folder).save(kept)
    written = (house.folder / FILE).read_text(encoding="utf-8")
    assert "A-001" in written
    for secret in (*board.tickets, "pregnant", "Upik"):
        assert secret not in written


def test_a_nameless_board_reads_like_the_other(hall: Narrator) -> None:
    board = Board.of(hall.snapshot())
    anyone = nameless(board)
    for each in (board, anyone):
        assert [row.label for row in each.recent(lambda _: True)] == ["A-001", "A-002"]
        assert [row.phase for row in each.recent(lambda _: True)] == ["called", "ended"]
    assert anyone.waiting() == board.waiting()
    assert {counter: each.label for counter, each in anyone.at_counters().items()} == {"1": "A-001"}
