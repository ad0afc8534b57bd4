"""What people see: how soon a call stands on the display. The real program, drawn in memory by software."""

import time
from typing import Final

from bench.figures import Figure, percentile
from bench.officer import Officer
from bench.programs import HallServer
from bench.setting import Setting
from bench.windows import Window

_DWELL_SECONDS: Final = 0.2


def measure(setting: Setting) -> list[Figure]:
    """From the officer's question to the frame with the call."""
    with HallServer(setting.folder / "screens", mall=setting.mall, pinned=False) as server:
        delays = _display(setting, server)
    return [
        Figure(name=f"call to display shown p{percent}", value=percentile(delays, percent), unit="ms")
        for percent in (50, 95)
    ]


def _display(setting: Setting, server: HallServer) -> list[float]:
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
    return delays
