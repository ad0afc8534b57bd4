"""What a person at the terminal is asked for: a secret twice, unseen; a card once. Must not keep or show any of it."""

import getpass
from collections.abc import Callable
from typing import TextIO

from server.enrolling.refusing import NotDone


class Asking:
    """*lines* is the input, for what does not come from a person's own keyboard. *unseen* asks at the terminal."""

    def __init__(self, lines: TextIO, unseen: Callable[[str], str] = getpass.getpass) -> None:
        self._lines = lines
        self._terminal = unseen

    def secret(self, officer: str, *, from_lines: bool) -> str:
        """A PIN or password for *officer*. Raises NotDone."""
        if from_lines:
            return self._line()
        first = self._unseen(f"PIN or password of {officer}: ")
        if first != self._unseen("once more: "):
            raise NotDone("the two are not the same; nothing was changed")
        return first

    def card(self, officer: str) -> str:
        """What the reader types for a card. A terminal does not show it. Raises NotDone."""
        if self._lines.isatty():
            return self._unseen(f"hold the card of {officer} to the reader: ")
        return self._line()

    def _unseen(self, question: str) -> str:
        try:
            return self._terminal(question)
        except EOFError as nothing:  # Ctrl+D, or no terminal at all
            raise NotDone("nothing was said (without a terminal a PIN is read with --stdin)") from nothing

    def _line(self) -> str:
        line = self._lines.readline()
        if not line:
            raise NotDone("nothing was said")
        return line.rstrip("\r\n")
