"""The tables that a rehearsal prints.

Knows Rich and the figures. Must not know how they came about.
"""

from collections.abc import Mapping
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from server.rehearsal.figures import Figures, Waits
from server.rehearsal.journeys import Journeys
from server.rehearsal.ways import Way
from server.rehearsal.words import Words

HEAD, QUIET, GOOD, BAD = "bold", "dim", "green", "red"
"""How things are written on the terminal."""


def print_day(console: Console, words: Words, figures: Figures) -> None:
    """One run: everybody, by agency, by class, by hour; and how visits ended."""
    shown = [column for column in _COLUMNS if console.width >= WIDE or column not in _LESS_WANTED]
    table = make_table("", *(words.text(column) for column in shown))

    def add(name: str | Text, waits: Waits, longest: int | None = None, busy: float | None = None) -> None:
        row = _row(words, waits, longest, busy)
        table.add_row(name, *(row[column] for column in shown))

    add(
        Text(words.text("rehearsal-section-hall"), HEAD),
        figures.waits,
        longest_queue(figures),
        busy_share(figures),
    )
    _section(table, words.text("rehearsal-section-agencies"))
    for agency in sorted(figures.busy_by_agency, key=words.agency):
        waits = figures.by_agency.get(agency, Waits())
        add(words.agency(agency), waits, figures.longest_queue.get(agency, 0), figures.busy_by_agency[agency])
    _section(table, words.text("rehearsal-section-classes"))
    for kind, waits in sorted(figures.by_class.items()):
        add(words.kind(kind), waits)
    _section(table, words.text("rehearsal-section-hours"))
    for hour, waits in figures.by_hour.items():
        add(f"{hour:02}–{hour + 1:02}", waits)
    console.print(table)
    console.print(words.text("rehearsal-legend"), style=QUIET)
    _print_endings(console, words, figures)


_COLUMNS: Final = (
    "rehearsal-column-calls",
    "rehearsal-column-mean",
    "rehearsal-column-p50",
    "rehearsal-column-p90",
    "rehearsal-column-p95",
    "rehearsal-column-target",
    "rehearsal-column-overtaken",
    "rehearsal-column-longest",
    "rehearsal-column-busy",
)
_LESS_WANTED: Final = frozenset(
    {"rehearsal-column-p50", "rehearsal-column-p95", "rehearsal-column-overtaken"}
)
"""Left out on a narrow terminal."""
WIDE: Final = 110
"""Columns of a terminal on which everything fits."""


def make_table(*columns: str, title: str = "") -> Table:
    """A quiet table: the first column holds names, the others numbers."""
    table = Table(
        box=box.SIMPLE_HEAD,
        title=title or None,
        title_justify="left",
        title_style=HEAD,
        padding=(0, 0, 0, 1),
    )
    for place, column in enumerate(columns):
        # Heads of numbers are broken at every word, so that on a narrow terminal only the names give way.
        head = column if not place else "\n".join(column.split())
        table.add_column(head, justify="right" if place else "left")
    return table


def _section(table: Table, name: str) -> None:
    table.add_section()
    table.add_row(Text(name, HEAD))


def _row(words: Words, waits: Waits, longest: int | None, busy: float | None) -> dict[str, str]:
    """What stands in each column."""
    row = dict.fromkeys(_COLUMNS, "") | {"rehearsal-column-calls": words.number(waits.calls)}
    if waits.calls:
        row |= {
            "rehearsal-column-mean": words.minutes(waits.mean),
            "rehearsal-column-p50": words.minutes(waits.p50),
            "rehearsal-column-p90": words.minutes(waits.p90),
            "rehearsal-column-p95": words.minutes(waits.p95),
            "rehearsal-column-target": words.share(waits.within_target),
            "rehearsal-column-overtaken": words.number(waits.overtaken, 2),
        }
    if longest is not None:
        row["rehearsal-column-longest"] = words.number(longest)
    if busy is not None:
        row["rehearsal-column-busy"] = words.share(busy)
    return row


def longest_queue(figures: Figures) -> int:
    """The most people who ever waited for one agency."""
    return max(figures.longest_queue.values(), default=0)


def busy_share(figures: Figures) -> float:
    """Of all counters' open time, the part in which they were occupied."""
    open_seconds = sum(use.open_seconds for use in figures.counters.values())
    occupied = sum(use.occupied_seconds for use in figures.counters.values())
    return occupied / open_seconds if open_seconds else 0.0


def _print_endings(console: Console, words: Words, figures: Figures) -> None:
    endings = [
        f"{words.number(count)} {words.text(f'rehearsal-ending-{ending}')}"
        for ending, count in sorted(figures.endings.items(), key=lambda pair: -pair[1])
        if count
    ]
    console.print(words.text("rehearsal-endings", endings=words.listed(endings)))
    by_code: dict[str, int] = {}
    for codes in figures.refusals.values():
        for code, count in codes.items():
            by_code[code] = by_code.get(code, 0) + count
    if by_code:
        refusals = [
            f"{words.number(count)} {words.known(f'rehearsal-refusal-{code}', code)}"
            for code, count in sorted(by_code.items(), key=lambda pair: -pair[1])
        ]
        console.print(words.text("rehearsal-refusals", refusals=words.listed(refusals)))


def print_journeys(console: Console, words: Words, ways: Mapping[Way, Journeys]) -> None:
    """The three ways of several errands."""
    columns = (
        "rehearsal-column-mean",
        "rehearsal-column-p90",
        "rehearsal-column-saved",
        "rehearsal-column-others",
        "rehearsal-column-others-p90",
        "rehearsal-column-all-waits",
    )
    table = make_table(
        words.text("rehearsal-column-way"),
        *(words.text(name) for name in columns),
        title=words.text("rehearsal-journeys"),
    )
    first = ways[Way.TOGETHER]
    for way, one in ways.items():
        more = one.mean / first.mean - 1 if first.mean else 0.0
        times = (one.mean, one.p90)
        others = (one.others_mean, one.others_p90, one.all_waits.mean)
        table.add_row(
            words.text(f"rehearsal-way-{way.value}"),
            *map(words.minutes, times),
            "" if way is Way.TOGETHER else words.signed(words.share(abs(more)), more),
            *map(words.minutes, others),
        )
    console.print(table)
    legend = words.text("rehearsal-journeys-legend", several=first.visitors, others=first.other_visitors)
    console.print(legend, style=QUIET)
