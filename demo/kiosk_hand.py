"""A visitor's finger and eyes at the real kiosk.

Knows the kiosk's screens by their items' names. Must not know the other programs.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Protocol

from demo.camera import Camera
from demo.diary import Taken
from demo.kiosk_ways import KioskWays
from demo.pilot_client import PilotClient
from demo.visitors import Habit, Visitor, Way
from wire.languages import Languages
from wire.mall import Asked, Mall

NUMBER_MILLISECONDS: Final = 30_000
SLIP_MILLISECONDS: Final = 10_000
HELP_MILLISECONDS: Final = 10_000
FIRST_LANGUAGE: Final = "id"
"""The kiosk's own."""
_DIGITS: Final = {"nik": 16, "phone": 12, "number": 8}


class Outside(Protocol):
    """What happens around the kiosk while a visitor stands there."""

    def paper(self, *, there: bool) -> None:
        """The printer's paper runs out, or is put in again."""

    def power_cut(self) -> None:
        """The server is killed."""

    def power_back(self) -> None:
        """The server is started again."""

    def help_is_answered(self) -> None:
        """An officer says that somebody comes to the kiosk."""


@dataclass(frozen=True, kw_only=True)
class KioskHand:
    """One kiosk. *mall* tells which services an agency has, *languages* what the kiosk says."""

    pilot: PilotClient
    mall: Mall
    languages: Languages
    outside: Outside
    camera: Camera

    @property
    def ways(self) -> KioskWays:
        """The fingers that choose."""
        return KioskWays(pilot=self.pilot, mall=self.mall, camera=self.camera)

    def visit(self, visitor: Visitor, took: Callable[[Taken], None]) -> None:
        """From the first screen to a number, which *took* hears of, and back. Raises PilotError."""
        self.ways.screen("start")
        self._settle_in(visitor)
        self.ways.go(visitor)
        if visitor.priority is not None and not visitor.code:
            self.pilot.tap(f"kiosk.priority.{visitor.priority}")
        self.camera.shoot(self.pilot, _picture_of(visitor))
        if visitor.habit is Habit.NO_PAPER:
            self.outside.paper(there=False)
        if visitor.habit is Habit.RESTART:
            self.outside.power_cut()
        tapped_ns, said = self._take(visitor)
        self.ways.screen("ticket", NUMBER_MILLISECONDS)
        taken = self._read(visitor, tapped_ns, said)
        if visitor.habit is Habit.NO_PAPER:
            taken = self._reprint(taken)
        if visitor.habit is Habit.RESTART:
            self.outside.power_back()
        took(taken)
        if visitor.number > 1:
            self.camera.shoot(self.pilot, f"kiosk-ticket{_kind_of(taken)}-{visitor.language}")
        self.pilot.tap("kiosk.home")

    def _settle_in(self, visitor: Visitor) -> None:
        """What the kiosk's foot is for."""
        if visitor.language != FIRST_LANGUAGE:
            self.pilot.tap("kiosk.language")
            self.camera.shoot(self.pilot, "kiosk-languages")
            self.pilot.tap(f"kiosk.language.{visitor.language}")
        if visitor.large_text:
            self.pilot.tap("kiosk.comfort")
            self.pilot.tap("kiosk.largeText")
            self.camera.shoot(self.pilot, "kiosk-comfort")
            self.pilot.tap("kiosk.closeSheet")
        if visitor.needs_help:
            self._be_helped(visitor)
        size = "large" if visitor.large_text else visitor.language
        self.camera.shoot(self.pilot, f"kiosk-start-{size}")

    def _be_helped(self, visitor: Visitor) -> None:
        self.pilot.tap("kiosk.help")
        self.pilot.tap("kiosk.callHelp")
        self.camera.shoot(self.pilot, "kiosk-help-asked")
        self.outside.help_is_answered()
        coming = self.languages.text(visitor.language, "kiosk-help-coming")
        self.pilot.wait("kiosk.sheetTitle", "text", equals=coming, timeout_ms=HELP_MILLISECONDS)
        self.camera.shoot(self.pilot, "kiosk-help-coming")
        self.pilot.tap("kiosk.cancelHelp")

    def _take(self, visitor: Visitor) -> tuple[int, tuple[str, ...]]:
        """The tap that asks for the number, its moment; and what the visitor had to say before."""
        times = 2 if visitor.habit is Habit.DOUBLE_TAP else 1
        tapped_ns = self.pilot.tap("kiosk.take", times=times)
        said = []
        for asked in self._asked(visitor):
            self.ways.screen("details")
            digits = f"{visitor.number:0{_DIGITS[asked.kind]}}"
            for digit in digits:
                self.pilot.tap(f"kiosk.key.{digit}")
            self.camera.shoot(self.pilot, "kiosk-details")
            tapped_ns = self.pilot.tap("kiosk.proceed")
            said.append(digits)
        if visitor.habit is Habit.RESTART:
            self.ways.screen("issuing")
            self.camera.shoot(self.pilot, "kiosk-issuing-without-server", still=False)
        return tapped_ns, tuple(said)

    def _asked(self, visitor: Visitor) -> Iterator[Asked]:
        """With an appointment nothing is asked, nor without the server, where it could not be kept."""
        if visitor.code or visitor.habit is Habit.RESTART:
            return
        services = {service.id: service for service in self.mall.services}
        for errand in visitor.errands:
            yield from services[errand.service].asks

    def _read(self, visitor: Visitor, tapped_ns: int, said: tuple[str, ...]) -> Taken:
        sentence = self.languages.text(visitor.language, "kiosk-ticket-alone")
        seen = self.pilot.visible()
        return Taken(
            visitor=visitor,
            label=str(self.pilot.read("kiosk.number", "text")),
            follow_url=str(self.pilot.read("kiosk.qr", "text")),
            ahead=str(self.pilot.read("kiosk.ahead", "value")),
            zone=str(self.pilot.read("kiosk.zone", "value")),
            alone="kiosk.sentence" in seen and self.pilot.read("kiosk.sentence", "text") == sentence,
            said=said,
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


def _picture_of(visitor: Visitor) -> str:
    special = {
        Way.SEVERAL: "kiosk-confirm-several",
        Way.PACKAGE: "kiosk-package",
        Way.CODE: "kiosk-appointment",
        Way.SCAN: "kiosk-appointment",
    }
    return special.get(visitor.way, "kiosk-priority" if visitor.priority else "kiosk-confirm")


def _kind_of(taken: Taken) -> str:
    return "-alone" if taken.alone else "-several" if taken.visitor.also else ""
