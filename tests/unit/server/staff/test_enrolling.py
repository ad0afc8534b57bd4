"""``python -m server staff``: what is told to an operator, and what is put into the register."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from argon2 import PasswordHasher

from server.enrolling import options
from server.enrolling.desk import Desk, Kept
from server.enrolling.leaving import Leaving
from server.enrolling.refusing import NotDone
from server.service.acts import Act
from server.service.origin import Origin
from server.service.ports import StorageTrouble
from server.staff.officers import Officer
from server.staff.posts import Post
from server.staff.seals import Seals
from server.staff.sessions import hash_of, new_session
from tests.fakes.acts import FakeActs
from tests.fakes.register import FakeRegister
from tests.fakes.sessions import FakeSessions
from tests.fakes.told import MORNING

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PIN, CARD = "4071", "00004711"
ADD_SITI = ("add", "siti", "--name", "Siti", "--agency", "reg")


class Counter:
    """An operator at the desk, who says *said* when asked."""

    def __init__(self) -> None:
        self.register = FakeRegister()
        self.seals = Seals(b"the server's own", hasher=QUICK)
        self.book = FakeSessions()
        self.now = MORNING
        self.acts = FakeActs()
        self.desk = Desk(
            register=self.register,
            seals=self.seals,
            agencies={"reg": "Registry", "pol": "Police"},
            leaving=Leaving(register=self.register, book=self.book, clock=lambda: self.now),
            keeping=self.kept,
            origin=Origin(device="console", person="rina"),
        )
        self.said = PIN
        self.asked: list[tuple[str, str]] = []

    def kept(self, act: Act) -> Kept:
        also = partial(self.acts.note, act)
        return Kept(
            register=FakeRegister(self.register.kept, also=also), book=FakeSessions(self.book.kept, also=also)
        )

    def secret(self, officer: str, *, from_lines: bool) -> str:
        self.asked.append(("lines" if from_lines else "terminal", officer))
        return self.said

    def card(self, officer: str) -> str:
        self.asked.append(("card", officer))
        return self.said

    def do(self, *arguments: str, said: str = PIN) -> str:
        """Ask for something; what the desk tells."""
        self.said = said
        told = self.desk.done(options.parse(arguments), self)
        assert said not in told
        return told

    def refused(self, *arguments: str, said: str = PIN) -> str:
        """Ask for something that is not done; why."""
        before = dict(self.register.kept)
        with pytest.raises(NotDone) as why:
            self.do(*arguments, said=said)
        assert self.register.kept == before
        return str(why.value)

    @property
    def siti(self) -> Officer:
        return self.register.kept["siti"]


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_a_new_officer_signs_in_by_the_pin_that_was_said(counter: Counter) -> None:
    assert counter.do(*ADD_SITI) == "siti: Siti, reg; PIN"
    assert counter.asked == [("terminal", "siti")]
    assert counter.seals.is_secret(counter.siti.secret, PIN)
    assert counter.siti == Officer(id="siti", name="Siti", agency="reg", secret=counter.siti.secret)


def test_the_pin_can_come_later_or_by_a_line(counter: Counter) -> None:
    assert counter.do(*ADD_SITI, "--no-pin") == "siti: Siti, reg; no PIN and no card yet: cannot sign in"
    assert counter.asked == []
    counter.do("pin", "siti", "--stdin", said="kopi tiap pagi")
    assert counter.asked == [("lines", "siti")]
    assert counter.seals.is_secret(counter.siti.secret, "kopi tiap pagi")


@pytest.mark.parametrize("pin", ["1234", "0000", "407", "kopi", "siti"])
def test_a_pin_that_can_be_guessed_is_not_taken(counter: Counter, pin: str) -> None:
    assert pin not in counter.refused(*ADD_SITI, said=pin).split()
    counter.do(*ADD_SITI)
    counter.refused("pin", "siti", said=pin)


def test_a_card_is_taken_once_and_can_be_taken_away(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    assert counter.do("card", "siti", said=CARD) == "siti: Siti, reg; PIN and card"
    assert counter.siti.card == counter.seals.card(CARD)
    counter.do("add", "budi", "--name", "Budi", "--agency", "pol")
    assert counter.refused("card", "budi", said=CARD) == "it is the card of siti"
    assert counter.do("card", "siti", "--none") == "siti: Siti, reg; PIN"
    assert "not read" in counter.refused("card", "siti", said="  \r")


@pytest.mark.parametrize("read", ["0004711", "7" * 129])
def test_a_card_that_no_console_would_hear_is_not_taken(counter: Counter, read: str) -> None:
    counter.do(*ADD_SITI, "--no-pin")
    assert "8 to 128 characters" in counter.refused("card", "siti", said=read)
    assert counter.siti.card is None


def test_names_ids_and_agencies_are_looked_at(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    assert "registered already" in counter.refused(*ADD_SITI)
    assert "siti has the name" in counter.refused("add", "s2", "--name", "SITI", "--agency", "reg")
    assert "there are: reg, pol" in counter.refused("add", "budi", "--name", "Budi", "--agency", "zoo")
    assert "small letters" in counter.refused("add", "Budi", "--name", "Budi", "--agency", "reg")
    assert "number of a person" in counter.refused("rename", "siti", "--name", "Siti 1985 0101 2010")
    for what in ("pin", "card", "suspend", "restore", "remove"):
        assert counter.refused(what, "nobody") == "nobody is registered as 'nobody'"


def test_an_officer_changes(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    before = counter.siti
    assert counter.do("rename", "siti", "--name", "Siti Rahma") == "siti: Siti Rahma, reg; PIN"
    assert counter.do("move", "siti", "--agency", "pol") == "siti: Siti Rahma, pol; PIN"
    assert counter.do("suspend", "siti") == "siti: Siti Rahma, pol; PIN; suspended"
    assert counter.do("restore", "siti") == "siti: Siti Rahma, pol; PIN"
    assert counter.siti == replace(before, name="Siti Rahma", agency="pol")
    assert counter.do("remove", "siti") == "siti: removed"
    assert counter.register.kept == {}


def test_the_list_says_whether_a_name_is_enough(counter: Counter) -> None:
    note = "nobody may sign in at a counter: a name is enough to open one"
    assert counter.do("list") == note
    counter.do(*ADD_SITI)
    counter.do("add", "budi", "--name", "Budi", "--agency", "pol")
    assert counter.do("list") == "budi: Budi, pol; PIN\nsiti: Siti, reg; PIN"
    for officer in ("budi", "siti"):
        counter.do("suspend", officer)
    assert counter.do("list").endswith(f"\n{note}")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("add", "siti"),
        ("pin",),
        ("sack", "siti"),
        ("pin", "siti", PIN),
        ("add", "siti", "--name", "Siti", "--agency", "reg", "--role", "king"),
    ],
)
def test_what_cannot_be_asked(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        options.parse(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err


ADD_ADI = ("add", "adi", "--name", "Adi", "--role", "administrator")
PASSWORD = "kopi tiap pagi"


def test_others_than_officers_are_registered_with_their_role(counter: Counter) -> None:
    told = counter.do(*ADD_ADI, said=PASSWORD)
    assert told == "adi: Adi (administrator), the whole mall; password"
    assert counter.register.kept["adi"].post is Post.ADMINISTRATOR
    counter.do("add", "dewi", "--name", "Dewi", "--role", "manager", "--agency", "reg", said=PASSWORD)
    counter.do("add", "gita", "--name", "Gita", "--role", "guide")
    assert counter.do("list").splitlines()[1:3] == [
        "dewi: Dewi (manager), reg; password",
        "gita: Gita (guide), the whole mall; PIN",
    ]


def test_a_role_has_an_agency_or_has_none(counter: Counter) -> None:
    assert "for the whole mall" in counter.refused(*ADD_ADI, "--agency", "reg", said=PASSWORD)
    assert "say which" in counter.refused("add", "siti", "--name", "Siti")
    assert "say which" in counter.refused("add", "dewi", "--name", "Dewi", "--role", "manager", said=PASSWORD)


@pytest.mark.parametrize("said", [PIN, "40719", "kopi"])
def test_a_short_pin_is_not_enough_for_who_runs_the_hall(counter: Counter, said: str) -> None:
    assert "at least 8 characters" in counter.refused(*ADD_ADI, said=said)


def test_a_card_alone_is_not_enough_for_who_runs_the_hall(counter: Counter) -> None:
    counter.do(*ADD_ADI, said=PASSWORD)
    assert "password" in counter.refused("card", "adi", said=CARD)


def test_a_pin_that_is_given_with_another_role_is_taken(counter: Counter) -> None:
    counter.do("add", "siti", "--name", "Siti", "--role", "operator", said=PASSWORD)
    counter.do("role", "siti", "officer", "--agency", "reg", "--stdin", said="482915")
    assert counter.seals.is_secret(counter.register.kept["siti"].secret, "482915")
    counter.refused("role", "siti", "guide", "--stdin", said="1234")


def test_another_role_asks_for_a_password_where_a_pin_was_enough(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    counter.do("card", "siti", said=CARD)
    counter.refused("role", "siti", "manager", said=PIN)
    assert counter.do("role", "siti", "manager", said=PASSWORD) == "siti: Siti (manager), reg; password"
    assert counter.seals.is_secret(counter.siti.secret, PASSWORD)
    assert counter.siti.card is None
    asked = len(counter.asked)
    assert counter.do("role", "siti", "officer") == "siti: Siti, reg; PIN"
    assert "whole mall" in counter.refused("role", "siti", "administrator", said=PASSWORD)
    told = counter.do("role", "siti", "administrator", "--agency", "", said=PASSWORD)
    assert told == "siti: Siti (administrator), the whole mall; password"
    assert len(counter.asked) == asked + 1


def test_the_first_administrator_is_made_once(counter: Counter) -> None:
    told = counter.do("first", "adi", "--name", "Adi", said=PASSWORD)
    assert told == "adi: Adi (administrator), the whole mall; password"
    assert counter.refused("first", "budi", "--name", "Budi", said=PASSWORD) == (
        "the hall has an administrator already: adi"
    )


@pytest.mark.parametrize("what", [("suspend", "adi"), ("remove", "adi"), ("role", "adi", "operator")])
def test_one_administrator_remains(counter: Counter, what: tuple[str, ...]) -> None:
    counter.do(*ADD_ADI, said=PASSWORD)
    counter.do("add", "budi", "--name", "Budi", "--role", "administrator", "--no-pin")
    assert "only administrator who can sign in" in counter.refused(*what)
    counter.do("pin", "budi", said=PASSWORD)
    counter.do(*what)


def test_an_administrator_changes_nothing_at_the_counters(counter: Counter) -> None:
    counter.do(*ADD_ADI, said=PASSWORD)
    assert counter.do("list").endswith("a name is enough to open one")


def signed_in(counter: Counter, officer: str, token: str) -> None:
    counter.book.put(new_session(counter.register.kept[officer], token, counter.now))


def test_who_is_signed_in_is_listed_and_signed_out(counter: Counter) -> None:
    assert counter.do("sessions") == "nobody is signed in"
    counter.do(*ADD_SITI)
    counter.do(*ADD_ADI, said=PASSWORD)
    for each in range(2):
        signed_in(counter, "siti", f"token-{each}")
    signed_in(counter, "adi", "token")
    told = counter.do("sessions")
    assert sorted(line.split()[0] for line in told.splitlines()) == ["adi", "siti", "siti"]
    handle = hash_of("token-0")[:8]
    assert f"siti {handle}: since 2026-" in told
    assert counter.do("sign-out", "siti", "--session", handle) == "siti: 1 session ended"
    assert "no session" in counter.refused("sign-out", "adi", "--session", hash_of("token-1")[:8])
    assert counter.do("sign-out", "siti") == "siti: 1 session ended"
    assert counter.do("sign-out", "siti") == "siti: 0 sessions ended"
    assert counter.do("sessions").startswith("adi ")
    counter.now += timedelta(minutes=60)
    assert counter.do("sessions") == "nobody is signed in"


@pytest.mark.parametrize(
    "what", [("pin", "siti"), ("suspend", "siti"), ("remove", "siti"), ("role", "siti", "guide")]
)
def test_whoever_changes_is_signed_out(counter: Counter, what: tuple[str, ...]) -> None:
    counter.do(*ADD_SITI)
    signed_in(counter, "siti", "token")
    counter.do("rename", "siti", "--name", "Siti R.")
    assert len(counter.book.kept) == 1
    counter.do(*what, said="9402")
    assert counter.book.kept == {}


def test_every_change_is_noted_and_nothing_that_was_not_done(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    counter.do("card", "siti", said=CARD)
    counter.do("list")
    counter.refused("pin", "siti", said="1234")
    counter.do("remove", "siti")
    assert counter.acts.told() == [("staff-add", "siti"), ("staff-card", "siti"), ("staff-remove", "siti")]
    assert {act.origin for act in counter.acts.noted} == {Origin(device="console", person="rina")}
    assert PIN not in str(counter.acts.noted)


def test_a_change_that_cannot_be_noted_is_not_made(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    signed_in(counter, "siti", "token")
    before = dict(counter.register.kept)
    counter.acts.trouble = StorageTrouble("storage-full", "the disk is full")
    for asked in (("suspend", "siti"), ("remove", "siti"), ("sign-out", "siti")):
        with pytest.raises(StorageTrouble):
            counter.do(*asked)
    assert counter.register.kept == before
    assert counter.book.kept


def test_what_somebody_has_become_is_noted(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    counter.do("role", "siti", "--agency", "", "operator", said="kopi tiap pagi")
    counter.do("rename", "siti", "--name", "Siti R.")
    assert [act.details for act in counter.acts.noted] == [
        {"name": "Siti", "role": "officer", "agency": "reg"},
        {"role": "operator", "agency": ""},
        {"name": "Siti R."},
    ]
