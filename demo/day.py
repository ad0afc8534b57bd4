"""One day from the first process to the verdict: starts the hall, plays the visitors, stops, tells what came of it.

Joins the demonstration's parts.
"""

import array
import threading
import wave
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from demo.bookings import booked
from demo.camera import Camera
from demo.crowd import plan
from demo.diary import DayFailed, Diary
from demo.hall import COUNTERS, OFFSCREEN, DemoHall, Stagecraft
from demo.hall_story import hall_errors, largest_burst
from demo.marks import Evidence, gather, write_json
from demo.officer import Tempo
from demo.pilot_client import PilotError
from demo.player import Player
from demo.programs import ProgramEnded
from demo.progress import Progress
from demo.site import RECORD_SPEED, ROOT, Site
from demo.story import Judge, Visit
from demo.summary import Figures, counts, deeds_of, latencies, visits_of
from wire.languages import Languages
from wire.mall import Mall
from wire.ticket import TicketStatus

SAMPLE_MALL: Final = ROOT / "config" / "malls" / "batu-gadang"
LANGUAGES: Final = ROOT / "assets" / "languages"
AUDIBLE: Final = 0.02
"""The loudest sample of an announcement that can be heard, of 1."""
BURST: Final = 4
LONGEST_DAY_SECONDS: Final = 180.0


@dataclass(frozen=True, kw_only=True)
class DayPlan:
    """What kind of day. *burst_of* calls must come within two seconds."""

    mall: Path = SAMPLE_MALL
    visitors: int = 34
    seed: int = 2025
    stagecraft: Stagecraft = OFFSCREEN
    tempo: Tempo = field(default_factory=Tempo)
    pictures: bool = True
    burst_of: int = BURST


def play_day(plan_of_day: DayPlan, site: Site, progress: Progress) -> list[str]:
    """Play it and write ``summary.json``. The errors in words; none for a day on which every story came out right."""
    site.clear()
    failed: list[str] = []
    hall = DemoHall(site, plan_of_day.mall, plan_of_day.stagecraft)
    player: Player | None = None
    tickets: dict[str, TicketStatus] = {}
    try:
        with hall:
            ready = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in hall.ready_seconds.items())
            progress.say(f"all programs have found the hall ({ready})")
            _let_midnight_pass(hall.mall, progress)
            player = _player(plan_of_day, hall, site, progress)
            player.play()
            tickets = _ask_for_tickets(hall, player.diary)
    except (DayFailed, PilotError, ProgramEnded, TimeoutError, OSError) as error:
        failed.append(f"the day could not be played to its end: {error}")
    evidence = gather(site, COUNTERS, tickets)
    errors = failed + [f"{name} ended with {status}" for name, status in hall.stopped.items() if status != 0]
    if player is not None:
        errors += _verdict(plan_of_day, player, evidence, site)
    write_json(site.summary, _summary(plan_of_day, player, evidence, errors, progress.seconds))
    return errors


def _player(plan_of_day: DayPlan, hall: DemoHall, site: Site, progress: Progress) -> Player:
    one, other = (officer.counter for officer in hall.officers)
    counters = (one, other)
    visitors = plan(hall.mall, counters, count=plan_of_day.visitors, seed=plan_of_day.seed)
    return Player(
        hall=hall,
        visitors=booked(visitors, hall),
        counters=counters,
        languages=Languages.load(LANGUAGES),
        camera=Camera(site.screens if plan_of_day.pictures else None),
        progress=progress,
        seed=plan_of_day.seed,
        tempo=plan_of_day.tempo,
        by_keys=plan_of_day.stagecraft.by_keys,
    )


def _let_midnight_pass(mall: Mall, progress: Progress) -> None:
    """Numbers start again at midnight: a day that is played in a minute must not be two days."""
    now = datetime.now(ZoneInfo(mall.time_zone))
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), now.tzinfo)
    left = (midnight - now).total_seconds()
    if left < LONGEST_DAY_SECONDS:
        progress.say(f"the hall's day ends in {left:.0f} s; waiting for the next one")
        threading.Event().wait(left + 1)


def _ask_for_tickets(hall: DemoHall, diary: Diary) -> dict[str, TicketStatus]:
    answers = (
        (taken.ticket, hall.office.get(f"/api/tickets/{taken.ticket}")) for taken in diary.taken.values()
    )
    return {ticket: msgspec.json.decode(answer, type=TicketStatus) for ticket, answer in answers}


def _verdict(plan_of_day: DayPlan, player: Player, evidence: Evidence, site: Site) -> list[str]:
    diary = player.diary
    recorded = plan_of_day.stagecraft.recorded
    quiet = frozenset(
        each.file for each in evidence.announcements if loudest(site.announcements / each.file) < AUDIBLE
    )
    judge = Judge(
        mall=player.hall.mall,
        languages=player.languages,
        evidence=evidence,
        quiet=quiet,
        recorded=recorded,
    )
    stories = [error for visit in visits(diary) for error in judge.errors(visit)]
    return stories + hall_errors(diary.taken, tuple(diary.calls), evidence, burst_of=plan_of_day.burst_of)


def visits(diary: Diary) -> Iterator[Visit]:
    """Each visitor's day."""
    labels = {taken.visitor.number: label for label, taken in diary.taken.items()}
    for visitor in diary.visitors:
        label = labels.get(visitor.number, "")
        yield Visit(
            visitor=visitor,
            taken=diary.taken.get(label),
            calls=tuple(call for call in diary.calls if call.label == label),
            ended=diary.ended.get(label),
            smiles=tuple(each.smile for each in diary.ratings if each.label == label),
        )


def loudest(path: Path) -> float:
    """The loudest sample of a WAV file of 16 bits, of 1; 0 for a file that cannot be read."""
    try:
        with wave.open(str(path)) as file:
            samples = array.array("h", file.readframes(file.getnframes()))
    except (OSError, EOFError, wave.Error):
        return 0.0
    return max((abs(sample) for sample in samples), default=0) / 32768


def _summary(
    plan_of_day: DayPlan, player: Player | None, evidence: Evidence, errors: list[str], seconds: float
) -> Figures:
    summary: Figures = {
        "seconds": round(seconds, 1),
        "seed": plan_of_day.seed,
        "visitors": plan_of_day.visitors,
    }
    if player is not None:
        diary, mall = player.diary, player.hall.mall
        summary |= {
            "mall": mall.name.id,
            "ready_seconds": {name: round(each, 2) for name, each in player.hall.ready_seconds.items()},
            "tickets": counts(diary.taken, diary.calls, diary.ended, evidence),
            "at_the_kiosk": visits_of(diary.taken),
            "at_the_counters": deeds_of(diary.taken, diary.ratings, evidence),
            "latencies": latencies(diary.taken, diary.calls, evidence),
            "server_restarts": player.restarts,
            "largest_burst": largest_burst(tuple(diary.calls)),
            "announcements": _pace(plan_of_day),
        }
    return summary | {"errors": errors}


def _pace(plan_of_day: DayPlan) -> str:
    if not plan_of_day.stagecraft.recorded:
        return "spoken aloud"
    return f"real speech in its true length, one after the other {RECORD_SPEED:g} times faster than it sounds"
