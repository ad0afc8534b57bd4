"""How a voice reads numbers, letters and labels, in the words of a language.

Pure. The words are data in ``voice.ftl``. A message ``voice-number-<base>`` says every number from its base up to
the next base: ``$count`` is what is counted in the base's power of ten, ``$rest`` what remains, both in
words, and ``$after`` says how much remains (``nothing``, ``little``: a digit is skipped, ``much``). So 212 is read by
``voice-number-200`` with count "dua" and rest "dua belas".
Must not know what is called, nor how a sentence is built.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from wire.languages import Languages

_BASE = "voice-number-"
_LARGEST = 999_999


class Style(StrEnum):
    """How the digits of a ticket are read: 012 is "nol satu dua", "dua belas" or "nol dua belas"."""

    DIGITS = "digits"
    NUMBER = "number"
    GROUPED = "grouped"


class Reading:
    """Numbers, letters and labels as words. *styles* overrides a language's own ``voice-reading``."""

    def __init__(self, languages: Languages, *, styles: Mapping[str, Style] | None = None) -> None:
        self._languages = languages
        self._styles = dict(styles or {})
        self._bases = {code: _bases(languages, code) for code in languages.codes}

    def style(self, language: str) -> Style:
        """How this language reads the number of a ticket. Raises ValueError for an unknown word."""
        return self._styles.get(language) or Style(self._languages.text(language, "voice-reading"))

    def number(self, language: str, value: int) -> str:
        """*value* (0 or more) as a number; digit by digit beyond 999,999."""
        if value > _LARGEST:
            return self.digits(language, str(value))
        base = max(base for base in self._known_bases(language) if base <= value)
        if value < 10:
            return self._word(language, base)
        unit = 10 ** (len(str(base)) - 1)
        count, rest = divmod(value, unit)
        return self._languages.text(
            language,
            f"{_BASE}{base}",
            count=self.number(language, count),
            rest=self.number(language, rest),
            after="nothing" if rest == 0 else "little" if rest < unit // 10 else "much",
        )

    def digits(self, language: str, figures: str) -> str:
        """Digit by digit: "012" is "nol satu dua"."""
        return " ".join(self._word(language, int(figure)) for figure in figures)

    def figures(self, language: str, figures: str, style: Style) -> str:
        """A run of figures as it is written, leading zeros included, in *style*."""
        match style:
            case Style.DIGITS:
                return self.digits(language, figures)
            case Style.NUMBER:
                return self.number(language, int(figures))
            case Style.GROUPED:
                significant = figures.lstrip("0")
                zeros = self.digits(language, figures[: len(figures) - len(significant)])
                words = self.number(language, int(significant)) if significant else ""
                return f"{zeros} {words}".strip()

    def letters(self, language: str, letters: str) -> str:
        """Letters one by one, each by its name where the engine would misread it (English "A")."""
        return " ".join(self._letter(language, letter) for letter in letters)

    def label(self, language: str, label: str) -> str:
        """A painted label: "12A" is "dua belas A", "B-007" is "B nol nol tujuh", "Khusus" stays a word."""
        runs = re.findall(r"\d+|[^\W\d_]+", label)
        return " ".join(self._run(language, run) for run in runs)

    def spells(self, run: str) -> bool:
        """Whether letters in a label are read one by one ("A", "KTP") and not as a word ("Khusus")."""
        return run.isupper() and len(run) <= 3

    def _run(self, language: str, run: str) -> str:
        if run.isdigit():
            return self.figures(language, run, Style.GROUPED)
        if self.spells(run):
            return self.letters(language, run)
        return run

    def _letter(self, language: str, letter: str) -> str:
        message_id = f"voice-letter-{letter.lower()}"
        if self._languages.has(language, message_id):
            return self._languages.text(language, message_id)
        return letter.upper()

    def _word(self, language: str, digit: int) -> str:
        return self._languages.text(language, f"{_BASE}{digit}")

    def _known_bases(self, language: str) -> tuple[int, ...]:
        # A language without numbers of its own is answered by Languages in another one: read by that one's bases.
        return self._bases.get(language) or next(bases for bases in self._bases.values() if bases)


def _bases(languages: Languages, code: str) -> tuple[int, ...]:
    suffixes = (name.removeprefix(_BASE) for name in languages.ids(code) if name.startswith(_BASE))
    return tuple(sorted(int(suffix) for suffix in suffixes))
