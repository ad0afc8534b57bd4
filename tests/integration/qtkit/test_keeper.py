"""The keeper with real processes: they fall, hang, and are ended by people."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from qtkit.keeper import Keeper, main
from qtkit.keeping import RESTART, Keeping
from tests.fakes.server_process import ROOT

COUNTING = """
import pathlib, sys, threading
diary = pathlib.Path({diary!r})
times = len(diary.read_text().splitlines()) if diary.exists() else 0
with diary.open("a") as out:
    out.write("started\\n")
print("giliran-beat", flush=True)
print("a line of its own", flush=True)
{then}
"""


def program(diary: Path, then: str) -> list[str]:
    return [sys.executable, "-c", COUNTING.format(diary=str(diary), then=then)]


def starts(diary: Path) -> int:
    return len(diary.read_text(encoding="utf-8").splitlines())


def test_a_program_that_falls_is_started_again_until_a_person_ends_it(tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    keeper = Keeper(program(diary, "sys.exit(0 if times == 2 else 1)"))
    assert keeper.run() == 0
    assert starts(diary) == 3


def test_a_program_that_is_killed_is_started_again(tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    dying = "import os, signal\nif times == 0: os.kill(os.getpid(), signal.SIGKILL)"
    assert Keeper(program(diary, dying)).run() == 0
    assert starts(diary) == 2


def test_a_program_that_hangs_is_killed_and_started_again(tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    hanging = "if times == 0: threading.Event().wait()"
    keeper = Keeper(program(diary, hanging), Keeping(start_seconds=10, beat_seconds=0.5))
    assert keeper.run() == 0
    assert starts(diary) == 2


def test_a_person_may_ask_for_a_new_start(tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    assert Keeper(program(diary, f"sys.exit(0 if times else {RESTART})")).run() == 0
    assert starts(diary) == 2


def test_whoever_ends_the_keeper_ends_its_program(tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    keeper = Keeper(program(diary, "print('running', flush=True)\nthreading.Event().wait()"))
    running = threading.Thread(target=keeper.run)
    running.start()
    while not diary.exists():
        running.join(0.01)
    keeper.stop()
    running.join(10)
    assert not running.is_alive()
    assert starts(diary) == 1


def test_the_keeper_s_own_process_ends_with_a_signal(tmp_path: Path) -> None:
    settings = tmp_path / "none.toml"  # a program without settings ends at once, and is tried again
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "qtkit.keeper",
            "counter",
            "--config",
            str(settings),
            "--state",
            str(tmp_path),
        ],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stderr is not None
    heard = ""
    for line in process.stderr:
        heard += line
        if "again in" in line:
            break
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    process.stderr.close()
    assert "cannot be read" in heard, "the program's own words are seen"


def test_only_our_programs_are_kept(capsys: object) -> None:
    assert main(["bash"]) == 2
    assert main([]) == 2


def test_what_is_no_number_of_seconds_keeps_nothing(capsys: object) -> None:
    assert main(["--hang-seconds", "soon", "display"]) == 2
