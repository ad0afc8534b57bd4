"""The table [visitor_screen]."""

from pathlib import Path

import pytest

from counter.face.settings import VisitorScreen
from wire.settings import SettingsError, parse

FILE = Path("counter.toml")


def test_a_place_or_a_name() -> None:
    assert parse("", VisitorScreen, file=FILE) == VisitorScreen()
    assert not VisitorScreen().show
    assert parse("show = true\nscreen = 2", VisitorScreen, file=FILE).screen == 2
    assert parse('screen = "HDMI-1"', VisitorScreen, file=FILE).screen == "HDMI-1"


@pytest.mark.parametrize("text", ["screen = 0", 'screen = ""', "screens = 1", 'show = "yes"'])
def test_what_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(SettingsError):
        parse(text, VisitorScreen, file=FILE)
