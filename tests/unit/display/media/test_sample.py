"""A sample folder takes nothing away, and says what is wrong with what was typed."""

from pathlib import Path

import pytest

from display.media.sample import main


def test_a_folder_that_has_playlists_is_left_alone(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "playlists.toml"
    own.write_text("# mine", encoding="utf-8")
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{tmp_path} has playlists already: choose another folder\n"
    assert [own] == list(tmp_path.iterdir())
    assert own.read_text(encoding="utf-8") == "# mine"


@pytest.mark.parametrize(
    "typed", [["--size", "big"], ["--size", "9x9"], ["--seconds", "-1"], ["--seconds", "nan"]]
)
def test_what_is_no_size_or_length_is_said(
    tmp_path: Path, typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / "new"), *typed])
    assert ended.value.code == 2
    assert f"{typed[1]!r} is not" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
