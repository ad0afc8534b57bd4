"""What a key press costs the kiosk's search: all that the sample mall's services are called, typed letter by letter, and again with a
letter missed. CPU time: what a neighbour of this machine does meanwhile is not the search's.
"""

from collections.abc import Callable, Iterator
from time import thread_time
from typing import Final

from rapidfuzz.distance import OSA

from bench.figures import Figure, Target, percentile
from bench.sample import sample
from bench.setting import Setting
from kiosk.app import load_common_words
from kiosk.visiting.catalogue import Catalogue
from kiosk.visiting.search import Finder
from kiosk.visiting.spelling import words_of
from wire.mall import Mall

_FRAME_MILLISECONDS: Final = 16.0
_AGAIN: Final = 20
_TIMES: Final = 5
"""The dearest presses are made again; the best of so many counts: a cache that was cold is not the search's either."""


def measure(setting: Setting) -> list[Figure]:
    """Beside the distance of what is typed to each word that is known: whoever forgives mistakes must know it."""
    mall = sample()
    finder = Finder(Catalogue(mall, (), ""), load_common_words())
    words = {word for phrase in _phrases(mall) for word in words_of(phrase)}
    texts = sorted(set(_typed(mall)))[:: 20 if setting.rounds == 1 else 1]
    presses = _milliseconds(finder.find, texts)
    looks = _milliseconds(lambda text: _compare(text, words), texts)
    return [
        Figure(
            name=f"search in the sample mall, key press {name}",
            value=percentile(presses, percent),
            unit="ms",
            limit=percentile(looks, percent),
            limit_is="a distance to each word",
            target=target,
        )
        for name, percent, target in (
            ("p50", 50, None),
            ("worst", 100, Target(at_most=_FRAME_MILLISECONDS)),
        )
    ]


def _phrases(mall: Mall) -> Iterator[str]:
    for service in mall.services:
        yield service.name.id
        yield from service.keywords


def _typed(mall: Mall) -> Iterator[str]:
    """What stands in the field after each key."""
    for phrase in _phrases(mall):
        text = phrase.casefold()
        for length in range(1, len(text) + 1):
            yield text[:length]
            if length > 3:
                yield text[: length - 2] + text[length - 1]


def _milliseconds(do: Callable[[str], object], texts: list[str]) -> list[float]:
    once = {text: _one(do, text) for text in texts}
    dearest = sorted(once, key=once.__getitem__)[-_AGAIN:]
    again = {text: min(_one(do, text) for _ in range(_TIMES)) for text in dearest}
    return list({**once, **again}.values())


def _compare(text: str, words: set[str]) -> list[int]:
    return [OSA.distance(part, word, score_cutoff=2) for part in words_of(text) for word in words]


def _one(do: Callable[[str], object], text: str) -> float:
    began = thread_time()
    do(text)
    return (thread_time() - began) * 1000
