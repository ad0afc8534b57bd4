"""From an officer's key to the number on the screen: the real console at 1024x768, drawn by software, in a hall where sixty counters
are at work, each with a stream of its own.
"""

import time
from typing import Final

from bench.beside import listeners
from bench.busy import BusyHall, Hall
from bench.figures import Figure, Target, percentile
from bench.mall import AGENCIES, clients_of, write_mall
from bench.officer import Officer
from bench.process import cpu_seconds, resident_mb
from bench.programs import HallServer
from bench.setting import Setting
from bench.windows import Window
from demo.pilot_client import PilotClient

SIZE: Final = "1024x768"
COUNTERS: Final = 60
_OWN: Final = str(AGENCIES * 2)
_BESIDE: Final = str(AGENCIES)
_BY_HAND: Final = "1"
"""The console's own counter, the other one of its agency, which stays closed, and the one worked by plain HTTP."""
_VISIT_SECONDS: Final = 10.0
"""A visit at each counter takes so long, a tenth of a real one: 24 records a second in the whole hall."""
_CALL: Final = "Panggil berikutnya"
_START: Final = "Mulai melayani"
_FINISH: Final = "Selesai"
_CLIENTS: Final = clients_of(AGENCIES, "sixty-counte")


def measure(setting: Setting) -> list[Figure]:
    """Key presses in turn with the same commands by plain HTTP, the hall at work all the while."""
    folder = setting.folder / "counter-press"
    mall = write_mall(folder / "mall", now=setting.now, counters_each=2)
    with (
        HallServer(folder / "hall", mall=mall, pinned=False) as server,
        listeners(server, COUNTERS - 1),
    ):
        services = [service for client in _CLIENTS for service in client.services]
        others = [str(number) for number in range(1, 2 * AGENCIES) if str(number) not in {_BY_HAND, _BESIDE}]
        crowd = BusyHall(
            Hall(server, services=services, counters=others[: COUNTERS - 2]),
            waiting=setting.waiting + setting.visits * AGENCIES,
            pause_seconds=_VISIT_SECONDS / COUNTERS,
        )
        settings = f'counter = "{_OWN}"\nofficer = "Rina Marlina"\n'
        with crowd, Window(folder / "counter", "counter", server, size=SIZE, settings=settings) as console:
            return _measured(setting, server, console)


def _measured(setting: Setting, server: HallServer, console: Window) -> list[Figure]:
    by_hand, shown, answers = Officer(server), list[float](), list[float]()
    with console.pilot() as pilot:
        pilot.wait("counter.open", "enabled", equals=True, timeout_ms=30_000)
        pilot.key("F2")
        began, cpu = time.monotonic(), cpu_seconds(console.pid)
        for _ in range(setting.visits):
            shown.append(_call(console, pilot))
            called = by_hand.visit()
            answers.append((called.answered_ns - called.asked_ns) / 1e6)
        spent, took = cpu_seconds(console.pid) - cpu, time.monotonic() - began
        memory = resident_mb(console.pid)
    by_hand.close()
    limit_is = "the server's answer by plain HTTP"
    return [
        *(
            Figure(
                name=f"key to number shown, {COUNTERS} counters p{percent}",
                value=percentile(shown, percent),
                unit="ms",
                limit=percentile(answers, percent),
                limit_is=limit_is,
                target=Target(at_most=150) if percent == 95 else None,
            )
            for percent in (50, 95)
        ),
        Figure(name=f"console's CPU, {COUNTERS} counters", value=100 * spent / took, unit="% of a core"),
        Figure(name="console's memory", value=memory, unit="MB"),
    ]


def _call(console: Window, pilot: PilotClient) -> float:
    """One visit by the large button's key. Milliseconds from the key that calls to the frame with the number."""
    _await(pilot, _CALL)
    pressed = pilot.key("F2")
    shown = console.milestone_from("number_shown", pressed)
    for offered in (_START, _FINISH):
        _await(pilot, offered)
        pilot.key("F2")
    return (int(shown["t_ns"]) - pressed) / 1e6


def _await(pilot: PilotClient, offered: str) -> None:
    pilot.wait("counter.main", "text", equals=offered, timeout_ms=30_000)
    pilot.wait("counter.main", "enabled", equals=True)
