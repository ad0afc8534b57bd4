"""How soon a call stands on the display and chimes, in a hall of thirty displays: the real program at 1920x1080, drawn by software.

The other displays follow the stream from one process: in a hall each has a machine of its own. Sound goes to files, at twenty times its pace.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bench.beside import listeners
from bench.busy import BusyHall, Hall
from bench.figures import Figure, Target, percentile
from bench.mall import AGENCIES, clients_of, write_mall
from bench.officer import Called, Officer
from bench.process import cpu_seconds, family_mb
from bench.programs import HallServer
from bench.setting import Setting
from bench.windows import Window

SIZE: Final = "1920x1080"
DISPLAYS: Final = 30
_SPEED: Final = 20
_SETTINGS: Final = f"""\
dwell_seconds = 0.2
[sound]
record_folder = "announcements"
record_speed = {_SPEED}
"""
_OWN: Final = 'counter = "1"\n'
"""The only counter whose calls a display announces: the others' are told to it as well, and no call waits for them."""
_VISIT_SECONDS: Final = 10.0
"""A visit at each counter takes so long, a tenth of a real one."""


def measure(setting: Setting) -> list[Figure]:
    """From the officer's question to the frame with the call, and to the chime; the hall is at work all the while."""
    folder = setting.folder / "display-calls"
    mall = write_mall(folder / "mall", now=setting.now, counters_each=2)
    with HallServer(folder / "hall", mall=mall, pinned=False) as server, listeners(server, DISPLAYS - 1):
        counters = [str(number) for number in range(3, 2 * AGENCIES + 1)]
        services = [service for client in clients_of(AGENCIES, "thirty-displ") for service in client.services]
        crowd = BusyHall(
            Hall(server, services=services, counters=counters),
            waiting=setting.waiting,
            pause_seconds=_VISIT_SECONDS / len(counters),
        )
        with crowd:
            with _display(setting, server, "one", _OWN) as display:
                figures = _announced(setting, server, display)
            with _display(setting, server, "all", "") as display:
                return figures + _listed(setting, server, display)


@contextmanager
def _display(setting: Setting, server: HallServer, name: str, own: str) -> Iterator[Window]:
    folder = setting.folder / "display-calls" / name
    with Window(folder, "display", server, size=SIZE, settings=own + _SETTINGS) as display:
        with display.pilot() as pilot:
            pilot.wait("display.screen", "visible", equals=True, timeout_ms=30_000)
        yield display


def _announced(setting: Setting, server: HallServer, display: Window) -> list[Figure]:
    """Each call is announced to its end before the next one."""
    officer, calls = Officer(server), list[Called]()
    for _ in range(setting.taps):
        calls.append(officer.visit())
        display.milestone("spoken", ticket=calls[-1].ticket)
    officer.close()
    return [
        *_figures("call to display shown", _delays(display, calls, "call_shown"), _answers(calls), 150),
        *_figures("call to chime", _delays(display, calls, "chime_started"), _answers(calls), 400),
    ]


def _listed(setting: Setting, server: HallServer, display: Window) -> list[Figure]:
    """The display of the whole hall, where calls wait for one another: each stands in the list at once."""
    officer, calls = Officer(server), list[Called]()
    began, cpu = time.monotonic(), cpu_seconds(display.pid)
    for _ in range(setting.taps):
        calls.append(officer.visit())
        display.milestone("call_shown", ticket=calls[-1].ticket)
    spent, took = cpu_seconds(display.pid) - cpu, time.monotonic() - began
    officer.close()
    return [
        *_figures(
            "call to the whole hall's list", _delays(display, calls, "call_shown"), _answers(calls), 150
        ),
        Figure(name="CPU of a display of the whole hall", value=100 * spent / took, unit="% of a core"),
        Figure(name="its memory, with the voice's process", value=family_mb(display.pid), unit="MB"),
    ]


def _answers(calls: list[Called]) -> list[float]:
    return [(called.answered_ns - called.asked_ns) / 1e6 for called in calls]


def _delays(display: Window, calls: list[Called], what: str) -> list[float]:
    marks = [display.milestone(what, ticket=call.ticket) for call in calls]
    return [(int(mark["t_ns"]) - call.asked_ns) / 1e6 for mark, call in zip(marks, calls, strict=True)]


def _figures(name: str, delays: list[float], answers: list[float], at_most: float) -> list[Figure]:
    return [
        Figure(
            name=f"{name}, {DISPLAYS} displays p{percent}",
            value=percentile(delays, percent),
            unit="ms",
            limit=percentile(answers, percent),
            limit_is="the server's answer by plain HTTP",
            target=Target(at_most=at_most) if percent == 95 else None,
        )
        for percent in (50, 95)
    ]
