"""Stores that are let go of when their test ends."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.alone.store import Store

OpenStore = Callable[[], Store]


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[OpenStore]:
    """Opens the kiosk's store; what had it open before is gone, as with its program."""
    stores: list[Store] = []

    def open_it() -> Store:
        for each in stores:
            each.close()
        stores.append(Store(tmp_path / "state"))
        return stores[-1]

    yield open_it
    for each in stores:
        each.close()
