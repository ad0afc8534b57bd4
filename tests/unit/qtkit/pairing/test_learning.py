"""A device that was renamed or moved keeps what it hears, and nothing else of what is kept changes."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from qtkit.pairing.device import Asked, Device, DeviceFile, Kept
from qtkit.pairing.learning import PATH, Learner
from tests.fakes.devices import NOON
from tests.fakes.link import FakeLink
from tests.fakes.messages import hello
from wire.devices import Device as Told
from wire.problem import Problem

pytestmark = pytest.mark.usefixtures("qapp")

KEPT = Kept(
    device=Device(kind="kiosk", key="k" * 43, authority="the hall's", hall="padang-1", name="lama", zone="a"),
    asked=Asked(key="o" * 43),
)
SAME = Told(
    id="kiosk-1",
    name="lama",
    kind="kiosk",
    zone="a",
    counter="",
    agency="",
    active=True,
    created_at=NOON,
    approved_at=NOON,
)
MOVED = replace(SAME, name="baru", zone="", counter="1", agency="reg")


class Computer:
    """With what it keeps, at the line to a server."""

    def __init__(self, folder: Path, kept: Kept = KEPT) -> None:
        self.link, self.file = FakeLink(online=True), DeviceFile(folder)
        self.file.keep(kept)
        self.learner = Learner(self.link, self.file)

    def hears(self, told: Told) -> None:
        self.link.greet(hello())
        (asked,) = self.link.asking(PATH)
        asked.answer(told)


def test_what_it_hears_is_kept_for_the_next_start(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    computer.hears(MOVED)
    assert KEPT.device is not None
    moved = replace(KEPT.device, name="baru", zone="", counter="1", agency="reg")
    assert DeviceFile(tmp_path).read() == replace(KEPT, device=moved)
    computer.hears(SAME)
    assert DeviceFile(tmp_path).read() == KEPT


def test_with_every_connection_it_asks_once_and_the_last_word_counts(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    computer.link.greet(hello())
    (before,) = computer.link.asking(PATH)
    computer.hears(MOVED)
    before.answer(SAME)
    device = computer.file.read().device
    assert device is not None
    assert device.name == "baru"


def test_nothing_is_written_where_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    computer = Computer(tmp_path)
    monkeypatch.setattr(DeviceFile, "keep", lambda *_: pytest.fail("nothing has changed"))
    computer.hears(SAME)


def test_a_server_that_does_not_say_and_a_computer_that_is_no_device_change_nothing(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    computer.link.greet(hello())
    (asked,) = computer.link.asking(PATH)
    asked.refuse(Problem(title="Not Found", status=404, detail="", code="not-found"))
    assert computer.file.read() == KEPT
    nobody = Computer(tmp_path, Kept())
    nobody.hears(MOVED)
    assert nobody.file.read() == Kept()


def test_a_full_disk_is_told_and_the_next_connection_tries_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    computer = Computer(tmp_path)

    def full(_: int) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        computer.hears(MOVED)
    assert computer.file.read() == KEPT
    assert "no space left" in caplog.text
    computer.hears(MOVED)
    assert computer.file.read() != KEPT
