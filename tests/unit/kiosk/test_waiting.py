"""How long the lines are, as the stream tells it."""

from datetime import UTC, date, datetime

from kiosk.waiting import Waiting
from tests.fakes.kiosk_hall import issued
from wire.events import DayOpened, ServiceStarted, TicketCancelled
from wire.snapshot import LiveTicket, Snapshot, TicketPhase

NOON = datetime(2025, 3, 4, 5, 0, tzinfo=UTC)


def _ticket(name: str, phase: TicketPhase) -> LiveTicket:
    return LiveTicket(
        ticket=name,
        letters="A",
        number=1,
        label="A-001",
        service="dukcapil/ktp",
        line="dukcapil/ktp",
        agency="dukcapil",
        priority=None,
        language="id",
        phase=phase,
        arrived_at=NOON,
    )


def test_a_snapshot_counts_who_waits_and_nobody_else() -> None:
    waiting = Waiting()
    waiting.replace(
        Snapshot(
            seq=3,
            day=None,
            tickets=(_ticket("a", "waiting"), _ticket("b", "called"), _ticket("c", "waiting")),
            counters=(),
            calls=(),
        )
    )
    assert waiting.count("dukcapil/ktp") == 2
    assert waiting.count("pajak/spt") == 0


def test_a_number_makes_its_line_longer_once() -> None:
    waiting = Waiting()
    assert waiting.apply(issued("a").event)
    assert not waiting.apply(issued("a").event)  # the answer and the stream tell of the same ticket
    assert waiting.count("dukcapil/ktp") == 1


def test_who_leaves_makes_it_shorter_once() -> None:
    waiting = Waiting()
    waiting.apply(issued("a").event)
    gone = TicketCancelled(ticket="a", label="A-012", counter=None, reason="visitor")
    assert waiting.apply(gone)
    assert not waiting.apply(gone)
    assert waiting.count("dukcapil/ktp") == 0


def test_what_is_no_business_of_the_line_changes_nothing() -> None:
    waiting = Waiting()
    waiting.apply(issued("a").event)
    assert not waiting.apply(ServiceStarted(ticket="b", label="B-001", counter="1", walked_seconds=3.0))
    assert waiting.count("dukcapil/ktp") == 1


def test_a_new_day_begins_with_nobody() -> None:
    waiting = Waiting()
    waiting.apply(issued("a").event)
    assert waiting.apply(DayOpened(day=date(2025, 3, 5)))
    assert waiting.count("dukcapil/ktp") == 0
