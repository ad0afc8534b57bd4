"""The display's settings: the shipped file is right, and mistakes are named."""

from pathlib import Path

import pytest

from display.settings import DisplaySettings, load_settings
from qtkit.speech.reading import Style
from wire.settings import SettingsError

SHIPPED = Path(__file__).parents[3] / "config" / "display.toml"


def test_the_shipped_file_says_the_defaults() -> None:
    shipped, default = load_settings(SHIPPED), DisplaySettings()

    assert shipped.sound == default.sound
    assert shipped.pace() == default.pace()
    assert (shipped.zone, shipped.languages, shipped.theme) == (
        default.zone,
        default.languages,
        default.theme,
    )
    assert (shipped.rest_seconds, shipped.page_seconds) == (default.rest_seconds, default.page_seconds)
    assert shipped.reading == {"id": Style.GROUPED, "en": Style.DIGITS}


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("dwell_seconds = 0", "dwell_seconds"),
        ('languages = ["id", "xx"]', "languages"),
        ("languages = []", "languages"),
        ('size = "wide"', "size"),
        ('theme = "../../etc"', "theme"),
        ("[sound]\nvolume = 2", "sound.volume"),
        ('[sound]\nlanguages = "own"', "sound.languages"),
        ("[sound]\nvoices = 'en-us'", "sound.voices"),
        ('[reading]\nid = "loud"', "reading"),
        ('[directions]\n"3" = "yonder"', "directions"),
        ("[[running_text]]\nid = 'Halo'", "running_text"),
    ],
)
def test_a_mistake_is_named_by_file_key_and_reason(tmp_path: Path, line: str, key: str) -> None:
    file = tmp_path / "display.toml"
    file.write_text(line, encoding="utf-8")

    with pytest.raises(SettingsError) as mistake:
        load_settings(file)

    assert mistake.value.key.startswith(key)
    assert str(file) in str(mistake.value)
    assert "\n" not in str(mistake.value)


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    file = tmp_path / "display.toml"
    file.write_text("zona = 'a'", encoding="utf-8")

    with pytest.raises(SettingsError, match="zona"):
        load_settings(file)


def test_width_and_height_of_the_window() -> None:
    assert DisplaySettings(size="3840x2160").width_and_height() == (3840, 2160)
