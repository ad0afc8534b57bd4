"""Where errands wait: in their line, and with those kept for one counter or officer. Knows nothing of why."""

from datetime import datetime

from server.domain.ticket import Errand
from server.domain.waiting import WaitingLine


def counter_key(counter: str) -> str:
    """The name of the queue kept for *counter*."""
    return f"counter:{counter}"


def officer_key(officer: str) -> str:
    """The name of the queue kept for *officer*."""
    return f"officer:{officer}"


class Queues:
    """All queues of a hall. An errand's *stamp* names its present stay in them."""

    def __init__(self) -> None:
        self._lines: dict[str, WaitingLine[Errand]] = {}
        self._kept: dict[str, WaitingLine[Errand]] = {}
        self._stamps = 0

    @property
    def lines(self) -> dict[str, WaitingLine[Errand]]:
        """The lines where somebody has waited today."""
        return self._lines

    def line(self, line: str) -> WaitingLine[Errand]:
        """The people waiting for *line*; a journal may name lines that the plan has since lost."""
        known = self._lines.get(line)
        if known is None:
            known = self._lines[line] = WaitingLine(line)
        return known

    def kept(self, key: str) -> WaitingLine[Errand] | None:
        """The people kept for one counter or officer, or None if nobody ever was."""
        return self._kept.get(key)

    def join(self, errand: Errand, *, open_from: datetime | None = None) -> None:
        """Wait, at the errand's place: in its line, and if it is kept for somebody, in the queue kept for them as well.

        *open_from*: before that, those of its line for whom it is not kept do not call it.
        """
        self._stamps += 1
        errand.stamp = self._stamps
        available_at = errand.available_at
        key = _key_of(errand)
        if key is not None:
            if key not in self._kept:
                self._kept[key] = WaitingLine(key)
            self._kept[key].join(errand, available_at)
        if open_from is not None:
            available_at = open_from if available_at is None else max(open_from, available_at)
        self.line(errand.line).join(errand, available_at)

    def leave(self, errand: Errand) -> None:
        """Wait no longer, wherever that was."""
        if not errand.stamp:
            return
        self.line(errand.line).leave(errand)
        key = _key_of(errand)
        if key is not None and (kept := self._kept.get(key)) is not None:
            kept.leave(errand)
        errand.stamp = 0


def _key_of(errand: Errand) -> str | None:
    """The queue kept for whom the errand is kept, if for anybody."""
    if errand.kept_counter is not None:
        return counter_key(errand.kept_counter)
    officer = errand.kept_officer or errand.preferred
    return None if officer is None else officer_key(officer)
