"""Plays the visitors through the real programs: one thread at the kiosk, one at each counter, and who watches over them.

Knows hands, eyes and the hall. Must not judge: stories do.
"""

import random
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from demo.arranger import rearrange
from demo.camera import Camera
from demo.console_hand import ConsoleHand
from demo.diary import DayFailed, Diary
from demo.face_hand import FaceHand
from demo.hall import COUNTERS, FACE, DemoHall
from demo.kiosk_hand import KioskHand
from demo.marks import read_marks
from demo.officer import BURST_CALLS, Officer, Tempo
from demo.pilot_client import PilotClient, PilotError
from demo.programs import ProgramEnded
from demo.progress import Progress
from demo.visitors import Habit, Visitor
from wire.languages import Languages
from wire.mall import Counter

TICK_SECONDS: Final = 0.1
VOICE_SECONDS: Final = 60.0
HELP_SECONDS: Final = 45.0
"""What a console has to say of its own stands for half a minute at most."""
TAP_MILLISECONDS: Final = 500
SETTLE_SECONDS: Final = 0.6
"""A called number has grown to its size by then."""


@dataclass
class Player:
    """One day. *outside* of the kiosk it is the one who takes the paper out and kills the server."""

    hall: DemoHall
    visitors: tuple[Visitor, ...]
    counters: tuple[Counter, Counter]
    languages: Languages
    camera: Camera
    progress: Progress
    seed: int
    tempo: Tempo = field(default_factory=Tempo)
    by_keys: bool = True
    diary: Diary = field(init=False)
    restarts: int = 0
    _officers: list[Officer] = field(init=False)
    _burst: bool = False
    _burst_began: int = 0

    def __post_init__(self) -> None:
        self.diary = Diary(self.visitors)
        self._officers = [
            Officer(
                who=who,
                mall=self.hall.mall,
                face=FaceHand(self.hall.pilots[FACE]) if program == COUNTERS[0] else None,
                hand=ConsoleHand(self.hall.pilots[program], self.languages, by_keys=self.by_keys),
                diary=self.diary,
                camera=self.camera,
                chance=random.Random(f"{self.seed} {program}"),
                tempo=self.tempo,
                picture="counter-strip" if program == COUNTERS[0] else "counter",
            )
            for who, program in zip(self.hall.officers, COUNTERS, strict=True)
        ]

    def play(self) -> None:
        """The whole day, until the last call has been spoken. Raises DayFailed."""
        self.camera.shoot(self._display, "display-calm")
        kiosk = self._thread("the kiosk", self._come)
        officers = [
            self._thread(officer.name, partial(self._attend, officer, place))
            for place, officer in enumerate(self._officers)
        ]
        for thread in (kiosk, *officers):
            thread.start()
        while any(thread.is_alive() for thread in (kiosk, *officers)):
            self._watch(kiosk)
            threading.Event().wait(TICK_SECONDS)
        if self.diary.troubles:
            raise DayFailed("; ".join(self.diary.troubles))
        self._hear_out()

    # Around the kiosk

    def paper(self, *, there: bool) -> None:
        """The printer's paper runs out, or is put in again."""
        self.progress.say("paper put in again" if there else "the printer runs out of paper")
        self.hall.printer_becomes("ok" if there else "paper_out")

    def power_cut(self) -> None:
        """Kill the server when no call is on its way: one that nobody could hear would be rightly silent afterwards."""
        self.diary.hold_calls()
        for officer in self._officers:
            officer.calling.acquire()
            officer.calling.release()
        self._until(self._all_shown, "the display to show every call", seconds=VOICE_SECONDS)
        self.progress.say("the server is killed")
        self.hall.kill_server()

    def power_back(self) -> None:
        """Start it again; calls go on when the display is back."""
        self.camera.shoot(self._display, "display-without-server", still=False)
        self.hall.start_server()
        self.restarts += 1
        self.progress.say("the server is back")
        self._display.wait("display.sign", "visible", equals=False, timeout_ms=20_000)
        self.diary.release_calls()

    def help_is_answered(self) -> None:
        """Whichever officer sees it first says so, after what else their console has to tell."""
        self._until(self._answers, "an officer to answer the call for help", seconds=HELP_SECONDS)
        self.progress.say("an officer goes to the kiosk")

    def _answers(self) -> bool:
        for program in COUNTERS:
            pilot = self.hall.pilots[program]
            if "counter.answer" in pilot.visible():
                self.camera.shoot(pilot, f"{program}-help-asked")
                with suppress(PilotError):  # a word of the desk's own may come before it
                    pilot.tap("counter.answer", timeout_ms=TAP_MILLISECONDS)
                    return True
        return False

    # Threads

    def _come(self) -> None:
        hand = KioskHand(
            pilot=self.hall.pilots["kiosk"],
            mall=self.hall.mall,
            languages=self.languages,
            outside=self,
            camera=self.camera,
        )
        for visitor in self.visitors:
            if self.diary.troubles:
                return
            threading.Event().wait(visitor.gap_seconds)
            try:
                hand.visit(visitor, self.diary.write)
            except PilotError as error:
                raise DayFailed(f"visitor {visitor.number}: {error}") from error

    def _attend(self, officer: Officer, place: int) -> None:
        officer.sign_in(by_search=place == 0)
        officer.work()

    def _thread(self, who: str, work: Callable[[], None]) -> threading.Thread:
        def run() -> None:
            try:
                work()
            except (DayFailed, PilotError, ProgramEnded, OSError, RuntimeError) as error:
                self.diary.give_up(f"{who}: {error}")

        return threading.Thread(target=run, name=who, daemon=True)

    # Watching over the day

    def _watch(self, kiosk: threading.Thread) -> None:
        diary = self.diary
        self.progress.show(
            f"visitors {len(diary.taken)}/{len(self.visitors)}, called {len(diary.calls)}, ended {len(diary.ended)}"
        )
        try:
            self.hall.check()
        except ProgramEnded as error:
            diary.give_up(str(error))
            return
        if diary.calls and time.monotonic_ns() - diary.calls[0].pressed_ns > SETTLE_SECONDS * 1e9:
            self.camera.shoot(self._display, "display-call")
        if not self._burst and (self._time_for_burst() or not kiosk.is_alive()):
            self._burst = True
            self.progress.say("many calls at once")
            for officer in self._officers:
                officer.hurry(burst=True)
            self._burst_began = len(diary.calls)
        if self._burst and len(diary.calls) >= self._burst_began + BURST_CALLS:
            self.camera.shoot(self._display, "display-burst")

    def _time_for_burst(self) -> bool:
        after_restart = self.restarts or all(each.habit is not Habit.RESTART for each in self.visitors)
        waiting = min(self.diary.waiting_for(counter.lines) for counter in self.counters)
        return bool(after_restart) and self.diary.calling and waiting >= 2 * BURST_CALLS

    def _hear_out(self) -> None:
        self.progress.say("everybody has been served; the voice finishes")
        self._until(self._all_spoken, "the voice to speak every call", seconds=VOICE_SECONDS)
        self._until(self._all_printed, "the printer to report every slip", seconds=VOICE_SECONDS)
        self.progress.say("the display shows other layouts")
        rearrange(self.hall.office.order, self._display, self.camera)
        self.camera.shoot(self._display, "display-evening")
        self.camera.shoot(self.hall.pilots[COUNTERS[1]], "counter-nobody-waits")

    def _all_shown(self) -> bool:
        return self._marked("call_shown") >= len(self.diary.calls)

    def _all_spoken(self) -> bool:
        return self._marked("spoken") >= len(self.diary.calls)

    def _all_printed(self) -> bool:
        marks = read_marks(self.hall.site, "kiosk")
        return sum(mark.what == "slip_printed" for mark in marks) >= len(self.visitors)

    def _marked(self, what: str) -> int:
        return sum(mark.what == what for mark in read_marks(self.hall.site, "display"))

    def _until(self, so: Callable[[], bool], what: str, *, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not so():
            if time.monotonic() > until:
                raise DayFailed(f"waited {seconds:.0f} s for {what}")
            threading.Event().wait(TICK_SECONDS)

    @property
    def _display(self) -> PilotClient:
        return self.hall.pilots["display"]
