"""An officer's day at a counter: calls, starts, finishes; calls again who does not come, and gives up; errs now and then, and undoes it.

Knows what becomes of each visitor. Must not know the console's items, nor those of the visitor's screen.
"""

import random
import threading
from dataclasses import dataclass
from typing import Final

from demo.camera import Camera
from demo.console_hand import ADD_ERRAND, FINISH_AND_CALL, LARGE, NO_SHOW, OUTCOME, RECALL, ConsoleHand
from demo.diary import CallMade, DayFailed, Diary, Ended, Rated
from demo.face_hand import GLANCE_SECONDS, FaceHand
from demo.staffing import DemoOfficer
from demo.visitors import Fate, Lapse, Visitor
from wire.mall import Mall, Service

CALL_MILLISECONDS: Final = 500
BURST_CALLS: Final = 3
CROWD: Final = 2


@dataclass(frozen=True, kw_only=True)
class Tempo:
    """Seconds at the counter, each visit a random share of it: walking there, being served; and in a hurry."""

    walk: float = 0.6
    serve: float = 7.0
    hurried: float = 0.6


class Officer:
    """One officer, on a thread of their own. *calling* is held while a call is on its way. *face* is the hand of whoever is served here,
    where the counter has a screen for them.
    """

    def __init__(
        self,
        *,
        who: DemoOfficer,
        mall: Mall,
        hand: ConsoleHand,
        face: FaceHand | None,
        diary: Diary,
        camera: Camera,
        chance: random.Random,
        tempo: Tempo,
        picture: str,
    ) -> None:
        self.name, self.counter = who.name, who.counter
        self._who, self._face = who, face
        self._services = {service.id: service for service in mall.services}
        self.calling = threading.Lock()
        self._hand, self._diary, self._camera = hand, diary, camera
        self._chance, self._tempo, self._picture = chance, tempo, picture
        self._hurry = threading.Event()
        self._burst = 0
        self._pressed_ns = 0

    def sign_in(self, *, by_search: bool) -> None:
        """Prove who one is, and sit down."""
        self._camera.shoot(self._hand.pilot, f"{self._picture}-sign-in")
        self._hand.sign_in(officer=self.name, pin=self._who.pin)
        self._hand.choose(counter=self.counter.id, by_search=by_search)
        self._camera.shoot(self._hand.pilot, f"{self._picture}-pick")
        self._hand.open()

    def hurry(self, *, burst: bool = False) -> None:
        """Short pauses from now on; *burst*: the next calls follow one another without any."""
        self._burst = BURST_CALLS if burst else 0
        self._hurry.set()

    def work(self) -> None:
        """Until everybody for these lines has been served."""
        label = self._call()
        while label:
            label = self._serve(label) or self._call()

    def _call(self) -> str:
        """Call whose turn it is. Their number, or nothing when nobody will come any more."""
        diary, lines = self._diary, self.counter.lines
        while True:
            diary.wait_until(
                lambda: diary.done_with(lines) or (diary.calling and diary.waiting_for(lines) > 0),
                f"visitors at counter {self.counter.id}",
            )
            if diary.done_with(lines):
                return ""
            with self.calling:
                label = self._press_call() if diary.calling else ""
            if label:
                return label

    def _press_call(self) -> str:
        # Another officer may be quicker; and an answer that came late is there already.
        if self._hand.number() == "" and self._hand.offers("counter-call", CALL_MILLISECONDS):
            self._pressed_ns = self._hand.press(LARGE)
        return self._called(self._hand.number_after(""))

    def _called(self, label: str) -> str:
        if label:
            call = CallMade(label=label, counter=self.counter.id, pressed_ns=self._pressed_ns)
            self._diary.write(call)
        return label

    def _serve(self, label: str) -> str:
        """What becomes of the called visitor. The next number, where the same key called it."""
        # The kiosk's thread may still be reading the number that is called here already.
        self._diary.wait_until(lambda: label in self._diary.taken, f"the visitor with number {label}")
        visitor = self._diary.taken[label].visitor
        # What is special about a visit happens at the first of its counters.
        first = self._diary.came_first(label)
        self._shoot("calling")
        self._pause(self._tempo.walk)
        if visitor.fate in {Fate.RECALLED, Fate.ABSENT}:
            self._recall(label)
            self._pause(self._tempo.walk)
        if visitor.fate is Fate.ABSENT:
            self._give_up(label)
            return ""
        if first and visitor.lapse is Lapse.NO_SHOW:
            self._slip()
        self._hand.press_large("counter-start")
        self._hand.await_large("counter-finish")
        self._shoot("serving")
        if first:
            self._do_what_is_special(visitor)
        rates = self._face is not None and visitor.smile is not None
        self._pause(max(0.0, self._tempo.serve - GLANCE_SECONDS * rates))
        return self._finish(label, visitor.outcome if first else "")

    def _slip(self) -> None:
        """The finger was on the wrong key: whoever was called is standing there."""
        self._hand.press(NO_SHOW)
        self._hand.await_no_number()
        self._camera.shoot(self._hand.pilot, f"{self._picture}-no-show", still=False)
        self._hand.undo()

    def _do_what_is_special(self, visitor: Visitor) -> None:
        for errand in visitor.add:
            self._hand.answer(ADD_ERRAND, self._services[errand.service].name.id)
        if visitor.lapse is Lapse.FINISHED:
            self._hand.press_large("counter-finish")
            self._hand.await_no_number()
            if self._face is not None:
                self._face.await_question()
            self._camera.shoot(self._hand.pilot, f"{self._picture}-finished", still=False)
            self._hand.undo()
            self._hand.await_large("counter-finish")
            if self._face is not None:
                self._face.await_service()

    def _recall(self, label: str) -> None:
        while True:
            self._diary.wait_until(lambda: self._diary.calling, "the server to be back")
            with self.calling:
                if not self._diary.calling:
                    continue
                pressed_ns = self._hand.press(RECALL)
                self._hand.await_recalled()
                again = CallMade(label=label, counter=self.counter.id, pressed_ns=pressed_ns, recall=True)
                self._diary.write(again)
                break
        self._camera.shoot(self._hand.pilot, f"{self._picture}-recalled")

    def _give_up(self, label: str) -> None:
        self._hand.press(NO_SHOW)
        self._hand.await_no_number()
        self._diary.write(Ended(label=label, counter=self.counter.id, how="no_show"))

    def _finish(self, label: str, outcome: str) -> str:
        with self.calling:
            if self._burst and self._diary.calling and not outcome and self._can_go_on(label):
                return self._finish_and_call(label)
        self._burst = 0
        self._hand.await_large("counter-finish")
        if outcome:
            self._hand.answer(OUTCOME, _name_of(outcome, self._service_of(label)))
        else:
            self._hand.press(LARGE)
        self._hand.await_no_number()
        self._diary.write(Ended(label=label, counter=self.counter.id, how="finished"))
        self._ask_how_it_was(label)
        return ""

    def _service_of(self, label: str) -> Service:
        return self._services[self._diary.taken[label].visitor.service]

    def _ask_how_it_was(self, label: str) -> None:
        """The visitor touches a face before they leave; unless they do not care to."""
        smile = self._diary.taken[label].visitor.smile
        if self._face is None or smile is None:
            return
        self._face.await_question()
        self._camera.shoot(self._face.pilot, "visitor-asked")
        if not self._face.rate(smile):
            raise DayFailed(f"the screen of counter {self.counter.id} did not take a rating of {label}")
        self._diary.write(Rated(label=label, counter=self.counter.id, smile=smile))
        self._camera.shoot(self._face.pilot, "visitor-thanked", still=False)

    def _can_go_on(self, label: str) -> bool:
        """Whether somebody else can be called with the same press."""
        return self._diary.waiting_for(self.counter.lines) > 1 and not self._diary.comes_again(label)

    def _finish_and_call(self, label: str) -> str:
        self._burst -= 1
        self._hand.await_large("counter-finish")
        self._pressed_ns = self._hand.press(FINISH_AND_CALL)
        following = self._hand.number_after(label)
        self._diary.write(Ended(label=label, counter=self.counter.id, how="finished"))
        return self._called(following)

    def _shoot(self, moment: str) -> None:
        """A picture, once people wait to be seen in it."""
        if self._diary.waiting_for(self.counter.lines) >= CROWD and not self._burst:
            self._camera.shoot(self._hand.pilot, f"{self._picture}-{moment}")

    def _pause(self, seconds: float) -> None:
        if self._burst:
            return
        share = self._chance.uniform(0.6, 1.4)
        if self._hurry.wait(seconds * share):
            threading.Event().wait(min(seconds, self._tempo.hurried) * share)


def _name_of(outcome: str, service: Service) -> str:
    return next(each.name.id for each in service.outcomes if each.id == outcome)
