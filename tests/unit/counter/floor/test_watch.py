"""The watch shows what happens when it happens, and what was missed all at once."""

import pytest
from PySide6.QtCore import QCoreApplication

from counter.floor.watch import Watch
from tests.fakes.counter_day import MALL, Day, empty_hall, ticket_id
from tests.fakes.link import FakeLink


class Watching:
    """A watch, and how often it has told of a change."""

    def __init__(self, app: QCoreApplication) -> None:
        self.app = app
        self.day = Day()
        self.link = FakeLink(online=True)
        self.watch = Watch(self.link, clock=lambda: self.day.now)
        self.changes = 0
        self.link.give_mall(MALL)
        self.link.give_state(empty_hall())
        self.watch.changed.connect(self._count)

    def _count(self) -> None:
        self.changes += 1

    @property
    def labels(self) -> list[str]:
        return [ticket.label for ticket in self.watch.floor.tickets.values()]


@pytest.fixture
def watching(qapp: QCoreApplication) -> Watching:
    return Watching(qapp)


def test_what_happens_now_is_there_at_once(watching: Watching) -> None:
    watching.link.happen(watching.day.issued("A-001"))
    assert (watching.labels, watching.changes) == (["A-001"], 1)


def test_what_was_missed_is_shown_together(watching: Watching) -> None:
    for number in range(1, 300):
        watching.link.happen(watching.day.issued(f"A-{number:03}"), live=False)
    assert watching.changes == 0
    watching.app.processEvents()
    assert (len(watching.labels), watching.changes) == (299, 1)


def test_the_first_record_of_now_brings_what_was_missed_before(watching: Watching) -> None:
    watching.link.happen(watching.day.issued("A-001"), live=False)
    watching.link.happen(watching.day.issued("A-002"))
    watching.app.processEvents()
    assert (watching.labels, watching.changes) == (["A-001", "A-002"], 1)


def test_an_answer_that_comes_among_what_was_missed_is_there_at_once(watching: Watching) -> None:
    watching.link.happen(watching.day.issued("A-001"), live=False)
    watching.day.opened("1")
    watching.watch.told(watching.day.called("A-001"))
    assert watching.watch.floor.at("1").ticket == ticket_id("A-001")
    watching.app.processEvents()
    assert watching.watch.floor.at("1").ticket == ticket_id("A-001")


def test_a_desk_is_looked_at_once_and_anew_when_anything_has_changed(watching: Watching) -> None:
    before = watching.watch.desk("1")
    assert before is not None
    assert watching.watch.desk("1") is before
    watching.link.happen(watching.day.issued("A-001"))
    now = watching.watch.desk("1")
    assert now is not None
    assert [ticket.label for ticket in now.waiting] == ["A-001"]
    other = watching.watch.desk("2")
    assert other is not None
    assert other.counter.id == "2"
    assert watching.watch.desk("99") is None
