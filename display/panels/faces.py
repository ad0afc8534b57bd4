"""What QML draws of a call, a row of the list and a line's length: plain words, ready to be shown.

Pure. Knows sight and words. Must not know Qt; every value is a string, a number or a truth. A colour never stands for a name: the
name is beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from display.board.board import Row
from display.board.call import Call
from display.board.sight import LineLength, Sight
from display.panels.colours import marked
from display.panels.words import Words
from wire.mall import Agency
from wire.text import Text

Face: TypeAlias = dict[str, str | int | bool]

NO_CALL: Face = {
    "number": "",
    "counter": "",
    "agency": "",
    "agencySecond": "",
    "agencyShort": "",
    "place": "",
    "placeSecond": "",
    "arrow": "",
    "recall": False,
    "colour": "",
    "onColour": "",
}
_NOTHING = Text(id="", en="")


@dataclass(frozen=True, kw_only=True, slots=True)
class Painter:
    """Makes faces of what *sight* sees, in *words*. *directions*: where an arrow points, by counter or zone; none where nobody said it."""

    sight: Sight
    words: Words
    directions: Mapping[str, str]

    def of_call(self, call: Call) -> Face:
        """The large face of a call that is being announced."""
        agency = next((each for each in self.sight.mall.agencies if each.name == call.agency), None)
        return self._large(
            label=call.text, counter=call.counter, name=call.agency, agency=agency, recall=call.recall
        )

    def of_latest(self, row: Row, *, recall: bool = False) -> Face:
        """The large face of a call that was made before this display looked; *recall*: not the visitor's first one."""
        agency = self.sight.agency(row.agency)
        name = agency.name if agency else _NOTHING
        return self._large(label=row.label, counter=row.counter, name=name, agency=agency, recall=recall)

    def of_row(self, row: Row) -> Face:
        """One row of the list of calls."""
        agency = self.sight.agency(row.agency)
        return {
            "number": row.label,
            "counter": row.counter,
            "agency": self.words.pair(agency.short)[0] if agency else "",
            "arrow": self._arrow(row.counter),
            "called": row.phase == "called",
            "over": row.phase == "ended",
            **marked(agency),
        }

    def of_length(self, length: LineLength, *, wait: str = "") -> Face:
        """One line, how many wait in it, and how long somebody who comes now would *wait* (empty: nobody knows)."""
        return {
            "line": length.line.id,
            "letters": length.line.letters,
            "name": self.words.pair(length.line.name)[0],
            "agency": self.words.pair(length.agency.short)[0],
            "waiting": length.waiting,
            "wait": wait if length.waiting else "",
            **marked(length.agency),
        }

    def _large(self, *, label: str, counter: str, name: Text, agency: Agency | None, recall: bool) -> Face:
        first, second = self.words.pair(name)
        place, place_second = self.words.pair(self.sight.place(counter) or _NOTHING)
        return {
            "number": label,
            "counter": counter,
            "agency": first,
            "agencySecond": second,
            "agencyShort": self.words.pair(agency.short)[0] if agency else first,
            "place": place,
            "placeSecond": place_second,
            "arrow": self._arrow(counter),
            "recall": recall,
            **marked(agency),
        }

    def _arrow(self, counter: str) -> str:
        zone = self.sight.zone_of(counter)
        by_zone = self.directions.get(zone.id, "") if zone else ""
        return self.directions.get(counter, by_zone)
