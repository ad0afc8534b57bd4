"""``python -m server rehearse``: the composition root of rehearsals. Options in; tables, files and a picture out."""

import argparse
import sys
from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from rich.console import Console

from server.domain.plan import Plan
from server.malls.loading import load_mall
from server.malls.mistakes import MallMistakes
from server.malls.plans import plan_of
from server.rehearsal import described, files, journals, options, report
from server.rehearsal.arrivals import RefusalCount
from server.rehearsal.changes import Changes, changed_plan, changed_staffing
from server.rehearsal.comparison import print_comparison
from server.rehearsal.curves import curves_of
from server.rehearsal.figures import Figures, figures_of
from server.rehearsal.guests import Ending
from server.rehearsal.journeys import study
from server.rehearsal.opened import Unplayable
from server.rehearsal.playing import play
from server.rehearsal.progress import Progress
from server.rehearsal.rosters import load_roster
from server.rehearsal.scenes import PUNCTUAL, Made, Scene, as_recorded, made_up
from server.rehearsal.watching import Seen, watch
from server.rehearsal.ways import Way
from server.rehearsal.words import Words
from server.service.ports import StorageTrouble
from server.settings import load_settings
from server.storage.codec import UnreadableEvent
from server.storage.database import UnusableUrl
from wire.languages import Languages
from wire.settings import SettingsError

BEFORE, AFTER, ONLY = "before", "after", "day"
"""The names of runs in files."""
_MISTAKES = (Unplayable, SettingsError, MallMistakes, UnusableUrl, UnreadableEvent, StorageTrouble, OSError)
_UNUSABLE = 2
_PIPE_WIDTH = 150
_SUBTITLE = 125


def main(arguments: list[str]) -> int:
    """Exit status 0 after a rehearsal, 2 when what was asked cannot be played."""
    asked, changes = options.parse(arguments)
    try:
        Rehearsal(asked, changes).perform()
    except _MISTAKES as error:
        print(f"rehearsal: {error}", file=sys.stderr)
        return _UNUSABLE
    return 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """All scenes played once."""

    figures: Figures
    days: tuple[Seen, ...]


