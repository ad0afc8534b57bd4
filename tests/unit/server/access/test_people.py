"""Who shows a token is known from memory, and no longer than they may be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.access.people import BLIND_SECONDS, MOST_OF_ONE, People
from server.access.principal import Principal, Role
from server.service.ports import StorageTrouble
from server.staff.officers import Officer
from server.staff.posts import IDLE, Post
from server.staff.sessions import LASTS
from tests.fakes.register import FakeRegister
from tests.fakes.sessions import FakeSessions
from tests.fakes.told import MORNING

SITI = Officer(id="siti", name="Siti", agency="reg", secret="sealed")
DEWI = Officer(id="dewi", name="Dewi", agency="reg", secret="sealed", post=Post.MANAGER)
ADI = Officer(id="adi", name="Adi", agency="", secret="sealed", post=Post.ADMINISTRATOR)


class Door:
    """People who sign in, and a second server beside this one that shares the database."""

    def __init__(self) -> None:
        self.now, self.watch, self.made = MORNING, 50.0, 0
        self.register = FakeRegister({each.id: each for each in (SITI, DEWI, ADI)})
        self.book = FakeSessions()
        self.people, self.elsewhere = self._people(), self._people()

    def _people(self) -> People:
        return People(
            register=self.register,
            book=self.book,
            clock=lambda: self.now,
            monotonic=lambda: self.watch,
            token=self._token,
        )

    def _token(self) -> str:
        self.made += 1
        return f"token-{self.made}"

    def wait(self, passed: timedelta) -> None:
        """Time passes, and the server looks now and then."""
        self.now += passed
        self.watch += passed.total_seconds()
        self.people.look()

    def token(self, officer: Officer = DEWI) -> str:
        return self.people.sign_in(officer)[0]


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_token_says_who_it_is_and_whose(door: Door) -> None:
    assert door.people(door.token(DEWI)) == Principal(role=Role.MANAGER, person="dewi", agency="reg")
    assert door.people(door.token(ADI)) == Principal(role=Role.ADMINISTRATOR, person="adi")
    assert door.people.principal(door.token(SITI).encode()) == Principal(
        role=Role.OFFICER, person="siti", agency="reg"
    )


def test_a_stranger_is_nobody_and_asks_the_database_nothing(door: Door) -> None:
    door.token()
    door.book.trouble = door.register.trouble = StorageTrouble("unavailable", "not to be asked")
    for said in ("", "token", "token-2", "\ud800", door.book.everybody.__name__):
        assert door.people(said) is None


def test_the_book_never_has_the_token(door: Door) -> None:
    token = door.token()
    assert token not in repr(door.book.kept)


@pytest.mark.parametrize(
    "who", [DEWI, ADI, replace(DEWI, post=Post.READER), replace(ADI, post=Post.OPERATOR)]
)
def test_whoever_does_not_work_in_the_hall_is_out_after_an_hour_without_a_word(
    door: Door, who: Officer
) -> None:
    door.register.kept[who.id] = who
    token = door.token(who)
    for _ in range(3):
        door.wait(IDLE - timedelta(seconds=1))
        assert door.people(token) is not None
    door.wait(IDLE)
    assert door.people(token) is None
    assert door.book.kept == {}


@pytest.mark.parametrize("who", [SITI, replace(SITI, post=Post.GUIDE)])
def test_officers_and_guides_stay_for_their_day_and_not_longer(door: Door, who: Officer) -> None:
    door.register.kept["siti"] = who
    token = door.token(who)
    door.wait(LASTS - timedelta(seconds=1))
    assert door.people(token) is not None
    door.wait(timedelta(seconds=1))
    assert door.people(token) is None
    assert door.people.officer(token) is None


def test_who_never_rests_is_out_in_the_evening_all_the_same(door: Door) -> None:
    token = door.token(ADI)
    for _ in range(32):
        assert door.people(token) is not None
        door.wait(LASTS / 32)
    assert door.people(token) is None


@pytest.mark.parametrize(
    "now",
    [
        replace(DEWI, active=False),
        replace(DEWI, secret="sealed anew"),
        replace(DEWI, card="a card"),
        replace(DEWI, post=Post.OFFICER),
        None,
    ],
)
def test_who_changes_elsewhere_is_out_at_the_next_look_and_opens_nothing_before(
    door: Door, now: Officer | None
) -> None:
    token = door.token()
    door.register.kept.pop("dewi") if now is None else door.register.put(now)
    assert door.people.officer(token) is None
    door.people.look()
    assert door.people(token) is None
    assert door.book.kept == {}


def test_who_was_suspended_and_comes_back_signs_in_anew(door: Door) -> None:
    token = door.token()
    door.register.put(replace(DEWI, active=False))
    door.people.look()
    door.register.put(DEWI)
    door.people.look()
    assert door.people(token) is None


def test_another_agency_is_as_it_is_now(door: Door) -> None:
    token = door.token()
    door.register.put(replace(DEWI, agency="pol"))
    door.people.look()
    known = door.people(token)
    assert known is not None
    assert known.agency == "pol"


def test_signing_out_is_at_once_and_of_that_session_alone(door: Door) -> None:
    here, there = door.token(), door.token()
    door.people.sign_out(here)
    door.people.sign_out("nobody's")
    assert door.people(here) is None
    assert door.people(there) is not None
    assert len(door.book.kept) == 1


def test_another_server_knows_at_its_next_look(door: Door) -> None:
    token = door.token()
    assert door.elsewhere(token) is None
    door.elsewhere.look()
    assert door.elsewhere(token) is not None
    door.people.sign_out(token)
    door.elsewhere.look()
    assert door.elsewhere(token) is None


def test_a_use_is_written_once_a_minute_however_often_it_is(door: Door) -> None:
    token = door.token()
    for _ in range(180):
        door.people(token)
        door.wait(timedelta(seconds=1))
    assert len(door.book.touched) == 2


def test_the_last_use_outlives_the_server(door: Door) -> None:
    token = door.token()
    door.wait(timedelta(minutes=59))
    door.people(token)
    door.people.look()
    door.now += timedelta(minutes=59)
    door.elsewhere.look()
    assert door.elsewhere(token) is not None


def test_a_full_disk_keeps_nobody_out_but_blindness_does(door: Door) -> None:
    token = door.token(SITI)
    door.book.trouble = StorageTrouble("storage-full", "full")
    door.wait(timedelta(seconds=BLIND_SECONDS))
    assert door.people(token) is not None
    door.wait(timedelta(seconds=1))
    assert door.people(token) is None, "who was suspended meanwhile could not be seen"
    door.book.trouble = None
    door.people.look()
    assert door.people(token) is not None


def test_a_sign_out_that_cannot_be_kept_is_not_told_as_done(door: Door) -> None:
    token = door.token()
    door.book.trouble = StorageTrouble("unavailable", "gone")
    with pytest.raises(StorageTrouble):
        door.people.sign_out(token)


def test_nobody_fills_the_book(door: Door) -> None:
    first, other, last = door.token(), door.token(ADI), ""
    for _ in range(MOST_OF_ONE):
        door.now += timedelta(seconds=1)
        last = door.token()
    assert door.people(first) is None
    assert door.people(last) is not None
    assert door.people(other) is not None
    assert len(door.book.kept) == MOST_OF_ONE + 1


def test_who_listens_is_asked_after_and_that_is_no_word_of_theirs(door: Door) -> None:
    token = door.token()
    who = door.people(token)
    assert who is not None
    for _ in range(59):
        door.wait(timedelta(minutes=1))
        assert door.people.holds(who)
    door.wait(timedelta(minutes=1))
    assert not door.people.holds(who)
    assert not door.people.holds(replace(who))


def test_a_sign_in_that_was_under_way_with_the_old_pin_is_worth_nothing(door: Door) -> None:
    door.register.put(replace(SITI, secret="sealed anew"))
    token = door.token(SITI)
    assert door.people.officer(token) is None
    door.people.look()
    assert door.people(token) is None
