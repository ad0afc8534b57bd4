"""A media folder, and a programme that plays it without a server, without a window and without waiting for hours."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QImage

from display.announcing.announcements import Announcements, Chimes, Clocks
from display.announcing.announcer import Announcer
from display.announcing.pace import Pace
from display.board.post import Post
from display.board.troubles import Troubles
from display.board.watch import Watch
from display.media.programme import Programme
from display.panels.calls_viewmodel import AnnouncementsPort
from display.panels.clock_viewmodel import HallClock
from display.panels.words import Words
from display.settings import Media
from display.speaking.speaker import SilentSpeaker
from tests.fakes.announcements import FakeAnnouncements
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from tests.fakes.whistle import Whistle
from wire.commands import ReportDisplay
from wire.displays import DisplayArrangement
from wire.events import DisplayArranged

if TYPE_CHECKING:
    from display.media.outlet import Outlet


def draw(file: Path, *, width: int = 64, height: int = 36, colour: str = "#336699") -> Path:
    """A picture of one colour."""
    file.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(file))
    return file


class Cinema(QObject):
    """One display's programme in *folder*. The hall's clock stands at eight in the morning until it is moved; the
    time that pictures stay and that loading may take goes at *pace*.
    """

    def __init__(
        self,
        folder: Path,
        *,
        playlist: str = "hall",
        settings: Media | None = None,
        announcements: AnnouncementsPort | None = None,
        look_seconds: float = 0.05,
        seen: bool = True,
        pace: float = 1.0,
        outlet: "Outlet | None" = None,
    ) -> None:
        super().__init__()
        self.at: datetime = MORNING
        self.hall = Narrator()
        self.link = FakeLink()
        self.clock = HallClock(link=self.link, words=Words(all_texts(), ("id", "en")), now=lambda: self.at)
        self.watch = Watch(
            link=self.link, name="lobby", own=Post(playlist=playlist), languages=("id", "en"), parent=self
        )
        self.troubles = Troubles(link=self.link, name="lobby", stands_seconds=0.0, parent=self)
        self.announcements = announcements or FakeAnnouncements()
        self.programme = Programme(
            watch=self.watch,
            clock=self.clock,
            settings=settings or Media(),
            folder=folder,
            troubles=self.troubles,
            announcements=self.announcements,
            look_seconds=look_seconds,
            outlet=outlet,
            monotonic=lambda: monotonic() * pace,
            parent=self,
        )
        self.played: list[str] = []
        self.programme.turned.connect(lambda: self.played.append(self.title))
        if seen:
            self.programme.see(1.0, True)

    def join_the_hall(self) -> None:
        """The server is there."""
        self.link.set_online(True)
        self.link.greet(self.hall.hello())
        self.link.give_mall(SMALL_MALL)
        self.link.give_state(self.hall.snapshot())

    def pass_time(self, **time: float) -> None:
        """The hall's clock goes on by this much."""
        self.at += timedelta(**time)

    def arrange(self, playlist: str) -> None:
        """Somebody arranges another playlist for this display."""
        arranged = DisplayArranged(
            display="lobby", arrangement=DisplayArrangement(playlist=playlist), by="wati"
        )
        self.link.happen(self.hall._record(arranged))

    @property
    def title(self) -> str:
        """The file that is on."""
        return str(self.programme.property("title"))

    @property
    def showing(self) -> bool:
        """Whether there is something to see."""
        return bool(self.programme.property("showing"))

    def told(self, kind: str) -> list[str]:
        """The troubles of this kind that the hall believes."""
        reports = [each for each in self.link.sent if isinstance(each, ReportDisplay)]
        return [each.detail for each in reports[-1].troubles if each.kind == kind] if reports else []

    def reports(self) -> int:
        """How often the hall was told anything."""
        return sum(isinstance(each, ReportDisplay) for each in self.link.sent)

    def close(self) -> None:
        """The display ends."""
        self.programme.close()


def announcements_in(folder: Path) -> Announcements:
    """A real queue of announcements, on a silent speaker four times as fast as sound."""
    return Announcements(
        announcer=Announcer(wording=lambda call, language, short: call.text, pace=Pace(dwell_seconds=0.1)),
        voice=Whistle(folder),
        speaker=SilentSpeaker(speed=4),
        chimes=Chimes.written_to(folder),
        clocks=Clocks(monotonic=monotonic, wall=lambda: datetime.now(UTC)),
    )


def write_playlists(folder: Path, entries: str | Mapping[str, str]) -> None:
    """``playlists.toml`` with a playlist "hall" of these *entries*, or several by name, each entry a line of TOML."""
    lists = {"hall": entries} if isinstance(entries, str) else entries
    text = "\n".join(
        f"[playlists.{name}]\nplay = [\n"
        + "".join(f"  {{ {line} }},\n" for line in lines.strip().splitlines())
        + "]"
        for name, lines in lists.items()
    )
    (folder / "playlists.toml").write_text(text, encoding="utf-8")
