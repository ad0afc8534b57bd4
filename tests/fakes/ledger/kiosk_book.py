"""What the account remembers of kiosks."""

from dataclasses import dataclass, field
from datetime import datetime

from server.domain.kiosks import Arrangement
from server.domain.plan import Plan


@dataclass(kw_only=True)
class KioskBook:
    """Since when a visitor waits at which kiosk, and who comes; printers and arrangements outlast the day."""

    waiting: dict[str, datetime] = field(default_factory=dict)
    coming: dict[str, str] = field(default_factory=dict)
    printers: dict[str, tuple[str | None, str]] = field(default_factory=dict)
    arranged: dict[str, Arrangement] = field(default_factory=dict)

    def end(self, kiosk: str) -> None:
        """Nobody waits there."""
        self.waiting.pop(kiosk, None)
        self.coming.pop(kiosk, None)

    def morning(self) -> None:
        """Nobody waits anywhere."""
        self.waiting.clear()
        self.coming.clear()

    def zone(self, plan: Plan, kiosk: str) -> str:
        """Where it stands now, as far as anybody said."""
        now = self.arranged.get(kiosk) or plan.kiosks.get(kiosk)
        return "" if now is None else now.zone
