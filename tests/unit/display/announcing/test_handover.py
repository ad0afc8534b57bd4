"""Who leaves hands over what was called since its stream ended; who is moved, or comes back at once, was there all the time."""

from datetime import timedelta

from display.announcing.handover import UNHEARD, Handover
from tests.fakes.display_hall import MORNING
from wire.displays import DisplayTrouble
from wire.events import DisplayJoined, DisplayLeft, DisplayReported, Record


def record(event: DisplayJoined | DisplayLeft | DisplayReported, *, second: float = 0.0) -> Record:
    return Record(seq=1, at=MORNING + timedelta(seconds=second), event=event)


def gone(display: str = "you", *, speaker: str | None = "me", second: float = 0.0) -> Record:
    return record(DisplayLeft(display=display, zone="north", speaker=speaker), second=second)


def test_the_next_one_to_speak_inherits_what_was_called_since_the_stream_ended() -> None:
    handover = Handover(name="me")
    assert handover.happened(gone())
    assert handover.due() == MORNING - UNHEARD
    assert handover.due() is None, "once"


def test_of_the_last_one_in_a_zone_a_display_of_the_whole_hall_inherits() -> None:
    """The hall names nobody for the zone then; who speaks there is known by the board."""
    handover = Handover(name="me")
    assert handover.happened(gone(speaker=None))
    assert handover.due() == MORNING - UNHEARD


def test_from_itself_nobody_inherits() -> None:
    handover = Handover(name="me")
    assert not handover.happened(gone("me"))
    assert handover.due() is None


def test_whose_loudspeaker_has_failed_is_silent_since_as_long_before_it_tells() -> None:
    handover = Handover(name="me")
    mute = DisplayTrouble(kind="loudspeaker", detail="no device")
    assert not handover.happened(record(DisplayReported(display="me", troubles=(mute,))))
    assert not handover.happened(record(DisplayReported(display="you", troubles=())))
    file = DisplayTrouble(kind="media", detail="pantai.mp4")
    assert not handover.happened(record(DisplayReported(display="you", troubles=(file,))))
    assert handover.happened(record(DisplayReported(display="you", troubles=(file, mute))))
    assert handover.due() == MORNING - UNHEARD


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
