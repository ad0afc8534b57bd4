"""``python -m server rehearse``, as an operator calls it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from server.domain.events import DayOpened
from server.rehearsal import command
from server.rehearsal.playing import play
from server.rehearsal.scenes import Made, made_up
from server.storage.database import migrate, open_engine
from server.storage.journal import SqlJournal
from tests.fakes.rehearsals import TUESDAY
from tests.fakes.sample_malls import sample_plan
from tests.fakes.server_process import ROOT


def rehearse(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "server", "rehearse", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )


def test_the_same_seed_gives_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        done = rehearse("--visitors", "200", "--seed", "5", "--out", str(tmp_path / name))
        assert done.returncode == 0, done.stderr
        assert "Civil Registry" in done.stdout
        assert "200 visitors" in done.stdout
        assert done.stderr == "", "no bar where nobody looks"
    names = sorted(file.name for file in (tmp_path / "one").iterdir())
    assert names == ["counters.csv", "queues.csv", "queues.png", "rehearsal.json", "waits.csv"]
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_before_and_after_in_indonesian(tmp_path: Path) -> None:
    done = rehearse(
        "--visitors", "300", "--close", "4", "5", "--ratio", "1:3", "--rule", "dukcapil=longest-queue", "--compare",
        "--language", "id", "--no-picture", "--out", str(tmp_path),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "loket 4, 5 ditutup" in done.stdout
    assert "sebelum" in done.stdout
    runs = json.loads((tmp_path / "rehearsal.json").read_text(encoding="utf-8"))["runs"]
    assert runs["before"]["by_agency"]["dukcapil"]["mean"] < runs["after"]["by_agency"]["dukcapil"]["mean"]
    assert "4" in runs["before"]["counters"]
    assert "4" not in runs["after"]["counters"]
    assert not (tmp_path / "queues.png").exists()


def test_several_days_with_a_roster_of_ones_own(tmp_path: Path) -> None:
    roster = tmp_path / "roster.toml"
    shifts = [
        f'[[shifts]]\ncounter = "{number}"\nopens = 08:00:00\ncloses = 14:00:00\n' for number in range(1, 21)
    ]
    roster.write_text("".join(shifts), encoding="utf-8")
    done = rehearse(
        "--visitors", "150", "--days", "2", "--staffing", str(roster), "--punctual", "--no-picture", "--out", str(tmp_path)
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "2 days from Tuesday, 1 September 2026" in done.stdout
    assert "20 counters staffed" in done.stdout
    assert "staffing from roster.toml" in done.stdout


def test_a_recorded_day(tmp_path: Path) -> None:
    scene = made_up(sample_plan(), Made(seed=1, first_day=TUESDAY, visitors=250))[0]
    records = play(sample_plan(), scene.day, scene.staffing).records
    opened = [record for record in records if isinstance(record.event, DayOpened)]
    assert len(opened) == 3, "the eve, the day and the next"
    engine = open_engine(f"sqlite:///{tmp_path / 'data' / 'giliran.sqlite'}")
    migrate(engine)
    SqlJournal(engine).append(records, [], [])
    engine.dispose()
    done = rehearse(
        "--journal", str(tmp_path / "data"), "--day", "2026-09-01", "--close", "3", "--compare", "--no-picture",
        "--out", str(tmp_path / "out"),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "A recorded day once more" in done.stdout
    recorded = next(line for line in done.stdout.splitlines() if line.startswith("As recorded"))
    told = json.loads((tmp_path / "out" / "rehearsal.json").read_text(encoding="utf-8"))
    assert f"mean wait {told['runs']['before']['waits']['mean'] / 60:.1f} min" in recorded
    assert told["seed"] is None


def test_journeys(tmp_path: Path) -> None:
    done = rehearse("--visitors", "200", "--journeys", "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "One ticket, whoever calls first" in done.stdout
    assert set(json.loads((tmp_path / "journeys.json").read_text(encoding="utf-8"))) == {
        "together",
        "one-by-one",
        "fixed-order",
    }


def test_help_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        command.main(["--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    for said in (
        "which day",
        "who serves",
        "by which rules",
        "what to make of it",
        "examples:",
        "longest-queue",
    ):
        assert said in shown


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--close", "999"], "there is no counter '999'"),
        (["--rule", "shortest"], "'shortest' is no rule"),
        (["--rule", "nowhere=longest-queue"], "there is no agency 'nowhere'"),
        (["--visitors", "0"], "'0' is not a number from 1 to"),
        (["--visitors", "many"], "'many' is not a number"),
        (["--ratio", "2:1"], "'2:1' is not a ratio such as 1:2"),
        (["--day", "tomorrow"], "'tomorrow' is not a date"),
        (["--compare"], "needs a change to compare"),
        (["--journal", "x"], "--journal needs one --day"),
        (["--journal", "/nowhere", "--day", "2026-09-01"], "there is no journal"),
        (["--journal", "mysql://x/y", "--day", "2026-09-01"], "not supported"),
        (["--journal", "x", "--day", "2026-09-01", "--visitors", "5"], "makes no sense with --journal"),
        (["--mall", "/nowhere"], "cannot be read"),
        (["--staffing", "/nowhere.toml"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(
    asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status: object = command.main(asked)
    except SystemExit as left:
        status = left.code
    assert status == 2
    assert said in capsys.readouterr().err.splitlines()[-1]


def test_a_mistake_leaves_no_traceback() -> None:
    done = rehearse("--close", "999")
    assert (done.returncode, done.stderr) == (2, "rehearsal: there is no counter '999'\n")


def test_the_server_tells_of_rehearsals() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "server", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "python -m server rehearse --help" in done.stdout
    assert "--config" in done.stdout


def test_a_rehearsal_does_not_wait_for_the_servers_parts() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "server", "rehearse", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "server.rehearsal.command" in loaded
    assert not loaded & {"server.app", "server.starting", "litestar", "uvicorn"}
