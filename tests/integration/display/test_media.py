"""Real files on a real programme: pictures and videos in turn, broken ones left out, sound under a call."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSize
from pytestqt.qtbot import QtBot

from display.media.pane import Content
from display.settings import Media
from tests.fakes.calls import a_call
from tests.fakes.media import Cinema, announcements_in, draw, write_playlists

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput

pytestmark = pytest.mark.qt_log_ignore(
    # A machine without a sound server; what QtMultimedia looks for when it is imported.
    "pa_context_connect",
    "Couldn't (load|resolve)",
    "No audio device detected",
    extend=True,
)


@pytest.fixture(scope="module")
def film(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a second of video with a tone."""
    from display.media.filming import Recording  # noqa: PLC0415  QtMultimedia is not for every test's import

    file = tmp_path_factory.mktemp("film") / "film.mp4"
    Recording(file, width=64, height=36, seconds=0.5).make()
    return file


@pytest.fixture
def cinemas(qtbot: QtBot) -> Iterator[list[Cinema]]:
    opened: list[Cinema] = []
    yield opened
    for each in opened:
        each.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "media").mkdir()
    return tmp_path / "media"


def on(cinema: Cinema) -> Content:
    content = cinema.programme._projector.on
    assert content is not None
    return content


def files(cinema: Cinema) -> list[str]:
    """Those that the hall knows to be left out."""
    return [told.split(":")[0] for told in cinema.told("media")]


def put(film: Path, folder: Path, name: str) -> None:
    (folder / name).write_bytes(film.read_bytes())


