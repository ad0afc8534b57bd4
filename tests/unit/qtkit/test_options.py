"""The command line of the three programs."""

import subprocess
import sys
from pathlib import Path

import pytest

from qtkit.options import CONFIG, parse_options


def test_without_options_a_program_takes_its_own_settings_and_state() -> None:
    options = parse_options("kiosk", "A kiosk", [])
    assert options.config == CONFIG / "kiosk.toml"
    assert options.state.name == "kiosk"
    assert (options.pilot, options.milestones, options.size, options.language) == (None, None, None, None)


def test_every_option_is_understood() -> None:
    asked = "--config a.toml --state b --pilot c --milestones d --size 1080x1920 --language en"
    options = parse_options("display", "A display", asked.split())
    assert (options.config, options.state, options.milestones) == (Path("a.toml"), Path("b"), Path("d"))
    assert (options.pilot, options.size, options.language) == ("c", (1080, 1920), "en")


@pytest.mark.parametrize("size", ["1080", "0x5", "-1x5", "axb", "1080x1920x3"])
def test_a_size_that_is_none_is_refused_with_an_example(
    size: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse_options("counter", "A console", [f"--size={size}"])
    assert "is not like 1080x1920" in capsys.readouterr().err


def test_the_log_is_ours_also_where_a_library_has_set_up_its_own() -> None:
    program = """
import logging
logging.basicConfig()
from qtkit.options import start_logging
start_logging()
logging.getLogger("hall").info("open")
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stderr.endswith(" INFO hall: open\n")
