"""What the hall offers is asked for when it may have changed, and never twice at a time."""

from pytestqt.qtbot import QtBot

from kiosk.offerwatch import OfferWatch
from tests.fakes.kiosk_visit import NOON
from tests.fakes.link import FakeLink
from wire.events import DayOpened, HoursOverridden, Record, TicketCancelled
from wire.offers import Services
from wire.problem import Problem

OFFERS = Services(at=NOON, services=())
DAY = Record(seq=1, at=NOON, event=DayOpened(day=NOON.date()))
OVERRIDE = Record(
    seq=2,
    at=NOON,
    event=HoursOverridden(
        scope="mall", subject="", day=NOON.date(), hours=(), reason="listrik padam", by="kepala"
    ),
)
CANCELLED = Record(
    seq=3, at=NOON, event=TicketCancelled(ticket="t", label="A-1", counter=None, reason="visitor")
)


def watch(link: FakeLink) -> tuple[OfferWatch, list[Services]]:
    told: list[Services] = []
    watch = OfferWatch(link)
    watch.told.connect(told.append)
    return watch, told


def test_the_hall_is_asked_as_soon_as_it_is_there(qapp: object) -> None:
    link = FakeLink()
    _watch, told = watch(link)
    assert link.asking() == []
    link.set_online(True)
    assert [each.path for each in link.asking()] == ["/api/services"]
    link.asking()[0].answer(OFFERS)
    assert told == [OFFERS]


def test_one_question_at_a_time(qapp: object) -> None:
    link = FakeLink(online=True)
    kept, _ = watch(link)
    kept.ask()
    kept.ask()
    assert len(link.inquiries) == 1
    link.asking()[0].refuse(Problem(title="x", status=409, detail="x", code="x"))
    kept.ask()
    assert len(link.inquiries) == 2


def test_other_hours_are_asked_for_soon_and_once(qapp: object, qtbot: QtBot) -> None:
    link = FakeLink(online=True)
    _watch, told = watch(link)
    link.asking()[0].answer(OFFERS)
    link.happen(CANCELLED)
    link.happen(OVERRIDE, live=False)
    link.happen(DAY)
    link.happen(OVERRIDE)
    qtbot.waitUntil(lambda: len(link.inquiries) == 2)
    link.asking()[0].answer(OFFERS)
    assert (len(link.inquiries), len(told)) == (2, 2)


def test_an_answer_that_may_be_older_than_the_change_is_asked_for_again(qapp: object, qtbot: QtBot) -> None:
    link = FakeLink(online=True)
    kept, _ = watch(link)
    link.happen(OVERRIDE)
    qtbot.waitUntil(lambda: kept._once_more)
    link.asking()[0].answer(OFFERS)
    assert len(link.asking()) == 1
    assert len(link.inquiries) == 2


def test_without_the_server_nobody_is_asked(qapp: object) -> None:
    link = FakeLink(online=True)
    kept, _ = watch(link)
    link.set_online(False)
    kept.ask()
    assert link.asking() == []
    link.set_online(True)
    assert len(link.asking()) == 1
