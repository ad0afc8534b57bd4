"""A hall with a clock that a story moves, and short words for what people do."""

from tests.fakes.officers import Officiating
from tests.fakes.rich_plans import always_open, busy_plan
from tests.fakes.told import MORNING
from tests.fakes.visitors import Visiting

__all__ = ["MORNING", "Story", "busy"]


class Story(Visiting, Officiating):
    """Tells a hall what happens and keeps the journal."""


def busy(*counters: str) -> Story:
    """The rich hall, always open. 1: A and B (east), 4: K (west), 5: T (west), 6: F (hall), 7: B and A (hall)."""
    story = Story(always_open(busy_plan()))
    story.open(*counters or ("1", "4", "5", "6"))
    return story
