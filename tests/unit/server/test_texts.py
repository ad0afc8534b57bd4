"""Free texts are taken out of records, of whatever age, and nothing else is; what is left can still be read."""

from pathlib import Path

import pytest

from server.domain.events import NoteAdded, TicketCalled
from server.storage.codec import VERSIONS, event_of
from server.storage.record_rows import row_of
from server.storage.texts import FREE, LEFT, without_text
from tests.fakes.audit import morning
from tools.sample_journal import SAMPLES, read_sample

JOURNALS = sorted(SAMPLES.glob("*.jsonl"))


def test_a_note_loses_its_text_alone() -> None:
    story = morning(said="Rina 📞 0812")
    (body,) = (str(row_of(record)[5]) for record in story.journal if isinstance(record.event, NoteAdded))
    left = without_text("NoteAdded", body)
    assert left is not None
    assert left == body.replace("Rina 📞 0812", LEFT)
    assert without_text("NoteAdded", left) is None, "there is nothing left to take"


def test_what_has_no_text_stays_as_it_is() -> None:
    for record in morning().journal:
        *_, kind, _, body = row_of(record)
        if kind != "NoteAdded":
            assert without_text(str(kind), str(body)) is None
    assert without_text("TicketCalled", '{"reason":"an old form"}') is None


def test_a_chosen_tickets_reason_goes_and_the_rule_stays() -> None:
    (body, version) = next(
        (str(row_of(record)[5]), VERSIONS["TicketCalled"])
        for record in morning().journal
        if isinstance(record.event, TicketCalled)
    )
    left = without_text("TicketCalled", body.replace('"said":""', '"said":"she is ill"'))
    assert left is not None
    called = event_of("TicketCalled", version, left)
    assert isinstance(called, TicketCalled)
    assert called.reason.said == LEFT
    assert called.reason.rule


@pytest.mark.parametrize("sample", JOURNALS, ids=lambda path: path.stem)
def test_journals_of_every_age_can_be_read_without_their_texts(sample: Path) -> None:
    taken = 0
    for line in read_sample(sample):
        left = without_text(line.kind, bytes(line.body).decode())
        if left is not None:
            event_of(line.kind, line.version, left)
            taken += 1
    assert taken or not any(line.kind in FREE for line in read_sample(sample))
