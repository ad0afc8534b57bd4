"""Two runs side by side, with the difference.

Knows Rich and the figures. Must not know how they came about.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from server.rehearsal.figures import Figures, Waits
from server.rehearsal.guests import Ending
from server.rehearsal.report import BAD, GOOD, HEAD, WIDE, busy_share, longest_queue, make_table
from server.rehearsal.words import Words

Written = Callable[[Words, float], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Compared:
    """A figure that is compared: its text, its value, how it is written, and whether more of it is *better* (None: neither)."""

    text: str
    value: Callable[[Figures], float]
    written: Written
    better: bool | None = False


def _minutes(words: Words, value: float) -> str:
    return words.minutes(value)


def _share(words: Words, value: float) -> str:
    return words.share(value)


def _count(words: Words, value: float) -> str:
    return words.number(value)


def _fine(words: Words, value: float) -> str:
    return words.number(value, 2)


def _ending(ending: Ending) -> Callable[[Figures], float]:
    return lambda figures: figures.endings.get(ending.value, 0)


COMPARED: Final = (
    Compared(text="rehearsal-figure-mean", value=lambda one: one.waits.mean, written=_minutes),
    Compared(text="rehearsal-figure-p50", value=lambda one: one.waits.p50, written=_minutes),
    Compared(text="rehearsal-figure-p90", value=lambda one: one.waits.p90, written=_minutes),
    Compared(text="rehearsal-figure-p95", value=lambda one: one.waits.p95, written=_minutes),
    Compared(text="rehearsal-figure-worst", value=lambda one: one.waits.worst, written=_minutes),
    Compared(
        text="rehearsal-figure-target", value=lambda one: one.waits.within_target, written=_share, better=True
    ),
    Compared(text="rehearsal-figure-longest", value=longest_queue, written=_count),
    Compared(text="rehearsal-figure-busy", value=busy_share, written=_share, better=None),
    Compared(
        text="rehearsal-figure-busiest",
        value=lambda one: max(one.busy_by_agency.values(), default=0.0),
        written=_share,
        better=None,
    ),
    Compared(text="rehearsal-figure-overtaken", value=lambda one: one.waits.overtaken, written=_fine),
    Compared(
        text="rehearsal-figure-most-overtaken", value=lambda one: one.waits.most_overtaken, written=_count
    ),
    Compared(text="rehearsal-figure-out-of-turn", value=lambda one: one.out_of_turn, written=_fine),
    Compared(text="rehearsal-figure-evenness", value=lambda one: one.evenness, written=_fine, better=True),
    Compared(text="rehearsal-figure-house-mean", value=lambda one: one.visits.mean, written=_minutes),
    Compared(text="rehearsal-figure-house-p90", value=lambda one: one.visits.p90, written=_minutes),
    Compared(text="rehearsal-figure-journeys-mean", value=lambda one: one.journeys.mean, written=_minutes),
    Compared(text="rehearsal-figure-served", value=_ending(Ending.SERVED), written=_count, better=True),
    Compared(text="rehearsal-figure-left", value=_ending(Ending.LEFT), written=_count),
    Compared(text="rehearsal-figure-no-show", value=_ending(Ending.NO_SHOW), written=_count),
    Compared(text="rehearsal-figure-expired", value=_ending(Ending.EXPIRED), written=_count),
    Compared(
        text="rehearsal-figure-refusals",
        value=lambda one: sum(sum(codes.values()) for codes in one.refusals.values()),
        written=_count,
    ),
)


def print_comparison(console: Console, words: Words, before: Figures, after: Figures) -> None:
    """The hall's figures, then each agency's waits."""
    heads = [words.text(name) for name in ("rehearsal-before", "rehearsal-after", "rehearsal-difference")]
    table = make_table(words.text("rehearsal-section-hall"), *heads)
    for one in COMPARED:
        table.add_row(
            words.text(one.text),
            *_cells(words, one.value(before), one.value(after), one.written, better=one.better),
        )
    console.print(table)
    console.print(_agencies(words, heads, before, after, wide=console.width >= WIDE))


def _agencies(words: Words, heads: list[str], before: Figures, after: Figures, *, wide: bool) -> Table:
    """Mean waits, and on a wide terminal their ninth tenths."""
    mean, p90 = words.text("rehearsal-agencies-mean"), words.text("rehearsal-agencies-p90")
    columns = [f"{what}\n{head}" for what in ((mean, p90) if wide else (mean,)) for head in heads]
    table = make_table(words.text("rehearsal-section-agencies"), *columns)
    for agency in sorted({*before.by_agency, *after.by_agency}, key=words.agency):
        one, other = before.by_agency.get(agency, Waits()), after.by_agency.get(agency, Waits())
        table.add_row(
            words.agency(agency),
            *_cells(words, one.mean, other.mean, _minutes),
            *(_cells(words, one.p90, other.p90, _minutes) if wide else ()),
        )
    return table


def _cells(
    words: Words, before: float, after: float, written: Written, *, better: bool | None = False
) -> list[Text]:
    """Before, after, and the difference as it shows: coloured if it is one."""
    size = written(words, abs(after - before))
    shows = size != written(words, 0.0)
    difference = words.signed(size, after - before if shows else 0.0)
    style = "" if better is None or not shows else GOOD if (after > before) is better else BAD
    return [Text(written(words, before)), Text(written(words, after), HEAD), Text(difference, style)]
