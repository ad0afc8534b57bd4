"""A visitor's finger and eyes at the real kiosk.

Knows the kiosk's screens by their items' names. Must not know the other programs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from demo.camera import Camera
from demo.diary import Taken
from demo.pilot_client import PilotClient
from demo.visitors import Habit, Visitor
from wire.mall import Mall

SCREEN_MILLISECONDS: Final = 8_000
NUMBER_MILLISECONDS: Final = 30_000
SLIP_MILLISECONDS: Final = 10_000
MOST_PAGES: Final = 12


class Outside(Protocol):
    """What happens around the kiosk while a visitor stands there."""

    def paper(self, *, there: bool) -> None:
        """The printer's paper runs out, or is put in again."""

    def power_cut(self) -> None:
        """The server is killed."""

    def power_back(self) -> None:
        """The server is started again."""


@dataclass(frozen=True, kw_only=True)
class KioskHand:
    """One kiosk. *mall* tells which services an agency has; *first_language* is the kiosk's own."""

    pilot: PilotClient
    mall: Mall
    outside: Outside
    camera: Camera
    first_language: str = "id"

    def visit(self, visitor: Visitor, took: Callable[[Taken], None]) -> None:
        """From the first screen to a number, which *took* hears of, and back. Raises PilotError."""
        self._screen("agencies")
        if visitor.language != self.first_language:
            self.pilot.tap("kiosk.language")
        self._choose(visitor)
        if visitor.priority is not None:
            self.pilot.tap(f"kiosk.priority.{visitor.priority}")
        self.camera.shoot(self.pilot, "kiosk-priority" if visitor.priority else "kiosk-confirm")
        if visitor.habit is Habit.NO_PAPER:
            self.outside.paper(there=False)
        tapped_ns = self._take(visitor)
        self._screen("ticket", NUMBER_MILLISECONDS)
        taken = self._read(visitor, tapped_ns)
        if visitor.habit is Habit.NO_PAPER:
            taken = self._reprint(taken)
        took(taken)
        if visitor.number > 1:
            self.camera.shoot(self.pilot, f"kiosk-ticket-{visitor.language}")
        self.pilot.tap("kiosk.home")

    def _choose(self, visitor: Visitor) -> None:
        self.camera.shoot(self.pilot, f"kiosk-agencies-{visitor.language}", still=False)
        self._tap_on_some_page(f"kiosk.agency.{visitor.agency}")
        if sum(service.agency == visitor.agency for service in self.mall.services) > 1:
            self._screen("services")
            self.camera.shoot(self.pilot, f"kiosk-services-{visitor.language}")
            self._tap_on_some_page(f"kiosk.service.{visitor.service}")
        self._screen("confirm")

    def _take(self, visitor: Visitor) -> int:
        """The tap that asks for the number. The moment."""
        match visitor.habit:
            case Habit.DOUBLE_TAP:
                return self.pilot.tap("kiosk.take", times=2)
            case Habit.RESTART:
                self.outside.power_cut()
                tapped_ns = self.pilot.tap("kiosk.take")
                self._screen("issuing")
                self.camera.shoot(self.pilot, "kiosk-issuing-without-server", still=False)
                self.outside.power_back()
                return tapped_ns
            case _:
                return self.pilot.tap("kiosk.take")

    def _read(self, visitor: Visitor, tapped_ns: int) -> Taken:
        return Taken(
            visitor=visitor,
            label=str(self.pilot.read("kiosk.number", "text")),
            follow_url=str(self.pilot.read("kiosk.qr", "text")),
            ahead=str(self.pilot.read("kiosk.ahead", "value")),
            zone=str(self.pilot.read("kiosk.zone", "value")),
            tapped_ns=tapped_ns,
        )

    def _reprint(self, taken: Taken) -> Taken:
        """The kiosk says that no slip came, keeps the number, and prints when asked again."""
        self.pilot.wait("kiosk.trouble", "visible", equals=True, timeout_ms=SLIP_MILLISECONDS)
        trouble = str(self.pilot.read("kiosk.trouble", "text"))
        self.camera.shoot(self.pilot, "kiosk-no-paper")
        self.outside.paper(there=True)
        self.pilot.tap("kiosk.reprint")
        self.pilot.wait("kiosk.paper", "visible", equals=True, timeout_ms=SLIP_MILLISECONDS)
        return replace(taken, trouble=trouble)

    def _screen(self, name: str, timeout_ms: int = SCREEN_MILLISECONDS) -> None:
        self.pilot.wait("kiosk.screen", "name", equals=name, timeout_ms=timeout_ms)

    def _tap_on_some_page(self, target: str) -> None:
        for _ in range(MOST_PAGES):
            if target in self.pilot.visible():
                break
            self.pilot.tap("kiosk.next")
        self.pilot.tap(target)
