"""What is asked of the backup at the command line and cannot be done is said in a line, and nothing is changed."""

from pathlib import Path

import pytest

from server.backup import command
from server.backup.opening import NoSecondPlace, second_place
from server.settings import Backup
from tests.fakes.server_process import SMALL_MALL
from tests.fakes.written_hall import write_hall

POSTGRESQL = "postgresql+psycopg://hall:my-secret@db/hall"


def settings(folder: Path, *, database: str = "", second: str = "") -> Path:
    """A settings file, and a second place where one is named."""
    if second:
        (folder / second).mkdir(exist_ok=True)
    file = folder / "server.toml"
    file.write_text(
        f'mall = "{SMALL_MALL}"\ndata = "data"\ndatabase = "{database}"\n[backup]\nfolder = "{second}"\n',
        encoding="utf-8",
    )
    return file


@pytest.mark.parametrize("what", ["now", "list", "check"])
def test_on_postgresql_it_says_whose_work_that_is(
    tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings(tmp_path, database=POSTGRESQL)
    assert command.backup(["--config", str(file), what]) == 2
    said = capsys.readouterr().err
    assert "pg_basebackup" in said
    assert "docs/backup.md" in said
    assert "my-secret" not in said


def test_a_server_on_postgresql_has_no_second_place() -> None:
    with pytest.raises(NoSecondPlace, match="PostgreSQL is backed up by its own means"):
        second_place(Backup(folder="second"), Path("/etc"), Path("/srv/data"), POSTGRESQL)
    assert second_place(Backup(), Path("/etc"), Path("/srv/data"), POSTGRESQL) is None


def test_the_data_folder_is_no_second_place(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'data' / 'giliran.sqlite'}"
    with pytest.raises(NoSecondPlace, match="is the data folder itself"):
        second_place(Backup(folder="data"), tmp_path, tmp_path / "data", url)
    found = second_place(Backup(folder="second"), tmp_path, tmp_path / "data", url)
    assert found == (tmp_path / "second").resolve()


@pytest.mark.parametrize(
    ("second", "what", "said"),
    [
        ("", "now", "the settings name no folder"),
        ("", "list", "the settings name no folder"),
        ("second", "now", "there is no database"),
        ("second", "check", "there is no copy of a database"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, second: str, what: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings(tmp_path, second=second)
    assert command.backup(["--config", str(file), what]) == 2
    assert said in capsys.readouterr().err


def test_nothing_is_restored_from_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = settings(tmp_path, second="second")
    assert command.restore(["--config", str(file), str(tmp_path / "second")]) == 2
    assert "there is no copy of a database" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_a_restore_without_keys_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, second = settings(tmp_path, second="second"), tmp_path / "second"
    write_hall(second / "giliran.sqlite")
    new = tmp_path / "new"
    asked = ["--config", str(file), str(second), "--to", str(new)]
    assert command.restore(asked) == 0
    said = capsys.readouterr().out
    assert "no keys came along: before the start copy *.key and authority.pem" in said
    assert f"into {new}, else devices are let in and PINs, cards and passwords set anew" in said
    (second / "keys").mkdir()
    (second / "keys" / "hall.key").write_text("a key", encoding="utf-8")
    assert command.restore(asked) == 0
    assert "no keys came along" not in capsys.readouterr().out


def test_whatever_is_listed_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, second = settings(tmp_path, second="second"), tmp_path / "second"
    by_hand = second / "giliran-20261126-090000-by-hand.sqlite"
    write_hall(by_hand)
    check = ["--config", str(file), "check"]
    assert command.backup(check) == 0
    assert f"{by_hand}: sound" in capsys.readouterr().out
    damaged = second / "giliran-20261126-090000-damaged.sqlite"
    damaged.write_bytes(by_hand.read_bytes()[:-6000])
    assert command.backup(check) == 0, "that is known"
    assert f"{damaged}: not sound, as its name says" in capsys.readouterr().out
    other = damaged.rename(second / "giliran-20261126-090000-other.sqlite")
    assert command.backup(check) == 1
    assert f"{other}: NOT SOUND" in capsys.readouterr().out
