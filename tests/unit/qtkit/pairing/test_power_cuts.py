"""The power goes at any moment while a computer is let in: it comes back as the same device, and the server never knows another key of it."""

import itertools
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from qtkit.pairing.asking import Asking
from qtkit.pairing.device import Asked, Device, DeviceFile, Kept
from qtkit.pairing.steps import LetIn, Note, Rest, Say, Steps
from tests.fakes.pairing_desk import PairingDesk
from tests.fakes.scripted_server import Asked as Request
from wire.pairing import PairingState, key_hash

URL = "http://127.0.0.1:1"


class PowerCut(BaseException):
    """Nothing catches it."""


class Socket:
    """The power goes at the *last* of what a computer does with its disk or the network."""

    def __init__(self, last: int) -> None:
        self.moments = itertools.count(1)
        self.last = last

    def tick(self) -> None:
        if next(self.moments) == self.last:
            raise PowerCut


class Computer:
    """One that is switched on: what the program does from its start until it is let in, step by step."""

    def __init__(self, folder: Path, desk: PairingDesk, socket: Socket, keys: Callable[[], str]) -> None:
        self.file, self.desk, self.socket, self.keys = DeviceFile(folder), desk, socket, keys
        self.nonces = itertools.count(1)

    def run(self) -> Device:
        kept = self.file.read()
        if kept.device is not None:
            return kept.device
        asked = kept.asked or Asked(key=self.keys())
        self.file.keep(Kept(asked=asked))
        asking = Asking(kind="kiosk", name="pc", asked=asked, new_nonce=lambda: f"{next(self.nonces):032x}")
        steps = asking.aim(URL)
        for now in range(30):
            steps = self.take(asking, steps, now)
            kept = self.file.read()
            if kept.device is not None:
                return kept.device
        raise AssertionError("never let in")

    def take(self, asking: Asking, steps: Steps, now: int) -> Steps:
        following: Steps = ()
        for step in steps:
            match step:
                case Note(asked=asked):
                    self.file.keep(Kept(asked=asked))
                case LetIn(device=device):
                    self.file.keep(Kept(device=device))
                case Rest():
                    following = asking.rested(now)
                case Say(path=path, body=body):
                    following = self.say(asking, path, body, now)
        return following

    def say(self, asking: Asking, path: str, body: bytes | None, now: int) -> Steps:
        self.socket.tick()
        method = "GET" if body is None else "POST"
        request = Request(connection=1, method=method, path=path, query="", headers={}, body=body or b"")
        reply = self.desk.ask(request) if path == "/pairing" else self.desk.look(request)
        self.socket.tick()  # it has arrived, and the answer comes to nobody
        if asking.digits:
            self.desk.decide(asking.digits, PairingState(state="approved", name="kiosk-1"))
        return asking.answered(reply.status, reply.body, now)


def cut_the_power_of(monkeypatch: pytest.MonkeyPatch, socket: Socket) -> None:
    """Before and after the disk has the bytes, and before and after it has the name."""
    sync, replace = os.fsync, Path.replace

    def cut_sync(handle: int) -> None:
        socket.tick()
        sync(handle)
        socket.tick()

    def cut_replace(self: Path, target: Path) -> Path:
        socket.tick()
        moved = replace(self, target)
        socket.tick()
        return moved

    monkeypatch.setattr(os, "fsync", cut_sync)
    monkeypatch.setattr(Path, "replace", cut_replace)


@pytest.mark.parametrize("forgets", [False, True], ids=["the server knows", "the server forgets, too"])
def test_a_power_cut_at_any_moment_leads_to_the_same_device(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forgets: bool
) -> None:
    for last in itertools.count(1):
        keys = (letter * 43 for letter in "abcdefgh")
        desk, socket, folder = PairingDesk(), Socket(last), tmp_path / f"cut-{last}"
        with monkeypatch.context() as patch:
            cut_the_power_of(patch, socket)
            try:
                Computer(folder, desk, socket, partial(next, keys)).run()
            except PowerCut:
                pass
            else:
                break  # there was no such moment: all were tried
        if forgets:
            desk.forget()
        shown = desk.hashes

        device = Computer(folder, desk, Socket(0), partial(next, keys)).run()

        assert desk.hashes | shown <= {key_hash(device.key)}, f"cut at {last}"
        assert device.name == "kiosk-1"
    assert last > 20, "the power was cut at many moments"
