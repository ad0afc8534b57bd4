"""Settings that cannot be used end a program with one clear line a mistake; a wrong key is a sentence on the screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.program_process import unclean
from tests.fakes.real_hall import RealHall
from tests.fakes.server_process import ROOT, SMALL_MALL

START_SECONDS = 30
SHOWN_MILLISECONDS = 15_000


def start(program: str, settings: Path) -> subprocess.CompletedProcess[str]:
    """Start *program*, which is expected to end by itself."""
    return subprocess.run(
        [sys.executable, "-m", program, "--config", str(settings)],
        cwd=ROOT,
        env={**os.environ, "XDG_STATE_HOME": str(settings.parent)},
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )


@pytest.mark.parametrize(
    ("program", "written", "said"),
    [
        ("kiosk", '[printer]\nconnection = "network"', "printer.host: is missing"),
        ("kiosk", 'theme = "nowhere"', "theme: there is no theme 'nowhere'"),
        ("kiosk", '[slip]\ntemplate = "nowhere"', "slip.template: there is no template 'nowhere', only "),
        ("counter", 'colour = "red"', "colour: is not a key that is known here"),
        ("counter", '[global_keys]\nlarge = "Ctrl+Nothing"', "global_keys.large: "),
        ("display", "[sound]\nvolume = 11", "sound.volume: is more than 1"),
        ("server", 'port = "http"', "port: Expected 'int', got 'str'"),
        ("server", "port = ", "not TOML: "),
    ],
)
def test_bad_settings_end_a_program_with_one_line(
    tmp_path: Path, program: str, written: str, said: str
) -> None:
    settings = tmp_path / f"{program}.toml"
    settings.write_text(written, encoding="utf-8")

    ended = start(program, settings)

    assert ended.returncode == 2
    [line] = ended.stderr.splitlines()
    assert line.startswith(f"{settings}: {said}")
    assert ended.stdout == ""


def test_every_mistake_of_a_mall_is_a_line_of_its_own(tmp_path: Path) -> None:
    mall = shutil.copytree(SMALL_MALL, tmp_path / "mall")
    spoil(mall / "mall.toml", "Asia/Jakarta", "Asia/Padang")
    spoil(mall / "agencies" / "reg.toml", "popular = true", "populer = true")
    spoil(mall / "agencies" / "pol.toml", "minutes = 7", 'minutes = "seven"')
    settings = tmp_path / "server.toml"
    settings.write_text('mall = "mall"\n', encoding="utf-8")

    ended = start("server", settings)

    assert ended.returncode == 2
    assert sorted(ended.stderr.splitlines()) == [
        f"{mall}/agencies/pol.toml: services[0].minutes: Expected 'int', got 'str'",
        f"{mall}/agencies/reg.toml: services[0].populer: is not a key that is known here",
        f"{mall}/mall.toml: time_zone: 'Asia/Padang' is not a time zone (for example Asia/Jakarta)",
    ]


def test_a_wrong_key_is_told_on_every_screen_and_the_right_one_mends_it(tmp_path: Path) -> None:
    with RealHall(tmp_path) as hall:
        hall.server.start()
        key_file = tmp_path / "copied.key"
        key_file.write_text("not-the-key-of-this-hall", encoding="utf-8")
        link = hall.link(key_file=key_file)
        kiosk, counter, display = (
            hall.kiosk(server=link),
            hall.counter(server=link),
            hall.display(server=link),
        )
        for program, item, sentence in (
            (kiosk, "kiosk.waiting.hint", "Untuk petugas: kunci kios ini tidak diterima server."),
            (counter, "counter.connecting.hint", "Server menolak PC ini. Periksa kunci mal (key_file)"),
            (display, "display.waiting.hint", "Server menolak kunci layar ini"),
        ):
            program.pilot.wait(item, "text", contains=sentence, timeout_ms=SHOWN_MILLISECONDS)
            assert item in program.pilot.visible()
            assert "qtkit.connection: refused" in program.log

        shutil.copyfile(hall.server.key_file, key_file)

        kiosk.pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=SHOWN_MILLISECONDS)
        counter.pilot.wait("counter.open", "visible", equals=True, timeout_ms=SHOWN_MILLISECONDS)
        display.pilot.wait("display.screen", "visible", equals=True, timeout_ms=SHOWN_MILLISECONDS)
        display.pilot.wait("display.sign", "text", equals="")
        assert {program.module: program.quit() for program in (kiosk, counter, display)} == {
            "kiosk": 0,
            "counter": 0,
            "display": 0,
        }
        assert unclean(hall.logs()) == []


def spoil(file: Path, right: str, wrong: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
