"""Every picture of the kiosk, by its name.

Knows what visitors may do. Must not know how a picture is taken, nor which mall it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtQuick import QQuickWindow

from kiosk.screens import plays
from kiosk.screens.rehearsal import Rehearsal
from kiosk.visiting import dialogue as say
from qtkit.stage import Stage
from qtkit.themes import Look
from wire.mall import Mall

SIZES: Final = ((1080, 1920), (1920, 1080), (1024, 768))


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """One picture: its *name*, and what the visitor did before it was taken."""

    name: str
    play: Callable[[Rehearsal], None]


def open_scene(
    scene: Scene, stage: Stage, look: Look, mall: Mall, *, language: str, size: tuple[int, int]
) -> tuple[Rehearsal, QQuickWindow]:
    """The window with *scene* on it. Keep the Rehearsal as long as the window."""
    rehearsal = Rehearsal(mall=mall, language=language)
    window = rehearsal.open(stage, look, size)
    scene.play(rehearsal)
    return rehearsal, window


SCENES: Final = (
    Scene(name="waiting", play=lambda _: None),
    Scene(name="halls", play=plays.halls),
    Scene(name="start", play=plays.taps),
    Scene(name="start-basket", play=plays.basket),
    Scene(name="start-low-reach", play=lambda each: plays.taps(each, say.LowReach())),
    Scene(name="start-large", play=lambda each: plays.taps(each, say.LargeText())),
    Scene(name="start-printer-sign", play=plays.printer_sign),
    Scene(name="agencies", play=lambda each: plays.taps(each, say.Go(way="agencies"))),
    Scene(name="agencies-last-page", play=lambda each: plays.taps(each, say.Go(way="agencies"), *plays.NEXT)),
    Scene(
        name="agencies-low-reach", play=lambda each: plays.taps(each, say.Go(way="agencies"), say.LowReach())
    ),
    Scene(name="services", play=lambda each: plays.taps(each, *plays.to(plays.second(each.mall)))),
    Scene(name="services-closed", play=plays.services),
    Scene(name="services-large-low", play=lambda each: plays.services(each, say.LowReach(), say.LargeText())),
    Scene(name="services-lost-server", play=plays.lost),
    Scene(name="shut-out", play=plays.shut_out),
    Scene(name="search-empty", play=lambda each: plays.search(each, "")),
    Scene(name="search-found", play=lambda each: plays.search(each, "paspot")),
    Scene(name="search-nothing", play=lambda each: plays.search(each, "xqzw")),
    Scene(name="search-low-reach", play=plays.search_low),
    Scene(name="packages", play=lambda each: plays.taps(each, say.Go(way="packages"))),
    Scene(name="package", play=plays.package),
    Scene(name="confirm", play=plays.confirm),
    Scene(
        name="confirm-papers",
        play=lambda each: plays.confirm(each, *(say.TogglePaper(place=n) for n in (0, 1))),
    ),
    Scene(name="confirm-more", play=lambda each: plays.confirm(each, say.ToggleMore())),
    Scene(name="confirm-priority-long", play=plays.priority),
    Scene(name="confirm-more-long", play=lambda each: plays.long(each, say.ToggleMore())),
    Scene(
        name="confirm-large-contrast", play=lambda each: plays.long(each, say.LargeText(), say.HighContrast())
    ),
    Scene(name="confirm-low-reach", play=lambda each: plays.confirm(each, say.LowReach())),
    Scene(name="errands", play=plays.errands),
    Scene(name="closed", play=partial(plays.closed, place=0)),
    Scene(name="closed-said", play=partial(plays.closed, place=1)),
    Scene(name="details-nik", play=partial(plays.details, typed="13710455089")),
    Scene(
        name="details-wrong",
        play=lambda each: plays.details(each, "1371045508", say.Proceed(request_id="r" * 16)),
    ),
    Scene(name="details-low-reach", play=lambda each: plays.details(each, "1371", say.LowReach())),
    Scene(name="code", play=partial(plays.code, typed="K7QM")),
    Scene(name="code-unknown", play=plays.unknown_code),
    Scene(name="appointment", play=partial(plays.appointment, minutes=4)),
    Scene(name="appointment-early", play=partial(plays.appointment, minutes=139)),
    Scene(name="issuing", play=plays.issuing),
    Scene(name="ticket", play=plays.ticket),
    Scene(name="ticket-errands", play=plays.errands_ticket),
    Scene(name="ticket-alone", play=plays.alone_ticket),
    Scene(name="ticket-appointment", play=plays.appointment_ticket),
    Scene(name="ticket-large-long", play=plays.long_ticket),
    Scene(name="ticket-print-failed", play=plays.trouble),
    Scene(name="refused", play=plays.refused),
    Scene(name="still-there", play=plays.still_there),
    Scene(name="languages", play=lambda each: plays.taps(each, say.OpenSheet(sheet="languages"))),
    Scene(name="comfort", play=lambda each: plays.taps(each, say.Spoken(), say.OpenSheet(sheet="comfort"))),
    Scene(name="help", play=lambda each: plays.taps(each, say.OpenSheet(sheet="help"))),
    Scene(name="help-coming", play=plays.help_coming),
    Scene(name="staff-pin", play=lambda each: each.knock()),
    Scene(name="staff-menu", play=lambda each: each.let_staff_in()),
    Scene(name="staff-printers", play=partial(plays.staff, page="printers")),
    Scene(name="staff-reach", play=partial(plays.staff, page="reach")),
    Scene(name="staff-end", play=partial(plays.staff, page="end")),
)