class Rehearsal:
    """What one call of the program does."""

    def __init__(self, asked: argparse.Namespace, changes: Changes) -> None:
        self._asked, self._changes = asked, changes
        mall = load_mall(asked.mall or _usual_mall())
        self._plan = plan_of(mall, always_open=asked.always_open)
        self._changed_plan = changed_plan(self._plan, changes)
        languages = Languages.load(options.ROOT / "assets" / "languages")
        self._words = Words(languages, mall, asked.language)
        self._console = Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False)
        self._recorded: journals.RecordedDay | None = None

    def perform(self) -> None:
        """Everything that was asked."""
        scenes = self._scenes()
        changed = self._changed(scenes)
        if self._asked.journeys:
            self._study(changed)
            return
        runs = {ONLY: (self._changed_plan, changed)}
        if self._asked.compare:
            runs = {BEFORE: (self._plan, scenes), AFTER: (self._changed_plan, changed)}
        played = self._play(runs)
        self._print(played, changed)
        self._write(played, changed)

    # Scenes.

    def _scenes(self) -> list[Scene]:
        asked = self._asked
        if asked.journal is not None:
            self._recorded = journals.read_day(asked.journal, asked.day)
            return [as_recorded(self._plan, self._recorded.records, self._recorded.lasting, asked.day)]
        made = Made(
            seed=asked.seed,
            first_day=asked.day or options.USUAL_DAY,
            days=asked.days,
            visitors=asked.visitors,
            manner=PUNCTUAL if asked.punctual else None,
        )
        return made_up(self._plan, made)

    def _changed(self, scenes: list[Scene]) -> list[Scene]:
        if self._asked.staffing is not None:
            staffing = load_roster(self._asked.staffing, self._plan)
            scenes = [scene.staffed(self._plan, staffing) for scene in scenes]
        load = _load(self._plan, scenes)
        other = {
            name for name, one in self._changed_plan.counters.items() if one != self._plan.counters[name]
        }
        return [
            scene.by_rules_of(other).with_counters(
                changed_staffing(self._plan, scene.rostered, self._changes, load=load).counters
            )
            for scene in scenes
        ]

    # Playing.

    def _play(self, runs: Mapping[str, tuple[Plan, list[Scene]]]) -> dict[str, Run]:
        total = sum(len(scenes) for _, scenes in runs.values())
        with Progress(self._words.text("rehearsal-playing"), total) as progress:
            return {name: _run(plan, scenes, progress) for name, (plan, scenes) in runs.items()}

    def _study(self, scenes: list[Scene]) -> None:
        days = [(scene.day, scene.staffing) for scene in scenes]
        with Progress(self._words.text("rehearsal-playing"), len(days) * len(Way)) as progress:
            ways = study(self._changed_plan, days, played=progress.day_done)
        self._print_head(scenes)
        report.print_journeys(self._console, self._words, ways)
        folder = self._folder()
        files.write_json(folder / "journeys.json", ways)
        self._print_written(folder, ["journeys.json"])

    # Telling.

    def _print_head(self, scenes: list[Scene]) -> None:
        words, asked = self._words, self._asked
        title = "rehearsal-title" if asked.journal is None else "rehearsal-title-recorded"
        self._console.print(words.text(title, mall=words.mall), style=report.HEAD)
        days = words.days(scenes[0].day.day, len(scenes))
        seed = None if asked.journal is not None else asked.seed
        self._console.print(f"{days}. {described.crowd(words, scenes, seed)}.")
        changes = self._told_changes()
        if changes:
            self._console.print(words.text("rehearsal-changed", changes=words.listed(changes)))
        self._console.print()

    def _told_changes(self) -> list[str]:
        staffing = self._asked.staffing
        return described.changes(self._words, self._changes, None if staffing is None else staffing.name)

    def _print(self, runs: Mapping[str, Run], scenes: list[Scene]) -> None:
        self._print_head(scenes)
        if self._recorded is not None:
            days = watch(self._plan, self._recorded.records, remembered=self._recorded.lasting)
            waits = figures_of(self._plan, days).waits
            mean, p90 = self._words.minutes(waits.mean), self._words.minutes(waits.p90)
            self._console.print(self._words.text("rehearsal-as-recorded", mean=mean, p90=p90))
        if ONLY in runs:
            report.print_day(self._console, self._words, runs[ONLY].figures)
        else:
            print_comparison(self._console, self._words, runs[BEFORE].figures, runs[AFTER].figures)

    def _write(self, runs: Mapping[str, Run], scenes: list[Scene]) -> None:
        folder, figures = self._folder(), {name: run.figures for name, run in runs.items()}
        told = files.Told(
            mall=self._words.mall,
            first_day=scenes[0].day.day,
            days=len(scenes),
            visitors=sum(len(scene.day.visitors) for scene in scenes),
            seed=None if self._asked.journal is not None else self._asked.seed,
            changes=tuple(self._told_changes()),
            runs=figures,
        )
        files.write_json(folder / "rehearsal.json", told)
        tables = files.write_tables(folder, figures)
        tables.append(
            files.write_queues(
                folder / "queues.csv", self._plan, {name: run.days for name, run in runs.items()}
            )
        )
        names = ["rehearsal.json", *(file.name for file in tables)]
        if not self._asked.no_picture:
            self._draw(folder / "queues.png", runs, scenes)
            names.append("queues.png")
        self._print_written(folder, names)

    def _draw(self, file: Path, runs: Mapping[str, Run], scenes: list[Scene]) -> None:
        from server.rehearsal import picture  # noqa: PLC0415  matplotlib takes a second to load

        words = self._words
        curves = {name: curves_of(self._plan, run.days) for name, run in runs.items()}
        average = [words.text("rehearsal-picture-average")] if len(scenes) > 1 else []
        parts = [words.mall, words.days(scenes[0].day.day, len(scenes)), *average, *self._told_changes()]
        sheet = picture.Sheet(
            title=words.text("rehearsal-picture-title"),
            subtitle=shorten(" · ".join(parts), _SUBTITLE, placeholder=" …"),
            curves=curves[ONLY if ONLY in curves else AFTER],
            before=curves.get(BEFORE),
        )
        picture.draw(file, words, sheet)

    def _folder(self) -> Path:
        folder: Path = self._asked.out
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _print_written(self, folder: Path, names: Sequence[str]) -> None:
        shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
        said = self._words.text("rehearsal-written", folder=str(shown), files=self._words.listed([*names]))
        self._console.print(said, style=report.QUIET)


def _usual_mall() -> Path:
    return options.CONFIG.parent / load_settings(options.CONFIG).places[0].mall


def _load(plan: Plan, scenes: Sequence[Scene]) -> Mapping[str, float]:
    """What visitors ask of each agency, in seconds of service."""
    load: dict[str, float] = {}
    for want in (want for scene in scenes for visitor in scene.day.visitors for want in visitor.wants):
        service = plan.services.get(want.service)
        if service is not None:
            load[service.agency] = load.get(service.agency, 0.0) + want.seconds
    return load


def _run(plan: Plan, scenes: Sequence[Scene], progress: Progress) -> Run:
    days: list[Seen] = []
    refusals: RefusalCount = Tally()
    refused = 0
    for scene in scenes:
        played = play(plan, scene.day, scene.staffing, lasting=scene.lasting, observe=progress.observer)
        days += watch(plan, played.records, remembered=scene.lasting)
        refusals += played.refusals
        refused += played.tally[Ending.REFUSED]
        progress.day_done()
    return Run(figures=figures_of(plan, days, refusals=refusals, refused=refused), days=tuple(days))
