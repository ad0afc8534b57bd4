"""The checks: what was found last is told at once, what hangs shows as that, and a word is logged when it lasts (rule 34)."""

import logging
from threading import Event

import pytest

from server.seen.check import BROKEN, HANGS, UNKNOWN, WELL, Finding, Told
from server.seen.examination import HANGS_SECONDS, Examination, Watch, ready

FULL = Finding(ok=False, word="full")
PATIENCE = 10.0


class Scripted:
    """A check that finds what it is told to; an error is raised."""

    name = "journal"
    needed = True

    def __init__(self, *found: Finding | Exception) -> None:
        self._found = list(found)

    def look(self) -> Finding:
        found = self._found.pop(0)
        if isinstance(found, Exception):
            raise found
        return found


class Stuck:
    """A check whose disk never answers."""

    name = "disk"
    needed = False

    def __init__(self) -> None:
        self.looking, self.let_go = Event(), Event()

    def look(self) -> Finding:
        self.looking.set()
        self.let_go.wait(PATIENCE)
        return WELL


def told(finding: Finding, *, needed: bool) -> Told:
    return Told(name="it", needed=needed, finding=finding)


def test_nothing_is_known_before_the_first_look() -> None:
    assert Watch(Scripted(), clock=lambda: 0.0).told.finding == UNKNOWN


def test_what_was_found_last_is_told() -> None:
    watch = Watch(Scripted(FULL, WELL), clock=lambda: 0.0)
    watch.look()
    assert watch.told == Told(name="journal", needed=True, finding=FULL)
    watch.look()
    assert watch.told.finding == WELL


def test_trouble_is_logged_when_it_lasts_and_when_it_is_over_not_each_time(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING, logger="server.seen.examination")
    watch = Watch(Scripted(WELL, WELL, FULL, WELL, WELL, FULL, FULL, FULL, WELL, WELL), clock=lambda: 0.0)
    for _ in range(10):
        watch.look()
    assert [record.getMessage() for record in caplog.records] == [
        "check journal: full",
        "check journal: fine",
    ]


@pytest.mark.logs_errors
def test_a_check_that_fails_is_no_good_news_and_not_the_last_look() -> None:
    watch = Watch(Scripted(ValueError("bug"), WELL), clock=lambda: 0.0)
    watch.look()
    assert watch.told.finding == BROKEN
    watch.look()
    assert watch.told.finding == WELL


def test_a_check_that_never_answers_shows_and_holds_up_no_other() -> None:
    now = 0.0
    stuck = Stuck()
    with Examination([stuck, Scripted(*[WELL] * 1000)], clock=lambda: now, every_seconds=0.01) as examination:
        assert stuck.looking.wait(PATIENCE)
        now = HANGS_SECONDS + 1
        disk, journal = examination.told
        assert disk.finding == HANGS
        assert journal.finding in {WELL, UNKNOWN}
        stuck.let_go.set()


@pytest.mark.parametrize(
    ("seen", "is_ready"),
    [
        ([], True),
        ([told(WELL, needed=True), told(FULL, needed=False)], True),
        ([told(FULL, needed=True), told(WELL, needed=False)], False),
        ([told(UNKNOWN, needed=True)], False),
    ],
)
def test_a_server_is_ready_when_nothing_is_wrong_that_the_hall_needs(
    seen: list[Told], is_ready: bool
) -> None:
    assert ready(seen) is is_ready
