"""In what form a visitor reads: language, size, contrast, reach, voice, and the sheets on which they say so. Pure.

Must not know what is on the screen, but for its pages: larger choices are fewer in a view.
"""

from dataclasses import replace
from typing import TypeAlias, assert_never

from kiosk.visiting.choosing import page_size
from kiosk.visiting.dialogue import HighContrast, LanguageChosen, LargeText, LowReach, OpenSheet, Spoken
from kiosk.visiting.visit import (
    Agencies,
    AppointmentShown,
    Browsing,
    Closed,
    Confirm,
    Details,
    EnterCode,
    Errands,
    Issuing,
    Packages,
    PackageShown,
    Refused,
    Screen,
    Search,
    Services,
    Start,
    Taking,
    TicketShown,
    Visit,
)

Adjustment: TypeAlias = LargeText | HighContrast | LowReach | Spoken | LanguageChosen | OpenSheet


def adjust(visit: Visit, happened: Adjustment) -> Visit:
    """The same screen in another form, or a sheet over it."""
    match happened:
        case LargeText():
            larger = replace(visit, large_text=not visit.large_text)
            return replace(larger, screen=_Leafing(visit, larger).screen(visit.screen))
        case HighContrast():
            return replace(visit, high_contrast=not visit.high_contrast)
        case LowReach():
            return replace(visit, low_reach=not visit.low_reach)
        case Spoken(wanted=wanted):
            return replace(visit, spoken=not visit.spoken if wanted is None else wanted)
        case LanguageChosen(language=language):
            return replace(visit, language=language, sheet="" if visit.sheet == "languages" else visit.sheet)
        case OpenSheet(sheet=sheet):
            return replace(visit, sheet="" if visit.sheet == sheet else sheet)
        case _:
            assert_never(happened)


class _Leafing:
    """Pages hold more or fewer choices *after*: the first one that was in view *before* stays in view, on every screen on the way."""

    def __init__(self, before: Visit, after: Visit) -> None:
        self._before, self._after = before, after

    def screen(self, screen: Screen) -> Screen:
        match screen:
            case Start() | Agencies() | Services() | Search() | Packages():
                return self._browsing(screen)
            case Confirm() | Errands() | PackageShown():
                return self._taking(screen)
            case Closed(came_from=origin):
                return replace(screen, came_from=self._browsing(origin))
            case Details(taking=taking):
                return replace(screen, taking=self._taking(taking))
            case Issuing(asked_from=origin) | Refused(asked_from=origin):
                return replace(screen, asked_from=self._asked_from(origin))
            case EnterCode() | AppointmentShown() | TicketShown():
                return screen
            case _:
                assert_never(screen)

    def _browsing(self, screen: Browsing) -> Browsing:
        if isinstance(screen, Services):
            origin = replace(screen.came_from, page=self._page(screen.came_from))
            return replace(screen, page=self._page(screen), came_from=origin)
        return replace(screen, page=self._page(screen))

    def _page(self, screen: Browsing) -> int:
        return screen.page * page_size(self._before, screen) // page_size(self._after, screen)

    def _taking(self, screen: Taking) -> Taking:
        match screen:
            case Confirm():
                return self._confirm(screen)
            case Errands(came_from=origin):
                before = self._confirm(origin) if isinstance(origin, Confirm) else self._browsing(origin)
                return replace(screen, came_from=before)
            case PackageShown(came_from=origin):
                return replace(screen, came_from=Packages(page=self._page(origin)))
            case _:
                assert_never(screen)

    def _confirm(self, screen: Confirm) -> Confirm:
        return replace(screen, came_from=self._browsing(screen.came_from))

    def _asked_from(self, screen: Taking | AppointmentShown) -> Taking | AppointmentShown:
        return screen if isinstance(screen, AppointmentShown) else self._taking(screen)
