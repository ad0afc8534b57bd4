"""From the kiosk's first screen to the button that gives a number: on it, by agency, by words, a package, an appointment's code.

Knows the kiosk's screens by their items' names. Must not know what comes of a number.
"""

from dataclasses import dataclass
from typing import Final

from demo.camera import Camera
from demo.pilot_client import PilotClient
from demo.visitors import Errand, Visitor, Way
from wire.mall import Mall, Service

SCREEN_MILLISECONDS: Final = 8_000
MOST_PAGES: Final = 12
MOST_LETTERS: Final = 8


@dataclass(frozen=True, kw_only=True)
class KioskWays:
    """Fingers that choose. *mall* tells which services an agency has."""

    pilot: PilotClient
    mall: Mall
    camera: Camera

    def go(self, visitor: Visitor) -> None:
        """To the screen with the button ``kiosk.take``. Raises PilotError."""
        match visitor.way:
            case Way.PACKAGE:
                self._package(visitor)
            case Way.CODE:
                self._type_code(visitor)
            case Way.SCAN:
                # As a scanner does that is a keyboard: all letters at once, and the line's end.
                self.pilot.type(f"{visitor.code}\n")
                self.screen("appointment")
            case Way.SEARCH:
                self._search(visitor)
            case _:
                self._choose(visitor)

    def screen(self, name: str, timeout_ms: int = SCREEN_MILLISECONDS) -> None:
        """Wait for it."""
        self.pilot.wait("kiosk.screen", "name", equals=name, timeout_ms=timeout_ms)

    def _choose(self, visitor: Visitor) -> None:
        for place, errand in enumerate(visitor.errands):
            if place:
                self.pilot.tap("kiosk.addMore")
                self.screen("start")
            self._to_service(visitor, errand)
        self.screen("confirm")

    def _to_service(self, visitor: Visitor, errand: Errand) -> None:
        if visitor.way is not Way.AGENCIES and self._service(errand).popular:
            self.tap_on_some_page(f"kiosk.popular.{errand.service}")
            return
        self.pilot.tap("kiosk.way.agencies")
        self.camera.shoot(self.pilot, f"kiosk-agencies-{visitor.language}", still=False)
        self.tap_on_some_page(f"kiosk.agency.{errand.agency}")
        if sum(service.agency == errand.agency for service in self.mall.services) > 1:
            self.screen("services")
            self.camera.shoot(self.pilot, f"kiosk-services-{visitor.language}")
            self.tap_on_some_page(f"kiosk.service.{errand.service}")

    def _search(self, visitor: Visitor) -> None:
        self.pilot.tap("kiosk.way.search")
        self.screen("search")
        for letter in _typed(self._service(visitor.errands[0]), visitor.language):
            self.pilot.tap(f"kiosk.key.{letter}")
        self.camera.shoot(self.pilot, "kiosk-search")
        self.tap_on_some_page(f"kiosk.service.{visitor.service}")
        self.screen("confirm")

    def _package(self, visitor: Visitor) -> None:
        self.pilot.tap("kiosk.way.packages")
        self.screen("packages")
        self.camera.shoot(self.pilot, "kiosk-packages")
        self.tap_on_some_page(f"kiosk.package.{visitor.package}")
        self.screen("package")

    def _type_code(self, visitor: Visitor) -> None:
        self.pilot.tap("kiosk.way.appointment")
        self.screen("code")
        for letter in visitor.code:
            self.pilot.tap(f"kiosk.key.{letter}")
        self.camera.shoot(self.pilot, "kiosk-code", still=False)
        self.pilot.tap("kiosk.proceed")
        self.screen("appointment")

    def tap_on_some_page(self, target: str) -> None:
        """Leaf through the choices until *target* is there, and tap it."""
        for _ in range(MOST_PAGES):
            if target in self.pilot.visible():
                break
            self.pilot.tap("kiosk.next")
        self.pilot.tap(target)

    def _service(self, errand: Errand) -> Service:
        return next(service for service in self.mall.services if service.id == errand.service)


def _typed(service: Service, language: str) -> str:
    """What somebody types who looks for *service*: a word that people use for it, or the longest one of its name."""
    words = [*service.keywords[:1], *sorted(service.name.get(language).split(), key=len, reverse=True)]
    letters = "".join(letter for letter in words[0].lower() if letter.isascii() and letter.isalnum())
    return letters[:MOST_LETTERS]
