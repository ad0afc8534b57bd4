"""From the start of the server's process to its first answer, with journals of the day in several lengths."""

from statistics import median
from typing import Final

from bench.figures import Figure, Target
from bench.journals import Writer
from bench.programs import BareServer, HallServer, Program
from bench.setting import Setting

_EVENTS_OF_A_VISIT: Final = 4


def measure(setting: Setting) -> list[Figure]:
    """One figure for each length, beside the bare endpoint's start."""
    limit = _seconds(BareServer(setting.folder / "bare-restart", pinned=False), setting.starts)
    return [
        Figure(
            name=f"restart with {events:,} events",
            value=_with(events, setting),
            unit="s",
            limit=limit,
            limit_is="bare endpoint's start",
            target=Target(at_most=3),
        )
        for events in setting.journals
    ]


def _with(events: int, setting: Setting) -> float:
    server = HallServer(setting.folder / f"restart-{events}", mall=setting.mall, pinned=False)
    writer = Writer(server.database, mall=setting.mall, now=setting.now, events=events)
    writer.visits((events - writer.events) // _EVENTS_OF_A_VISIT)
    writer.waiting(events - writer.events)
    writer.close()
    return _seconds(server, setting.starts)


def _seconds(program: Program, starts: int) -> float:
    program.start()  # migrations are done, the port is known
    times = []
    for _ in range(starts):
        program.stop()
        times.append(program.start_timed())
    program.stop()
    return median(times)
