"""``python -m server staff``: what is told to an operator, and what is put into the register."""

from dataclasses import replace

import pytest
from argon2 import PasswordHasher

from server.enrolling import options
from server.enrolling.desk import Desk, NotDone
from server.service.origin import Origin
from server.staff.officers import Officer
from server.staff.seals import Seals
from tests.fakes.acts import FakeActs
from tests.fakes.register import FakeRegister

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PIN, CARD = "4071", "00004711"
ADD_SITI = ("add", "siti", "--name", "Siti", "--agency", "reg")


class Counter:
    """An operator at the desk, who says *said* when asked."""

    def __init__(self) -> None:
        self.register = FakeRegister()
        self.seals = Seals(b"the server's own", hasher=QUICK)
        self.acts = FakeActs()
        self.desk = Desk(
            register=self.register,
            seals=self.seals,
            agencies={"reg": "Registry", "pol": "Police"},
            acts=self.acts,
            origin=Origin(device="console", person="rina"),
        )
        self.said = PIN
        self.asked: list[tuple[str, str]] = []

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
    note = "nobody may sign in: a name is enough to open a counter"
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
        ("add", "siti", "--name", "Siti"),
    ],
)
def test_what_cannot_be_asked(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        options.parse(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err


def test_every_change_is_noted_and_nothing_that_was_not_done(counter: Counter) -> None:
    counter.do(*ADD_SITI)
    counter.do("card", "siti", said=CARD)
    counter.do("list")
    counter.refused("pin", "siti", said="1234")
    counter.do("remove", "siti")
    assert counter.acts.told() == [("staff-add", "siti"), ("staff-card", "siti"), ("staff-remove", "siti")]
    assert {act.origin for act in counter.acts.noted} == {Origin(device="console", person="rina")}
    assert PIN not in str(counter.acts.noted)
