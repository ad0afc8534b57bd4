"""What every test with a window needs."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def nothing_of_the_last_test_dies_in_this_one() -> Iterator[None]:
    """Python's garbage is collected between the tests.

    View-models and signals refer to each other in circles. A wrapper whose QObject Qt has deleted already may be collected
    in the middle of the next test; PySide then forgets the object that meanwhile has the same address, and QML
    reads ``undefined`` from a view-model that is well alive. A program has one set of view-models as long as it runs.
    """
    yield
    gc.collect()
