"""What a person must record, so that every call of a hall can be made of it. Pure.

Derived from the sentences themselves: the fixed phrases between ticket, counter and agency; round numbers whole, and whatever
else numbers need; letters; the agencies' names. Must not know sounds or files' contents.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Literal, TypeAlias

from display.packs.cover import covered, key
from qtkit.speech.reading import Reading, Style
from wire.languages import Languages
from wire.mall import Mall

Table: TypeAlias = Literal["phrases", "numbers", "letters", "names"]
_SENTENCES = ("voice-call", "voice-recall", "voice-call-short", "voice-recall-short")
_HOLE = "\u241f"
_LONGEST = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One recording: what is said, in which table of ``pack.toml`` it stands, its file. *hint* says what it is for, where that cannot be seen."""

    table: Table
    said: str
    file: str
    hint: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """What a hall's calls can name: *labels* are its counters' names, *numbers* those of its tickets, written with *digits* figures at least."""

    letters: tuple[str, ...]
    labels: tuple[str, ...]
    numbers: range
    digits: int
    agencies: tuple[str, ...]

    @classmethod
    def of(cls, mall: Mall | None, language: str) -> "Vocabulary":
        """That of *mall* in *language*; without one, of any hall: all letters, counters to 99, three figures, no agencies."""
        if mall is None:
            labels = tuple(str(number) for number in range(1, 100))
            return cls(
                letters=tuple(ascii_uppercase), labels=labels, numbers=range(1, 1000), digits=3, agencies=()
            )
        return cls(
            letters=tuple(dict.fromkeys(letter for line in mall.lines for letter in line.letters)),
            labels=tuple(counter.id for counter in mall.counters),
            numbers=range(mall.numbers.first, mall.numbers.last + 1),
            digits=mall.numbers.digits,
            agencies=tuple(dict.fromkeys(each.spoken.get(language) for each in mall.agencies)),
        )


def script(
    languages: Languages, language: str, words: Vocabulary, *, style: Style | None = None
) -> tuple[Line, ...]:
    """All lines for *language*, none twice; *style* is how tickets' numbers are read, None: as the language has it."""
    reading = Reading(languages, styles={language: style} if style else None)
    lines: dict[str, Line] = {}
    for table, said, hint in _wanted(languages, language, reading, words):
        name = key(said)
        if name and name not in lines:
            file = f"{re.sub(r'[^a-z0-9]+', '-', name).strip('-') or 'word'}.wav"
            taken = {line.file for line in lines.values()}
            lines[name] = Line(
                table=table, said=said, file=f"{len(taken)}-{file}" if file in taken else file, hint=hint
            )
    return tuple(lines.values())


def _wanted(
    languages: Languages, language: str, reading: Reading, words: Vocabulary
) -> Iterator[tuple[Table, str, str]]:
    for phrase in _phrases(languages, language):
        yield "phrases", phrase, ""
    for number in _numbers(reading, language, words):
        yield "numbers", number, ""
    runs = re.findall(r"[^\W\d_]+", " ".join(words.labels))
    for word in runs:
        if not reading.spells(word):
            yield "phrases", word, "the name of a counter"
    of_labels = "".join(run for run in runs if reading.spells(run))
    for letter in dict.fromkeys((*"".join(words.letters), *of_labels)):
        said = reading.letters(language, letter)
        yield "letters", said, f"the letter {letter}" if said != letter else ""
    for agency in words.agencies:
        yield "names", agency, ""


def _phrases(languages: Languages, language: str) -> Iterator[str]:
    """What stands between the holes of the sentences, comma by comma."""
    for message in _SENTENCES:
        sentence = languages.text(language, message, ticket=_HOLE, counter=_HOLE, agency=_HOLE)
        yield from (phrase.strip() for phrase in re.split(rf"{_HOLE}|[,.;:]", sentence) if key(phrase))


def _numbers(reading: Reading, language: str, words: Vocabulary) -> Iterable[str]:
    """Round numbers, then the words that others need besides ("and")."""
    style = reading.style(language)
    figures = [str(number).zfill(words.digits) for number in words.numbers]
    tickets = [reading.figures(language, each, style) for each in figures]
    counters = [reading.label(language, re.sub(r"\D+", " ", label)) for label in words.labels]
    largest = max(
        [words.numbers[-1] if style is not Style.DIGITS and words.numbers else 9, *_figures_of(words.labels)]
    )
    found = {key(reading.number(language, n)): reading.number(language, n) for n in _round_up_to(largest)}
    for text in (*tickets, *counters):
        for part in covered(text, found, longest=_LONGEST):
            if not part.phrase:
                found |= {key(word): word for word in key(part.text).split()}
    return found.values()


def _figures_of(labels: Iterable[str]) -> Iterator[int]:
    return (int(run) for label in labels for run in re.findall(r"\d+", label))


def _round_up_to(largest: int) -> Iterator[int]:
    for unit in (1, 10, 100, 1000):
        yield from (count * unit for count in range(10) if count * unit <= largest)
    yield from range(10, min(20, largest + 1))
