"""One display's calls without a screen: its view-models, the hall they look at, and what stands around them."""

from dataclasses import dataclass
from datetime import datetime

from display.board.call import Call
from display.board.watch import Watch
from display.panels.calls_viewmodel import HallDisplay
from display.panels.clock_viewmodel import HallClock
from display.panels.lines_viewmodel import LineBand
from display.panels.words import Words
from display.settings import DisplaySettings
from tests.fakes.announcements import FakeAnnouncements
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from wire.events import Record


@dataclass
class Clock:
    """This computer's clock, moved by hand."""

    at: datetime = MORNING

    def __call__(self) -> datetime:
        return self.at


class Scene:
    """One display, its hall, and what stands around it."""

    def __init__(self, settings: DisplaySettings) -> None:
        self.hall = Narrator()
        self.link = FakeLink()
        self.announcements = FakeAnnouncements()
        self.now = Clock()
        words = Words(all_texts(), settings.languages)
        self.clock = HallClock(link=self.link, words=words, now=self.now)
        self.watch = Watch(
            link=self.link,
            name=settings.name,
            own=settings.post(),
            languages=settings.languages,
            spoken=settings.sound.languages,
        )
        self.band = LineBand(watch=self.watch, words=words, page_seconds=settings.page_seconds)
        self.display = HallDisplay(
            watch=self.watch,
            announcements=self.announcements,
            clock=self.clock,
            settings=settings,
            words=words,
        )
        self.appeared: list[tuple[str, bool]] = []
        self.display.appeared.connect(self._note)

    def _note(self, call: Call, panel: bool) -> None:
        self.appeared.append((call.text, panel))

    def connect(self) -> None:
        self.link.set_online(True)
        self.link.greet(self.hall.hello())
        self.link.give_mall(SMALL_MALL)
        self.link.give_state(self.hall.snapshot())

    def happen(self, *records: Record, live: bool = True) -> None:
        for record in records:
            self.now.at = record.at
            self.link.happen(record, live=live)

    def visitor_is_called(self, counter: str = "1", *, live: bool = True) -> str:
        """A new visitor of the first line is called; their label."""
        issued = self.hall.takes_a_number()
        label = self.hall.tickets[issued.event.ticket].label  # type: ignore[union-attr]  # TicketIssued
        self.happen(issued, self.hall.is_called(label, counter), live=live)
        return label

    def numbers(self, of: str = "recent") -> list[object]:
        return [row["number"] for row in self.display.property(of)]
