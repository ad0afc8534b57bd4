"""An officer at a real console, by keyboard alone, and what the server's journal has of it afterwards.

Knows the console's keys and words by ``demo.console_hand``. Must not know any story.
"""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from demo.console_hand import TYPED_SECONDS, ConsoleHand
from tests.fakes.program_process import ROOT, ProgramProcess
from tests.fakes.real_hall import RealHall
from tests.fakes.texts import all_texts

FOUND_MILLISECONDS: Final = 15_000
LANGUAGES: Final = all_texts()
SITI, BUDI = "Siti Rahma", "Budi Santoso"
PIN, WRONG = "481516\n", "481517\n"
CARD = "0088421937\n"
"""All at once, as a reader types it."""
CALL, START, FINISH = "counter-call", "counter-start", "counter-finish"
TOLD: Final = {
    "TicketIssued": ("channel",),
    "TicketCalled": ("errand",),
    "ServiceStarted": ("errand",),
    "ServiceResumed": ("counter",),
    "ServiceFinished": ("errand", "outcome"),
    "ErrandTakenBack": ("undone", "phase"),
    "ErrandTransferred": ("service", "position"),
    "ErrandHeld": ("until",),
    "NoShowMarked": ("errand",),
    "BroughtBack": ("errand",),
    "NoteAdded": ("text",),
    "CounterOpened": ("officer",),
    "CounterPaused": ("reason",),
    "CounterResumed": ("officer",),
    "CounterClosed": ("officer",),
}
"""What tells an event from others of its kind."""


def staff(hall: RealHall, *asked: str, said: str) -> None:
    """As whoever runs the server does it."""
    command = [sys.executable, "-m", "server", "staff", "--config", str(hall.server.settings), *asked]
    subprocess.run(command, cwd=ROOT, input=said, text=True, check=True, capture_output=True, timeout=30)


def register(hall: RealHall) -> None:
    """Siti has a PIN, Budi a card."""
    siti = ("add", "siti", "--name", SITI, "--agency", "reg", "--stdin")
    budi = ("add", "budi", "--name", BUDI, "--agency", "reg", "--no-pin")
    with ThreadPoolExecutor() as desks:
        for added in [desks.submit(staff, hall, *each, said=PIN) for each in (siti, budi)]:
            added.result()
    staff(hall, "card", "budi", said=CARD)


def hand_at(program: ProgramProcess) -> ConsoleHand:
    """Fingers on the keys of the console, in Indonesian."""
    return ConsoleHand(program.pilot, LANGUAGES, by_keys=True)


def is_told(hand: ConsoleHand, text: str, milliseconds: int = FOUND_MILLISECONDS) -> None:
    """The console says *text*."""
    hand.pilot.wait("counter.message", "text", contains=text, timeout_ms=milliseconds)


def is_no_scan() -> None:
    """The finger comes to Enter as a person's does: sooner after many letters it is a scanner's."""
    threading.Event().wait(TYPED_SECONDS)


def is_there(hand: ConsoleHand, item: str, milliseconds: int = FOUND_MILLISECONDS) -> None:
    """*item* can be seen."""
    hand.pilot.wait(item, "visible", equals=True, timeout_ms=milliseconds)


def says_who(hand: ConsoleHand, name: str = "Siti") -> None:
    """A name and Enter; what is typed next is the PIN."""
    is_there(hand, "counter.sign.search")
    hand.pilot.wait("counter.sign.search", "activeFocus", equals=True)
    hand.pilot.type(f"{name}\n")
    hand.pilot.wait("counter.secret", "activeFocus", equals=True)


def sits_down(hand: ConsoleHand, counter: str = "1") -> None:
    """A counter's number finds it, Enter takes it, and the large key opens it."""
    is_there(hand, "counter.open")
    hand.pilot.type(f"{counter}\n")
    hand.pilot.wait("counter.open", "enabled", equals=True)
    hand.pilot.key("F2")
    sits_at_the_desk(hand)


def sits_at_the_desk(hand: ConsoleHand) -> None:
    """Whether or not anybody waits."""
    is_there(hand, "counter.main")


def sentence(text: str, **args: str | float) -> str:
    """What the console says, by its Fluent id."""
    return LANGUAGES.text("id", text, **args)


def deeds(hall: RealHall, label: str) -> list[tuple[Any, ...]]:
    """What the journal has of the number *label*, from its first call on; or (empty) of the counter itself."""
    about = [event for event in hall.journal(*TOLD) if event.get("label", "") == label]
    return [(event["kind"], *(event[name] for name in TOLD[event["kind"]])) for event in about]


def chooses(hand: ConsoleHand, title: str, text: str) -> None:
    """The next question, *title*, is answered with the choice that reads *text*."""
    hand.pilot.wait("counter.sheet.title", "text", equals=title)
    hand.choose_answer(text)


def calls_and_starts(hand: ConsoleHand, label: str) -> None:
    """*label* is next, and comes."""
    hand.press_large(CALL)
    hand.pilot.wait("counter.number", "text", equals=label)
    hand.press_large(START)
    hand.pilot.wait("counter.main", "text", equals=sentence(FINISH))


def finishes(hand: ConsoleHand) -> None:
    """Nobody is at the counter any more."""
    hand.press_large(FINISH)
    hand.await_no_number()
