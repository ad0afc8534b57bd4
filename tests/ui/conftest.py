"""What every test with a window needs."""

from collections.abc import Iterator
from functools import cache

import pytest

from qtkit import drawings


@pytest.fixture(scope="module")
def every_drawing_is_made_once() -> Iterator[None]:
    """Screens share their icons; a layout asks how large one is, and never how it looks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawings, "draw", cache(drawings.draw))
        yield
