"""Settings that can be used, and clear words for those that cannot."""

from pathlib import Path

import pytest

from kiosk.app import load_languages, load_settings, load_theme
from kiosk.printing.settings import NetworkPrinter, NoPrinter
from kiosk.settings import KioskSettings
from wire.settings import SettingsError

CONFIG = Path(__file__).parents[3] / "config" / "kiosk.toml"


def test_the_file_that_comes_along_says_what_is_used_anyway() -> None:
    settings = load_settings(CONFIG, language=None)
    assert settings.printer == NoPrinter()
    told = KioskSettings(server=settings.server)
    assert settings == told
    assert settings.pixels == (1080, 1920)
    assert load_theme(settings, CONFIG).name.id == "Itiak pulang patang"
    assert load_languages(settings, CONFIG).codes[0] == "id"


def test_the_command_line_may_say_the_language() -> None:
    assert load_settings(CONFIG, language="en").language == "en"


def test_every_example_in_the_file_is_one(tmp_path: Path) -> None:
    printer = '[printer]\nconnection = "network"\nhost = "192.168.1.50"\nport = 9100\npaper_mm = 58\n'
    file = tmp_path / "kiosk.toml"
    file.write_text(printer)
    assert load_settings(file, language=None).printer == NetworkPrinter(host="192.168.1.50", paper_mm=58)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("idle_seconds = 0", "idle_seconds"),
        ('size = "big"', "size"),
        ('size = "1080x1920\\n"', "size"),
        ('language = "id\\n"', "language"),
        ('theme = "itiak-pulang-patang\\n"', "theme"),
        ('colour = "red"', "colour"),
        ('id = "kiosk\\n1"', "id"),
        ('zone = "a\\n"', "zone"),
        ('agencies = [""]', "agencies"),
        ('[printer]\nconnection = "network"', "printer"),
        ('[printer]\nconnection = "file"\npath = ""', "printer.path"),
        ('[scanner]\nconnection = "serial"\ndevice = ""', "scanner.device"),
        ('[printer]\nconnection = "pigeon"', "printer"),
        ("[server]\nport = 1", "server"),
        ("[alone]\nreserve = 0", "alone.reserve"),
    ],
)
def test_a_mistake_is_named_by_file_and_key(tmp_path: Path, text: str, key: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(text)
    with pytest.raises(SettingsError) as mistake:
        load_settings(file, language=None)
    assert str(file) in str(mistake.value)
    assert key in str(mistake.value)


def test_a_theme_or_language_that_is_not_there_is_a_mistake_too() -> None:
    with pytest.raises(SettingsError, match="theme: there is no theme 'none'"):
        load_theme(KioskSettings(theme="none"), CONFIG)
    with pytest.raises(SettingsError, match="language: there is no language 'xx', only id, en, ace, jv"):
        load_languages(KioskSettings(language="xx"), CONFIG)


@pytest.mark.parametrize("language", ["jv", "su", "min", "ace"])
def test_a_kiosk_may_begin_in_a_draft(language: str) -> None:
    assert load_languages(KioskSettings(language=language), CONFIG).info(language).draft
