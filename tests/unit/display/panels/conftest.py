"""One display's watch and clock over a fake link, and the hall it looks at: what every panel's view-model stands on."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication

from display.board.post import Post
from display.board.watch import Watch
from display.panels.clock_viewmodel import HallClock
from display.panels.offerwatch import OfferWatch
from display.panels.words import Words
from display.settings import DisplaySettings
from tests.fakes.display_hall import MORNING, SMALL_MALL, Narrator, both
from tests.fakes.display_scene import Scene
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from wire.events import Record
from wire.mall import Mall, Service
from wire.offers import Services, ServiceState
from wire.text import TextList


def see(part: QObject, name: str) -> Any:
    """A property as QML reads it; the stubs know a Property only, not its value."""
    return part.property(name)


def leaves(part: Any) -> Any:
    """The pages of what *part* shows."""
    return part.leaves


def _service(line: str, name: str = "") -> Service:
    nothing, nobody = both("", ""), TextList(id=(), en=())
    return Service(
        id=name or line,
        agency=line.split("/", maxsplit=1)[0],
        line=line,
        name=both(line, line),
        minutes=10,
        popular=False,
        requirements=nobody,
        procedure=nobody,
        time=nothing,
        cost=nothing,
        product=nothing,
        complaints=nothing,
    )


MALL_WITH_SERVICES = replace(
    SMALL_MALL,
    services=(
        _service("dukcapil/ktp"),
        _service("dukcapil/ktp", "dukcapil/ktp-hilang"),
        _service("dukcapil/akta"),
        _service("pajak/npwp"),
    ),
)


def state(
    service: str,
    wait: tuple[int, int] | None = None,
    *,
    open: bool = True,  # noqa: A002  the contract's word
    why: str = "",
    said: str = "",
    opens: datetime | None = None,
) -> ServiceState:
    """How it stands with *service*; *wait* in minutes."""
    return ServiceState(
        service=service,
        open=open,
        why=why,
        said=said,
        closes_at=None,
        opens=opens,
        waiting=0,
        wait_low_seconds=wait[0] * 60 if wait else None,
        wait_high_seconds=wait[1] * 60 if wait else None,
        quota=None,
        places_left=None,
    )


class Hallway:
    """A display's place in the small mall. *at* is the time there, moved by hand."""

    def __init__(self, post: Post, *, mall: Mall, languages: tuple[str, ...]) -> None:
        self.hall = Narrator()
        self.link = FakeLink()
        self.mall = mall
        self.at: datetime = MORNING
        self.words = Words(all_texts(), languages)
        self.clock = HallClock(link=self.link, words=self.words, now=lambda: self.at)
        self.watch = Watch(link=self.link, name="display", own=post, languages=languages)
        self.offers = OfferWatch(link=self.link, now=lambda: self.at, jitter=lambda: 0.5)

    def connect(self) -> None:
        self.link.set_online(True)
        self.link.greet(self.hall.hello())
        self.link.give_mall(self.mall)
        self.link.give_state(self.hall.snapshot())

    def happen(self, *records: Record) -> None:
        for record in records:
            self.at = record.at
            self.link.happen(record)

    def pass_time(self, **span: float) -> None:
        """The hall's clock and the narrator's move on together; nothing is told to anybody."""
        self.at += timedelta(**span)
        self.hall.at = self.at

    def opens(self, *counters: str) -> None:
        self.happen(*(self.hall.officer_comes(counter) for counter in counters))

    def is_called(self, counter: str = "1", *, line: str = "dukcapil/ktp") -> str:
        """A visitor takes a number and is called to *counter*; the number's label."""
        self.happen(self.hall.takes_a_number(line))
        label = list(self.hall.tickets.values())[-1].label
        self.happen(self.hall.is_called(label, counter))
        return label

    def offered(self, *states: ServiceState) -> None:
        """The server is asked and answers."""
        self.offers.ask()
        self.link.asking("/api/services")[0].answer(Services(at=self.at, services=states))

    def offspring(self) -> tuple[QObject, ...]:
        return (self.offers, self.watch, self.clock)


Enter = Callable[..., Hallway]
Make = Callable[[Hallway], QObject]


@pytest.fixture
def enter(qapp: QGuiApplication) -> Iterator[Enter]:
    """Makes a Hallway where the hall is known already; with ``zone=``, ``counter=`` that of the display, and with ``mall=``."""
    hallways: list[Hallway] = []

    def enter(
        *,
        zone: str = "",
        counter: str = "",
        mall: Mall = MALL_WITH_SERVICES,
        languages: tuple[str, ...] = ("id", "en"),
    ) -> Hallway:
        hallway = Hallway(Post(zone=zone, counter=counter), mall=mall, languages=languages)
        hallway.connect()
        hallways.append(hallway)
        return hallway

    yield enter
    for hallway in hallways:
        for part in hallway.offspring():
            part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hang(enter: Enter, make: Make) -> Iterator[Callable[..., tuple[Hallway, QObject]]]:
    """Enters a Hallway and hangs there what the tests' own ``make`` makes."""
    parts: list[QObject] = []

    def hang(**where: object) -> tuple[Hallway, QObject]:
        hallway = enter(**where)
        parts.append(make(hallway))
        return hallway, parts[-1]

    yield hang
    for part in parts:
        part.deleteLater()


@pytest.fixture
def scene(make_scene: Callable[[DisplaySettings], Scene]) -> Scene:
    scene = make_scene(DisplaySettings())
    scene.connect()
    return scene
