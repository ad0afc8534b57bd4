"""The hall on a screen: windows side by side, for whoever wants to try it by hand.

Knows the hall. Must not play visitors.
"""

import threading
from pathlib import Path
from typing import Final

from demo.hall import COUNTERS, FACE, DemoHall, Stagecraft
from demo.progress import Progress
from demo.site import Site

# Left, top, width and height, of the screen. The visitor's screen stands beside its counter; below the display stays room for the
# terminal.
PLACES: Final = {
    "kiosk": (0.0, 0.0, 0.27, 0.96),
    "display": (0.275, 0.0, 0.465, 0.5),
    COUNTERS[0]: (0.745, 0.0, 0.25, 0.47),
    COUNTERS[1]: (0.745, 0.5, 0.25, 0.47),
    FACE: (0.49, 0.53, 0.25, 0.42),
}
WINDOWED: Final = Stagecraft(
    sizes={
        "kiosk": "480x860",
        COUNTERS[0]: "360x520",
        COUNTERS[1]: "360x520",
        FACE: "480x420",
        "display": "880x500",
    },
    places=PLACES,
    recorded=False,
    by_keys=False,
)
LOOK_SECONDS: Final = 0.5


def show_hall(site: Site, mall: Path, progress: Progress) -> int:
    """Open the windows and leave them to their user until they are closed. The exit status. Raises KeyboardInterrupt."""
    site.clear()
    progress.say("starting the hall")
    with DemoHall(site, mall, WINDOWED) as hall:
        _explain(hall, site, progress)
        while hall.windows_open:
            threading.Event().wait(LOOK_SECONDS)
    progress.say("the windows were closed; everything is stopped")
    return 0


def _explain(hall: DemoHall, site: Site, progress: Progress) -> None:
    progress.say(f"the hall is open: {hall.mall.name.id}")
    officers = "; ".join(
        f"{officer.name}, PIN {officer.pin}, counter {officer.counter.id}" for officer in hall.officers
    )
    print(
        f"""
    Kiosk      take a number; the slip comes out in {site.slips}
    Counters   sign in, choose a counter, and call: F2 calls, starts and finishes; F3 calls again; Ctrl+Z undoes; F10 shows all
    Officers   {officers}
    Visitor    the screen of counter {hall.officers[0].counter.id} asks who was served there how it was
    Display    shows and speaks the calls
    Server     {hall.url}   (its key and its authority are in {site.server})
    Phones     follow a ticket at {hall.pages_url}, by the code on its slip
    Logs       {site.logs}

    Ctrl+C here, or closing the five windows, stops everything.
""",
        flush=True,
    )
