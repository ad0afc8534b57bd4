"""What a rehearsal says: tables, files and a picture, in both languages."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image
from rich.console import Console

from server.domain.plan import Scope
from server.rehearsal import described, files, picture, report
from server.rehearsal.changes import Changes
from server.rehearsal.comparison import print_comparison
from server.rehearsal.curves import curves_of
from server.rehearsal.figures import Figures, Waits, figures_of
from server.rehearsal.journeys import study
from server.rehearsal.playing import play
from server.rehearsal.rules import rule_of
from server.rehearsal.scenes import Made, Scene, made_up
from server.rehearsal.theme import colours
from server.rehearsal.watching import Seen, watch
from server.rehearsal.words import Words
from tests.fakes.rehearsals import TUESDAY
from tests.fakes.sample_malls import sample_mall, sample_plan
from tests.fakes.texts import all_texts

LANGUAGES = all_texts()


@pytest.fixture(scope="module")
def scene() -> Scene:
    return made_up(sample_plan(), Made(seed=1, first_day=TUESDAY, visitors=250))[0]


@pytest.fixture(scope="module")
def seen(scene: Scene) -> tuple[Seen, ...]:
    return watch(sample_plan(), play(sample_plan(), scene.day, scene.staffing).records)


@pytest.fixture(scope="module")
def figures(seen: tuple[Seen, ...]) -> Figures:
    return figures_of(
        sample_plan(), seen, refusals={("a", "closed-hours"): 3, ("b", "odd-code"): 1}, refused=4
    )


def words(language: str) -> Words:
    return Words(LANGUAGES, sample_mall(), language)


def page() -> Console:
    return Console(file=io.StringIO(), width=150, highlight=False)


def read(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_day_in_english(figures: Figures) -> None:
    console = page()
    report.print_day(console, words("en"), figures)
    said = read(console)
    row = next(line for line in said.splitlines() if line.strip().startswith("Civil Registry"))
    waits = figures.by_agency["dukcapil"]
    assert row.split()[2:5] == [str(waits.calls), f"{waits.mean / 60:.1f}", f"{waits.p50 / 60:.1f}"]
    assert "By hour of joining" in said
    assert "Elderly people" in said
    assert "4 refused" in said
    assert "Refusals: 3 outside opening hours, 1 odd-code" in said


def test_a_day_in_indonesian_has_commas(figures: Figures) -> None:
    console = page()
    report.print_day(console, words("id"), figures)
    row = next(line for line in read(console).splitlines() if line.strip().startswith("Disdukcapil"))
    assert row.split()[2] == f"{figures.by_agency['dukcapil'].mean / 60:.1f}".replace(".", ",")


def test_two_days_side_by_side() -> None:
    before = figures_of(sample_plan(), ())
    after = Figures(
        **{name: getattr(before, name) for name in before.__dataclass_fields__}
        | {"waits": Waits(calls=1, mean=90.0, within_target=0.5), "by_agency": {"pajak": Waits(mean=60.0)}}
    )
    console = Console(
        file=io.StringIO(), width=150, highlight=False, force_terminal=True, color_system="standard"
    )
    print_comparison(console, words("en"), before, after)
    said = read(console)
    mean = next(line for line in said.splitlines() if "Mean wait, min" in line)
    assert "0.0" in mean
    assert "1.5" in mean
    assert re.search(r"\x1b\[31m +\+1\.5", mean), "more waiting is red"
    target = next(line for line in said.splitlines() if "within target" in line)
    assert re.search(r"\x1b\[32m +\+50 %", target), "more within target is green"
    assert "Tax Office" in said


def test_the_three_ways_of_several_errands(scene: Scene) -> None:
    console = page()
    report.print_journeys(console, words("en"), study(sample_plan(), [(scene.day, scene.staffing)]))
    said = read(console)
    assert "One ticket after another" in said
    assert "visitors with several errands" in said


def test_what_was_asked_is_told(scene: Scene) -> None:
    asked = Changes(
        only=frozenset({"1", "10", "2"}),
        closed=frozenset("3"),
        officers=30,
        rules={"": rule_of("longest-queue"), "pajak": rule_of("counted-ratio:spt=2")},
        profiles={"4": rule_of("longest-life")},
        ratio=3,
        scope=Scope.HALL,
        starvation_seconds=3_600.0,
    )
    assert described.changes(words("en"), asked, "summer.toml") == [
        "staffing from summer.toml",
        "only counters 1, 2, 10 open",
        "counters 3 closed",
        "30 officers",
        "all agencies call by longest-queue",
        "Tax Office calls by counted-ratio:spt=2",
        "counter 4 calls by longest-life",
        "ratio of priority 1:3",
        "ratio counted per hall",
        "nobody waits longer than 60 min while others are called",
    ]
    assert described.changes(words("id"), Changes(starvation_seconds=0.0), None) == ["tanpa batas menunggu"]
    assert described.crowd(words("en"), [scene], 7).endswith("seed 7")
    assert "as the journal tells" in described.crowd(words("en"), [scene], None)


def test_dates_clocks_and_numbers() -> None:
    english, indonesian = words("en"), words("id")
    assert english.day(TUESDAY) == "Tuesday, 1 September 2026"
    assert indonesian.days(TUESDAY, 3) == "3 hari mulai Selasa, 1 September 2026"
    assert (english.number(12345.6, 1), indonesian.number(12345.6, 1)) == ("12,345.6", "12.345,6")
    assert english.signed("2.0", -2.0) == "−2.0"
    assert english.agency("unknown") == "unknown"


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))


def test_files_hold_everything(tmp_path: Path, figures: Figures, seen: tuple[Seen, ...]) -> None:
    told = files.Told(
        mall="Mall", first_day=TUESDAY, days=1, visitors=250, seed=1, changes=("a",), runs={"day": figures}
    )
    files.write_json(tmp_path / "r.json", told)
    read_back = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert read_back["runs"]["day"]["waits"]["calls"] == figures.waits.calls
    assert read_back["first_day"] == "2026-09-01"
    waits, counters = files.write_tables(tmp_path, {"day": figures})
    registry = next(row for row in rows(waits) if row["name"] == "dukcapil")
    assert (registry["run"], registry["group"]) == ("day", "agency")
    assert int(registry["calls"]) == figures.by_agency["dukcapil"].calls
    assert len(rows(counters)) == len(figures.counters)
    queues = files.write_queues(tmp_path / "q.csv", sample_plan(), {"day": seen})
    assert rows(queues)[0]["time"].startswith("2026-09-01 0")


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("compared", [False, True])
def test_the_picture(tmp_path: Path, seen: tuple[Seen, ...], language: str, *, compared: bool) -> None:
    curves = curves_of(sample_plan(), seen)
    sheet = picture.Sheet(title="T", subtitle="S", curves=curves, before=curves if compared else None)
    picture.draw(tmp_path / "p.png", words(language), sheet)
    with Image.open(tmp_path / "p.png") as image:
        assert image.size[0] == 1_600
        assert image.size[1] > 800
        ground = colours().ground.lstrip("#")
        assert image.convert("RGB").getpixel((2, 2)) == tuple(bytes.fromhex(ground))
        reddest = tuple(bytes.fromhex(colours().primary.lstrip("#")))
        assert reddest in {colour for _, colour in image.convert("RGB").getcolors(1 << 20) or ()}


def test_a_picture_of_nobody(tmp_path: Path) -> None:
    empty = curves_of(sample_plan(), ())
    picture.draw(tmp_path / "p.png", words("en"), picture.Sheet(title="T", subtitle="S", curves=empty))
    assert (tmp_path / "p.png").stat().st_size > 1_000
