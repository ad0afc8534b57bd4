"""What TLS costs: the same server with it and without, the same load, in turns."""

from statistics import median

from bench.figures import Figure, Target
from bench.player import Played, play
from bench.programs import HallServer
from bench.setting import Setting

_PLAIN = "without TLS"
_LEAST = 0.8


def measure(setting: Setting) -> list[Figure]:
    """Tickets over connections that stay, by the most clients that are measured anywhere."""
    clients = max(setting.clients)
    plain, protected = [], []
    with (
        HallServer(setting.folder / "plain", mall=setting.mall) as one,
        HallServer(setting.folder / "tls", mall=setting.mall, tls=True) as other,
    ):
        for _ in range(setting.rounds):
            plain.append(play(one, "issue", clients=clients, seconds=setting.seconds))
            protected.append(play(other, "issue", clients=clients, seconds=setting.seconds))
    return [
        Figure(
            name=f"tickets over TLS, {clients} clients",
            value=_rate(protected),
            unit="/s",
            limit=_rate(plain),
            limit_is=_PLAIN,
            target=Target(ratio_at_least=_LEAST),
        ),
        # What a quiet machine would reach: other programs disturb how many tickets come in a second, but not what each costs.
        Figure(
            name=f"tickets over TLS a second of the server's CPU, {clients} clients",
            value=_capacity(protected),
            unit="/s",
            limit=_capacity(plain),
            limit_is=_PLAIN,
            target=Target(ratio_at_least=_LEAST),
        ),
    ]


def _capacity(played: list[Played]) -> float:
    return 1e6 / median(one.cpu_us for one in played)


def _rate(played: list[Played]) -> float:
    return median(one.kinds["issue"].rate for one in played)
