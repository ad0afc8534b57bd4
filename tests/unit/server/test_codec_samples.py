"""Journals of every form there ever was still tell the same story.

``tests/samples/journal-v1.jsonl`` was written by version 0.1.0; the later ones by ``python -m tools.sample_journal``. Beside
each stands what the hall was that wrote it.
"""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from server.domain.events import Event
from server.domain.hall import Hall
from server.domain.plan import Plan
from server.storage.codec import VERSIONS, body_of
from tests.fakes.plans import small_plan
from tools.sample_journal import SAMPLES, line_of, main, picture, read_sample
from tools.sample_story import sample_plan, tell

JOURNALS = sorted(SAMPLES.glob("journal-v*.jsonl"))
FIRST = SAMPLES / "journal-v1.jsonl"


def plan_of(journal: Path) -> Plan:
    return small_plan() if journal == FIRST else sample_plan()


def replayed(journal: Path) -> Hall:
    hall = Hall(plan_of(journal))
    for line in read_sample(journal):
        hall.apply(line.recorded)
    return hall


def as_far_as(written: Any, shown: Any) -> Any:
    """The part of what is *shown* that was *written* down: later pictures show more."""
    if isinstance(written, dict):
        return {name: as_far_as(value, shown[name]) for name, value in written.items()}
    if isinstance(written, list) and len(written) == len(shown):
        return [as_far_as(*pair) for pair in zip(written, shown, strict=True)]
    return shown


@pytest.mark.parametrize("journal", JOURNALS, ids=lambda path: path.stem)
def test_a_journal_gives_the_hall_that_wrote_it(journal: Path) -> None:
    written = json.loads(journal.with_name(f"{journal.stem}-hall.json").read_text(encoding="utf-8"))
    assert written["tickets"], "a hall without visitors proves nothing"
    assert as_far_as(written, picture(replayed(journal))) == written


@pytest.mark.parametrize("journal", JOURNALS, ids=lambda path: path.stem)
def test_a_replayed_hall_goes_on(journal: Path) -> None:
    hall = replayed(journal)
    before = hall.seq
    assert hall.last_at is not None
    records = hall.pass_time(hall.last_at.replace(year=2027))
    assert [record.seq for record in records] == list(range(before + 1, hall.seq + 1))
    assert not hall.alive


def test_every_form_of_every_event_has_a_sample() -> None:
    there = {(line.kind, line.version) for journal in JOURNALS for line in read_sample(journal)}
    wanted = {(kind, version) for kind, newest in VERSIONS.items() for version in range(1, newest + 1)}
    assert wanted - there == set(), "python -m tools.sample_journal writes the next sample"
    assert {kind.__name__ for kind in get_args(Event)} == set(VERSIONS)


def test_a_form_that_changes_gets_a_new_version() -> None:
    for journal in JOURNALS:
        for line in read_sample(journal):
            if line.version == VERSIONS[line.kind]:
                again = body_of(line.recorded.event)
                assert again == bytes(line.body).decode(), (
                    f"{line.kind} is no longer written as version {line.version}"
                )


def test_lines_of_samples_are_rows_of_the_journal() -> None:
    newest = read_sample(JOURNALS[-1])
    assert [line_of(line.recorded) for line in newest] == newest


def test_the_next_sample_would_have_every_kind_of_event() -> None:
    assert {type(record.event) for record in tell().journal} == set(get_args(Event))


def test_a_sample_is_not_written_anew(capsys: pytest.CaptureFixture[str]) -> None:
    before = FIRST.read_bytes()
    assert main(["1"]) == 1
    assert "stays as it is" in capsys.readouterr().err
    assert FIRST.read_bytes() == before
