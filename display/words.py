"""The words of the screen in the languages it shows together: the first one large, the second one smaller.

Pure. Knows Fluent messages of ``display.ftl``. Must not know what happens in the hall.
"""

from datetime import datetime, timedelta

from wire.languages import Languages
from wire.text import Text


class Words:
    """Texts in one or two languages; ``second`` is empty where only one is shown."""

    def __init__(self, languages: Languages, codes: tuple[str, ...]) -> None:
        self._languages = languages
        self._codes = codes

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages shown, the large one first."""
        return self._codes

    def first(self, message_id: str, **args: str | float) -> str:
        """A message in the large language."""
        return self._languages.text(self._codes[0], message_id, **args)

    def second(self, message_id: str, **args: str | float) -> str:
        """A message in the smaller language, or nothing."""
        return self._languages.text(self._codes[1], message_id, **args) if len(self._codes) > 1 else ""

    def pair(self, text: Text) -> tuple[str, str]:
        """A name in both; the second is empty where it would say the same again."""
        first = text.get(self._codes[0])
        second = text.get(self._codes[1]) if len(self._codes) > 1 else ""
        return first, second if second != first else ""

    def date(self, at: datetime) -> tuple[str, str]:
        """``Selasa, 4 Maret 2025`` in both."""
        said = [
            self._languages.text(
                code,
                "display-date",
                weekday=self._languages.text(code, f"display-weekday-{at.isoweekday()}"),
                day=str(at.day),
                month=self._languages.text(code, f"display-month-{at.month}"),
                year=str(at.year),
            )
            for code in self._codes
        ]
        return said[0], said[1] if len(said) > 1 else ""

    def clock(self, at: datetime) -> str:
        """``08.14`` in Indonesian, ``08:14`` in English: as the large language writes it."""
        return self.first("display-clock", hour=f"{at:%H}", minute=f"{at:%M}")

    def age(self, age: timedelta) -> str:
        """``3 menit`` in the large language: whole seconds, then minutes, then hours."""
        seconds = max(0, int(age.total_seconds()))
        unit, size = next(
            (unit, size)
            for unit, size in (("hours", 3600), ("minutes", 60), ("seconds", 1))
            if seconds >= size or size == 1
        )
        return self.first(f"display-{unit}", count=seconds // size)
