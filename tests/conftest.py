"""What every test stands on. Qt draws into memory, with the style the programs use.

The variables are set before anyone makes a Qt application. QML warnings come as Qt messages and fail a test through
pytest-qt's ``qt_log_level_fail`` (pyproject.toml). A logged error fails a test too, unless the test is about one:
``@pytest.mark.logs_errors``. A test that takes long is begun early: ``@pytest.mark.takes(seconds)``.
"""

import gc
import logging
import os
from collections.abc import Iterator

import hypothesis
import pytest

from qtkit.sweeping import sweep
from tests.fakes.dealing import dealt

# How long an example takes says how busy the machine is, not whether the program is right.
hypothesis.settings.register_profile("unhurried", deadline=None, max_examples=40)
hypothesis.settings.load_profile("unhurried")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_QUICK_CONTROLS_STYLE"] = "Basic"


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()  # see pytest_runtest_logfinish
    config.addinivalue_line("markers", "logs_errors: the test makes a program log an error, and means it")
    config.addinivalue_line("markers", "takes(seconds): about so long; the longest tests are begun first")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Side by side, no worker is left at the end with a long test that nobody can take from it."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers > 1:
        items[:] = dealt(items, workers=workers, seconds=_seconds)


def pytest_runtest_logfinish() -> None:
    """A test's garbage goes when the test is over, and no sooner.

    Not in a thread that the test has started, where QObjects must not die; and not in the next test, where their timers would still be
    heard, and a wrapper that dies late would take the name of a live object that has its address.
    """
    gc.collect(0)
    sweep()


def _seconds(item: pytest.Item) -> float:
    mark = item.get_closest_marker("takes")
    return float(mark.args[0]) if mark else 0.0


@pytest.fixture(autouse=True)
def no_error_is_logged(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A bug that is only logged would pass unseen."""
    yield
    if "logs_errors" not in request.keywords:
        errors = [
            record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR
        ]
        assert errors == [], "the program logged errors"


@pytest.fixture(autouse=True)
def logging_is_left_as_it_was() -> Iterator[None]:
    """A program that is started within a test sets it up for its whole process, which is that of the tests that follow, too."""
    root = logging.getLogger()
    level, handlers = root.level, tuple(root.handlers)
    yield
    root.setLevel(level)
    for handler in tuple(root.handlers):
        if handler not in handlers:
            root.removeHandler(handler)
