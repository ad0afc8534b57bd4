"""The waiting list changes row by row."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from counter.desk.rows import Row
from counter.desk.waitingviewmodel import WaitingRows


def row(ticket: str, wait: str = "1 mnt") -> Row:
    return Row(ticket=ticket, label=ticket, service="KTP", visitorClass="", noSlip=False, wait=wait)


def shown(model: WaitingRows) -> list[str]:
    role = next(role for role, name in model.roleNames().items() if name == b"ticket")
    return [str(model.data(model.index(place), role)) for place in range(model.rowCount())]


@given(st.lists(st.lists(st.sampled_from("ABCDEFG"), unique=True), max_size=6))
def test_whatever_comes_and_goes_the_list_is_what_was_given(lists: list[list[str]]) -> None:
    model = WaitingRows()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for tickets in lists:
        model.replace([row(ticket) for ticket in tickets])
        assert shown(model) == tickets
    del tester


def test_who_stays_is_not_made_anew() -> None:
    model = WaitingRows()
    model.replace([row("A"), row("B"), row("C")])
    removed, inserted, changed = list[int](), list[int](), list[int]()
    model.rowsRemoved.connect(lambda _, first, last: removed.append(first))
    model.rowsInserted.connect(lambda _, first, last: inserted.append(first))
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.replace([row("B"), row("C", wait="2 mnt"), row("D")])
    assert (removed, inserted, changed) == ([0], [2], [1])


def marked(model: WaitingRows) -> list[str]:
    role = next(role for role, name in model.roleNames().items() if name == b"nextUp")
    return [
        ticket for place, ticket in enumerate(shown(model)) if model.data(model.index(place), role) is True
    ]


def test_whose_turn_it_is_stays_marked_while_the_list_changes() -> None:
    model = WaitingRows()
    model.replace([row("A"), row("B")])
    model.mark("B")
    assert marked(model) == ["B"]
    model.replace([row("A"), row("B"), row("C")])
    assert marked(model) == ["B"]
    model.mark("A")
    assert marked(model) == ["A"]
    model.replace([row("B"), row("C")])
    assert marked(model) == []


def test_who_was_set_aside_stands_below_and_never_twice() -> None:
    model = WaitingRows()
    model.set_aside([row("H"), row("I")])
    model.replace([row("A"), row("B")])
    assert shown(model) == ["A", "B", "H", "I"]
    model.replace([row("A"), row("H"), row("B")])
    assert shown(model) == ["A", "H", "B", "I"]
    model.set_aside([row("I")])
    assert shown(model) == ["A", "H", "B", "I"]
