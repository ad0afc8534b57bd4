"""A display in words: what does not work stands on lines of its own, as long as somebody can mend it."""

import msgspec

from server.arranging.display_words import lines_for
from tests.fakes.messages import snapshot
from wire.displays import DisplayArrangement, DisplayState, DisplayTrouble

TROUBLES = (
    DisplayTrouble(kind="playlist", detail="no playlist 'pagi'; there are: sore, malam"),
    DisplayTrouble(kind="voice"),
)
STATE = DisplayState(display="lobby", here=True, zone="a", troubles=TROUBLES)


def test_each_trouble_has_a_line_with_what_the_display_said() -> None:
    assert lines_for(STATE, snapshot(), DisplayArrangement(layout="hall")).splitlines() == [
        "lobby (as set up): here for zone a, without a voice; layout hall",
        "  TROUBLE playlist: no playlist 'pagi'; there are: sore, malam",
        "  TROUBLE voice: does not work",
    ]


def test_what_one_that_is_gone_told_once_is_not_told_any_more() -> None:
    gone = msgspec.structs.replace(STATE, here=False)
    assert lines_for(gone, snapshot(), None) == "lobby (its own): NOT here"
