"""Who leaves hands over what was called since its stream ended; who is moved, or comes back at once, was there all the time."""

from datetime import timedelta

from display.announcing.handover import UNHEARD, Handover
from tests.fakes.display_hall import MORNING
from wire.events import DisplayJoined, DisplayLeft, Record


def record(event: DisplayJoined | DisplayLeft, *, second: float = 0.0) -> Record:
    return Record(seq=1, at=MORNING + timedelta(seconds=second), event=event)


def gone(display: str = "you", *, speaker: str | None = "me", second: float = 0.0) -> Record:
    return record(DisplayLeft(display=display, zone="north", speaker=speaker), second=second)


def test_the_next_one_to_speak_inherits_what_was_called_since_the_stream_ended() -> None:
    handover = Handover(name="me")
    assert handover.happened(gone())
    assert handover.due() == MORNING - UNHEARD
    assert handover.due() is None, "once"


def test_the_others_inherit_nothing() -> None:
    handover = Handover(name="me")
    assert not handover.happened(gone(speaker="third"))
    assert not handover.happened(gone(speaker=None))
    assert not handover.happened(gone("me"))
    assert handover.due() is None


def test_a_display_that_is_moved_has_spoken_all_the_time() -> None:
    handover = Handover(name="me")
    handover.happened(gone())
    handover.happened(record(DisplayJoined(display="you", zone="south", speaks=True, speaker="you")))
    assert handover.due() is None


def test_of_several_that_leave_together_the_first_one_counts() -> None:
    handover = Handover(name="me")
    handover.happened(gone("you", second=1.0))
    handover.happened(gone("far", second=1.2))
    assert handover.due() == MORNING + timedelta(seconds=1.0) - UNHEARD
