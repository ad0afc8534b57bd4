"""What a person of the staff is there for, and what follows from it: an agency or the whole mall, a PIN or a password, an idle end.

Knows no person, and nothing of what each may do: that is the gate's.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Final

IDLE: Final = timedelta(minutes=60)
LEAST_OF_PASSWORD: Final = 8
LEAST_OF_PIN: Final = 4


class Post(StrEnum):
    """Administrator and operator have the whole mall, manager and officer their own agency, guide and reader either."""

    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"
    MANAGER = "manager"
    OFFICER = "officer"
    GUIDE = "guide"
    READER = "reader"


_WHOLE_MALL: Final = frozenset({Post.ADMINISTRATOR, Post.OPERATOR})
_ONE_AGENCY: Final = frozenset({Post.MANAGER, Post.OFFICER})
_IN_THE_HALL: Final = frozenset({Post.OFFICER, Post.GUIDE})
AT_COUNTERS: Final = _ONE_AGENCY


def wrong_agency(post: Post, agency: str) -> str | None:
    """Why somebody of that *post* cannot belong to *agency* (empty: to none), or None."""
    if post in _WHOLE_MALL and agency:
        return f"the {post} is there for the whole mall and belongs to no agency"
    if post in _ONE_AGENCY and not agency:
        return f"the {post} belongs to an agency: say which"
    return None


def needs_password(post: Post) -> bool:
    """Whether a PIN and a card, which others see or find, are not enough: whoever does not work in the hall can wait to type."""
    return post not in _IN_THE_HALL


def least_characters(post: Post) -> int:
    """Of what they sign in by."""
    return LEAST_OF_PASSWORD if needs_password(post) else LEAST_OF_PIN


def idle_end(post: Post) -> timedelta | None:
    """After how long without a word a session ends; None: those at the counters speak by their console, not for themselves."""
    return None if post in _IN_THE_HALL else IDLE
