"""How fast the rules are without disk and network: a whole rehearsed day, single commands in a crowded hall, and what one
ticket for several errands saves.
"""

from datetime import date
from math import log
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Final

from bench.crowded import Crowded, big_plan
from bench.figures import Figure, Target
from bench.setting import Setting
from server.domain.profile import RuleKind
from server.malls.loading import load_mall
from server.malls.plans import plan_of
from server.rehearsal.crowd import make_day
from server.rehearsal.figures import figures_of
from server.rehearsal.journeys import study
from server.rehearsal.playing import play
from server.rehearsal.scenes import Made, made_up
from server.rehearsal.staffing import attendance, roster
from server.rehearsal.watching import watch
from server.rehearsal.ways import Way
from server.rehearsal.world import make_world

VISITORS: Final = 3_000
WAITING: Final = 2_000
FEW, MANY = 250, 16_000
_DAY: Final = date(2026, 9, 1)
SAMPLE_MALL: Final = Path(__file__).parent.parent / "config" / "malls" / "batu-gadang"
_MICROSECONDS: Final = 1_000
_ROUNDS: Final = 300


def measure(setting: Setting) -> list[Figure]:
    """The day, the commands, their growth, the journeys."""
    quick = setting.rounds == 1
    rounds = _ROUNDS // 10 if quick else _ROUNDS
    return [
        _rehearsed_day(setting.rounds),
        *_commands(rounds),
        *_growth(rounds, many=1_000 if quick else MANY),
        *_journeys(days=1 if quick else 10),
    ]


def _rehearsed_day(rounds: int) -> Figure:
    """Made up, played and measured."""
    plan = big_plan()
    rostered = roster(plan, _DAY)
    world = make_world(plan, rostered, Random(1))
    seconds = []
    for _ in range(rounds):
        began = perf_counter()
        day = make_day(world, _DAY, Random(2), visitors=VISITORS)
        played = play(plan, day, attendance(rostered, Random(3)))
        figures_of(plan, watch(plan, played.records), refusals=played.refusals)
        seconds.append(perf_counter() - began)
    return Figure(
        name=f"rehearsed day, {VISITORS:,} visitors, {len(plan.counters)} counters",
        value=median(seconds),
        unit="s",
        target=Target(at_most=2),
    )


def _commands(rounds: int) -> list[Figure]:
    """Each kind by itself, then calling by each rule."""
    figures = [_command(kind, median(times)) for kind, times in _timed(WAITING, rounds).items()]
    calls = {rule: median(_timed(WAITING, rounds // 3, rule)["call next"]) for rule in RuleKind}
    slowest = max(calls, key=calls.__getitem__)
    return [*figures, _command(f"call next by {slowest}, the slowest rule", calls[slowest])]


def _command(kind: str, nanoseconds: float) -> Figure:
    return Figure(
        name=f"{kind}, {WAITING:,} waiting",
        value=nanoseconds / _MICROSECONDS,
        unit="µs",
        target=Target(at_most=50),
    )


def _timed(waiting: int, rounds: int, rule: RuleKind = RuleKind.LONGEST_WAIT) -> dict[str, list[int]]:
    hall = Crowded(waiting, rule)
    hall.rounds(rounds)
    return dict(hall.nanoseconds)


def _growth(rounds: int, *, many: int) -> list[Figure]:
    """How much dearer commands are when more wait: all kinds together, and the kind that grows most."""
    few, crowded = _timed(FEW, rounds), _timed(many, rounds)
    grown = {kind: median(crowded[kind]) / median(few[kind]) for kind in few}
    most = max(grown, key=grown.__getitem__)
    allowed = log(many) / log(FEW)
    return [
        _grown(f"all commands, {many:,} waiting by {FEW}", median(grown.values()), allowed),
        _grown(f"{most} (grows most), {many:,} waiting by {FEW}", grown[most], allowed),
    ]


def _grown(name: str, ratio: float, allowed: float) -> Figure:
    return Figure(
        name=name, value=ratio, unit="×", limit=allowed, limit_is="logarithms of the numbers waiting"
    )


def _journeys(days: int) -> list[Figure]:
    """What the visitors of several errands save against taking one ticket after another."""
    plan = plan_of(load_mall(SAMPLE_MALL))
    scenes = made_up(plan, Made(seed=1, first_day=_DAY, days=days))
    ways = study(plan, [(scene.day, scene.staffing) for scene in scenes])
    together, one_by_one = ways[Way.TOGETHER], ways[Way.ONE_BY_ONE]
    name = "time in the house, several errands on one ticket"
    return [
        _stay(f"{name}, mean", together.mean, one_by_one.mean),
        _stay(f"{name}, P90", together.p90, one_by_one.p90),
        _stay("time in the house, one errand, mean", together.others_mean, one_by_one.others_mean),
    ]


def _stay(name: str, together: float, one_by_one: float) -> Figure:
    return Figure(
        name=name, value=together / 60, unit="min", limit=one_by_one / 60, limit_is="one ticket after another"
    )
