"""Finds services by what people call them, however they spell it. Pure.

Knows the catalogue and the common words. Must not know screens; which language is read does not matter, people mix them.
"""

from collections.abc import Iterable
from typing import TypeAlias

from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.commonwords import CommonWords
from kiosk.visiting.spelling import EXACT, likeness, misspelt, stems, words_of
from kiosk.visiting.visit import Wish
from wire.text import Text

MOST_FOUND = 24
"""Who would turn more pages types another letter."""
_NAME, _KEYWORDS, _AGENCY, _PACKAGE = 1.0, 0.8, 0.55, 0.45
"""What a word says of a service: in its own name or alone as a keyword, as one of a keyword's several, in its agency's name, in that of
a package with it.
"""
_MEANT = 0.9
"""A common word's meaning, beside the word itself."""
_POPULAR, _SHORT = 0.08, 0.1
"""For what most people want, and for a name that says little else."""

Matches: TypeAlias = dict[int, float]
"""How well services match, by their place in the catalogue."""


class Finder:
    """Over one *catalogue*; made once, it answers each key press in a few milliseconds."""

    def __init__(self, catalogue: Catalogue, common: CommonWords | None = None) -> None:
        common = common or CommonWords()
        self._wishes = catalogue.wishes
        self._passed_over = frozenset(word for each in common.passed_over for word in words_of(each))
        self._index = self._indexed(catalogue)
        self._by_stem: dict[str, set[str]] = {}
        for word in self._index:
            for stem in stems(word):
                self._by_stem.setdefault(stem, set()).add(word)
        self._meanings = {words_of(typed): self._meant(meant) for typed, meant in common.meanings.items()}
        self._longest = max(map(len, self._meanings), default=1)
        self._known = {*self._index, *(words[0] for words in self._meanings if len(words) == 1)}

    def find(self, text: str) -> tuple[Wish, ...]:
        """The likeliest first, at most ``MOST_FOUND``; nothing where nothing is like it. The last word may be just begun."""
        parts = [self._part(words) for words in self._parts(self._telling(words_of(text)))]
        hits = {place: sum(place in part for part in parts) for part in parts for place in part}
        best = max(hits.values(), default=0)
        scores = {
            place: sum(part.get(place, 0.0) for part in parts) + self._extra(place)
            for place, hit in hits.items()
            if hit == best
        }
        ranked = sorted(scores, key=lambda place: (-round(scores[place], 6), place))
        return tuple(self._wishes[place] for place in ranked[:MOST_FOUND])

    def _telling(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word for word in words if word not in self._passed_over) or words

    def _parts(self, words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        """Words that mean something together stay together, the longest first."""
        while words:
            for length in range(min(self._longest, len(words)), 0, -1):
                if length == 1 or words[:length] in self._meanings:
                    yield words[:length]
                    words = words[length:]
                    break

    def _part(self, words: tuple[str, ...]) -> Matches:
        if len(words) == 1:
            return self._word(words[0])
        found = self._all_of(words)
        _raise(found, self._meanings[words], 1.0)
        return found

    def _word(self, typed: str) -> Matches:
        """A mistake is thought of only where the word itself is nowhere."""
        alike = {word: like for word in self._known if (like := likeness(typed, word))}
        found: Matches = {}
        for word, like in (alike or misspelt(typed, self._known)).items():
            _raise(found, self._index.get(word, {}), like)
            if like == EXACT or len(typed) > 2:  # two letters begin too many common words
                _raise(found, self._meanings.get((word,), {}), like)
        return found

    def _meant(self, meanings: Iterable[str]) -> Matches:
        found: Matches = {}
        for each in meanings:
            _raise(found, self._all_of(words_of(each)), _MEANT)
        return found

    def _all_of(self, words: tuple[str, ...]) -> Matches:
        """Services that have every one of *words*, as well as the least of them."""
        parts = [self._whole(word) for word in words]
        shared = set(parts[0]).intersection(*parts[1:]) if parts else set()
        return {place: min(part[place] for part in parts) for place in shared}

    def _whole(self, word: str) -> Matches:
        found: Matches = {}
        for known in {each for stem in stems(word) for each in self._by_stem.get(stem, ())}:
            _raise(found, self._index[known], likeness(word, known))
        return found

    def _indexed(self, catalogue: Catalogue) -> dict[str, Matches]:
        index: dict[str, Matches] = {}
        for place, wish in enumerate(self._wishes):
            for weight, texts in _said_of(wish, catalogue):
                for word in {word for text in texts for word in words_of(text)} - self._passed_over:
                    matches = index.setdefault(word, {})
                    matches[place] = max(weight, matches.get(place, 0.0))
        return index

    def _extra(self, place: int) -> float:
        service = self._wishes[place].service
        return _POPULAR * service.popular + _SHORT / max(1, len(words_of(service.name.id)))


def _said_of(wish: Wish, catalogue: Catalogue) -> Iterable[tuple[float, Iterable[str]]]:
    service, agency = wish.service, wish.agency
    yield _NAME, (*_every(service.name), *(each for each in service.keywords if len(words_of(each)) == 1))
    yield _KEYWORDS, service.keywords
    yield _AGENCY, (agency.id, *_every(agency.name), *_every(agency.short))
    for package in catalogue.packages:
        if any(step.service == service.id for step in package.steps):
            yield _PACKAGE, _every(package.name)


def _every(text: Text) -> tuple[str, ...]:
    written = (text.id, text.en, text.jv, text.su, text.min, text.ace)
    return tuple(each for each in written if each)


def _raise(found: Matches, matches: Matches, worth: float) -> None:
    """The better of both counts."""
    for place, weight in matches.items():
        found[place] = max(found.get(place, 0.0), weight * worth)
