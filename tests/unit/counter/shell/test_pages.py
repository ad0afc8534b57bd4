"""What people read about keys is what the keys do."""

import re
from pathlib import Path

from counter.desk.keys import HELP, KEYS, LANGUAGE, LIST, SIZE, WITHDRAW
from counter.settings import CounterSettings
from counter.shell.settings import GlobalKeySettings, chords_of

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs" / "counter.md").read_text(encoding="utf-8")


def test_the_officers_page_names_every_key_and_no_other() -> None:
    named = set(re.findall(r"^\| ((?:Ctrl\+|Shift\+)*[A-Za-z0-9]+) \|", PAGE, flags=re.MULTILINE)) - {"key"}
    chords = chords_of(GlobalKeySettings(), file=Path("counter.toml"))
    known = {*KEYS.values(), LIST, LANGUAGE, SIZE, HELP, WITHDRAW, *map(str, chords.values())}
    assert named == known


def test_no_key_of_the_whole_system_is_a_key_of_the_window() -> None:
    chords = {
        str(chord) for chord in chords_of(CounterSettings().global_keys, file=Path("counter.toml")).values()
    }
    assert not chords & {*KEYS.values(), LIST, LANGUAGE, SIZE, HELP}
