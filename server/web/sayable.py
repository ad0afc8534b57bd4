"""What a sentence needs besides a refusal's own params, in no language: parts of moments, words for reasons.

The programs say refusals in their visitor's language from the same params, so that nothing here may be a sentence.
"""

import re
from collections.abc import Mapping
from datetime import datetime

Params = Mapping[str, str | int]

_MOMENTS = ("opens", "from", "slot")
"""Params that are ISO 8601 in the hall's zone. A refusal has at most one."""
_MAY_BE_EMPTY = ("label", "opens", "said")

_PROFILE_WORDS = (
    (r"a profile needs at least one line", "no-lines"),
    (r"line .* stands here twice", "twice"),
    (r"there is no line .*", "unknown-line"),
    (r"line .* belongs to another agency", "other-agency"),
    (r"line .* is one of the profile's own", "own-line"),
    (r"line .* is not served by this profile", "not-served"),
    (r".* needs a .*", "missing"),
    (r"must be a whole number.*", "whole"),
    (r"must be .* above 0", "above-zero"),
    (r"must be (seconds, )?at least 0", "negative"),
    (r"must be at most .*", "too-large"),
    (r"must be at least 1", "below-one"),
)
"""The reasons of ``domain.profiles``, which are English, as words."""


def sayable(params: Params) -> dict[str, str | int]:
    """*params*, and what a sentence makes of them."""
    return {**params, **_presence(params), **_moment(params)}


def profile_word(reason: str) -> str:
    """The word for what is wrong with a profile; ``other`` for a reason that is not known here."""
    return next((word for pattern, word in _PROFILE_WORDS if re.fullmatch(pattern, reason)), "other")


def _presence(params: Params) -> dict[str, str | int]:
    return {f"has_{name}": "yes" if params[name] else "no" for name in _MAY_BE_EMPTY if name in params}


def _moment(params: Params) -> dict[str, str | int]:
    said = next((str(params[name]) for name in _MOMENTS if params.get(name)), "")
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return {}
    return {
        "weekday": moment.isoweekday(),
        "day": moment.day,
        "month": moment.month,
        "hour": f"{moment:%H}",
        "minute": f"{moment:%M}",
    }
