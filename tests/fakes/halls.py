"""A hall with a clock that a story moves, and short words for what people do."""

from tests.fakes.officers import Officiating
from tests.fakes.told import MORNING
from tests.fakes.visitors import Visiting

__all__ = ["MORNING", "Story"]


class Story(Visiting, Officiating):
    """Tells a hall what happens and keeps the journal."""
