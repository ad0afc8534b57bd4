"""The list of administrative acts in memory, and can be told to fail."""

from dataclasses import dataclass, field

from server.service.acts import Act
from server.service.ports import StorageTrouble


@dataclass
class FakeActs:
    """Implements ``service.acts.Acts``."""

    noted: list[Act] = field(default_factory=list)
    trouble: StorageTrouble | None = None

    def note(self, act: Act) -> None:
        """Keep it."""
        if self.trouble is not None:
            raise self.trouble
        self.noted.append(act)

    def told(self) -> list[tuple[str, str]]:
        """What was done to what."""
        return [(act.action, act.subject) for act in self.noted]
