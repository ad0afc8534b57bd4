"""What people feel: how soon the kiosk is ready, a tap gives a number, a call stands on the display. Real programs drawn
in memory, by software.
"""

import time
from typing import Final

from bench.figures import Figure, Target, percentile
from bench.officer import Officer
from bench.programs import HallServer
from bench.setting import Setting
from bench.windows import Window
from demo.pilot_client import PilotClient

_DWELL_SECONDS: Final = 0.2


def measure(setting: Setting) -> list[Figure]:
    """Kiosk, then display, at one server."""
    with HallServer(setting.folder / "screens", mall=setting.mall, pinned=False) as server:
        return [*_kiosk(setting, server), *_display(setting, server)]


def _kiosk(setting: Setting, server: HallServer) -> list[Figure]:
    starts, delays = [], []
    for place in range(setting.starts):
        with Window(setting.folder / f"kiosk-{place}", "kiosk", server, size="1080x1920") as kiosk:
            starts.append(kiosk.ready_seconds())
            with kiosk.pilot() as pilot:
                delays += [_tap(kiosk, pilot) for _ in range(setting.taps // setting.starts)]
    return [
        Figure(
            name="kiosk ready to touch",
            value=percentile(starts, 50),
            unit="s",
            target=Target(at_most=3),
        ),
        *_delays("tap to number shown", delays, Target(at_most=150)),
    ]


def _tap(kiosk: Window, pilot: PilotClient) -> float:
    """A visit at the kiosk. Milliseconds from the tap to the frame with the number."""
    for target in ("kiosk.way.agencies", "kiosk.agency.agency-1", "kiosk.service.agency-1/service-1"):
        pilot.tap(target)
    pilot.wait("kiosk.screen", "name", equals="confirm")
    tapped = pilot.tap("kiosk.take")
    pilot.wait("kiosk.screen", "name", equals="ticket")
    shown = kiosk.milestone("number_shown", label=str(pilot.read("kiosk.number", "text")))
    pilot.tap("kiosk.home")
    pilot.wait("kiosk.screen", "name", equals="start")
    return (int(shown["t_ns"]) - tapped) / 1e6


def _display(setting: Setting, server: HallServer) -> list[Figure]:
    settings = f"dwell_seconds = {_DWELL_SECONDS}\n[sound]\nvoice = false\n"
    officer = Officer(server)
    delays = []
    with Window(
        setting.folder / "display", "display", server, size="1920x1080", settings=settings
    ) as display:
        display.milestone("ready")
        with display.pilot() as pilot:
            pilot.wait("display.screen", "visible", equals=True)
        for _ in range(setting.taps):
            called = officer.visit()
            shown = display.milestone("call_shown", ticket=called.ticket)
            delays.append((int(shown["t_ns"]) - called.asked_ns) / 1e6)
            time.sleep(2 * _DWELL_SECONDS)  # the call before must have had its time on the screen
    officer.close()
    return _delays("call to display shown", delays, None)


def _delays(name: str, delays: list[float], target: Target | None) -> list[Figure]:
    return [
        Figure(name=f"{name} p50", value=percentile(delays, 50), unit="ms"),
        Figure(name=f"{name} p95", value=percentile(delays, 95), unit="ms", target=target),
    ]
