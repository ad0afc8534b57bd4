"""Connections that ask for nothing make room for each other, and not for those of the hall's programs (rule 35)."""

from server.web.silent import SilentConnections


class Line:
    """A connection in memory."""

    def __init__(self) -> None:
        self.closed = False

    def make_room(self) -> None:
        self.closed = True


def open_lines(silent: SilentConnections, count: int, *, known: bool = False) -> list[Line]:
    lines = [Line() for _ in range(count)]
    for line in lines:
        silent.add(line, known=known)
    return lines


def closed(lines: list[Line]) -> list[bool]:
    return [line.closed for line in lines]


def test_who_has_been_silent_for_longest_makes_room() -> None:
    silent = SilentConnections(3)
    assert closed(open_lines(silent, 5)) == [True, True, False, False, False]
    assert len(silent) == 3


def test_strangers_make_room_before_those_who_have_asked() -> None:
    silent = SilentConnections(4)
    programs = open_lines(silent, 2, known=True)
    strangers = open_lines(silent, 500)
    assert closed(programs) == [False, False]
    assert closed(strangers) == [True] * 498 + [False] * 2


def test_who_asks_or_leaves_is_counted_no_more() -> None:
    silent = SilentConnections(2)
    first, second = open_lines(silent, 2)
    silent.discard(first)
    silent.discard(first)
    open_lines(silent, 1)
    assert closed([first, second]) == [False, False]


def test_where_all_have_asked_the_longest_silent_of_them_makes_room() -> None:
    silent = SilentConnections(2)
    assert closed(open_lines(silent, 3, known=True)) == [True, False, False]
