"""The log: lines for people or JSON for machines, a fault without the words it carries, and no flood (rule 35)."""

import asyncio
import importlib
import io
import json
import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from server.seen.logs import MOST_AT_ONCE, STRANGERS_ROOMS, FewLines, Format, log_lost_faults, write_logs

NAME, NIK = "Budi Santoso", "1371014101900042"
log = logging.getLogger("server.web.giving")


@pytest.fixture
def restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    thread_hook, hook = threading.excepthook, sys.excepthook
    yield
    root.handlers[:], threading.excepthook, sys.excepthook = handlers, thread_hook, hook
    root.setLevel(level)


def written(form: Format, *, whole_faults: bool = False) -> io.StringIO:
    into = io.StringIO()
    write_logs(form, whole_faults=whole_faults, into=into)
    return into


def fail() -> None:
    """As a bug would, with what somebody typed in the exception's words, and in that of its cause."""
    try:
        raise KeyError(NIK)  # noqa: TRY301  one cause in one place
    except KeyError as error:
        raise ValueError(f"{NAME} {NIK} is no number") from error


def log_a_fault() -> None:
    try:
        fail()
    except ValueError:
        log.exception("a fault in %s", "POST")


@pytest.mark.usefixtures("restored")
def test_a_line_for_a_machine_is_one_object_with_the_same_event_each_time() -> None:
    into = written("json")
    log.warning("refused %s %s: %s", "GET", "/api/…", "unauthorised")
    log.info("two\nlines")
    first, second = map(json.loads, into.getvalue().splitlines())
    assert first.pop("at").endswith("+00:00")
    assert first == {
        "level": "WARNING",
        "room": "server.web.giving",
        "event": "refused %s %s: %s",
        "said": "refused GET /api/…: unauthorised",
    }
    assert second["said"] == "two\nlines"


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.logs_errors
def test_a_fault_tells_where_and_what_kind_and_not_the_words(form: Format) -> None:
    into = written(form)
    log_a_fault()
    said = into.getvalue()
    assert "in fail" in said
    assert "builtins.KeyError" in said
    assert "builtins.ValueError" in said
    assert NIK not in said
    assert NAME not in said


@pytest.mark.usefixtures("restored")
@pytest.mark.logs_errors
def test_a_developer_may_ask_for_the_words() -> None:
    into = written("text", whole_faults=True)
    log_a_fault()
    assert f"{NAME} {NIK} is no number" in into.getvalue()


@pytest.mark.usefixtures("restored")
@pytest.mark.logs_errors
def test_a_thread_and_a_task_that_nobody_waits_for_keep_the_words_to_themselves_too() -> None:
    into = written("text")

    async def story() -> None:
        log_lost_faults(asyncio.get_running_loop())
        asyncio.get_running_loop().call_soon(fail)
        await asyncio.sleep(0)

    asyncio.run(story())
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    said = into.getvalue()
    assert said.count("builtins.ValueError") == 2
    assert NIK not in said


@pytest.mark.usefixtures("restored")
@pytest.mark.logs_errors
def test_a_program_that_ends_by_a_fault_keeps_the_words_to_itself_too() -> None:
    into = written("json")
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    said = into.getvalue()
    assert "ended by a fault" in said
    assert NIK not in said


def test_a_flood_of_refusals_does_not_fill_the_disk_and_is_counted() -> None:
    few = FewLines(rooms=frozenset({"gate"}), at_once=5, per_second=0.000001)
    records = [
        logging.LogRecord("gate", logging.WARNING, "", 0, "refused %d", (n,), None) for n in range(100)
    ]
    assert [few.filter(record) for record in records] == [True] * 5 + [False] * 95
    fault = logging.LogRecord("gate", logging.ERROR, "", 0, "fault", (), None)
    assert few.filter(fault)
    few = FewLines(rooms=frozenset({"gate"}), at_once=1, per_second=1_000_000_000)
    few._dropped = 95
    last = logging.LogRecord("gate", logging.WARNING, "", 0, "refused %d%%", (7,), None)
    assert few.filter(last)
    assert last.getMessage() == "refused 7% (95 lines left out before)"


@pytest.mark.usefixtures("restored")
def test_a_flood_of_strangers_hides_nothing_that_the_hall_says_of_itself() -> None:
    into = written("text")
    flood, own = logging.getLogger("server.web.gate"), ("server.web.heads", "server.seen.examination")
    for _ in range(5 * int(MOST_AT_ONCE)):
        flood.warning("refused %s", "GET")
    for room in own:
        logging.getLogger(room).info("a line of the hall")
    lines = into.getvalue().splitlines()
    assert sum("refused GET" in line for line in lines) < 2 * MOST_AT_ONCE
    for room in own:
        assert f"INFO {room}: a line of the hall" in into.getvalue()


@pytest.mark.parametrize("room", sorted(STRANGERS_ROOMS))
def test_the_rooms_that_strangers_can_make_speak_have_such_a_logger(room: str) -> None:
    module = importlib.import_module(room.removesuffix(".error") if room.startswith("uvicorn") else room)
    assert room.startswith("uvicorn") or module.log.name == room
