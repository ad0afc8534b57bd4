"""The door: who may come in, what is shown to the hall, and what it says."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from counter.signing.door import LONGEST_CARD, Door
from counter.signing.memory import Memory
from counter.signing.presence import Presence
from tests.fakes.counter_day import MORNING
from tests.fakes.link import FakeLink
from tests.fakes.staff import BUDI, NAMES, RINA, SECRETS, refusal, signed_in
from wire.staff import SignIn, Staff


class Hall:
    """A door, and the test behind it."""

    def __init__(self, folder: Path) -> None:
        self.link = FakeLink(online=True)
        self.now: datetime = MORNING
        self.steady = 100.0
        self.presence = Presence(Memory(folder), lambda: self.now)
        self.door = Door(
            link=self.link, presence=self.presence, steady=lambda: self.steady, now=lambda: self.now
        )
        self.stood = 0
        self.emptied = 0
        self.door.stood.connect(self._stood)
        self.door.emptied.connect(self._emptied)

    def _stood(self) -> None:
        self.stood += 1

    def _emptied(self) -> None:
        self.emptied += 1

    def says(self, staff: Staff = SECRETS) -> None:
        self.link.asking("/api/staff")[0].answer(staff)

    def lets_in(self) -> None:
        self.link.asking("/api/sign-in")[0].answer(signed_in(RINA))


@pytest.fixture
def hall(qapp: QCoreApplication, tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def test_until_the_hall_has_said_a_name_is_enough_as_it_was_last_time(hall: Hall, tmp_path: Path) -> None:
    assert not hall.door.outside
    hall.says()
    assert hall.door.outside
    assert Hall(tmp_path).door.outside


def test_a_hall_that_has_registered_nobody_asks_for_nothing(hall: Hall) -> None:
    hall.says(NAMES)
    assert not hall.door.outside
    assert hall.door.roster.known


def test_the_right_secret_opens_the_door_and_is_kept_nowhere(hall: Hall) -> None:
    hall.says()
    hall.door.choose("rina")
    hall.door.try_secret("482915")
    assert hall.link.submitted == [SignIn(officer="rina", secret="482915")]
    hall.lets_in()
    session = hall.door.session
    assert session is not None
    assert (session.officer, session.proof) == (RINA, "proof-of-rina")
    assert not hall.door.outside
    assert hall.presence.last == "rina"
    assert "482915" not in repr(vars(hall.door))


def test_one_try_at_a_time(hall: Hall) -> None:
    hall.says()
    hall.door.choose("rina")
    hall.door.try_secret("1")
    hall.door.try_secret("2")
    hall.door.try_card("0012345678")
    assert len(hall.link.submitted) == 1


def test_a_card_needs_nobody_to_be_chosen(hall: Hall) -> None:
    hall.says()
    hall.door.try_card("0012345678")
    assert hall.link.submitted == [SignIn(card="0012345678")]


def test_another_code_than_a_card_is_not_sent(hall: Hall) -> None:
    hall.says()
    hall.door.try_card("x" * (LONGEST_CARD + 1))
    assert hall.link.submitted == []


def test_a_card_means_nothing_where_somebody_is_in_or_names_are_enough(hall: Hall) -> None:
    hall.door.try_card("0012345678")
    hall.says()
    hall.door.try_card("0012345678")
    hall.lets_in()
    hall.door.try_card("0012345678")
    assert len(hall.link.submitted) == 1


def test_whoever_turned_away_is_not_let_in_a_moment_later(hall: Hall) -> None:
    hall.says()
    hall.door.choose("rina")
    hall.door.try_secret("1")
    asked = hall.link.asking("/api/sign-in")[0]
    hall.door.choose("budi")
    asked.answer(signed_in(RINA))
    assert hall.door.session is None
    assert hall.door.entry.officer == BUDI


def test_a_refusal_empties_the_field(hall: Hall) -> None:
    hall.says()
    hall.door.choose("rina")
    known = hall.emptied
    hall.door.try_secret("1")
    hall.link.asking("/api/sign-in")[0].refuse(refusal("sign-in-refused"))
    assert hall.emptied == known + 1
    assert hall.door.outside


def test_what_was_proven_lapses_by_the_servers_clock(hall: Hall) -> None:
    hall.says()
    hall.door.choose("rina")
    hall.door.try_secret("1")
    hall.lets_in()
    hall.now += timedelta(hours=10)
    assert hall.door.session is None
    assert hall.door.outside


def test_the_list_is_asked_for_again_whenever_the_line_comes_back(hall: Hall) -> None:
    hall.link.set_online(False)
    hall.link.set_online(True)
    assert len(hall.link.asking("/api/staff")) == 1, "the first question still waits"
    hall.says()
    hall.link.set_online(False)
    hall.link.set_online(True)
    hall.says(Staff(sign_in="secret", officers=(BUDI,)))
    assert hall.door.roster.officers == (BUDI,)


def test_whoever_was_here_last_is_chosen_and_one_who_is_gone_is_not(hall: Hall) -> None:
    hall.presence.signed_in(RINA)
    hall.says()
    assert hall.door.entry.officer == RINA
    hall.link.set_online(False)
    hall.link.set_online(True)
    hall.says(Staff(sign_in="secret", officers=(BUDI,)))
    assert hall.door.entry.officer is None
