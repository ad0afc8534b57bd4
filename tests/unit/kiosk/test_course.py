"""One visit, step by step: what restarts a visitor's time, and what whoever measures hears."""

import pytest

from kiosk.course import Course
from kiosk.hallkeeper import HallKeeper
from kiosk.hands import Hands
from kiosk.silence import Rests, Silence
from kiosk.visiting import dialogue as say
from kiosk.visiting.commonwords import CommonWords
from kiosk.visiting.flow import Post
from kiosk.visiting.visit import Visit
from tests.fakes.kiosk_visit import NOON, RICH_MALL, TICKET, answered, closed, take
from tests.fakes.link import FakeLink
from tests.fakes.quiet_printer import QuietPrinter
from tests.fakes.standin import FakeStandIn
from wire.commands import IssueTicket
from wire.kiosks import Arrangement, KioskState
from wire.offers import Services
from wire.snapshot import Snapshot


class CountingSilence(Silence):
    """Counts how often a visitor's time began again."""

    begun = 0

    def begin(self, visit: Visit) -> None:
        self.begun += 1
        super().begin(visit)


class Walk:
    """A course, and everything around it."""

    def __init__(self, *numbers: str) -> None:
        self.link = FakeLink(online=True)
        self.printer = QuietPrinter()
        self.silence = CountingSilence(Rests())
        stand_in = FakeStandIn(*numbers)
        hands = Hands(
            link=self.link,
            printer=self.printer,
            stand_in=stand_in,
            new_id=lambda: "made-0123456789",
            now=lambda: NOON,
        )
        self.keeper = HallKeeper(
            link=self.link,
            stand_in=stand_in,
            kiosk="kiosk-1",
            own=Arrangement(),
            words=CommonWords(),
            now=lambda: NOON,
        )
        self.course = Course(
            link=self.link,
            keeper=self.keeper,
            hands=hands,
            silence=self.silence,
            post=Post(kiosk="kiosk-1", language="id"),
        )
        self.heard: list[tuple[str, ...]] = []
        for name in ("tapped", "numberGiven", "slipBegun", "slipOut", "slipFailed"):
            getattr(self.course, name).connect(lambda *what, name=name: self.heard.append((name, *what)))

    def choose(self) -> None:
        """The hall is there, and the visitor before its first service."""
        self.link.give_mall(RICH_MALL)
        self.course.happen(say.ChooseService(service="dukcapil/ktp"))


@pytest.fixture
def walk(qapp: object) -> Walk:
    walk = Walk()
    walk.choose()
    return walk


def test_nothing_happens_before_there_is_a_hall(qapp: object) -> None:
    walk = Walk()
    walk.course.happen(say.Go(way="agencies"))
    assert (walk.silence.begun, walk.course.hall, walk.course.catalogue) == (0, None, None)


def test_news_of_the_hall_say_nothing_of_the_visitor(walk: Walk) -> None:
    before = walk.silence.begun
    walk.link.asking()[0].answer(Services(at=NOON, services=(closed("pajak/npwp"),)))
    walk.course.happen(say.HelpNews(helper=None))
    walk.course.happen(say.Waited())
    assert walk.silence.begun == before
    walk.course.happen(say.Touched())
    assert walk.silence.begun == before + 1


def test_somebody_who_was_called_before_the_kiosk_started_again_is_still_awaited(qapp: object) -> None:
    walk = Walk()
    waiting = KioskState(kiosk="kiosk-1", help_since=NOON)
    walk.link.give_state(
        Snapshot(seq=1, day=NOON.date(), tickets=(), counters=(), calls=(), kiosks=(waiting,))
    )
    walk.link.give_mall(RICH_MALL)
    assert walk.course.visit.help == "asked"


def test_the_tap_the_number_and_the_slip_are_told_in_turn(walk: Walk) -> None:
    walk.course.happen(take())
    assert walk.link.sent == [IssueTicket(request_id=TICKET, service="dukcapil/ktp", kiosk="kiosk-1")]
    walk.link.answer(answered().record)
    walk.printer.begun.emit(TICKET)
    walk.printer.printed.emit(TICKET)
    walk.printer.begun.emit("test-page")
    assert walk.heard == [
        ("tapped", TICKET),
        ("numberGiven", TICKET, "A-012"),
        ("slipBegun", TICKET),
        ("slipOut", TICKET),
    ]


def test_a_number_given_alone_is_told_too(qapp: object) -> None:
    walk = Walk("dukcapil/ktp")
    walk.choose()
    walk.link.set_online(False)
    walk.keeper.give_up()
    walk.course.happen(take())
    walk.printer.failed.emit("alone-0000000001", "paper_out")
    assert walk.heard == [
        ("tapped", TICKET),
        ("numberGiven", "alone-0000000001", "A-901"),
        ("slipFailed", "alone-0000000001", "paper_out"),
    ]


def test_who_waits_while_the_server_goes_gets_a_number_all_the_same(qapp: object) -> None:
    walk = Walk("dukcapil/ktp")
    walk.choose()
    walk.course.happen(take())
    walk.link.set_online(False)
    walk.keeper.give_up()
    assert [each[0] for each in walk.heard] == ["tapped", "numberGiven"]
    assert walk.link.waiting() == []
