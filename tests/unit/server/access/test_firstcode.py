"""The first administrator's code: good for a day, in one file that tells nobody what it is."""

import secrets
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from server.access.firstcode import FILE, LASTS, LENGTH, FirstCode
from tests.fakes.told import MORNING


class Console:
    """A server's console and its data folder."""

    def __init__(self, folder: Path) -> None:
        self.now, self.file = MORNING, folder / FILE
        self.code = FirstCode(folder, choose=secrets.choice, clock=self._clock)

    def _clock(self) -> datetime:
        return self.now


@pytest.fixture
def console(tmp_path: Path) -> Console:
    return Console(tmp_path)


def test_what_was_shown_is_right_however_it_is_typed(console: Console) -> None:
    shown = console.code.renew()
    assert len(shown.replace("-", "")) == LENGTH
    for said in (shown, shown.lower(), shown.replace("-", ""), f" {shown} "):
        assert console.code.is_right(said)
    for said in ("", shown[:-1], shown + "A", console.file.read_text(encoding="ascii").split()[0]):
        assert not console.code.is_right(said)


def test_the_file_is_the_servers_own_and_holds_no_code(console: Console) -> None:
    shown = console.code.renew().replace("-", "")
    assert console.file.stat().st_mode & 0o777 == 0o600
    assert shown not in console.file.read_text(encoding="ascii")
    assert [path.name for path in console.file.parent.iterdir()] == [FILE]


def test_a_new_one_ends_the_one_before(console: Console) -> None:
    before, now = console.code.renew(), console.code.renew()
    assert not console.code.is_right(before)
    assert console.code.is_right(now)


def test_its_day_ends(console: Console) -> None:
    shown = console.code.renew()
    console.now += LASTS - timedelta(seconds=1)
    assert console.code.is_right(shown)
    console.now += timedelta(seconds=1)
    assert not console.code.is_right(shown)


def test_it_is_good_once(console: Console) -> None:
    shown = console.code.renew()
    console.code.spend()
    console.code.spend()
    assert not console.code.is_right(shown)


@pytest.mark.parametrize("held", ["", "nonsense", "a b c", "a b"])
def test_a_file_cut_short_opens_nothing(console: Console, held: str) -> None:
    shown = console.code.renew()
    console.file.write_text(held, encoding="ascii")
    assert not console.code.is_right(shown)
    assert not console.code.is_right("")
