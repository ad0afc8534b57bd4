"""What a person at the terminal is asked for."""

from io import StringIO

import pytest

from server.enrolling.asking import Asking
from server.enrolling.refusing import NotDone


class Terminal(StringIO):
    """A person sits there."""

    def isatty(self) -> bool:
        return True


def asking(lines: StringIO, *said: str) -> tuple[Asking, list[str]]:
    """Somebody who says *said*, one after the other, and what they were asked."""
    answers, asked = iter(said), list[str]()

    def unseen(question: str) -> str:
        asked.append(question)
        return next(answers)

    return Asking(lines, unseen), asked


def test_a_pin_is_said_twice_and_never_seen() -> None:
    asks, asked = asking(Terminal(), "4071", "4071")
    assert asks.secret("siti", from_lines=False) == "4071"
    assert asked == ["PIN or password of siti: ", "once more: "]


def test_a_slip_of_the_finger_changes_nothing() -> None:
    asks, _ = asking(Terminal(), "4071", "4017")
    with pytest.raises(NotDone) as why:
        asks.secret("siti", from_lines=False)
    assert "40" not in str(why.value)


def test_who_says_nothing_changes_nothing() -> None:
    def left(_question: str) -> str:
        raise EOFError  # Ctrl+D, or no terminal

    asks = Asking(Terminal(), left)
    with pytest.raises(NotDone, match="--stdin"):
        asks.secret("siti", from_lines=False)
    with pytest.raises(NotDone, match="nothing was said"):
        asks.card("siti")


def test_a_line_is_read_once_as_it_is() -> None:
    asks, asked = asking(StringIO("kopi pagi\r\n4071\n"))
    assert asks.secret("siti", from_lines=True) == "kopi pagi"
    assert asks.secret("siti", from_lines=True) == "4071"
    assert asked == []
    with pytest.raises(NotDone, match="nothing was said"):
        asks.secret("siti", from_lines=True)


def test_a_reader_types_at_the_terminal_unseen_or_into_a_line() -> None:
    asks, asked = asking(Terminal(), "0004711")
    assert asks.card("siti") == "0004711"
    assert asked == ["hold the card of siti to the reader: "]
    assert asking(StringIO("0004711\n"))[0].card("siti") == "0004711"
