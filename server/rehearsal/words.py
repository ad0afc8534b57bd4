"""What a rehearsal says, in the reader's language: texts, names, numbers.

Knows the texts and the mall's names. Must not know where they are shown.
"""

from datetime import date, datetime

from server.rehearsal.figures import ORDINARY
from wire.languages import Languages
from wire.mall import Mall

_NOTHING = "–"
_MINUS = "\N{MINUS SIGN}"


class Words:
    """One *language* for one mall."""

    def __init__(self, languages: Languages, mall: Mall, language: str) -> None:
        self._languages, self._language = languages, language
        self.mall = mall.name.get(language)
        self._agencies = {agency.id: agency.short.get(language) for agency in mall.agencies}
        self._classes = {kind.id: kind.name.get(language) for kind in mall.priority_classes}
        self._comma = language == "id"

    def text(self, message: str, **args: str | int) -> str:
        """The text of that id."""
        return self._languages.text(self._language, message, **args)

    def known(self, message: str, otherwise: str) -> str:
        """The text of that id if there is one."""
        return self.text(message) if self._languages.has(self._language, message) else otherwise

    def agency(self, agency: str) -> str:
        """An agency's short name."""
        return self._agencies.get(agency, agency)

    def kind(self, kind: str) -> str:
        """A priority class's name."""
        return self.text("rehearsal-ordinary") if kind == ORDINARY else self._classes.get(kind, kind)

    def day(self, day: date) -> str:
        """A date with its weekday."""
        return self.text(
            "rehearsal-date", weekday=day.weekday(), day=str(day.day), month=day.month, year=str(day.year)
        )

    def days(self, first: date, count: int) -> str:
        """One day or several."""
        named = self.day(first)
        return named if count == 1 else self.text("rehearsal-dates", days=count, date=named)

    def clock(self, at: datetime) -> str:
        """Hour and minute."""
        return at.strftime("%H.%M" if self._comma else "%H:%M")

    def number(self, value: float, digits: int = 0) -> str:
        """A number with so many digits after the point or comma."""
        written = f"{value:,.{digits}f}"
        return written.translate({ord(","): ".", ord("."): ","}) if self._comma else written

    def minutes(self, seconds: float) -> str:
        """Seconds as minutes."""
        return self.number(seconds / 60, 1)

    def share(self, part: float | None) -> str:
        """A part of 1 as percent."""
        return _NOTHING if part is None else f"{self.number(part * 100)} %"

    def signed(self, written: str, value: float) -> str:
        """A difference with its sign; *written* is its size."""
        sign = "+" if value > 0 else _MINUS
        return written if not value else f"{sign}{written}"

    def listed(self, items: list[str]) -> str:
        """Items after one another."""
        return ", ".join(items)
