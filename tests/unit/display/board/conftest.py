"""A link whose server is the test, and the hall that it tells of."""

import pytest

from tests.fakes.display_hall import Narrator
from tests.fakes.link import FakeLink


@pytest.fixture
def link(qapp: object) -> FakeLink:
    """With an application, which signals need."""
    return FakeLink()


@pytest.fixture
def hall() -> Narrator:
    return Narrator()
