"""The first administrator of a hall comes in by the code on its console, and nobody after."""

import asyncio
import secrets
from dataclasses import replace
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from server.access.firstcode import FirstCode
from server.domain.refusals import AdministratorThere, FirstCodeWrong, PersonMistaken, Refusal, SignInWait
from server.service.ports import StorageTrouble
from server.staff.officers import Officer
from server.staff.posts import Post
from server.staff.seals import Seals
from server.staff.waits import Waits
from server.web.first import First
from tests.fakes.acts import FakeActs
from tests.fakes.register import FakeRegister
from tests.fakes.told import MORNING
from wire.staff import FirstAdministrator

PASSWORD = "kopi tiap pagi"


class Console:
    """A hall without an administrator."""

    def __init__(self, folder: Path) -> None:
        self.watch = 50.0
        self.register = FakeRegister()
        self.seals = Seals(b"key", hasher=PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        code = FirstCode(folder, choose=secrets.choice, clock=lambda: MORNING)
        self.shown = code.renew()
        self.acts = FakeActs()
        self.first = First(
            register=self.register,
            seals=self.seals,
            code=code,
            waits=Waits(lambda: self.watch),
            acts=self.acts,
        )

    def said(self, **other: str) -> FirstAdministrator:
        usual = FirstAdministrator(code=self.shown, id="adi", name="Adi", secret=PASSWORD)
        return FirstAdministrator(**{each: getattr(usual, each) for each in usual.__struct_fields__} | other)

    def ask(self, address: str = "10.0.0.1", **other: str) -> Officer | Refusal:
        return asyncio.run(self.first.made(self.said(**other), address))


@pytest.fixture
def console(tmp_path: Path) -> Console:
    return Console(tmp_path)


def test_the_code_makes_the_administrator_and_is_spent(console: Console) -> None:
    made = console.ask()
    assert isinstance(made, Officer)
    assert made == console.register.kept["adi"]
    assert (made.post, made.agency, made.administers) == (Post.ADMINISTRATOR, "", True)
    assert console.seals.is_secret(made.secret, PASSWORD)
    assert isinstance(console.ask(id="eva", name="Eva"), AdministratorThere)
    assert console.acts.told() == [("staff-first", "adi")]
    console.register.kept.clear()
    assert isinstance(console.ask(), FirstCodeWrong)


def test_who_it_is_is_noted_and_need_not_be(console: Console, caplog: pytest.LogCaptureFixture) -> None:
    console.acts.trouble = StorageTrouble("storage-full", "no room")
    assert isinstance(console.ask(), Officer)
    assert "cannot be noted: storage-full" in caplog.text
    assert console.acts.told() == []


def test_one_of_many_at_once_is_the_first(console: Console) -> None:
    async def many() -> list[Officer | Refusal]:
        asked = (
            console.first.made(console.said(id=f"a{each}", name=f"A {each}"), f"10.0.0.{each}")
            for each in range(9)
        )
        return list(await asyncio.gather(*asked))

    answers = asyncio.run(many())
    assert [type(each) for each in answers].count(Officer) == 1
    assert len(console.register.kept) == 1


def test_wrong_codes_wait_where_they_come_from_and_are_told_without_a_word_of_them(
    console: Console, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = [console.ask("10.6.6.6", code="AAAA-BBBB-CCCC-DDDD") for _ in range(6)]
    assert [type(each) for each in wrong] == [FirstCodeWrong] * 5 + [SignInWait]
    assert isinstance(console.ask("10.6.6.6"), SignInWait)
    assert [record.getMessage() for record in caplog.records][-1].endswith("wrong ones since the start: 5")
    assert "AAAA" not in caplog.text
    caplog.clear()
    assert isinstance(console.ask("10.0.0.1"), Officer), "elsewhere at once"


@pytest.mark.parametrize(
    ("other", "part"),
    [
        ({"id": "Adi"}, "id"),
        ({"name": "Adi 1985 0101 2010"}, "name"),
        ({"secret": "4071"}, "secret"),
        ({"secret": "12345678"}, "secret"),
        ({"id": "siti"}, "name-taken"),
        ({"name": "SITI"}, "name-taken"),
    ],
)
def test_what_cannot_be_says_which_part_and_keeps_the_code(
    console: Console, other: dict[str, str], part: str
) -> None:
    console.register.put(Officer(id="siti", name="Siti", agency="reg"))
    refused = console.ask(**other)
    assert isinstance(refused, PersonMistaken)
    assert refused.params == {"part": part}
    assert isinstance(console.ask(), Officer)


def test_an_administrator_who_cannot_come_in_is_none(console: Console) -> None:
    lost = Officer(id="old", name="Old", agency="", post=Post.ADMINISTRATOR)
    console.register.put(lost)
    console.register.put(replace(lost, id="gone", name="Gone", secret="sealed", active=False))
    assert isinstance(console.ask(), Officer)


def test_nothing_that_was_said_is_shown(console: Console) -> None:
    said = repr(console.said())
    assert PASSWORD not in said
    assert console.shown not in said
