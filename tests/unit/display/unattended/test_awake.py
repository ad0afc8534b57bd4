"""Every way to keep the screen lit is taken, and one is enough; where there is none, the log says what to do."""

import logging
from pathlib import Path

import pytest

from display.unattended.awake import Awake, Unwatched, watchers
from display.unattended.winpower import WinPower


class Lamp:
    """A way that works, or does not."""

    def __init__(self, *, works: bool) -> None:
        self.works, self.lit = works, False

    def keep(self) -> bool:
        self.lit = self.works
        return self.works

    def let_go(self) -> None:
        self.lit = False


class Kernel32:
    """A stand-in for Windows' own; *refuses* everything if it should."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.asked: list[int] = []
        self._refuses = refuses

    def SetThreadExecutionState(self, flags: int) -> int:  # noqa: N802  Windows' name
        self.asked.append(flags)
        return 0 if self._refuses else 0x80000000


def test_every_way_is_held_and_let_go() -> None:
    lamps = [Lamp(works=True), Lamp(works=False), Lamp(works=True)]
    awake = Awake([(str(place), lamp) for place, lamp in enumerate(lamps)])
    assert awake.keep()
    assert [lamp.lit for lamp in lamps] == [True, False, True]
    awake.let_go()
    assert not any(lamp.lit for lamp in lamps)


def test_where_nothing_helps_an_operator_reads_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert not Awake([("none", Lamp(works=False))]).keep()
    assert "switch off screen saver and power saving" in caplog.text


@pytest.mark.parametrize(
    ("platform", "system", "ways"),
    [
        ("xcb", "linux", ["the desktop", "X"]),
        ("wayland", "linux", ["the desktop"]),
        ("windows", "win32", ["Windows"]),
        ("offscreen", "linux", ["nothing darkens offscreen"]),
    ],
)
def test_each_platform_has_its_ways(
    platform: str, system: str, ways: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.unattended.winpower.kernel32", Kernel32)
    assert [name for name, _ in watchers(platform, system=system)] == ways


def test_where_there_is_no_session_no_bus_is_started_for_the_question(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    [(_, desktop)] = watchers("wayland", system="linux")
    assert not desktop.keep()
    desktop.let_go()


def test_windows_keeps_screen_and_machine_on_and_is_told_when_it_is_over() -> None:
    kernel32 = Kernel32()
    power = WinPower(kernel32)
    assert power.keep()
    power.let_go()
    power.let_go()
    assert kernel32.asked == [0x80000003, 0x80000000]


def test_windows_may_refuse() -> None:
    kernel32 = Kernel32(refuses=True)
    power = WinPower(kernel32)
    assert not power.keep()
    power.let_go()
    assert len(kernel32.asked) == 1


def test_what_needs_no_light_is_lit() -> None:
    assert Unwatched().keep()
    Unwatched().let_go()
