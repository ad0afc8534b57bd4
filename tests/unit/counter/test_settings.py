"""The console's settings, and what is said when they are wrong."""

from pathlib import Path

import pytest

from counter.__main__ import main
from counter.settings import CounterSettings, size_of
from counter.shell.placing import Size
from qtkit.pairing.device import Device
from wire.settings import SettingsError, load, parse

KEY = "k" * 43
SHIPPED = Path(__file__).parents[3] / "config" / "counter.toml"


def test_the_shipped_file_says_what_is_used_without_it_and_names_no_key() -> None:
    assert load(SHIPPED, CounterSettings) == CounterSettings()


def test_the_counter_that_the_administrator_named_goes_before_the_files() -> None:
    settings = CounterSettings(counter="3")

    assert settings.placed(None) == settings
    assert settings.placed(Device(kind="counter", key=KEY)) == settings
    assert settings.placed(Device(kind="counter", key=KEY, counter="7")) == CounterSettings(counter="7")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("360x640", (360, 640)), ("strip", Size.STRIP), ("panel", Size.PANEL), ("full", Size.FULL)],
)
def test_a_size_has_a_name_or_is_width_by_height(written: str, meant: Size | tuple[int, int]) -> None:
    settings = parse(f'size = "{written}"', CounterSettings, file=SHIPPED)
    assert size_of(settings.size) == meant


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('size = "large"', "size"),
        ('language = "fr"', "language"),
        ("stay_on_top = 1", "stay_on_top"),
        ('[server]\nport = "8"', "server.port"),
        ('colour = "red"', "colour"),
        ("window.graphics = 1", "window.graphics"),
        ("tray.sound = true", "tray.sound"),
        ("global_keys.large = 2", "global_keys.large"),
        ("visitor_screen.screen = 0", "visitor_screen.screen"),
    ],
)
def test_a_mistake_names_its_file_and_key(text: str, key: str) -> None:
    with pytest.raises(SettingsError) as mistake:
        parse(text, CounterSettings, file=Path("counter.toml"))
    assert mistake.value.key == key
    assert "counter.toml" in str(mistake.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('size = "large"', 'size: is not a size: write "strip", "panel", "full"'),
        ('theme = "no-such"', "theme: there is no theme 'no-such'"),
        (
            'global_keys.large = "F2"',
            "global_keys.large: 'F2' would be taken from every program: hold Ctrl, Alt or Meta",
        ),
        ('global_keys.recall = "Ctrl+Enter"', "global_keys.recall: 'Ctrl+Enter': there is no key 'Enter'"),
        ('global_keys.recall = "Ctrl+Shift+F2"', "global_keys.recall: Ctrl+Shift+F2 has another use already"),
    ],
)
def test_the_program_ends_with_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    file = tmp_path / "counter.toml"
    file.write_text(text, encoding="utf-8")
    assert main(["--config", str(file), "--state", str(tmp_path)]) == 2
    told = capsys.readouterr().err.strip().splitlines()[-1]
    assert told.startswith(f"{file}: {said}")
