"""Where errands wait: in their line, or kept for one counter or officer. Knows nothing of why."""

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
        """The people waiting for one counter or officer alone, or None if nobody ever was."""
        return self._kept.get(key)

    def join(self, errand: Errand, *, preferred: str | None = None, until: datetime | None = None) -> None:
        """Wait, at the errand's place. Until *until* only the officer *preferred* may call it, then everybody."""
        self._stamps += 1
        errand.stamp = self._stamps
        if errand.kept_counter is not None:
            self._keep(counter_key(errand.kept_counter), errand)
        elif errand.kept_officer is not None:
            self._keep(officer_key(errand.kept_officer), errand)
        elif preferred is not None and until is not None:
            self._keep(officer_key(preferred), errand)
            available_at = errand.available_at
            self.line(errand.line).join(errand, until if available_at is None else max(until, available_at))
        else:
            self.line(errand.line).join(errand, errand.available_at)

    def _keep(self, key: str, errand: Errand) -> None:
        if key not in self._kept:
            self._kept[key] = WaitingLine(key)
        self._kept[key].join(errand, errand.available_at)

    def leave(self, errand: Errand) -> None:
        """Wait no longer, wherever that was."""
        if not errand.stamp:
            return
        self.line(errand.line).leave(errand)
        for key in (
            errand.kept_counter and counter_key(errand.kept_counter),
            errand.kept_officer and officer_key(errand.kept_officer),
            errand.officer and officer_key(errand.officer),
        ):
            if key and (kept := self._kept.get(key)) is not None:
                kept.leave(errand)
        errand.stamp = 0
