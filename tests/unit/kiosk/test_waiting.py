"""How long the lines are, as the stream tells it."""

from datetime import UTC, date, datetime

from kiosk.waiting import Waiting
from tests.fakes.kiosk_hall import issued
from tests.fakes.visit_story import Visit, wanted
from wire.events import AnyEvent, DayOpened, Record, ServiceStarted, TicketCancelled
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


def told(event: AnyEvent) -> Record:
    return Record(seq=8, at=NOON, event=event)


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
    assert waiting.apply(issued("a"))
    assert not waiting.apply(issued("a"))  # the answer and the stream tell of the same ticket
    assert waiting.count("dukcapil/ktp") == 1


def test_who_leaves_makes_it_shorter_once() -> None:
    waiting = Waiting()
    waiting.apply(issued("a"))
    gone = told(TicketCancelled(ticket="a", label="A-012", counter=None, reason="visitor"))
    assert waiting.apply(gone)
    assert not waiting.apply(gone)
    assert waiting.count("dukcapil/ktp") == 0


def test_what_is_no_business_of_the_line_changes_nothing() -> None:
    waiting = Waiting()
    waiting.apply(issued("a"))
    assert not waiting.apply(told(ServiceStarted(ticket="b", label="B-001", counter="1", walked_seconds=3.0)))
    assert waiting.count("dukcapil/ktp") == 1


def test_a_new_day_begins_with_nobody() -> None:
    waiting = Waiting()
    waiting.apply(issued("a"))
    assert waiting.apply(told(DayOpened(day=date(2025, 3, 5))))
    assert waiting.count("dukcapil/ktp") == 0


def test_who_wants_two_things_stands_in_two_lines_until_they_are_called() -> None:
    visit, waiting = Visit(), Waiting()
    visit.issued(wanted(1, "dukcapil/ktp"), wanted(2, "pajak/spt"))
    assert waiting.apply(visit.records[-1])
    assert (waiting.count("dukcapil/ktp"), waiting.count("pajak/spt")) == (1, 1)
    visit.called("dukcapil/ktp")
    assert waiting.apply(visit.records[-1])
    assert (waiting.count("dukcapil/ktp"), waiting.count("pajak/spt")) == (0, 0)
    visit.started()
    assert not waiting.apply(visit.records[-1])
    visit.finished(left=1)
    assert waiting.apply(visit.records[-1])
    assert (waiting.count("dukcapil/ktp"), waiting.count("pajak/spt")) == (0, 1)


def test_who_is_sent_on_or_comes_back_from_a_hold_waits_again() -> None:
    visit, waiting = Visit(), Waiting()
    visit.issued(wanted(1, "dukcapil/ktp"))
    visit.called("dukcapil/ktp")
    visit.held()
    visit.hold_ended()
    visit.called("dukcapil/ktp")
    visit.transferred("pajak/spt")
    changes = [waiting.apply(record) for record in visit.records]
    assert changes == [True, True, False, True, True, True]
    assert (waiting.count("dukcapil/ktp"), waiting.count("pajak/spt")) == (0, 1)
