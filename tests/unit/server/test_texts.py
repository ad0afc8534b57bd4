"""Free texts are taken out of events and of records of whatever age, and nothing else is; what is left can still be read."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.events import CounterOpened, Event, NoteAdded, Recorded, TicketCalled
from server.domain.texts import FREE, without_texts
from server.storage.codec import VERSIONS, event_of
from server.storage.record_rows import row_of
from server.storage.texts import LEFT, without_text
from server.web.translate import record_json
from tests.fakes.audit import morning
from tests.fakes.halls import MORNING
from tests.fakes.twins import made
from tools.sample_journal import SAMPLES, read_sample

EVENTS = get_args(Event)
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


def test_why_a_counter_was_taken_over_goes_and_who_sits_there_stays() -> None:
    opened = CounterOpened(counter="1", officer="Sari", taken_from="Budi", reason="Budi went home ill")
    body = str(row_of(Recorded(seq=1, at=MORNING, request_id="r" * 16, event=opened))[5])
    left = without_text("CounterOpened", body)
    assert left is not None
    assert event_of("CounterOpened", VERSIONS["CounterOpened"], left) == CounterOpened(
        counter="1", officer="Sari", taken_from="Budi", reason=LEFT
    )


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_an_event_is_told_without_its_text_and_otherwise_whole(
    kind: type[Event], data: st.DataObject
) -> None:
    event = data.draw(made(kind))
    left = without_texts(event)
    assert without_texts(left) is left, "there is nothing left to take"
    assert told(left) == blanked(told(event), FREE.get(kind.__name__, ()))


def told(event: Event) -> Any:
    return json.loads(record_json(Recorded(seq=1, at=MORNING, request_id="r" * 16, event=event)))["event"]


def blanked(said: Any, path: tuple[str, ...]) -> Any:
    """*said* with nothing at the end of *path*, by hand."""
    if not path:
        return said
    name, *rest = path
    return {**said, name: blanked(said[name], tuple(rest)) if rest else ""}


def test_every_text_that_staff_writes_into_an_event_is_known() -> None:
    """A new event with a text: say in ``domain.texts`` that it is free, or here why it is not."""
    about_the_hall = {"CounterPaused", "HoursOverridden"}
    written = {
        kind.__name__
        for kind in EVENTS
        if {"text", "reason", "said"} & {name for name, hint in kind.__annotations__.items() if hint is str}
    }
    assert written - about_the_hall == set(FREE) - {"TicketCalled"}, "whose reason has its text within"
