"""The table that a run prints. Pure."""

from collections.abc import Sequence
from typing import Final

from bench.figures import Result, number

_HEAD: Final = ("measure", "figure", "limit", "ratio", "target", "earlier", "the limit is")
_LEFT: Final = {0, 4, 6}


def table_of(results: Sequence[Result]) -> str:
    """One line for each result; ``!`` marks a target that was missed."""
    rows = [_HEAD, *(_row(result) for result in results)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    lines = [
        "  ".join(
            cell.ljust(width) if place in _LEFT else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _row(result: Result) -> tuple[str, ...]:
    figure = result.figure
    mark = {True: "ok ", False: "!  ", None: ""}[result.met]
    return (
        figure.name,
        f"{number(figure.value)} {figure.unit}",
        "" if figure.limit is None else number(figure.limit),
        "" if result.ratio is None else f"{result.ratio:.2f}",
        f"{mark}{figure.target or ''}",
        "" if result.earlier is None else number(result.earlier),
        figure.limit_is,
    )
