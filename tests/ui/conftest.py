"""What every test with a window needs."""

import gc
from collections.abc import Iterator
from functools import cache

import pytest

from qtkit import drawings
from tests.fakes.texts import all_texts


@pytest.fixture(autouse=True, scope="session")
def what_stays_is_not_looked_at() -> None:
    """Modules and texts live to the end: no collection between two tests needs to walk through them."""
    all_texts()
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module")
def every_drawing_is_made_once() -> Iterator[None]:
    """Screens share their icons; a layout asks how large one is, and never how it looks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawings, "draw", cache(drawings.draw))
        yield


@pytest.fixture(autouse=True)
def nothing_of_the_last_test_dies_in_this_one() -> Iterator[None]:
    """Python's garbage is collected between the tests.

    View-models and signals refer to each other in circles. A wrapper whose QObject Qt has deleted already may be collected
    in the middle of the next test; PySide then forgets the object that meanwhile has the same address, and QML
    reads ``undefined`` from a view-model that is well alive. A program has one set of view-models as long as it runs.
    """
    yield
    gc.collect()
