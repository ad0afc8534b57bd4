"""A thread that hangs is left behind, and no second one is sent after it."""

import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from display.media.errand import Errand

LONGEST_SECONDS = 5.0


@pytest.fixture
def disk() -> Iterator[Event]:
    """It hangs until this is set."""
    event = Event()
    yield event
    event.set()


def wait_for(errand: Errand[str]) -> None:
    pause = Event()
    for _ in range(round(LONGEST_SECONDS / 0.005)):
        if errand.done:
            return
        pause.wait(0.005)
    raise TimeoutError


def test_a_file_that_hangs_holds_one_thread_however_often_it_is_tried(disk: Event, tmp_path: Path) -> None:
    before = threading.active_count()
    errands = [Errand(lambda: str(disk.wait(LONGEST_SECONDS)), place=tmp_path) for _ in range(10)]
    assert not any(errand.done for errand in errands)
    assert threading.active_count() == before + 1
    disk.set()
    wait_for(errands[-1])
    assert errands[-1].result() == "True"


def test_another_file_does_not_wait_for_it(disk: Event, tmp_path: Path) -> None:
    Errand(lambda: str(disk.wait(LONGEST_SECONDS)), place=tmp_path / "hangs")
    other = Errand(lambda: "read", place=tmp_path / "fine")
    wait_for(other)
    assert other.result() == "read"


def test_an_error_comes_where_the_result_is_asked_for(tmp_path: Path) -> None:
    errand = Errand(lambda: (tmp_path / "gone").read_text(encoding="utf-8"), place=tmp_path)
    wait_for(errand)
    with pytest.raises(FileNotFoundError):
        errand.result()
