"""The picture of a rehearsal: people waiting over the day, a row for each of the busiest agencies, before and after.

Knows matplotlib, which takes its time to load: import this module only when a picture is wanted. Draws into memory, without pyplot.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from server.rehearsal.curves import Curves
from server.rehearsal.theme import Colours, colours
from server.rehearsal.watching import SAMPLE
from server.rehearsal.words import Words

MOST_ROWS: Final = 12
_FAMILIES: Final = ("Noto Sans", "DejaVu Sans")
_DPI: Final = 160
# Inches. All rows have one scale, on which the highest peak is _TALLEST.
_WIDTH, _MARGIN, _LEFT = 10.0, 0.35, 2.25
_HEAD, _FOOT = 1.15, 0.75
_TALLEST, _LOWEST, _LABEL = 1.7, 0.12, 0.3
_FEWEST_ON_SCALE: Final = 8.0
"""Queues shorter than this do not fill the tallest row: few people should look few."""
_SAMPLE_HOURS: Final = SAMPLE / timedelta(hours=1)
_NEARLY: Final = 0.25
"""Hours by which somebody may be early or late without another hour being drawn."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """What stands over the curves. With *before* two are drawn."""

    title: str
    subtitle: str
    curves: Curves
    before: Curves | None = None

    @property
    def all(self) -> tuple[Curves, ...]:
        """Both, or the only ones."""
        return (self.curves,) if self.before is None else (self.before, self.curves)

    def peak(self, agency: str) -> float:
        """The most who waited, in any of them."""
        return max(curves.peak(agency) for curves in self.all)

    def by_peak(self) -> list[str]:
        """The agencies, the longest queues first."""
        agencies = dict.fromkeys(agency for curves in self.all for agency in curves.people)
        return sorted(agencies, key=lambda agency: (-self.peak(agency), agency))


def draw(file: Path, words: Words, sheet: Sheet) -> None:
    """Write the picture (PNG) to *file*."""
    ranked = sheet.by_peak()
    shown, others = ranked[:MOST_ROWS], ranked[MOST_ROWS:]
    scale = _TALLEST / max([_FEWEST_ON_SCALE, *map(sheet.peak, shown)])
    tall = [max(_LOWEST, sheet.peak(agency) * scale) + _LABEL for agency in shown]
    painter = _Painter(words, sheet, height=_HEAD + sum(tall) + _FOOT)
    painter.head()
    painter.rows(shown, tall, scale)
    painter.foot(others)
    painter.save(file)


class _Painter:
    """One sheet. Places are inches from the left and the top."""

    def __init__(self, words: Words, sheet: Sheet, height: float) -> None:
        self._words, self._sheet, self._height = words, sheet, height
        self._paint: Colours = colours()
        known = {font.name for font in font_manager.fontManager.ttflist}
        self._family = next((family for family in _FAMILIES if family in known), "sans-serif")
        self._figure = Figure(figsize=(_WIDTH, height), dpi=_DPI, facecolor=self._paint.ground)

    def save(self, file: Path) -> None:
        self._figure.savefig(file, metadata={"Software": None})

    def _say(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        colour: str,
        weight: str = "normal",
        right: bool = False,
    ) -> None:
        self._figure.text(
            x / _WIDTH, 1 - y / self._height, text, fontsize=size, color=colour, fontweight=weight,
            family=self._family, ha="right" if right else "left", va="baseline",
        )  # fmt: skip

    def head(self) -> None:
        paint, words, right = self._paint, self._words, _WIDTH - _MARGIN
        self._say(_MARGIN, 0.5, self._sheet.title, size=17, colour=paint.ink, weight="bold")
        self._say(_MARGIN, 0.8, self._sheet.subtitle, size=9.5, colour=paint.ink_soft)
        if self._sheet.before is not None:
            after, before = words.text("rehearsal-after"), words.text("rehearsal-before")
            self._say(right, 0.5, after, size=11, colour=paint.primary, weight="bold", right=True)
            self._say(right, 0.8, before, size=11, colour=paint.ink_soft, right=True)

    def rows(self, agencies: Sequence[str], tall: Sequence[float], scale: float) -> None:
        hours = [hour for curves in self._sheet.all for hour in curves.hours] or [8.0, 16.0]
        span = (math.floor(min(hours) + _NEARLY), math.ceil(max(hours) - _NEARLY))
        floor = _HEAD
        for place, (agency, height) in enumerate(zip(agencies, tall, strict=True), start=1):
            floor += height
            axes = self._axes(floor, height, span)
            axes.set_ylim(0, height / scale)
            self._row(axes, agency)
            name = self._words.agency(agency)
            self._say(_LEFT - 0.14, floor - 0.03, name, size=10, colour=self._paint.ink, right=True)
            if place == len(agencies):
                self._hours(axes)

    def _axes(self, floor: float, height: float, span: tuple[int, int]) -> Axes:
        width = _WIDTH - _MARGIN - _LEFT
        bottom = 1 - floor / self._height
        axes = self._figure.add_axes((_LEFT / _WIDTH, bottom, width / _WIDTH, height / self._height))
        axes.set_facecolor("none")
        axes.set_xlim(*self._edges(span))
        axes.set_yticks([])
        axes.set_xticks(range(span[0], span[1] + 1))
        axes.tick_params(length=0, labelbottom=False)
        axes.grid(axis="x", color=self._paint.line, linewidth=0.6, alpha=0.55)
        for side in ("top", "left", "right"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(self._paint.line)
        return axes

    def _edges(self, span: tuple[int, int]) -> tuple[float, float]:
        """The hours, and the minutes before and after them for which no hour is drawn."""
        hours = [hour for curves in self._sheet.all for hour in curves.hours]
        half = _SAMPLE_HOURS / 2
        return min([float(span[0]), *(hour - half for hour in hours)]), max(
            [float(span[1]), *(hour + half for hour in hours)]
        )

    def _hours(self, axes: Axes) -> None:
        """The clock, under the last row."""
        axes.tick_params(labelbottom=True, labelsize=9, labelcolor=self._paint.ink_soft, pad=6)
        for label in axes.get_xticklabels():
            label.set_fontfamily(self._family)

    def _row(self, axes: Axes, agency: str) -> None:
        paint, sheet = self._paint, self._sheet
        if sheet.before is not None:
            self._curve(axes, sheet.before, agency, paint.ink_soft, fill=0.2, width=0.9)
        self._curve(axes, sheet.curves, agency, paint.primary, fill=0.2, width=1.5)
        self._peak(axes, agency)

    def _curve(
        self, axes: Axes, curves: Curves, agency: str, colour: str, *, fill: float, width: float
    ) -> None:
        people = curves.people.get(agency, (0.0,) * len(curves.hours))
        half = _SAMPLE_HOURS / 2
        edges = [hour - half for hour in curves.hours] + [hour + half for hour in curves.hours[-1:]]
        axes.stairs(people, edges, fill=True, color=colour, alpha=fill, linewidth=0)
        waiting = [count or math.nan for count in people]  # no line where nobody waits
        axes.stairs(waiting, edges, color=colour, linewidth=width, clip_on=False)

    def _peak(self, axes: Axes, agency: str) -> None:
        """The most people, written where and when they waited; above the other curve if that is higher there."""
        curves = self._sheet.curves
        people = curves.people.get(agency, ())
        if not people or max(people) < 1:
            return
        most = max(people)
        hour = curves.hours[people.index(most)]
        at = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(hours=hour)
        said = self._words.text(
            "rehearsal-picture-peak", people=self._words.number(round(most)), time=self._words.clock(at)
        )
        high = max(most, *(self._near(other, agency, hour) for other in self._sheet.all))
        axes.annotate(
            said, (hour, high), xytext=(0, 3), textcoords="offset points", fontsize=8, family=self._family,
            color=self._paint.primary, ha="center", va="bottom", annotation_clip=False,
        )  # fmt: skip

    def _near(self, curves: Curves, agency: str, hour: float) -> float:
        """The most within the width of a label."""
        people = curves.people.get(agency, ())
        return max(
            (count for at, count in zip(curves.hours, people, strict=False) if abs(at - hour) < 0.55),
            default=0.0,
        )

    def foot(self, others: Sequence[str]) -> None:
        if not others:
            return
        most = math.ceil(max(map(self._sheet.peak, others)))
        said = self._words.text("rehearsal-picture-others", agencies=len(others), most=most)
        self._say(_MARGIN, self._height - 0.2, said, size=8.5, colour=self._paint.ink_soft)
