"""The server's memory after a day of visits that really went through it."""

from typing import Final

from bench.figures import Figure, Target
from bench.player import play
from bench.process import proportional_mb, resident_mb
from bench.programs import BareServer, HallServer
from bench.setting import Setting

_CLIENTS: Final = 8


def measure(setting: Setting) -> list[Figure]:
    """Resident memory, and its proportional share where the kernel tells it."""
    name = f"memory after {setting.day:,} visits"
    server = HallServer(setting.folder / "day", mall=setting.mall)
    with server, BareServer(setting.folder / "bare-day") as bare:
        play(server, "visit", clients=_CLIENTS, times=setting.day)
        figures = [
            Figure(
                name=name,
                value=resident_mb(server.pid),
                unit="MB",
                limit=resident_mb(bare.pid),
                limit_is="bare endpoint",
                target=Target(at_most=150),
            )
        ]
        if (shared := proportional_mb(server.pid)) is not None:
            figures.append(Figure(name=f"{name}, shared pages in part", value=shared, unit="MB"))
    return figures