def test_picture_video_picture_play_in_turn(
    folder: Path, film: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    draw(folder / "a.png")
    put(film, folder, "b.mp4")
    draw(folder / "c.jpg")
    write_playlists(
        folder, 'file = "a.png", seconds = 0.3\nfile = "b.mp4"\nfile = "c.jpg", seconds = 0.3, fit = "cover"'
    )
    cinemas.append(cinema := Cinema(folder))
    assert not cinema.showing
    qtbot.waitUntil(lambda: len(cinema.played) >= 4, timeout=10_000)
    assert cinema.played[:4] == ["a", "b", "c", "a"]
    assert cinema.showing
    assert cinema.reports() == 0


def test_broken_cut_and_missing_files_are_skipped_and_told_once(
    folder: Path, film: Path, cinemas: list[Cinema], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    draw(folder / "good.png")
    (folder / "noise.mp4").write_bytes(os.urandom(30_000))
    (folder / "cut.mp4").write_bytes(film.read_bytes()[: film.stat().st_size // 2])
    (folder / "empty.mkv").write_bytes(b"")
    (folder / "noise.png").write_bytes(os.urandom(3000))
    names = ("good.png", "noise.mp4", "cut.mp4", "gone.mp4", "empty.mkv", "noise.png")
    write_playlists(folder, "\n".join(f'file = "{name}", seconds = 0.2' for name in names))
    cinemas.append(cinema := Cinema(folder))
    cinema.join_the_hall()
    bad = sorted(set(names) - {"good.png"})
    qtbot.waitUntil(lambda: sorted(files(cinema)) == bad, timeout=15_000)
    assert set(cinema.played) == {"good"}
    assert "gone.mp4: is missing" in cinema.told("media"), "with its reason"
    told = cinema.reports()
    draw(folder / "other.png")
    for _ in range(10):
        cinema.programme.tick()
    assert cinema.reports() == told
    logged = [record.getMessage() for record in caplog.records if "is left out" in record.getMessage()]
    assert sorted(line.split()[0] for line in logged) == bad
    assert cinema.showing


ALONE = """
import sys, time
from pathlib import Path
from display.media.quiet import quieten_qt
quieten_qt()
from PySide6.QtGui import QGuiApplication
from display.media.outlet import loudspeaker
from display.media.video import Video
application = QGuiApplication([])
for file in sys.argv[1:]:
    video = Video(Path(file), outlet=loudspeaker, framed=lambda: None, over=lambda: None)
    while not (video.ready or video.trouble):
        application.processEvents()
        video.look(time.monotonic())
    print("ready" if video.ready and not video.image().isNull() else video.trouble)
    video.close()
"""


def test_the_libraries_say_nothing_of_their_own(folder: Path, film: Path) -> None:
    """In a program of its own: they are made quiet once for each."""
    (folder / "noise.mp4").write_bytes(os.urandom(30_000))
    said = subprocess.run(
        [sys.executable, "-c", ALONE, str(folder / "noise.mp4"), str(film)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    trouble, ready = said.stdout.splitlines()
    assert trouble
    assert ready == "ready"
    assert said.stderr == ""


def test_a_file_that_is_mended_is_shown_and_the_trouble_is_over(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    draw(folder / "a.png")
    (folder / "b.png").write_bytes(b"half a file")
    write_playlists(folder, 'file = "a.png", seconds = 0.2\nfile = "b.png", seconds = 0.2')
    cinemas.append(cinema := Cinema(folder))
    cinema.join_the_hall()
    qtbot.waitUntil(lambda: files(cinema) == ["b.png"])
    draw(folder / "b.png", width=32)
    qtbot.waitUntil(lambda: "b" in cinema.played and cinema.told("media") == [])


def test_files_that_come_are_found_and_the_last_one_that_goes_leaves_the_greeting(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    cinemas.append(cinema := Cinema(folder, playlist="all"))
    assert not cinema.showing
    write_playlists(folder, {"all": 'file = "pictures", seconds = 0.2'})
    draw(folder / "pictures" / "a.png")
    qtbot.waitUntil(lambda: cinema.title == "a")
    (folder / "pictures" / "a.png").unlink()
    qtbot.waitUntil(lambda: not cinema.showing)


def test_another_playlist_is_arranged_live_and_an_unknown_one_is_told(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    draw(folder / "a.png")
    draw(folder / "f.png")
    write_playlists(folder, {"hall": 'file = "a.png"', "fair": 'file = "f.png"'})
    cinemas.append(cinema := Cinema(folder))
    cinema.join_the_hall()
    qtbot.waitUntil(lambda: cinema.title == "a")
    cinema.arrange("fair")
    qtbot.waitUntil(lambda: cinema.title == "f")
    cinema.arrange("wedding")
    qtbot.waitUntil(lambda: cinema.told("playlist") == ["no playlist 'wedding'; there are: hall, fair"])
    qtbot.waitUntil(lambda: not cinema.showing)
    cinema.arrange("")
    qtbot.waitUntil(lambda: cinema.told("playlist") == [])


def test_a_folder_that_is_away_for_a_while_is_named_and_shown_again_when_it_is_back(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    draw(folder / "a.png")
    draw(folder / "b.png")
    write_playlists(folder, 'file = "a.png", seconds = 0.2\nfile = "b.png", seconds = 0.2')
    cinemas.append(cinema := Cinema(folder))
    cinema.join_the_hall()
    qtbot.waitUntil(lambda: cinema.showing)
    folder.rename(folder.with_name("away"))
    qtbot.waitUntil(lambda: cinema.told("playlist") == [f"there is no folder {folder}"])
    qtbot.waitUntil(lambda: not cinema.showing)
    assert cinema.told("media") == [], "one trouble, not one for each file"
    folder.with_name("away").rename(folder)
    qtbot.waitUntil(lambda: cinema.told("playlist") == [] and cinema.title == "b")


def test_a_file_that_could_not_be_opened_is_shown_a_minute_later(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    """The folder goes between two looks at it, so that nobody sees it gone."""
    draw(folder / "a.png")
    draw(folder / "b.png")
    write_playlists(folder, 'file = "a.png", seconds = 0.2\nfile = "b.png", seconds = 0.2')
    cinemas.append(cinema := Cinema(folder, look_seconds=3600))
    cinema.join_the_hall()
    qtbot.waitUntil(lambda: cinema.title == "a")
    folder.rename(folder.with_name("away"))
    qtbot.waitUntil(lambda: cinema.told("media") == ["b.png: No such file or directory"])
    folder.with_name("away").rename(folder)
    cinema.pass_time(minutes=1)
    qtbot.waitUntil(lambda: cinema.told("media") == [] and cinema.title == "b")


def test_a_slip_in_the_playlists_is_told_and_what_was_read_before_goes_on(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    draw(folder / "a.png")
    write_playlists(folder, 'file = "a.png"')
    cinemas.append(cinema := Cinema(folder))
    cinema.join_the_hall()
    qtbot.waitUntil(lambda: cinema.title == "a")
    (folder / "playlists.toml").write_text("[playlists.hall]\nplays = 1", encoding="utf-8")
    qtbot.waitUntil(lambda: bool(cinema.told("playlist")))
    assert cinema.told("playlist")[0].startswith("playlists.toml: playlists.hall.plays: ")
    assert cinema.showing


def test_the_afternoon_shows_something_else_by_the_halls_clock(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    draw(folder / "a.png")
    draw(folder / "b.png")
    write_playlists(
        folder,
        'file = "a.png", seconds = 0.2, from = "08:00", to = "12:00"\n'
        'file = "b.png", seconds = 0.2, from = "12:00", to = "16:00"',
    )
    cinemas.append(cinema := Cinema(folder))
    cinema.join_the_hall()
    qtbot.waitUntil(lambda: cinema.title == "a")
    cinema.pass_time(hours=4)
    qtbot.waitUntil(lambda: cinema.title == "b")
    cinema.pass_time(hours=4)
    qtbot.waitUntil(lambda: not cinema.showing)


def test_pictures_are_kept_no_larger_than_the_panel_and_two_at_most(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    for name in "abcde":
        draw(folder / f"{name}.jpg", width=3000, height=2000)
    write_playlists(
        folder,
        'file = "a.jpg", seconds = 0.2\n'
        + "\n".join(f'file = "{name}.jpg", seconds = 0.2, fit = "cover"' for name in "bcde"),
    )
    cinemas.append(cinema := Cinema(folder))
    for pane in cinema.programme._projector.panes:
        pane.measure(QSize(320, 180))
    qtbot.waitUntil(lambda: len(cinema.played) >= 6, timeout=10_000)
    held = [pane.content.image() for pane in cinema.programme._projector.panes if pane.content]
    assert len(held) == 2
    assert all(image.sizeInBytes() <= 320 * 180 * 4 for image in held)


def test_nothing_plays_that_nobody_sees(
    folder: Path, film: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    put(film, folder, "a.mp4")
    cinemas.append(cinema := Cinema(folder, playlist="all", seen=False))
    qtbot.waitUntil(lambda: cinema.showing, timeout=5000)
    assert on(cinema).left_seconds(0.0) == pytest.approx(0.5, abs=0.1), "ready, at its beginning"
    assert cinema.played == ["a"]
    cinema.programme.see(1.0, True)
    qtbot.waitUntil(lambda: len(cinema.played) >= 3, timeout=10_000)
    assert set(cinema.played) == {"a"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a file that hangs is made as a pipe")
@pytest.mark.parametrize("name", ["hangs.mp4", "hangs.png"])
def test_a_file_that_hangs_is_left_out_and_holds_nothing_up(
    folder: Path, cinemas: list[Cinema], qtbot: QtBot, name: str
) -> None:
    os.mkfifo(folder / name)
    draw(folder / "z.png")
    write_playlists(folder, f'file = "{name}"\nfile = "z.png"')
    cinemas.append(cinema := Cinema(folder, pace=10))
    cinema.join_the_hall()
    qtbot.waitUntil(lambda: cinema.title == "z")
    assert cinema.told("media") == [f"{name}: nothing to show after 5 s"]
    # Whoever reads it is let go.
    os.close(os.open(folder / name, os.O_RDWR | os.O_NONBLOCK))


def test_a_video_is_quiet_under_a_burst_of_calls_and_comes_back(
    folder: Path, film: Path, cinemas: list[Cinema], qtbot: QtBot
) -> None:
    """The volume is read from the real players' outputs at every change."""
    from display.media.outlet import audio_output  # noqa: PLC0415  QtMultimedia is not for every test's import

    heard: list[float] = []

    def outlet(parent: QObject) -> "QAudioOutput":
        # A machine without a loudspeaker has an output all the same.
        output = audio_output(parent)
        output.setVolume(0.0)  # a video that is only made ready is not heard
        output.volumeChanged.connect(heard.append)
        return output

    put(film, folder, "a.mp4")
    announcements = announcements_in(folder.parent)
    settings = Media(volume=0.5, under_calls=0.1)
    cinemas.append(
        Cinema(folder, playlist="all", settings=settings, announcements=announcements, outlet=outlet)
    )
    qtbot.waitUntil(lambda: 0.5 in approximate(heard), timeout=5000)
    story: list[str] = []
    announcements.chimeStarted.connect(lambda call: story.append("chime"))
    announcements.idle.connect(lambda: story.append("idle"))
    for name in ("one", "two"):
        announcements.called(a_call(name, languages=("id",), called_at=datetime.now(UTC)))
    qtbot.waitUntil(lambda: story == ["chime"] and heard[-1] == pytest.approx(0.05))
    del heard[:-1]
    qtbot.waitUntil(lambda: len(story) == 2)
    assert set(approximate(heard)) == {0.05}, "between two calls it stays down"
    qtbot.waitUntil(lambda: story[-1] == "idle")
    qtbot.waitUntil(lambda: heard[-1] == pytest.approx(0.5))
    assert any(0.1 < each < 0.4 for each in heard), "it does not jump"


def approximate(volumes: list[float]) -> list[float]:
    return [round(each, 3) for each in volumes]
