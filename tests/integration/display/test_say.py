"""``python -m display say`` and ``pack``: heard and written before anybody is called, as the hall would have it."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.packs.command import pack
from display.saying.say import say
from qtkit.speech import sound
from tests.fakes.display_hall import SMALL_MALL
from tests.fakes.scripted_server import Reply, ScriptedServer
from tests.fakes.server_process import ROOT
from wire.codec import encode
from wire.mall import HallVoice, Numbering, VolumeHours

pytestmark = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")

CIVIL_REGISTRY, TAX_OFFICE = (each.spoken.id for each in SMALL_MALL.agencies)
SPELLED = CIVIL_REGISTRY.replace("Pencatatan Sipil", "pencatatan si pil")
DAY_AND_NIGHT = VolumeHours(begins=time(0), ends=time(0), zone="north", volume=0.5)
HALL = replace(
    SMALL_MALL,
    numbers=Numbering(first=1, last=20),
    voice=HallVoice(
        order="visitor-first",
        volumes=(DAY_AND_NIGHT,),
        pronunciations={"id": {"Pencatatan Sipil": "pencatatan si pil"}},
    ),
)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    server = ScriptedServer()
    server.answer("/api/mall", *[Reply(body=encode(HALL))] * 4)
    yield server
    server.close()


@dataclass(frozen=True)
class Typed:
    """What came of a command."""

    status: int
    out: list[str]
    errors: list[str]


class Desk:
    """Where somebody types commands."""

    def __init__(self, folder: Path, printed: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._printed = printed
        self._settings = folder / "display.toml"
        self._settings.write_text("", encoding="utf-8")

    @property
    def own(self) -> tuple[str, ...]:
        """The options that every command has here."""
        return ("--config", str(self._settings), "--state", str(self.folder / "state"))

    def asks(self, server: ScriptedServer, more: str = "") -> None:
        self._settings.write_text(f'[server]\nurl = "{server.url}"\n{more}', encoding="utf-8")

    def types(self, command: Callable[[Sequence[str]], int], *words: str) -> Typed:
        status = command([*words, *self.own])
        out, errors = self._printed.readouterr()
        return Typed(status, out.splitlines(), errors.splitlines())


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot) -> Desk:
    return Desk(tmp_path, capsys)


def test_a_call_is_said_as_the_hall_would(desk: Desk, server: ScriptedServer) -> None:
    """Its names, languages, pronunciations, and half as loud, as it is there all day."""
    desk.asks(server)
    full, half = desk.folder / "full.wav", desk.folder / "half.wav"
    south = desk.types(say, "A-012", "--counter", "12A", "--agency", "dukcapil", "--out", str(full))
    north = desk.types(say, "A-012", "--counter", "1", "--out", str(half))
    assert (south.status, north.status) == (0, 0), south.errors + north.errors
    assert north.out[:-1] == [
        f"id: Nomor antrean A, nol dua belas, silakan menuju loket satu, {CIVIL_REGISTRY}.",
        f"    for the voice: Nomor antrean A, nol dua belas, silakan menuju lo-ket satu, {SPELLED}.",
        "en: Ticket number eigh, zero one two, please go to counter one, Civil Registry.",
    ]
    assert f"loket dua belas A, {CIVIL_REGISTRY}." in south.out[0]
    assert sound.read(half).level / sound.read(full).level == pytest.approx(0.5, rel=0.05)
    assert 9.0 < sound.read(full).seconds < 16.0


def test_without_a_server_it_says_what_it_needs_to_know(desk: Desk) -> None:
    unknown = desk.types(say, "A-012", "--counter", "1")
    assert unknown.status == 2
    without, needed = unknown.errors
    assert without.startswith("without the hall's names, pronunciations and volumes: ")
    assert needed == "without the hall's server, --agency-name must say whose counter it is"


def test_the_display_takes_the_commands(desk: Desk) -> None:
    typed = [sys.executable, "-m", "display", "say", "B-007", "--counter", "1", *desk.own]
    ended = subprocess.run(typed, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2
    assert ended.stderr.endswith("--agency-name must say whose counter it is\n")


def test_without_a_server_a_name_or_the_short_form_is_enough(desk: Desk) -> None:
    out = desk.folder / "short.wav"
    said = desk.types(say, "B-007", "--counter", "12A", "--short", "--recall", "--out", str(out))
    assert said.status == 0, said.errors
    assert said.out[0] == "id: Ulang B nol nol tujuh, loket dua belas A."
    assert 2.5 < sound.read(out).seconds < 6.0


def test_a_pack_is_listed_made_checked_and_spoken_with(desk: Desk, server: ScriptedServer) -> None:
    desk.asks(server, '[sound]\nclips = "clips"\n')
    place = desk.folder / "clips" / "id"
    listed = tomllib.loads("\n".join(desk.types(pack, "script", "--language", "id").out))
    assert list(listed["names"]) == [CIVIL_REGISTRY, TAX_OFFICE]
    assert set(listed["letters"]) == {"A", "B", "P"}

    made = desk.types(pack, "make", "--language", "id", "--out", str(place))
    assert made.status == 0, made.errors
    again = desk.types(pack, "make", "--language", "id", "--out", str(place))
    assert again.status == 1
    assert "has a pack already" in again.errors[-1], "it may be somebody's own recordings"
    (place / listed["names"][TAX_OFFICE]).unlink()
    checked = desk.types(pack, "check", str(place))
    assert checked.status == 1
    wrong, counted = checked.out
    assert counted.endswith(" recordings, 0 missing, 1 wrong"), (
        "it is named in the pack: no more than its file is missing"
    )
    assert wrong == f"wrong: id: '{TAX_OFFICE}': kantor-pelayanan-pajak-pratama.wav is missing"

    out = desk.folder / "clips.wav"
    said = desk.types(say, "A-012", "--counter", "2", "--language", "id", "--out", str(out))
    assert said.status == 0, said.errors
    assert 5.0 < sound.read(out).seconds < 9.0


def test_what_cannot_be_written_is_said_before_a_voice_is_asked(desk: Desk) -> None:
    nowhere = desk.folder / "nonexist"
    said = desk.types(say, "A-012", "--counter", "1", "--short", "--out", str(nowhere / "x.wav"))
    assert (said.status, said.out) == (1, [])
    assert said.errors == [f"x.wav cannot be written: there is no folder {nowhere}"]


def test_an_unknown_language_is_refused_with_those_that_there_are(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        say(["A-012", "--counter", "1", "--visitor", "xx"])
    assert ended.value.code == 2
    assert "invalid choice: 'xx' (choose from 'id', 'en'" in capsys.readouterr().err


def test_a_pack_is_not_made_in_place_of_a_file(desk: Desk) -> None:
    (desk.folder / "file").touch()
    made = desk.types(pack, "make", "--language", "id", "--out", str(desk.folder / "file"))
    assert made.status == 1
    assert made.errors[-1] == f"{desk.folder / 'file'} is a file: choose a folder"
