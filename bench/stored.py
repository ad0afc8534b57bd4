"""Whether a hall slows down as its day fills: the rate with many tickets stored beside an empty hall's."""

from statistics import median
from typing import Final

from bench.figures import Figure, Target
from bench.journals import Writer
from bench.player import play
from bench.programs import HallServer
from bench.setting import Setting

_STILL_WAITING: Final = 0.05
_EMPTY: Final = "empty hall"


def measure(setting: Setting) -> list[Figure]:
    """Rate and CPU time of tickets, both halls in turns."""
    full = HallServer(setting.folder / "full", mall=setting.mall)
    empty = HallServer(setting.folder / "empty", mall=setting.mall)
    waiting = int(setting.stored * _STILL_WAITING)
    served = setting.stored - waiting
    writer = Writer(full.database, mall=setting.mall, now=setting.now, events=served * 4 + waiting)
    writer.visits(served)
    writer.waiting(waiting)
    writer.close()
    rates: dict[HallServer, list[float]] = {full: [], empty: []}
    costs: dict[HallServer, list[float]] = {full: [], empty: []}
    clients = max(setting.clients)
    with full, empty:
        for turn in range(2 * setting.rounds):
            for server in (full, empty) if turn % 2 else (empty, full):
                played = play(server, "issue", clients=clients, seconds=setting.seconds)
                rates[server].append(played.kinds["issue"].rate)
                costs[server].append(played.cpu_us)
    name = f"{setting.stored:,} stored, {clients} clients"
    return [
        Figure(
            name=f"tickets with {name}",
            value=median(rates[full]),
            unit="/s",
            limit=median(rates[empty]),
            limit_is=_EMPTY,
            target=Target(ratio_at_least=0.95),
        ),
        Figure(
            name=f"ticket CPU with {name}",
            value=median(costs[full]),
            unit="µs",
            limit=median(costs[empty]),
            limit_is=_EMPTY,
        ),
    ]
