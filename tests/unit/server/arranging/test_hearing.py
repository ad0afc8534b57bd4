"""After a display was arranged, it has two seconds to say what of that does not work."""

from collections.abc import Callable

import msgspec

from server.arranging.hearing import LOOKS, PAUSE_SECONDS, heard
from tests.fakes.messages import snapshot
from wire.displays import DisplayState, DisplayTrouble
from wire.snapshot import Snapshot

BROKEN = DisplayTrouble(kind="voice", detail="espeak")
HERE = DisplayState(display="lobby", here=True)


class Lobby:
    """A hall with one display, which says what the story has it say after so many *pauses*."""

    def __init__(self, *states: DisplayState) -> None:
        self.states = list(states)
        self.pauses: list[float] = []

    def look(self) -> Snapshot:
        state = self.states[min(len(self.pauses), len(self.states) - 1)]
        return msgspec.structs.replace(snapshot(), displays=(state,))

    def ask(self, before: DisplayState | None) -> tuple[DisplayState, bool]:
        pause: Callable[[float], None] = self.pauses.append
        after, said = heard("lobby", before, self.look, pause)
        return after.displays[0], said


def test_what_it_says_in_time_is_told_and_no_longer_waited_for() -> None:
    told = DisplayState(display="lobby", here=True, troubles=(BROKEN,))
    lobby = Lobby(HERE, HERE, told)
    assert lobby.ask(HERE) == (told, True)
    assert lobby.pauses == [PAUSE_SECONDS] * 2


def test_that_all_is_well_again_is_heard_too() -> None:
    broken = DisplayState(display="lobby", here=True, troubles=(BROKEN,))
    assert Lobby(broken, HERE).ask(broken) == (HERE, True)


def test_one_that_says_nothing_is_not_waited_for_for_ever() -> None:
    lobby = Lobby(HERE)
    assert lobby.ask(HERE) == (HERE, False)
    assert lobby.pauses == [PAUSE_SECONDS] * LOOKS


def test_the_last_look_counts() -> None:
    told = DisplayState(display="lobby", here=True, troubles=(BROKEN,))
    assert Lobby(*[HERE] * LOOKS, told).ask(HERE) == (told, True)


def test_one_that_is_not_here_is_not_waited_for() -> None:
    away = DisplayState(display="lobby")
    lobby = Lobby(away)
    assert lobby.ask(None) == (away, True)
    assert lobby.pauses == []
