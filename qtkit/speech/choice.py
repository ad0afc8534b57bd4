"""Which of a machine's voices speaks a language. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A voice that the engine has, and the languages it says it speaks ("id", "en-gb", "id_ID")."""

    voice: str
    languages: tuple[str, ...]


def choose(language: str, offers: Sequence[Offer], *, preferred: str = "") -> str | None:
    """The voice for *language*, or None. *preferred*, a voice or a region's language ("en-us"), wins if the machine has it.

    A voice of just this language comes before a regional one; among regional ones the shortest name wins,
    because engines name the plain voice "gmw/en" and its variants "gmw/en-gb-scotland".
    """
    wanted = _plain(preferred)
    by_name = next((offer.voice for offer in offers if _plain(offer.voice) == wanted), None)
    if by_name is not None:
        return by_name
    regional = sorted(offer.voice for offer in offers if wanted in map(_plain, offer.languages))
    if regional:
        return min(regional, key=len)
    fitting = [(code, offer.voice) for offer in offers for code in offer.languages if _speaks(code, language)]
    if not fitting:
        return None
    return min(fitting, key=lambda found: (_plain(found[0]) != language, len(found[1]), found[1]))[1]


def _plain(code: str) -> str:
    return code.lower().replace("_", "-")


def _speaks(code: str, language: str) -> bool:
    return _plain(code) == language or _plain(code).startswith(f"{language}-")
