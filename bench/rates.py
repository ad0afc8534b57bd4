"""How many tickets and calls a second the hall keeps, and how long each takes, beside the bare endpoint and raw SQLite."""

from collections.abc import Callable
from statistics import median

from bench.commits import RawCommits
from bench.figures import Figure, Target
from bench.journals import Writer
from bench.player import Played, play
from bench.programs import BareServer, HallServer
from bench.setting import Setting

_BARE = "bare endpoint"
_PER_VISIT = 3  # call, start, finish
_CALLS_A_SECOND = 3_000  # more than any server here makes: nobody may be called in vain


def measure(setting: Setting) -> list[Figure]:
    """Tickets, then calls, for each number of clients."""
    hall = HallServer(setting.folder / "rates", mall=setting.mall)
    writer = Writer(hall.database, mall=setting.mall, now=setting.now, events=1000)
    whole_time = setting.rounds * len(setting.clients) * (setting.seconds + 1)
    writer.waiting(int(whole_time * _CALLS_A_SECOND / _PER_VISIT))
    writer.close()
    raw = RawCommits(setting.folder / "raw", mall=setting.mall)
    figures: list[Figure] = []
    with hall, BareServer(setting.folder / "bare") as bare:
        for clients in setting.clients:
            figures += _measured(setting, clients, hall, bare, raw)
    raw.close()
    return figures


def _measured(
    setting: Setting, clients: int, hall: HallServer, bare: BareServer, raw: RawCommits
) -> list[Figure]:
    batch = 1 if clients == 1 else 32
    limits, tickets, visits, commits = [], [], [], []
    for _ in range(setting.rounds):
        limits.append(play(bare, "issue", clients=clients, seconds=setting.seconds))
        tickets.append(play(hall, "issue", clients=clients, seconds=setting.seconds))
        visits.append(play(hall, "serve", clients=clients, seconds=setting.seconds))
        commits.append(raw.rate(batch=batch, seconds=setting.seconds / 3))
    crowd = f"{clients} client" + ("s" if clients > 1 else "")
    busiest = clients == max(setting.clients)
    return [
        *_tickets(crowd, limits, tickets, busiest=busiest),
        Figure(
            name=f"tickets, {crowd}",
            value=median(_each(tickets, lambda one: one.kinds["issue"].rate)),
            unit="/s",
            limit=median(commits),
            limit_is=f"raw SQLite, {batch} a commit",
        ),
        *_calls(crowd, limits, visits, busiest=busiest),
    ]


def _tickets(crowd: str, limits: list[Played], tickets: list[Played], *, busiest: bool) -> list[Figure]:
    def figure(what: str, unit: str, part: Callable[[Played], float], target: Target | None = None) -> Figure:
        return Figure(
            name=f"{what}, {crowd}",
            value=median(_each(tickets, part)),
            unit=unit,
            limit=median(_each(limits, part)),
            limit_is=_BARE,
            target=target if busiest else None,
        )

    return [
        figure(
            "tickets", "/s", lambda one: one.kinds["issue"].rate, Target(at_least=1000, ratio_at_least=0.5)
        ),
        figure("ticket p50", "ms", lambda one: one.kinds["issue"].p50),
        figure("ticket p99", "ms", lambda one: one.kinds["issue"].p99, Target(at_most=100)),
        figure("ticket worst", "ms", lambda one: one.kinds["issue"].worst),
        figure("ticket CPU of server", "µs", lambda one: one.cpu_us),
    ]


def _calls(crowd: str, limits: list[Played], visits: list[Played], *, busiest: bool) -> list[Figure]:
    def figure(
        what: str,
        part: Callable[[Played], float],
        limit: Callable[[Played], float],
        target: Target | None = None,
    ) -> Figure:
        return Figure(
            name=f"{what}, {crowd}",
            value=median(_each(visits, part)),
            unit="ms",
            limit=median(_each(limits, limit)),
            limit_is=_BARE,
            target=target if busiest else None,
        )

    return [
        Figure(
            name=f"visits (call, start, finish), {crowd}",
            value=median(_each(visits, lambda one: one.kinds["finish"].rate)),
            unit="/s",
            limit=median(_each(limits, lambda one: one.kinds["issue"].rate / _PER_VISIT)),
            limit_is="a third of the bare endpoint",
        ),
        figure("call p50", lambda one: one.kinds["call"].p50, lambda one: one.kinds["issue"].p50),
        figure(
            "call p99",
            lambda one: one.kinds["call"].p99,
            lambda one: one.kinds["issue"].p99,
            Target(at_most=100),
        ),
    ]


def _each(played: list[Played], part: Callable[[Played], float]) -> list[float]:
    return [part(one) for one in played]
