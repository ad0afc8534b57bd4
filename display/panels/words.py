"""The words of the screen in the languages it shows together: the first one large, the second one smaller.

Pure. Knows Fluent messages of ``display.ftl``. Must not know what happens in the hall.
"""

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from wire.languages import Languages
from wire.text import Text

_KEPT: Final = 1_000


class Words:
    """Texts in one or two languages; ``second`` is empty where only one is shown."""

    def __init__(self, languages: Languages, codes: tuple[str, ...]) -> None:
        self._codes = codes
        # A busy hall asks for the same few words with every record.
        self._text = lru_cache(maxsize=_KEPT, typed=True)(languages.text)

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages shown, the large one first."""
        return self._codes

    def first(self, message_id: str, **args: str | float) -> str:
        """A message in the large language."""
        return self._text(self._codes[0], message_id, **args)

    def second(self, message_id: str, **args: str | float) -> str:
        """A message in the smaller language, or nothing."""
        return self._text(self._codes[1], message_id, **args) if len(self._codes) > 1 else ""

    def both(self, message_id: str, **args: str | float | tuple[str, str]) -> tuple[str, str]:
        """A message in both languages; an argument that is a pair has its own value in each. The second is empty where one is shown."""
        said = [
            self._text(
                code,
                message_id,
                **{name: each[place] if isinstance(each, tuple) else each for name, each in args.items()},
            )
            for place, code in enumerate(self._codes)
        ]
        return said[0], said[1] if len(said) > 1 else ""

    def pair(self, text: Text) -> tuple[str, str]:
        """A name in both; the second is empty where it would say the same again."""
        first = text.get(self._codes[0])
        second = text.get(self._codes[1]) if len(self._codes) > 1 else ""
        return first, second if second != first else ""

    def names(self, text: Text) -> tuple[str, str]:
        """A name in both, for a sentence in each: the second is never left out for being the same."""
        return text.get(self._codes[0]), text.get(self._codes[1]) if len(self._codes) > 1 else ""

    def date(self, at: datetime) -> tuple[str, str]:
        """``Selasa, 4 Maret 2025`` in both."""
        said = [
            self._text(
                code,
                "display-date",
                weekday=self._text(code, f"display-weekday-{at.isoweekday()}"),
                day=str(at.day),
                month=self._text(code, f"display-month-{at.month}"),
                year=str(at.year),
            )
            for code in self._codes
        ]
        return said[0], said[1] if len(said) > 1 else ""

    def clock(self, at: datetime) -> str:
        """``08.14`` in Indonesian, ``08:14`` in English: as the large language writes it."""
        return self.first("display-clock", hour=f"{at:%H}", minute=f"{at:%M}")

    def clocks(self, at: datetime) -> tuple[str, str]:
        """The time as each language writes it."""
        return self.both("display-clock", hour=f"{at:%H}", minute=f"{at:%M}")

    def weekdays(self, at: datetime) -> tuple[str, str]:
        """The day's name in both."""
        return self.both(f"display-weekday-{at.isoweekday()}")

    def age(self, age: timedelta) -> str:
        """``3 menit`` in the large language: whole seconds, then minutes, then hours."""
        seconds = max(0, int(age.total_seconds()))
        unit, size = next(
            (unit, size)
            for unit, size in (("hours", 3600), ("minutes", 60), ("seconds", 1))
            if seconds >= size or size == 1
        )
        return self.first(f"display-{unit}", count=seconds // size)
