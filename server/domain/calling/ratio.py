"""The ratio of ordinary to priority visitors and how far each counter, line or hall has come in it (rule 10)."""

from server.domain.plan import Ratio, Scope


class RatioCounts:
    """How many ordinary visitors were called since the last priority one, per counter, line or hall."""

    __slots__ = ("_ordinary", "_ratio", "_shared", "per_line")

    def __init__(self, ratio: Ratio) -> None:
        self._ratio = ratio
        self._ordinary: dict[str, int] = {}
        self._shared = ratio.scope is Scope.HALL
        self.per_line = ratio.scope is Scope.LINE
        """Whether each line keeps its own count."""

    def copy(self) -> "RatioCounts":
        """Another one that has come as far and goes its own way."""
        twin = RatioCounts(self._ratio)
        twin._ordinary = self._ordinary.copy()
        return twin

    def _key(self, counter: str, line: str) -> str:
        if self.per_line:
            return line
        return "" if self._shared else counter

    def since_priority(self, counter: str, line: str) -> int:
        """Ordinary visitors called since the last priority one, at most N."""
        # A day begins with priority visitors first: as if N ordinary ones had just been called.
        return self._ordinary.get(self._key(counter, line), self._ratio.ordinary_per_priority)

    def priority_due(self, counter: str, line: str) -> bool:
        """Whether a waiting priority visitor comes first now."""
        return self.since_priority(counter, line) >= self._ratio.ordinary_per_priority

    def called(self, priority: str | None, line: str, counter: str) -> None:
        """Count the call of a visitor of class *priority* who waited in *line*."""
        key = self._key(counter, line)
        if priority is not None:
            self._ordinary[key] = 0
        else:
            limit = self._ratio.ordinary_per_priority
            self._ordinary[key] = min(self._ordinary.get(key, limit) + 1, limit)
