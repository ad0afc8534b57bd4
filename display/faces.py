"""What QML draws of a call, a row of the list and a line's length: plain words, ready to be shown.

Pure. Knows sight and words. Must not know Qt; every value is a string, a number or a truth.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from display.board import Row
from display.call import Call
from display.sight import LineLength, Sight
from display.words import Words
from wire.text import Text

Face: TypeAlias = dict[str, str | int | bool]

NO_CALL: Face = {
    "number": "",
    "counter": "",
    "agency": "",
    "agencySecond": "",
    "place": "",
    "placeSecond": "",
    "arrow": "right",
    "recall": False,
}
_NOTHING = Text(id="", en="")


@dataclass(frozen=True, kw_only=True, slots=True)
class Painter:
    """Makes faces of what *sight* sees, in *words*. *directions*: where an arrow points, by counter or zone."""

    sight: Sight
    words: Words
    directions: Mapping[str, str]

    def of_call(self, call: Call) -> Face:
        """The large face of a call that is being announced."""
        return self._large(label=call.text, counter=call.counter, agency=call.agency, recall=call.recall)

    def of_latest(self, row: Row) -> Face:
        """The large face of a call that was made before this display looked."""
        agency = self.sight.agency(row.agency)
        return self._large(
            label=row.label, counter=row.counter, agency=agency.name if agency else _NOTHING, recall=False
        )

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
        }

    def of_length(self, length: LineLength) -> Face:
        """One line and how many wait in it."""
        name, second = self.words.pair(length.line.name)
        return {
            "line": length.line.id,
            "letters": length.line.letters,
            "name": name,
            "nameSecond": second,
            "agency": self.words.pair(length.agency.short)[0],
            "waiting": length.waiting,
        }

    def _large(self, *, label: str, counter: str, agency: Text, recall: bool) -> Face:
        name, second = self.words.pair(agency)
        place, place_second = self.words.pair(self.sight.place(counter) or _NOTHING)
        return {
            "number": label,
            "counter": counter,
            "agency": name,
            "agencySecond": second,
            "place": place,
            "placeSecond": place_second,
            "arrow": self._arrow(counter),
            "recall": recall,
        }

    def _arrow(self, counter: str) -> str:
        zone = self.sight.zone_of(counter)
        by_zone = self.directions.get(zone.id, "right") if zone else "right"
        return self.directions.get(counter, by_zone)
