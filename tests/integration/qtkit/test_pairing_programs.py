"""The real programs on a computer that no hall knows: they show their digits, are let in, and go on by themselves."""

from pathlib import Path

import pytest

from qtkit.pairing.device import DeviceFile
from tests.fakes.devices import NOON
from tests.fakes.pairing_desk import PairingDesk
from tests.fakes.program_process import ProgramProcess, unclean, until
from tests.fakes.scripted_server import Asked, Reply, ScriptedServer
from wire.codec import encode
from wire.devices import Device
from wire.pairing import PairingState, key_hash

SILENT = "[sound]\nvoice = false\n"
CODE = "pairing.code.digits"
START_MILLISECONDS = 20_000
PLAIN = "fullscreen = false\n"
RENAMED = Device(
    id="display-1",
    name="baru",
    kind="display",
    zone="a",
    counter="1",
    agency="",
    active=True,
    created_at=NOON,
    approved_at=NOON,
)


@pytest.fixture
def desk(server: ScriptedServer) -> PairingDesk:
    desk = PairingDesk()
    desk.serve(server)
    return desk


def started(
    module: str, folder: Path, server: ScriptedServer, settings: str = "", *, tail: str = ""
) -> ProgramProcess:
    link = f'[server]\nurl = "{server.url}"\n'
    return ProgramProcess(module, folder, f"{settings}{link}{tail}", size="1024x768").start()


def digits(program: ProgramProcess) -> str:
    """As they stand in its window."""
    command = until(lambda: program.pilot.read("pairing.code.command", "text"), "a code")
    return str(command).rpartition(" ")[2]


def heard(server: ScriptedServer) -> Asked:
    """The first word of the program itself, with its key."""
    return until(lambda: server.asked_for("/api/stream"), "the program goes on", seconds=20)[-1]


def key_of(asked: Asked) -> str:
    return asked.headers["authorization"].removeprefix("Bearer ")


def called(program: ProgramProcess) -> str:
    """Its name, as it is kept for the next start."""
    device = DeviceFile(program.state).read().device
    return device.name if device else ""


@pytest.mark.takes(9)
def test_a_kiosk_whose_power_goes_shows_the_same_digits_again_is_let_in_and_goes_on(
    tmp_path: Path, server: ScriptedServer, desk: PairingDesk
) -> None:
    kiosk = started("kiosk", tmp_path, server, PLAIN)
    try:
        kiosk.pilot.wait(CODE, "visible", equals=True, timeout_ms=START_MILLISECONDS)
        shown = digits(kiosk)
        kiosk.kill()  # while somebody types

        kiosk.start()
        kiosk.pilot.wait(CODE, "visible", equals=True, timeout_ms=START_MILLISECONDS)
        assert digits(kiosk) == shown
        assert desk.decide(shown, PairingState(state="approved", name="kios-lobi", zone="a"))

        key = key_of(heard(server))
        assert desk.hashes == {key_hash(key)}
        kiosk.another_window()
        kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=10000)
        assert kiosk.quit() == 0
        assert len(desk.callers) == 1
        assert unclean(kiosk.log) == []
    finally:
        kiosk.kill()


@pytest.mark.takes(6)
@pytest.mark.parametrize("module", ["counter", "counter.face"])
def test_console_and_visitors_screen_take_the_counter_that_the_administrator_named(
    tmp_path: Path, server: ScriptedServer, desk: PairingDesk, module: str
) -> None:
    program = started(module, tmp_path, server, 'counter = "3"\n')
    try:
        program.pilot.wait(CODE, "visible", equals=True, timeout_ms=START_MILLISECONDS)
        assert desk.decide(digits(program), PairingState(state="approved", name="depan", counter="1"))

        key = key_of(heard(server))
        assert desk.hashes == {key_hash(key)}
        program.another_window()
        until(program.pilot.visible, "a window of its own")
        device = DeviceFile(program.state).read().device
        assert device is not None
        assert (device.kind, device.key, device.counter) == ("counter", key, "1")
        assert program.quit() == 0
        assert unclean(program.log) == []
    finally:
        program.kill()


@pytest.mark.takes(8)
def test_a_display_is_known_the_next_morning_and_works_on_until_the_device_that_replaces_it_is_let_in(
    tmp_path: Path, server: ScriptedServer, desk: PairingDesk
) -> None:
    server.answer("/api/device", Reply(body=encode(RENAMED)))
    display = started("display", tmp_path, server, PLAIN, tail=SILENT)
    try:
        display.pilot.wait(CODE, "visible", equals=True, timeout_ms=START_MILLISECONDS)
        desk.decide(digits(display), PairingState(state="approved", name="lama", zone="a", counter="1"))
        asked = heard(server)
        old = key_of(asked)
        assert "display=lama" in asked.query
        assert "counter=1" in asked.query
        until(lambda: called(display) == RENAMED.name, "it keeps that it was renamed")
        display.ask_to_end()
        assert display.ended() == 0

        display.options = ("--pair",)
        display.start()
        display.pilot.wait(CODE, "visible", equals=True, timeout_ms=START_MILLISECONDS)
        kept = DeviceFile(display.state).read()
        assert kept.device is not None
        assert kept.device.key == old, "until the other one is let in"
        display.ask_to_end()
        assert display.ended() == 0

        display.options = ()
        display.start()
        until(lambda: len(server.asked_for("/api/stream")) > 1, "the old one works on", seconds=20)
        assert {key_of(asked) for asked in server.asked_for("/api/stream")} == {old}
        assert len(desk.hashes) == 2
        assert "display=baru" in server.asked_for("/api/stream")[-1].query
        assert unclean(display.log) == []
    finally:
        display.kill()
